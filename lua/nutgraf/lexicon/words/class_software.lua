-- Names that forum software writes into <meta name=generator>, or as the id, class or data attribute of
-- <html> and
-- <body>. Looked for anywhere in them; with a space before it at the start of a class.
return {
  und = { "*discourse*", "*xenforo*", "*phpbb*", "*vbulletin*", "*invision*", "* ips_*", "*ipsapp*", "*ipslayout*",
    "*nodebb*", "*vanilla*", "*flarum*", "*mybb*", "* smf*", "*simple machines*", "*punbb*", "*fluxbb*",
    "*question-page*", "*bbpress*", "*lemmy*", "*shreddit*", "*vanillaforums*", "*woltlab*", "*yabb*", "*jforum*",
    "*bb-press*", "* xf-*", "*discuz*", "*lia-body*" },
}
