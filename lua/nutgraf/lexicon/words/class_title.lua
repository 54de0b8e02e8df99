-- Class words of an element that is a post's headline.
return {
  en = { "title", "headline", "heading", "ttl", "subject", "hed" },
  de = { "titel" },
  fr = { "titre" },
  it = { "titolo" },
  es = { "titulo" },
  pt = { "titulo" },
}
