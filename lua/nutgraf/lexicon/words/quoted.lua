-- How a line begins that says who is quoted below it.
return {
  en = { "originally posted by" },
}
