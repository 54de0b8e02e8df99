-- Class words of what customers and readers say of a thing, one element each.
return {
  en = { "review", "reviews", "testimonial", "testimonials" },
  de = { "bewertung", "bewertungen", "rezension", "rezensionen" },
  fr = { "avis" },
  es = { "opiniones", "reseña", "resena" },
  it = { "recensione", "recensioni" },
  pt = { "avaliacao", "avaliacoes" },
  nl = { "beoordeling", "beoordelingen" },
  pl = { "opinie", "opinia" },
}
