/* The names of HTML elements and attributes that the core compares, as atoms.
 *
 * The table is sorted by spelling; nutgraf_name_find searches it. An element and an
 * attribute of one spelling (title, span, data) share an atom.
 */
#ifndef NUTGRAF_HTML_NAMES_H
#define NUTGRAF_HTML_NAMES_H

#include "../base/nutgraf.h"

/* X(identifier, spelling), sorted by spelling in byte order. */
#define NUTGRAF_NAME_TABLE(X)                                                                              \
    X(A, "a")                                                                                              \
    X(ABBR, "abbr")                                                                                        \
    X(ABOUT, "about")                                                                                      \
    X(ACCESSKEY, "accesskey")                                                                              \
    X(ACRONYM, "acronym")                                                                                  \
    X(ACTION, "action")                                                                                    \
    X(ADDRESS, "address")                                                                                  \
    X(ALIGN, "align")                                                                                      \
    X(ALT, "alt")                                                                                          \
    X(AMP_IMG, "amp-img")                                                                                  \
    X(ANNOTATION_XML, "annotation-xml")                                                                    \
    X(APPLET, "applet")                                                                                    \
    X(AREA, "area")                                                                                        \
    X(ARIA_HIDDEN, "aria-hidden")                                                                          \
    X(ARIA_LABEL, "aria-label")                                                                            \
    X(ARIA_LABELLEDBY, "aria-labelledby")                                                                  \
    X(ARTICLE, "article")                                                                                  \
    X(ASIDE, "aside")                                                                                      \
    X(AUDIO, "audio")                                                                                      \
    X(B, "b")                                                                                              \
    X(BASE, "base")                                                                                        \
    X(BASEFONT, "basefont")                                                                                \
    X(BDI, "bdi")                                                                                          \
    X(BDO, "bdo")                                                                                          \
    X(BGSOUND, "bgsound")                                                                                  \
    X(BIG, "big")                                                                                          \
    X(BLINK, "blink")                                                                                      \
    X(BLOCKQUOTE, "blockquote")                                                                            \
    X(BODY, "body")                                                                                        \
    X(BORDER, "border")                                                                                    \
    X(BR, "br")                                                                                            \
    X(BUTTON, "button")                                                                                    \
    X(CANVAS, "canvas")                                                                                    \
    X(CAPTION, "caption")                                                                                  \
    X(CENTER, "center")                                                                                    \
    X(CHARSET, "charset")                                                                                  \
    X(CHECKED, "checked")                                                                                  \
    X(CITE, "cite")                                                                                        \
    X(CLASS, "class")                                                                                      \
    X(CODE, "code")                                                                                        \
    X(COL, "col")                                                                                          \
    X(COLGROUP, "colgroup")                                                                                \
    X(COLOR, "color")                                                                                      \
    X(COLSPAN, "colspan")                                                                                  \
    X(CONTENT, "content")                                                                                  \
    X(DATA, "data")                                                                                        \
    X(DATA_AUTHOR, "data-author")                                                                          \
    X(DATA_DATE, "data-date")                                                                              \
    X(DATA_ID, "data-id")                                                                                  \
    X(DATA_LANG, "data-lang")                                                                              \
    X(DATA_LANGUAGE, "data-language")                                                                      \
    X(DATA_SRC, "data-src")                                                                                \
    X(DATA_SRCSET, "data-srcset")                                                                          \
    X(DATA_TIME, "data-time")                                                                              \
    X(DATA_TIMESTAMP, "data-timestamp")                                                                    \
    X(DATA_URL, "data-url")                                                                                \
    X(DATALIST, "datalist")                                                                                \
    X(DATATYPE, "datatype")                                                                                \
    X(DATETIME, "datetime")                                                                                \
    X(DD, "dd")                                                                                            \
    X(DEL, "del")                                                                                          \
    X(DESC, "desc")                                                                                        \
    X(DETAILS, "details")                                                                                  \
    X(DFN, "dfn")                                                                                          \
    X(DIALOG, "dialog")                                                                                    \
    X(DIR, "dir")                                                                                          \
    X(DISABLED, "disabled")                                                                                \
    X(DIV, "div")                                                                                          \
    X(DL, "dl")                                                                                            \
    X(DT, "dt")                                                                                            \
    X(EM, "em")                                                                                            \
    X(EMBED, "embed")                                                                                      \
    X(ENCODING, "encoding")                                                                                \
    X(FACE, "face")                                                                                        \
    X(FIELDSET, "fieldset")                                                                                \
    X(FIGCAPTION, "figcaption")                                                                            \
    X(FIGURE, "figure")                                                                                    \
    X(FONT, "font")                                                                                        \
    X(FOOTER, "footer")                                                                                    \
    X(FOREIGNOBJECT, "foreignobject")                                                                      \
    X(FORM, "form")                                                                                        \
    X(FRAME, "frame")                                                                                      \
    X(FRAMESET, "frameset")                                                                                \
    X(H1, "h1")                                                                                            \
    X(H2, "h2")                                                                                            \
    X(H3, "h3")                                                                                            \
    X(H4, "h4")                                                                                            \
    X(H5, "h5")                                                                                            \
    X(H6, "h6")                                                                                            \
    X(HEAD, "head")                                                                                        \
    X(HEADER, "header")                                                                                    \
    X(HEIGHT, "height")                                                                                    \
    X(HGROUP, "hgroup")                                                                                    \
    X(HIDDEN, "hidden")                                                                                    \
    X(HR, "hr")                                                                                            \
    X(HREF, "href")                                                                                        \
    X(HREFLANG, "hreflang")                                                                                \
    X(HTML, "html")                                                                                        \
    X(HTTP_EQUIV, "http-equiv")                                                                            \
    X(I, "i")                                                                                              \
    X(ID, "id")                                                                                            \
    X(IFRAME, "iframe")                                                                                    \
    X(IMAGE, "image")                                                                                      \
    X(IMG, "img")                                                                                          \
    X(INPUT, "input")                                                                                      \
    X(INS, "ins")                                                                                          \
    X(ISINDEX, "isindex")                                                                                  \
    X(ITEMID, "itemid")                                                                                    \
    X(ITEMPROP, "itemprop")                                                                                \
    X(ITEMREF, "itemref")                                                                                  \
    X(ITEMSCOPE, "itemscope")                                                                              \
    X(ITEMTYPE, "itemtype")                                                                                \
    X(KBD, "kbd")                                                                                          \
    X(KEYGEN, "keygen")                                                                                    \
    X(LABEL, "label")                                                                                      \
    X(LANG, "lang")                                                                                        \
    X(LEGEND, "legend")                                                                                    \
    X(LI, "li")                                                                                            \
    X(LINK, "link")                                                                                        \
    X(LISTING, "listing")                                                                                  \
    X(LOADING, "loading")                                                                                  \
    X(MAIN, "main")                                                                                        \
    X(MALIGNMARK, "malignmark")                                                                            \
    X(MAP, "map")                                                                                          \
    X(MARK, "mark")                                                                                        \
    X(MARQUEE, "marquee")                                                                                  \
    X(MATH, "math")                                                                                        \
    X(MEDIA, "media")                                                                                      \
    X(MENU, "menu")                                                                                        \
    X(MENUITEM, "menuitem")                                                                                \
    X(META, "meta")                                                                                        \
    X(METER, "meter")                                                                                      \
    X(MGLYPH, "mglyph")                                                                                    \
    X(MI, "mi")                                                                                            \
    X(MN, "mn")                                                                                            \
    X(MO, "mo")                                                                                            \
    X(MS, "ms")                                                                                            \
    X(MTEXT, "mtext")                                                                                      \
    X(NAME, "name")                                                                                        \
    X(NAV, "nav")                                                                                          \
    X(NOBR, "nobr")                                                                                        \
    X(NOEMBED, "noembed")                                                                                  \
    X(NOFRAMES, "noframes")                                                                                \
    X(NOSCRIPT, "noscript")                                                                                \
    X(OBJECT, "object")                                                                                    \
    X(OL, "ol")                                                                                            \
    X(OPEN, "open")                                                                                        \
    X(OPTGROUP, "optgroup")                                                                                \
    X(OPTION, "option")                                                                                    \
    X(OUTPUT, "output")                                                                                    \
    X(P, "p")                                                                                              \
    X(PARAM, "param")                                                                                      \
    X(PICTURE, "picture")                                                                                  \
    X(PLAINTEXT, "plaintext")                                                                              \
    X(PORTAL, "portal")                                                                                    \
    X(PRE, "pre")                                                                                          \
    X(PREFIX, "prefix")                                                                                    \
    X(PROGRESS, "progress")                                                                                \
    X(PROPERTY, "property")                                                                                \
    X(PUBDATE, "pubdate")                                                                                  \
    X(PUBLIC, "public")                                                                                    \
    X(Q, "q")                                                                                              \
    X(RB, "rb")                                                                                            \
    X(RBC, "rbc")                                                                                          \
    X(REL, "rel")                                                                                          \
    X(RESOURCE, "resource")                                                                                \
    X(REV, "rev")                                                                                          \
    X(ROLE, "role")                                                                                        \
    X(ROWSPAN, "rowspan")                                                                                  \
    X(RP, "rp")                                                                                            \
    X(RT, "rt")                                                                                            \
    X(RTC, "rtc")                                                                                          \
    X(RUBY, "ruby")                                                                                        \
    X(S, "s")                                                                                              \
    X(SAMP, "samp")                                                                                        \
    X(SCRIPT, "script")                                                                                    \
    X(SEARCH, "search")                                                                                    \
    X(SECTION, "section")                                                                                  \
    X(SELECT, "select")                                                                                    \
    X(SIZE, "size")                                                                                        \
    X(SIZES, "sizes")                                                                                      \
    X(SLOT, "slot")                                                                                        \
    X(SMALL, "small")                                                                                      \
    X(SOURCE, "source")                                                                                    \
    X(SPACER, "spacer")                                                                                    \
    X(SPAN, "span")                                                                                        \
    X(SRC, "src")                                                                                          \
    X(SRCSET, "srcset")                                                                                    \
    X(START, "start")                                                                                      \
    X(STRIKE, "strike")                                                                                    \
    X(STRONG, "strong")                                                                                    \
    X(STYLE, "style")                                                                                      \
    X(SUB, "sub")                                                                                          \
    X(SUMMARY, "summary")                                                                                  \
    X(SUP, "sup")                                                                                          \
    X(SVG, "svg")                                                                                          \
    X(SYSTEM, "system")                                                                                    \
    X(TABINDEX, "tabindex")                                                                                \
    X(TABLE, "table")                                                                                      \
    X(TARGET, "target")                                                                                    \
    X(TBODY, "tbody")                                                                                      \
    X(TD, "td")                                                                                            \
    X(TEMPLATE, "template")                                                                                \
    X(TEXTAREA, "textarea")                                                                                \
    X(TFOOT, "tfoot")                                                                                      \
    X(TH, "th")                                                                                            \
    X(THEAD, "thead")                                                                                      \
    X(TIME, "time")                                                                                        \
    X(TITLE, "title")                                                                                      \
    X(TR, "tr")                                                                                            \
    X(TRACK, "track")                                                                                      \
    X(TT, "tt")                                                                                            \
    X(TYPE, "type")                                                                                        \
    X(TYPEOF, "typeof")                                                                                    \
    X(U, "u")                                                                                              \
    X(UL, "ul")                                                                                            \
    X(VALUE, "value")                                                                                      \
    X(VAR, "var")                                                                                          \
    X(VIDEO, "video")                                                                                      \
    X(VOCAB, "vocab")                                                                                      \
    X(WBR, "wbr")                                                                                          \
    X(WIDTH, "width")                                                                                      \
    X(XML_LANG, "xml:lang")                                                                                \
    X(XMP, "xmp")                                                                                         

enum {
    NUTGRAF_NAME_NONE,
#define NUTGRAF_NAME_ENUM(identifier, spelling) NUTGRAF_NAME_##identifier,
    NUTGRAF_NAME_TABLE(NUTGRAF_NAME_ENUM)
#undef NUTGRAF_NAME_ENUM
    NUTGRAF_NAME_COUNT
};

/* The atom of a name in lower case, or NUTGRAF_NAME_NONE when it is not in the table. */
NUTGRAF_INTERNAL uint32_t nutgraf_name_find(const char *text, size_t size);

/* The spelling of an atom below NUTGRAF_NAME_COUNT; empty for NUTGRAF_NAME_NONE. */
NUTGRAF_INTERNAL nutgraf_slice nutgraf_name_text(uint32_t name);

/* True for elements that have no content and no end tag: br, img, meta, ... */
NUTGRAF_INTERNAL bool nutgraf_name_is_void(uint32_t name);

#endif
