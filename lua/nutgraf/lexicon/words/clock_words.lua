-- Small words before a clock or after it, one or several of them: "today at", "I dag kl.", "godz.". Single
-- words.
return {
  en = { "at", "today", "yesterday", "the", "on", "am", "h", "hrs", "hs", "posted", "published", "time" },
  de = { "um", "am", "heute", "gestern", "uhr", "veröffentlicht" },
  fr = { "à", "le", "les", "los", "aujourd'hui", "hier", "h", "publié" },
  es = { "a", "las", "los", "hora", "horas", "hoy", "ayer", "el", "en", "publicado", "de", "h", "hs" },
  it = { "alle", "ore", "ora", "oggi", "ieri", "il", "pubblicato" },
  pt = { "às", "as", "horas", "hoje", "ontem", "em", "de", "publicado" },
  nl = { "om", "vandaag", "gisteren", "uur", "gepubliceerd" },
  sv = { "kl", "klokken", "klockan", "i", "dag", "idag", "går", "igår" },
  no = { "kl", "klokken", "i", "dag", "går" },
  da = { "kl", "klokken", "i", "dag", "går" },
  fi = { "klo", "kello", "tänään", "eilen" },
  pl = { "godz", "godzina", "w", "dziś", "dzisiaj", "wczoraj" },
  cs = { "v", "dnes", "včera" },
  tr = { "saat", "bugün", "dün" },
  ru = { "сегодня", "вчера" },
}
