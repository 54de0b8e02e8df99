-- Class words of related-link cards.
return {
  en = { "related", "recommended", "readmore", "teaser", "card", "recirculation", "promo", "linkcard" },
}
