-- "Says" after the name of who wrote a comment, "Ida says:".
return {
  en = { "says", "said", "wrote", "writes" },
}
