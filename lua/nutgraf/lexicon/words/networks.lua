-- Names of networks in a share bar, glued to one another or to a line's end.
return {
  en = { "e-mail", "email" },
  und = { "facebook", "twitter", "whatsapp", "reddit", "linkedin", "telegram", "pinterest", "messenger", "xing",
    "flipboard", "pocket", "instagram" },
}
