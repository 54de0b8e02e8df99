-- Words of menus and buttons, which look like names where they are capitalised.
return {
  en = { "home", "blog", "about", "contact", "us", "menu", "search", "login", "log", "sign", "account", "privacy",
    "policy", "terms", "more", "read", "share", "subscribe", "newsletter", "shop", "store", "cart", "products",
    "services", "tools", "resources", "articles", "article", "all", "view", "learn", "download", "get", "free",
    "best", "new", "topics", "posted", "updated", "published", "date", "name", "category", "categories", "tags",
    "reply", "replies", "quote", "message", "topic", "spotlight", "information", "pricing", "careers", "jobs",
    "help", "faq", "podcast", "video", "videos", "photo", "photos", "gallery", "next", "previous" },
  de = { "startseite", "kontakt", "impressum" },
  fr = { "accueil" },
  es = { "inicio", "contacto" },
  und = { "facebook", "twitter", "youtube", "linkedin", "instagram", "pinterest" },
}
