-- After a span of time that has passed, "3 hours ago".
return {
  en = { "ago" },
  it = { "fa" },
  nl = { "geleden" },
  pl = { "temu" },
  sv = { "sedan" },
  da = { "siden" },
  no = { "siden" },
  fi = { "sitten" },
  tr = { "önce" },
  ru = { "назад" },
  uk = { "тому" },
  es = { "atrás" },
  pt = { "atrás" },
}
