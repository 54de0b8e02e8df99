-- Class words of an element that stands over a headline or before it and is none: a topic, a section.
return {
  en = { "sub", "subheading", "subhead", "kicker", "overline", "topline", "supertitle", "eyebrow", "pretitle",
    "topic" },
  de = { "dachzeile", "rubrik" },
  fr = { "surtitre" },
  es = { "antetitulo" },
  it = { "occhiello" },
}
