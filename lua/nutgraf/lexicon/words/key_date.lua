-- Parts of the name of a key, a class or an attribute that holds a date and says no more.
return {
  en = { "date", "timestamp", "time" },
  de = { "datum", "zeit" },
  da = { "dato" },
  es = { "fecha" },
  tr = { "tarih" },
  it = { "data_", "data-" },
  pt = { "data_", "data-" },
}
