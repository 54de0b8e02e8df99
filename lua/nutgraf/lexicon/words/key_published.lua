-- Parts of the name of a key, a class or an attribute that holds the date of publication.
return {
  en = { "publi", "pubdate", "pub_date", "pub-date", "posted", "issued", "release", "firstpub", "online",
    "embargo", "regdate", "reg_date", "reg-date", "inputtime" },
  de = { "erschein", "veroeff", "online" },
}
