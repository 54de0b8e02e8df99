-- Names of money after a number, "3. Euro": what follows the full stop is no sentence.
return {
  en = { "dollar", "dollars", "euro", "euros", "eur", "usd", "chf" },
  de = { "dollar", "euro", "franken", "kronen", "pfund", "rubel", "eur" },
}
