-- What stands beside a post's time where the post is a key one, "Key event". The whole of these words.
return {
  en = { "key event", "key moment", "key update", "key point", "important", "top", "must read", "pinned",
    "pinned post", "highlight" },
  de = { "wichtig", "wichtiges ereignis", "top-meldung", "angepinnt", "top" },
  fr = { "moment clé", "fait marquant", "temps fort", "essentiel", "à la une", "épinglé" },
  es = { "clave", "momento clave", "destacado", "importante", "fijado" },
  it = { "evento chiave", "momento chiave", "in evidenza", "importante" },
  pt = { "destaque", "fixado", "importante" },
  nl = { "belangrijk", "uitgelicht", "vastgezet" },
  sv = { "viktig", "viktigt" },
  no = { "viktig", "viktigste" },
  pl = { "ważne" },
}
