-- Abbreviations whose full stop ends no sentence before a digit, "No. 5", "Feb. 3". Written without their
-- last full stop.
return {
  en = { "apr", "art", "arts", "aug", "c", "ca", "cap", "ch", "dec", "ext", "feb", "fig", "figs", "gen", "jan",
    "jul", "jun", "mar", "n", "no", "nos", "nov", "oct", "op", "p", "pp", "s", "sec", "sep", "sept", "v", "vol",
    "vv" },
  de = { "abb", "abs", "apr", "art", "aug", "bd", "ca", "dez", "feb", "jan", "jul", "jun", "kap", "nov", "nr",
    "nrn", "okt", "s", "sep", "sept", "tab" },
  fr = { "art", "avr", "bd", "déc", "fig", "févr", "janv", "juil", "n", "no", "nos", "nov", "oct", "p", "pp",
    "sept", "vol" },
  es = { "abr", "ago", "art", "cap", "dic", "ene", "feb", "jul", "jun", "mar", "nov", "num", "núm", "oct", "p",
    "pág", "págs", "pp", "sep", "sept", "set", "vol" },
  it = { "ago", "apr", "art", "cap", "dic", "feb", "fig", "gen", "giu", "lug", "mag", "mar", "n", "nov", "num",
    "ott", "p", "pag", "pp", "set", "vol" },
  pt = { "abr", "ago", "art", "cap", "dez", "fig", "jan", "jul", "jun", "mar", "n", "nov", "pág", "págs", "set",
    "vol" },
  nl = { "apr", "art", "aug", "dec", "feb", "jan", "jul", "jun", "nov", "nr", "okt", "p", "par", "sep", "sept" },
  sv = { "kap", "nr", "s" },
  da = { "kap", "nr", "s" },
  pl = { "art", "nr", "par", "s", "tab" },
  cs = { "ok" },
  ru = { "г", "д", "к", "кв", "нед", "пп", "рис", "стр", "табл" },
  und = { "§" },
}
