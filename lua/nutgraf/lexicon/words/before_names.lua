-- Words that stand before the name in a field that holds an author's, "by Mira Odell". A space or a colon
-- follows.
return {
  en = { "by", "written by", "posted by", "reviewed by", "edited by", "story by", "words by", "author", "authors:",
    "from", "text:" },
  de = { "von", "text:", "autor:" },
  fr = { "par" },
  es = { "por", "autor:" },
  pt = { "por", "autor:" },
  it = { "di", "da" },
  nl = { "door" },
  sv = { "av", "text:" },
  no = { "av", "tekst:" },
  da = { "af", "tekst:" },
  pl = { "przez", "od", "autor:", "tekst:" },
  cs = { "od", "autor:" },
}
