-- Before a span of time that has passed, "vor 3 Stunden".
return {
  de = { "vor" },
  es = { "hace" },
  pt = { "há", "ha" },
  sv = { "för" },
  da = { "for" },
  no = { "for" },
  cs = { "před" },
  el = { "πριν" },
  ca = { "fa" },
  ro = { "acum" },
}
