-- Names that programs which make documentation, and nothing else, write into <meta name=generator>. Looked for anywhere
-- in it. What makes blogs and sites of firms as well (Docusaurus, Hugo, MkDocs, VitePress) is not among them.
return {
  und = { "*docutils*", "*sphinx*", "*docbook*", "*doxygen*", "*javadoc*", "*rustdoc*", "*mdbook*", "*gtk-doc*",
    "*gi-docgen*", "*asciidoc*", "*exdoc*", "*pdoc *", "*haddock*", "*scaladoc*", "*typedoc*", "*jsdoc*", "*dokka*",
    "*documenter.jl*", "*bookdown*", "*latex2html*", "*texi2any*", "*texi2html*", "*makeinfo*", "*docfx*", "*gitbook*",
    "*sandcastle*", "*madcap*", "*robohelp*", "*dita*", "*document360*", "*qdoc*", "*natural docs*", "*pod2html*",
    "*man2html*", "*groff *", "*mandoc*", "*pkgdown*", "*swi-prolog*", "*ldoc*" },
}
