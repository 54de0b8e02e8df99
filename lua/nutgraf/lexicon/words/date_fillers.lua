-- Words of more than three letters that may stand between a day, a month and a year.
return {
  vi = { "năm", "tháng" },
  th = { "พ.ศ", "ค.ศ", "พ.ศ.", "ค.ศ." },
  lv = { "gada" },
  ru = { "года" },
  uk = { "року" },
  hi = { "सन" },
  ar = { "سنة", "عام" },
  fa = { "سال" },
}
