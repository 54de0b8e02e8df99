-- Abbreviations that may end a sentence: their full stop does so before a frequent first word, "Inc. The".
-- Written without
-- their last full stop.
return {
  en = { "a.d", "a.m", "assn", "ave", "b.a", "b.c", "blvd", "bros", "co", "corp", "d.c", "dept", "e.g", "est",
    "etc", "i.e", "inc", "jr", "l.a", "llc", "ltd", "m.a", "m.d", "m.e", "p.m", "ph.d", "plc", "rd", "sr", "st",
    "u.k", "u.n", "u.s", "univ" },
  de = { "d.h", "etc", "o.ä", "u.a", "usw", "z.b" },
  fr = { "e.u", "etc", "p.ex", "st" },
  es = { "ee.uu", "estados", "etc", "p.ej", "r.u", "s.a", "sr", "st" },
  it = { "ecc", "s.p.a", "s.r.l" },
  pt = { "etc", "sr" },
  nl = { "etc", "o.l", "vb" },
  sv = { "ett", "m.m", "osv" },
  da = { "m.m", "osv" },
  pl = { "itd", "itp" },
  cs = { "apod", "atd", "tzv" },
  sk = { "a.s", "apod", "atď", "s.r.o" },
  ru = { "гг", "дол", "долл", "др", "пр", "руб", "т.д", "т.е", "т.п", "у.е" },
  bg = { "др", "т.г", "т.н" },
  kk = { "б.з.б", "т.б" },
}
