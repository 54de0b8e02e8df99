-- Abbreviated amounts before the name of money, "3 Mio. Euro". Written without their last full stop.
return {
  en = { "bn", "mln" },
  de = { "mio", "mrd", "mill" },
  sv = { "mln" },
}
