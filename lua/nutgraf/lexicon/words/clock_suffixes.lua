-- After a clock, "10 Uhr".
return {
  en = { "hrs", "hours", "h" },
  de = { "uhr", "h" },
  fr = { "h", "heures" },
  nl = { "uur" },
  it = { "ore" },
  es = { "hora", "horas", "h" },
  pt = { "hora", "horas", "h" },
  pl = { "godz" },
  cs = { "čas" },
  ru = { "часов" },
}
