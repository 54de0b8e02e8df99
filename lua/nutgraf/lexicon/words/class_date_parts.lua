-- Parts of the class of an element that is a date.
return {
  en = { "*date*", "*publi*", "*posted*", "*timestamp*" },
}
