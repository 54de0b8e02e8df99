-- Parts of classes among which the words of class_score are looked for.
return {
  en = { "*score*", "*vote*", "*likes*", "*points*" },
}
