-- Words before the number of a day or another ordinal, "am 3. Oktober": its full stop ends no sentence.
return {
  de = { "ab", "am", "bis", "das", "dem", "den", "der", "des", "die", "im", "seit", "und", "vom", "zum" },
  da = { "den", "til", "på" },
  sv = { "den", "på" },
  no = { "den", "til", "på" },
  cs = { "do", "dne", "od" },
  pl = { "do", "od" },
}
