-- The word between the number of a page and that of all, "page 1 of 6".
return {
  en = { "of" },
  de = { "von" },
  fr = { "sur" },
  es = { "de" },
  pt = { "de" },
  it = { "di" },
  nl = { "van" },
}
