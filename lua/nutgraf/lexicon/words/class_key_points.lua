-- Class words of a box with the key points of a live blog.
return {
  en = { "keypoints", "keypoint", "keyevents", "keyevent", "keymoments", "takeaways", "keytakeaways", "highlights",
    "summary", "key", "keyfacts" },
  fr = { "essentiel", "resume" },
  es = { "claves", "destacados" },
  de = { "zusammenfassung" },
}
