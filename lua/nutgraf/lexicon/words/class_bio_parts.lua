-- Parts of the class of an element that tells of its author.
return {
  en = { "*bio*", "*box*", "*card*" },
}
