-- The folder in the address of an author's page, "/people/ida-krog".
return {
  en = { "author", "authors", "people", "person", "staff", "team", "profile", "profiles", "user", "users", "member",
    "members", "by", "contributor", "contributors", "writer", "writers", "expert", "experts", "journalist",
    "journalists", "reporter", "reporters", "authors-page", "our-team", "bio", "about-us", "columnist",
    "columnists", "community" },
  de = { "autor", "autoren", "redaktion", "profil" },
  es = { "autor", "autores" },
  fr = { "auteur", "auteurs", "profil" },
  nl = { "auteur", "auteurs" },
  it = { "autore" },
  pl = { "autor", "redaktor", "autorzy", "profil" },
  sv = { "redaktör", "skribent", "profil" },
  no = { "skribent", "forfatter" },
  da = { "skribent", "forfatter" },
}
