-- Between a day, a month and a year, "3 de mayo de 2020".
return {
  en = { "of" },
  de = { "von", "vom" },
  fr = { "de", "du", "d" },
  es = { "de", "del" },
  it = { "di", "d" },
  pt = { "de", "do", "da" },
  sv = { "av" },
  no = { "av" },
  da = { "af" },
  ca = { "de" },
}
