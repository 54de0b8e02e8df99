-- Class words of an accepted answer.
return {
  en = { "accepted", "solution", "solved", "bestanswer" },
}
