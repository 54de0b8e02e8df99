-- Before the owner's name and the year at the foot of a page.
return {
  en = { "copyright" },
  und = { "©" },
}
