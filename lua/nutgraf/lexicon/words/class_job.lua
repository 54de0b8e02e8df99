-- Class words of an element that says what an author does, beside the name.
return {
  en = { "role", "job", "jobtitle", "position", "description", "desc", "bio", "affiliation", "occupation" },
  de = { "funktion", "rolle" },
  fr = { "fonction" },
  es = { "cargo" },
}
