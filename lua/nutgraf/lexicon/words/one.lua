-- The number one as a word, "an hour ago".
return {
  en = { "a", "an", "one" },
  de = { "ein", "eine", "einer", "einem", "einen" },
  fr = { "un", "une" },
  es = { "un", "una", "uno" },
  it = { "un", "una", "uno" },
  pt = { "um", "uma" },
  nl = { "een", "één" },
  sv = { "en", "ett" },
  da = { "en", "et" },
  no = { "en", "et" },
  fi = { "yksi" },
  tr = { "bir" },
  pl = { "jedną", "jedna" },
  ru = { "один", "одну", "одна" },
  uk = { "один", "одну", "одна" },
  ca = { "un", "una" },
}
