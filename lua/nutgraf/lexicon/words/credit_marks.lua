-- Words of a picture's credit, "Photo:". Near the beginning of a line or its end.
return {
  en = { "photograph:", "photo:", "photos:", "picture:", "pictures:", "pic:", "image:", "images:", "image credit",
    "photo credit", "credit:", "illustration:", "video:" },
  de = { "bild:", "bilder:", "bildrechte", "bildquelle", "foto:", "fotos:", "illustration:", "video:" },
  fr = { "crédit", "illustration:" },
  es = { "foto:", "fotos:", "créditos" },
  pt = { "foto:", "fotos:", "créditos" },
  it = { "foto:", "credito:" },
  und = { "getty images" },
}
