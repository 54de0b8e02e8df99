-- Headings of a page's tags, "Topics". A whole line before the tags.
return {
  en = { "topics", "tags", "more about", "more on", "related topics", "topics mentioned in this article",
    "in this article", "filed under" },
  de = { "schlagwörter", "schlagworte", "themen", "themen in diesem artikel", "mehr über", "stichwörter",
    "stichworte", "tags" },
  fr = { "sujets", "mots-clés", "mots clés", "thèmes", "thématiques", "sur ces sujets" },
  es = { "etiquetas", "temas", "archivado en", "más sobre" },
  it = { "argomenti", "tag", "temi", "in questo articolo" },
  pt = { "tópicos", "temas", "temas relacionados", "assuntos", "palavras-chave" },
  nl = { "onderwerpen", "trefwoorden", "meer over" },
  sv = { "ämnen" },
  pl = { "tematy" },
}
