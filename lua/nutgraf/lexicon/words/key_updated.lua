-- Parts of the name of a key, a class or an attribute that holds the date of a change.
return {
  en = { "modif", "updat", "revis", "edited", "changed", "lastchange", "lastmod", "review" },
  de = { "aktualis" },
}
