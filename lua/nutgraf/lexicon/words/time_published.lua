-- The same where it is the time of publication, "First published on". The whole of the words beside a time.
return {
  en = { "first published on", "first published", "first published at", "published", "published on", "published at",
    "posted on", "created" },
  de = { "erstellt", "erstellt am", "veröffentlicht", "veröffentlicht am", "erschienen am", "vom" },
  fr = { "publié", "publié le", "publié à", "créé le" },
  es = { "publicado", "publicado el" },
  pt = { "publicado", "publicado em" },
  it = { "pubblicato", "pubblicato il", "pubblicato alle" },
  nl = { "gepubliceerd", "gepubliceerd op" },
  sv = { "publicerad", "publicerat" },
  no = { "publisert" },
  da = { "publiceret" },
  pl = { "opublikowano" },
}
