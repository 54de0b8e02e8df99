-- "Reporter" in scripts without spaces: it is glued to a name, before or after it.
return {
  ko = { "기자", "선임기자", "특파원" },
  zh = { "記者", "记者" },
  ja = { "記者" },
}
