-- After the number of a day, "3rd".
return {
  en = { "st", "nd", "rd", "th" },
  fr = { "er", "ère", "re", "e" },
  nl = { "de", "te" },
  es = { "º", "ª" },
  pt = { "º", "ª" },
  it = { "º", "ª" },
}
