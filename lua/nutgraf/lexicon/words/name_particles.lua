-- Small words inside a name, "Mira van der Odell". They keep their small letter.
return {
  nl = { "van", "der", "den", "ten", "ter", "de" },
  de = { "von", "zu", "der", "den" },
  fr = { "de", "la", "le", "du" },
  es = { "de", "del", "la", "y", "el" },
  it = { "del", "della", "di", "da", "dalla", "la" },
  pt = { "da", "dos", "de" },
  da = { "af" },
  sv = { "av", "af" },
  ar = { "bin", "al", "el" },
}
