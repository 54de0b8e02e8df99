-- Class and id words of elements whose text is no part of a post.
return {
  en = { "share", "sharing", "social", "shares", "toolbar", "tools", "actions", "button", "buttons", "newsletter",
    "signup", "promo", "advert", "advertisement", "ad", "ads", "sponsored", "comments", "reactions", "likes",
    "tooltip", "permalink", "avatar", "badge", "paywall", "subscribe", "subscription", "cookie", "consent",
    "signature", "userpanel" },
  de = { "teilen", "anzeige", "werbung" },
  fr = { "partage", "partager", "publicite", "reseaux" },
  es = { "compartir", "publicidad", "redes" },
  it = { "condividi", "condivisione", "pubblicita" },
  pt = { "compartilhar", "partilhar", "publicidade" },
  nl = { "delen", "advertentie" },
  sv = { "dela", "annons" },
  pl = { "udostepnij", "reklama" },
}
