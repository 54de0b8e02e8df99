-- Parts of the class of a link that folds a quotation or opens it.
return {
  en = { "*expand-link*", "*expandlink*", "*shrink-link*", "*shrinklink*" },
}
