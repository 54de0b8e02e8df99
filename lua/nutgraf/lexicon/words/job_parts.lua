-- Words, or parts of words, that name a job beside a name, "Chief Correspondent". Looked for anywhere in a word.
return {
  en = { "reporter", "editor", "correspondent", "writer", "journalist", "producer", "staff", "desk", "chief",
    "reporting from" },
  de = { "reporter", "redaktion", "korrespondent", "journalist" },
  sv = { "reporter", "redaktör", "korrespondent", "journalist" },
  no = { "journalist", "korrespondent" },
  da = { "journalist", "korrespondent" },
  fr = { "journaliste", "reporter" },
  nl = { "redacteur", "redactie", "journalist", "correspondent", "reporter" },
  es = { "corresponsal", "redactor", "redacción" },
  it = { "redazione", "reporter" },
  pt = { "redactor" },
}
