-- Class and id words of what stands beside a page's content.
return {
  en = { "side", "sidebar", "aside", "rail", "related", "widget", "menu" },
}
