-- Class words of an element that names who wrote a post.
return {
  en = { "author", "authors", "byline", "contributor", "reporter", "journalist", "writer", "username", "poster",
    "user", "nickname", "creator" },
  de = { "autor" },
  es = { "autor" },
  fr = { "auteur" },
  it = { "autore" },
}
