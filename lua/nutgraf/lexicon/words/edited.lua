-- How a line begins that says who edited a post and when, "Last edited by".
return {
  en = { "edited", "last edited" },
  de = { "bearbeitet", "zuletzt bearbeitet", "zuletzt geändert", "geändert von" },
  fr = { "modifié", "édité", "dernière modification", "dernière édition" },
  es = { "editado", "última edición" },
  pt = { "editado", "última edição" },
  it = { "modificato", "ultima modifica" },
  nl = { "bewerkt", "laatst bewerkt", "laatst aangepast" },
  sv = { "redigerad", "senast redigerad" },
  da = { "redigeret" },
  no = { "sist redigert" },
  pl = { "edytowany", "edytowane", "ostatnio edytowany" },
  fi = { "muokattu" },
}
