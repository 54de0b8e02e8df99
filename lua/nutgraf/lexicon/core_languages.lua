-- The languages whose names of months and days, units of time and small words of dates the core's date finder takes
-- (csrc/core/moment) before those of all others: where a word is of two languages, theirs counts. Their short names
-- count alone; those of others beside a year only.
return { "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "no", "fi", "tr", "cs", "ru", "uk", "el", "ro",
  "ca" }
