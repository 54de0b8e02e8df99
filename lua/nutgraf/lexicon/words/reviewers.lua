-- Words before a name that say that somebody else than who wrote is meant: who checked, edited, translated,
-- drew.
-- They end what stands before the name.
return {
  en = { "reviewed by", "fact checked by", "fact-checked by", "edited by", "checked by", "approved by", "photos by",
    "photo by", "photographs by", "photography by", "illustration by", "illustrated by", "illustrations by",
    "translated by", "editor", "expert review", "reviewer" },
  de = { "geprüft von", "fotos von", "foto von", "übersetzt von", "redigiert von" },
  fr = { "relu par", "photos par", "traduit par" },
  es = { "revisado por", "traducido por", "fotos de", "editor" },
  pt = { "revisado por", "traduzido por", "fotos de", "editor" },
  it = { "foto di" },
}
