-- Words of the link to the older posts of a live blog. Looked for anywhere in the link's text.
return {
  en = { "older", "next" },
  de = { "weiter", "ältere", "nächste" },
  fr = { "suivant", "précédent", "plus anciens" },
  it = { "successiv", "meno recenti" },
  es = { "siguiente", "anterior", "más antiguos" },
  pt = { "próxima", "seguinte", "anterior" },
  nl = { "volgende", "ouder" },
}
