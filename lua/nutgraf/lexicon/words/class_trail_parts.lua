-- Parts of the class, the id or the label of a page's way, "Home > Harbour".
return {
  en = { "*breadcrumb*" },
}
