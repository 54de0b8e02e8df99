-- Words for the pages beside this one, which stand around "1 / 6" or are glued to it.
return {
  en = { "newer", "newest", "next", "previous", "prev", "older", "oldest", "page", "first", "last" },
  de = { "seite", "weiter", "zurück", "neuere", "ältere", "vorherige", "nächste" },
  fr = { "page", "suivant", "précédent", "suivante", "précédente", "plus" },
  es = { "página", "siguiente", "anterior" },
  it = { "pagina", "successiva", "precedente" },
  pt = { "página", "próxima", "anterior" },
  nl = { "pagina", "volgende", "vorige" },
  und = { "«", "»", "<", ">" },
}
