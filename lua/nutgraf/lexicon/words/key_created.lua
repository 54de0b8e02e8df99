-- Parts of the name of a key, a class or an attribute that holds the date on which a text was made.
return {
  en = { "creat", "upload", "written" },
  de = { "erstell" },
}
