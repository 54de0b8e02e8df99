-- Words that stand before the name in a field that holds an author's, "by Mira Odell". A space or a colon
-- follows.
return {
  en = { "by", "written by", "posted by", "reviewed by", "edited by", "story by", "words by", "author", "authors:",
    "from", "text:" },
  de = { "von", "text:", "autor:", "eingestellt von", "gepostet von", "geschrieben von",
    "veröffentlicht von", "alles von" },
  fr = { "par", "publié par", "posté par", "écrit par" },
  es = { "por", "autor:", "publicado por", "escrito por" },
  pt = { "por", "autor:", "publicado por", "postado por", "escrito por" },
  it = { "di", "da", "pubblicato da", "scritto da" },
  nl = { "door", "geplaatst door", "geschreven door" },
  sv = { "av", "text:", "publicerad av", "skriven av" },
  no = { "av", "tekst:", "publisert av", "skrevet av" },
  da = { "af", "tekst:", "udgivet af", "skrevet af" },
  pl = { "przez", "od", "autor:", "tekst:" },
  cs = { "od", "autor:" },
}
