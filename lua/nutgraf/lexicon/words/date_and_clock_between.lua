-- Between a date and its clock, "am 3. Mai um 10:15".
return {
  en = { "at", "on", "the" },
  de = { "um", "am", "gegen", "den" },
  fr = { "à", "le", "les", "h" },
  es = { "a", "las", "los", "el" },
  it = { "alle", "ore", "il", "la" },
  pt = { "a", "às", "as" },
  nl = { "om" },
  sv = { "kl", "den" },
  da = { "kl", "den" },
  no = { "kl", "den" },
  fi = { "klo" },
  pl = { "o", "godz", "w" },
  cs = { "v", "ve" },
  tr = { "saat" },
  ru = { "в", "о" },
  el = { "στις" },
}
