-- Words in the name of a group, "The Harbour Team": it is no person.
return {
  en = { "team", "staff", "editor", "editors", "editorial", "newsroom", "desk", "admin", "administrator", "news",
    "agency", "inc", "llc", "ltd", "university", "institute", "association", "foundation", "group", "company",
    "official", "blog", "press", "media", "magazine", "journal", "times", "post", "guest", "contributors",
    "contributor", "marketing", "support", "center", "centre", "services", "solutions", "society", "council",
    "committee", "department", "ministry", "community", "the" },
  de = { "team", "redaktion", "agentur", "gmbh", "ag" },
  it = { "redazione" },
  es = { "redacción" },
  pt = { "redacao" },
  fr = { "rédaction" },
  sv = { "redaktionen" },
  da = { "redaktionen" },
  no = { "redaktionen" },
}
