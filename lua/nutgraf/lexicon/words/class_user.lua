-- Class words of an element that names the user who wrote a post in a discussion.
return {
  en = { "author", "username", "user", "poster", "nickname", "creator", "profile", "member", "commenter", "fn",
    "nick", "postauthor", "authorname", "bigusername", "postername", "membername", "displayname" },
  de = { "autor", "mitglied", "benutzer" },
  fr = { "auteur", "membre" },
  es = { "autor", "usuario" },
  it = { "autore", "utente" },
}
