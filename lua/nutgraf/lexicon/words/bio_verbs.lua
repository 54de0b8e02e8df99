-- "Is", between a name and what somebody is, as a sentence on an author begins.
return {
  en = { "is" },
  de = { "ist" },
  fr = { "est" },
  es = { "es" },
}
