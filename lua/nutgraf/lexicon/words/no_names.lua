-- What stands in a field for an author and is no name, "Admin", "Read more". A whole text; with "*" its
-- beginning.
return {
  en = { "admin", "administrator", "editor", "guest", "unknown", "staff", "anonymous", "user", "null", "none",
    "n/a", "undefined", "the author", "page.*", "read more*", "learn more*", "view *", "see *", "all posts*",
    "more from*", "home", "copyright*", "about *", "contact *", "sign *", "log in*", "login*", "subscribe*",
    "follow *", "share *", "leave a *", "topic author", "thread starter", "original poster", "recommended *",
    "story highlights", "highlights", "text size", "size", "web edition", "print edition", "action points",
    "academic journal", "advertisement", "at a glance", "name", "sponsored*" },
  de = { "gesponserte*", "anzeige", "werbung" },
  fr = { "contenu sponsorisé", "publicité" },
  es = { "contenido patrocinado", "publicidad" },
}
