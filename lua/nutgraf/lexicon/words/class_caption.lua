-- Class words of captions and credits.
return {
  en = { "caption", "credit", "credits", "captions", "figcaption" },
  de = { "bildunterschrift" },
  fr = { "legende" },
  it = { "didascalia" },
}
