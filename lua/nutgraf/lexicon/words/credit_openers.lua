-- Words before the name of who took a picture, as a caption ends, "Photo: Ida Brandt". White space follows;
-- with "*"
-- anything may.
return {
  en = { "photograph by", "photograph:", "photo by", "photos by", "photo:", "photos:", "photo credit*",
    "photo courtesy*", "picture:", "pictures:", "image by", "images by", "image:", "images:", "image credit*",
    "credit:", "credits:", "illustration:" },
  de = { "foto von", "fotograf:", "foto:", "fotos:", "bild:", "bilder:", "bildquelle*", "titelbild:", "symbolbild:",
    "bildrechte*", "illustration:" },
  it = { "foto di", "foto:" },
  es = { "foto de", "foto:", "fotos:", "fotografía:", "imagen:", "crédito:", "créditos:" },
  pt = { "foto de", "foto:", "fotos:", "crédito:", "créditos:" },
  sv = { "fotograf:", "foto:" },
  fr = { "crédit photo:*", "crédit photo :*", "crédits photo:*", "crédits photo :*", "crédit photos:*",
    "crédit photos :*", "crédits photos:*", "crédits photos :*", "crédit:", "crédit :", "crédits:",
    "crédits :", "illustration:" },
  pl = { "zdj:", "fot.", "foto:" },
  ru = { "фото:" },
  uk = { "фото:" },
}
