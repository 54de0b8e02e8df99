-- The languages whose names of months and days, units of time and small words of dates the core's date finder reads
-- (csrc/core/moment); csrc/training/words.lua makes its tables of the lists in words/. The finder knows Latin, Greek
-- and Cyrillic letters only. Dates in all other languages are rewritten for it in Lua.
return { "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "no", "fi", "tr", "cs", "ru", "uk", "el", "ro",
  "ca" }
