-- Parts of the class of an element that is named for an author and no other thing.
return {
  en = { "*author*" },
  de = { "*autor*" },
  es = { "*autor*" },
  fr = { "*auteur*" },
}
