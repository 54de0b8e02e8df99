-- What stands before a capital inside one word, "McOdell", "iPhone", "O'Vane", "PhD": no two words that were glued.
return {
  en = { "mc", "mac", "fitz", "i", "e", "o", "ph" },
  fr = { "de", "la", "le", "d", "l" },
  it = { "di", "la", "d", "l" },
  nl = { "de", "van" },
}
