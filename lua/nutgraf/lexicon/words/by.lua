-- The word that introduces who wrote, "By". It opens a line, before a name, or stands alone.
return {
  en = { "by", "author", "text", "words by", "written by" },
  de = { "von", "autor", "text" },
  fr = { "par", "de", "auteur" },
  es = { "por", "de", "autor" },
  pt = { "por", "de", "autor" },
  it = { "di", "autore" },
  nl = { "door", "auteur" },
  sv = { "av", "text" },
  no = { "av" },
  da = { "af" },
}
