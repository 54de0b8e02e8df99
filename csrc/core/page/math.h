/* Formulas: what KaTeX, MathJax, MathML, wikis and image services show, read once. */
#ifndef NUTGRAF_PAGE_MATH_H
#define NUTGRAF_PAGE_MATH_H

#include "roles.h"

typedef struct nutgraf_math {
    bool display;          /* on a line of its own */
    bool tex;              /* text is the TeX source; else what a reader sees */
    uint32_t mathml;       /* the <math> element, NUTGRAF_NO_NODE where there is none */
    uint32_t end;          /* node past the last that belongs to the formula */
    nutgraf_slice text;    /* arena or document; trimmed */
} nutgraf_math;

/* Is `node` the root of a formula? Then *math says what it is. The source is looked for in annotations,
 * attributes and scripts of the usual writers; MathML without one is written as a line of text:
 * fractions a/b, powers x^2, indices x_i, roots √(x). A preview of MathJax 2 is a formula without a text,
 * since the script after it holds the source. Linear in the subtree. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_math_read(nutgraf_roles *roles, nutgraf_arena *arena, uint32_t node,
                                                  uint32_t node_roles, bool *found, nutgraf_math *math);

#endif
