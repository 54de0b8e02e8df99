-- Parts of the words of class_user: a class without any of them names no user.
return {
  en = { "*aut*", "*user*", "*poster*", "*nick*", "*creator*", "*profile*", "*member*", "*comment*", "*fn*" },
  de = { "*mitglied*", "*benutzer*" },
  fr = { "*membre*" },
  es = { "*usuario*" },
  it = { "*utente*" },
}
