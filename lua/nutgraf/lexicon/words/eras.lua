-- Eras that years are counted by, each with the number of years to add: 令和 6 is 2024.
return {
  ja = { "令和 2018", "平成 1988" },
  zh = { "民國 1911", "民国 1911" },
}
