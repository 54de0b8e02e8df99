-- The word between two names, "Mira Odell and Otto Vane".
return {
  en = { "and" },
  de = { "und" },
  fr = { "et" },
  es = { "y" },
  it = { "e" },
  pt = { "e" },
  nl = { "en" },
  no = { "og" },
  da = { "og" },
  sv = { "och" },
  pl = { "oraz" },
  fi = { "ja" },
  tr = { "ve" },
}
