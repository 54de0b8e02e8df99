-- Words of lines that the rules of C4 drop as a page's policies. C4 has them in English only.
return {
  en = { "terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies" },
}
