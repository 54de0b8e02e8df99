-- Words that make a line the page's machinery, "This site uses cookies", unless it is a sentence of some length.
-- Looked for anywhere in a line.
return {
  en = { "*newsletter*", "*cookie*" },
  de = { "*newsletter*", "*cookie*", "*datenschutz*" },
  und = { "*javascript*" },
}
