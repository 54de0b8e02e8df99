-- Headings of the readers' comments. A whole line; a number may stand after it.
return {
  en = { "comments", "comment section", "reader comments", "join the conversation" },
  de = { "kommentare", "leserkommentare" },
  fr = { "commentaires", "vos commentaires" },
  es = { "comentarios" },
  pt = { "comentários" },
  it = { "commenti" },
  nl = { "reacties" },
  sv = { "kommentarer" },
  no = { "kommentarer" },
  da = { "kommentarer" },
  pl = { "komentarze" },
  cs = { "komentáře" },
  tr = { "yorumlar" },
}
