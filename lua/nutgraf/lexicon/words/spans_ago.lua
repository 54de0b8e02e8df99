-- Units of time that have passed, in one word, "2 órája": a list for each of seconds, minutes, hours, days, weeks,
-- months and years.
return {
  hu = { { "másodperce" }, { "perce" }, { "órája" }, { "napja" }, { "hete" }, { "hónapja" }, { "éve" } },
}
