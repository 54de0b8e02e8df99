-- Parts of classes and ids on a page that may have comments.
return {
  en = { "*omment*", "*disq*", "*replies*" },
  de = { "*komment*" },
}
