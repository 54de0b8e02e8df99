-- Parts of the class of what is on the page for another one, and has dates of its own.
return {
  en = { "*teaser*", "*widget*", "*event*", "*card*" },
}
