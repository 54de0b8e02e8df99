-- What stands between a name and a date, "Mira Odell on 30 August 2023".
return {
  en = { "on", "at", "in", "published", "posted", "updated", "updated on", "last updated", "published on",
    "posted on" },
  de = { "am", "vom", "aktualisiert" },
  fr = { "le", "publié le" },
  es = { "el" },
  it = { "il" },
  nl = { "op" },
  no = { "den" },
  da = { "den" },
  sv = { "den" },
}
