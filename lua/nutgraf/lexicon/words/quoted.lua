-- How a line begins that says who is quoted below it.
return {
  en = { "originally posted by" },
  de = { "zitat von", "original geschrieben von" },
  fr = { "envoyé par", "citation de", "posté par" },
  es = { "originalmente publicado por", "cita de", "iniciado por" },
  it = { "originariamente scritto da", "citazione di" },
  pt = { "postado originalmente por", "citação de" },
  nl = { "oorspronkelijk geplaatst door" },
  pl = { "zamieszczone przez", "cytat" },
  ru = { "сообщение от", "цитата" },
  ar = { "اقتباس", "المشاركة الأصلية كتبت بواسطة" },
  zh = { "原帖由", "引用" },
}
