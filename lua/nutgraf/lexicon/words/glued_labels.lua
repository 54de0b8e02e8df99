-- Labels in capitals that are glued to a headline, "KEY EVENTHarbour opens".
return {
  en = { "key event", "key moment", "key update", "breaking news", "breaking", "pinned", "live" },
  de = { "eilmeldung", "eil", "wichtig", "live" },
  es = { "importante", "urgente" },
  it = { "importante", "urgente" },
  pt = { "importante", "urgente" },
  fr = { "essentiel", "urgent" },
}
