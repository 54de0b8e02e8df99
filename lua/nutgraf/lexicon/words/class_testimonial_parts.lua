-- Parts of the class of what somebody else than a page's author says on it.
return {
  en = { "*testimonial*", "*review-*" },
}
