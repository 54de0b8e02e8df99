-- Class words of words that a reply quotes.
return {
  en = { "quote", "quotebox", "bbcodequote", "quotation", "quoted", "citation" },
  de = { "zitat" },
  fr = { "citation" },
}
