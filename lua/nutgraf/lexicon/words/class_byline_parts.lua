-- Parts of the class of an element that names an author.
return {
  en = { "*byline*", "*author*", "*writer*", "*contributor*", "*posted-by*", "*postedby*", "*creator*",
    "*journalist*" },
  de = { "*autor*", "*redakt*" },
  nl = { "*auteur*", "*redact*" },
  fr = { "*auteur*", "*redact*" },
  es = { "*autor*", "*redact*" },
}
