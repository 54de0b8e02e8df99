-- Words that only introduce a time, "Posted at", "Gestern um", and signs around one. The whole of the words
-- beside it.
return {
  en = { "from", "the", "on", "live", "update", "breaking", "breaking news", "new", "posted", "posted at", "post",
    "at", "pinned", "pinned post", "time", "today", "yesterday" },
  de = { "den", "heute", "gestern", "um", "uhr", "neu", "neuer beitrag", "eilmeldung", "eil", "vor", "live",
    "ticker" },
  fr = { "le", "aujourd'hui", "hier", "à", "il y a", "en direct", "direct" },
  es = { "el", "hoy", "ayer", "a las", "desde", "en vivo", "directo", "en directo" },
  it = { "il", "oggi", "ieri", "alle", "alle ore", "ore", "dal", "diretta" },
  pt = { "hoje", "ontem", "às", "ao vivo", "direto", "desde" },
  nl = { "op", "vandaag", "gisteren", "om" },
  sv = { "kl", "direkt" },
  no = { "kl", "den" },
  da = { "kl", "den" },
  fi = { "klo" },
  pl = { "na żywo" },
  und = { "+++", "++", "[", "(", "|", "×", ">" },
}
