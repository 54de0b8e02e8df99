-- Class words of the posts of a live blog, or of what is around them.
return {
  en = { "live", "liveblog", "ticker", "liveticker", "newsticker", "livefeed", "livereport", "livepost",
    "liveposts", "liveentry", "livestream", "lb", "minute" },
  it = { "diretta", "minuto" },
  es = { "directo", "minuto" },
  pt = { "direto", "directo", "minuto" },
  fr = { "direct", "minute" },
  pl = { "relacja", "relation" },
}
