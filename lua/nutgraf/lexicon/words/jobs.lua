-- Jobs of who writes. A whole text, or a word in it.
return {
  en = { "correspondent", "reporter", "editor", "writer", "journalist", "contributor", "columnist", "producer",
    "bureau chief", "staff writer" },
  de = { "reporter", "journalist", "redakteur", "korrespondent", "redakteurin" },
  it = { "redazione", "reporter" },
  fr = { "journaliste", "reporter" },
  es = { "redactor", "editor" },
  pt = { "redactor", "editor" },
}
