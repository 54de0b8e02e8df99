-- The same for words that say so in their own language only. Looked for in the headline of a page in that
-- language.
return {
  sv = { "direkt" },
  nb = { "direkte" },
  nn = { "direkte" },
  no = { "direkte" },
  da = { "direkte" },
  cs = { "online" },
  fr = { "direct" },
}
