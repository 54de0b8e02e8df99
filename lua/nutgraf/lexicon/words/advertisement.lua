-- The word that stands over an advertisement. A whole line, or before what is glued to it.
return {
  en = { "advertisement" },
  de = { "anzeige", "werbung" },
  fr = { "publicité" },
  es = { "publicidad" },
  it = { "pubblicità" },
  pt = { "publicidade" },
  nl = { "advertentie" },
  sv = { "annons" },
  no = { "reklame" },
  pl = { "reklama" },
  cs = { "reklama" },
}
