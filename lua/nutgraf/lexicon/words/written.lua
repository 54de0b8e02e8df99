-- Verbs that may stand before "by" and a name, "Posted by Mira Odell". The first word of a line.
return {
  en = { "posted", "published", "written", "updated", "reported" },
  de = { "veröffentlicht", "geschrieben", "verfasst" },
  fr = { "publié", "écrit", "posté" },
  es = { "publicado", "escrito" },
  pt = { "publicado", "escrito" },
  it = { "pubblicato", "scritto" },
  nl = { "geplaatst", "geschreven" },
  no = { "skrevet" },
  da = { "skrevet" },
  sv = { "publicerad" },
  pl = { "opublikowane" },
}
