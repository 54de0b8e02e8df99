-- Parts of the name of a key, a class or an attribute that holds a date of something else than the text.
return {
  en = { "expir", "until", "valid", "birth", "event", "start", "unpublish", "deadline", "copyright", "build",
    "deploy", "arrival", "depart", "avail", "ship", "deliver", "price", "offer", "schedul", "installed", "regist",
    "joined", "member" },
}
