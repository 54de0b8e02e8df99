-- Class words of a link to the post itself.
return {
  en = { "permalink", "bylink", "bookmark", "postlink", "postnumber" },
}
