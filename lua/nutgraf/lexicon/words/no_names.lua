-- What stands in a field for an author and is no name, "Admin", "Read more". A whole text; with "*" its
-- beginning.
return {
  en = { "admin", "administrator", "editor", "guest", "unknown", "staff", "anonymous", "user", "null", "none",
    "n/a", "undefined", "the author", "page.*", "read more*", "learn more*", "view *", "see *", "all posts*",
    "more from*", "home", "copyright*", "about *", "contact *", "sign *", "log in*", "login*", "subscribe*",
    "follow *", "share *", "leave a *", "topic author", "thread starter", "original poster", "recommended *" },
}
