-- Parts of the class of what is about something else than a page's text.
return {
  en = { "*comment*", "*related*", "*recommend*", "*sidebar*", "*infobox*" },
}
