-- What a few words beside a post's time say where it is that of a change, "Updated at". The whole of these
-- words.
return {
  en = { "updated", "updated at", "updated on", "last updated", "last updated at", "last update", "live updated",
    "last modified" },
  de = { "aktualisiert", "aktualisiert um", "aktualisiert am", "zuletzt aktualisiert", "stand", "aktualisierung",
    "letztes update" },
  fr = { "mis à jour", "mis à jour à", "mis à jour le", "mise à jour", "mise à jour à", "modifié à",
    "modifié le", "dernière mise à jour" },
  es = { "actualizado", "actualizado a las", "actualizado el", "última actualización", "actualización" },
  it = { "aggiornato", "aggiornato alle", "aggiornato il", "ultimo aggiornamento", "modificato" },
  pt = { "atualizado", "atualizado às", "atualizado em", "última atualização", "atualizada em" },
  nl = { "bijgewerkt", "laatst bijgewerkt", "bijgewerkt om", "gewijzigd", "laatste update" },
  sv = { "uppdaterad" },
  da = { "opdateret" },
  no = { "oppdatert" },
  pl = { "zaktualizowano" },
}
