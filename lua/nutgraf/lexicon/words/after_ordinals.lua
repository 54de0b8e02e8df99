-- Words after the number of a day beside the months' names, "1. leden".
return {
  de = { "jänner" },
  cs = { "leden" },
}
