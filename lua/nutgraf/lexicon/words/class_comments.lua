-- Class words of comments under an article.
return {
  en = { "comment", "comments", "disqus", "commentlist", "replies" },
  de = { "kommentare" },
  fr = { "commentaires" },
  it = { "commenti" },
  es = { "comentarios" },
  pt = { "comentarios" },
}
