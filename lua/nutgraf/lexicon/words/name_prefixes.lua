-- What stands before a capital inside a name, "McOdell", "DeVane".
return {
  en = { "mc", "mac", "fitz" },
  fr = { "de", "du", "la", "le" },
  it = { "de", "di", "da", "la" },
  es = { "de", "la" },
  pt = { "dos", "da", "de" },
  nl = { "de", "van" },
  de = { "von" },
  ar = { "el", "al", "ben" },
}
