-- Words after a name and a space that begin another matter, "Mira Odell updated …".
return {
  en = { "updated" },
}
