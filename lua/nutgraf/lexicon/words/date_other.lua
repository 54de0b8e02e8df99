-- Words beside a date that is none of the text's: deadlines, days of joining, of reading. Nearest before the
-- date.
return {
  en = { "copyright", "deadline", "until", "expires", "valid until", "accessed", "retrieved", "joined",
    "member since", "registered", "born", "founded", "since", "event date", "starts", "ends", "next update" },
  de = { "abgerufen", "mitglied seit", "registriert", "gültig bis", "bis", "seit", "geboren" },
  fr = { "consulté le", "inscrit", "jusqu'au", "depuis" },
  es = { "hasta", "desde", "consultado" },
  it = { "fino al", "iscritto" },
  pt = { "acesso em", "até", "desde" },
  nl = { "geraadpleegd", "vanaf", "sinds" },
  pl = { "dostęp" },
  und = { "©" },
}
