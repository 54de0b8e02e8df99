/* Where raw text ends, when its end tag comes and when it never does.
 *
 * The content of script, style, title, textarea, iframe, xmp, noembed and noframes goes up to the end tag; a
 * browser lets one that is never closed take the rest of the page. Here such an element ends where markup goes
 * on, and so does one that closes itself (<iframe/>) where its end tag cannot be meant. Pages that were saved as
 * XML close empty elements themselves everywhere: there every self-closing tag ends. Each name is looked for up
 * to the end of the input once, so that the time stays linear. Source of the rest: HTML standard, section 13.2.5.
 */
#ifndef NUTGRAF_HTML_RAW_TEXT_H
#define NUTGRAF_HTML_RAW_TEXT_H

#include "names.h"

typedef struct nutgraf_raw_text {
    bool standard;        /* do as the standard says, whatever it costs */
    bool is_xml;          /* the page was written by an XML serialiser */
    uint32_t endless;     /* bits of names whose end tag does not come any more */
    size_t noscript_stop; /* the end tag of noscript that was found last */
} nutgraf_raw_text;

/* Looks whether the page was written as XML: an element of raw text closes itself, and a declaration, an XHTML doctype
 * or namespace stands at its beginning, or every void element has its slash. Linear. */
NUTGRAF_INTERNAL void nutgraf_raw_text_init(nutgraf_raw_text *raw, nutgraf_slice input, bool standard);

/* Where the raw text ends that starts at `from`, after the start tag of `name`: at the end tag, or where markup
 * goes on, with *forgotten, when the end tag never comes or is another's. */
NUTGRAF_INTERNAL size_t nutgraf_raw_text_stop(nutgraf_raw_text *raw, nutgraf_slice input, size_t from, uint32_t name,
                                              bool self_closing, bool *forgotten);

/* Does the noscript whose start tag ends at `from` never end? */
NUTGRAF_INTERNAL bool nutgraf_raw_text_noscript_is_open(nutgraf_raw_text *raw, nutgraf_slice input, size_t from,
                                                        bool self_closing);

#endif
