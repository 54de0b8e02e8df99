-- Parts of the class, the id or the label of links to the pages beside this one.
return {
  en = { "*pag*" },
}
