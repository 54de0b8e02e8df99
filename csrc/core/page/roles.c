/* Class tokens → roles; see roles.h. */
#include "roles.h"

#include <string.h>

#define UNKNOWN 0x80000000u

/* How a token is compared with an entry of the table. */
typedef enum match { WHOLE, START, END, PART } match;

/* The tokens of syntax highlighters, static site generators, wikis, editors and news templates. Tokens
 * are compared in lower case. */
static const struct {
    const char *token;
    uint8_t how; /* match */
    uint32_t roles;
} tokens[] = {
    /* line numbers: Pygments, Rouge, Chroma, highlight.js, Prism, Expressive Code, GitHub, Crayon */
    {"linenos", WHOLE, NUTGRAF_ROLE_GUTTER}, {"lineno", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"linenodiv", WHOLE, NUTGRAF_ROLE_GUTTER}, {"gutter", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"rouge-gutter", WHOLE, NUTGRAF_ROLE_GUTTER}, {"ln", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"lnt", WHOLE, NUTGRAF_ROLE_GUTTER}, {"hljs-ln-numbers", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"hljs-ln-n", WHOLE, NUTGRAF_ROLE_GUTTER}, {"line-numbers-rows", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"line-number", WHOLE, NUTGRAF_ROLE_GUTTER}, {"linenumber", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"line-numbers-wrapper", WHOLE, NUTGRAF_ROLE_GUTTER}, {"blob-num", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"code-gutter", WHOLE, NUTGRAF_ROLE_GUTTER}, {"crayon-nums", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"react-syntax-highlighter-line-number", WHOLE, NUTGRAF_ROLE_GUTTER}, {"line_numbers", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"code__gutter", WHOLE, NUTGRAF_ROLE_GUTTER}, {"linenums-gutter", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"line-num", WHOLE, NUTGRAF_ROLE_GUTTER}, {"codelinenumber", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"unselectable", WHOLE, NUTGRAF_ROLE_GUTTER}, {"no-select", WHOLE, NUTGRAF_ROLE_GUTTER},
    {"noselect", WHOLE, NUTGRAF_ROLE_GUTTER}, {"select-none", WHOLE, NUTGRAF_ROLE_GUTTER},
    /* lines of code */
    {"line", WHOLE, NUTGRAF_ROLE_LINE}, {"code-line", WHOLE, NUTGRAF_ROLE_LINE},
    {"token-line", WHOLE, NUTGRAF_ROLE_LINE}, {"view-line", WHOLE, NUTGRAF_ROLE_LINE},
    {"ec-line", WHOLE, NUTGRAF_ROLE_LINE}, {"cm-line", WHOLE, NUTGRAF_ROLE_LINE},
    {"crayon-line", WHOLE, NUTGRAF_ROLE_LINE}, {"codeline", WHOLE, NUTGRAF_ROLE_LINE},
    {"blob-code", WHOLE, NUTGRAF_ROLE_LINE | NUTGRAF_ROLE_CODE},
    /* code */
    {"highlight", WHOLE, NUTGRAF_ROLE_CODE}, {"highlighttable", WHOLE, NUTGRAF_ROLE_CODE},
    {"codehilite", WHOLE, NUTGRAF_ROLE_CODE}, {"codehilitetable", WHOLE, NUTGRAF_ROLE_CODE},
    {"rouge-table", WHOLE, NUTGRAF_ROLE_CODE}, {"rouge-code", WHOLE, NUTGRAF_ROLE_CODE},
    {"lntable", WHOLE, NUTGRAF_ROLE_CODE}, {"hljs-ln", WHOLE, NUTGRAF_ROLE_CODE},
    {"hljs", WHOLE, NUTGRAF_ROLE_CODE}, {"syntaxhighlighter", WHOLE, NUTGRAF_ROLE_CODE},
    {"crayon-table", WHOLE, NUTGRAF_ROLE_CODE}, {"blob-code-content", WHOLE, NUTGRAF_ROLE_CODE},
    {"code-block", WHOLE, NUTGRAF_ROLE_CODE}, {"codeblock", WHOLE, NUTGRAF_ROLE_CODE},
    {"code-table", WHOLE, NUTGRAF_ROLE_CODE}, {"sourcecode", WHOLE, NUTGRAF_ROLE_CODE},
    /* tools */
    {"copy-button", PART, NUTGRAF_ROLE_TOOL}, {"copy-btn", PART, NUTGRAF_ROLE_TOOL},
    {"btn-copy", PART, NUTGRAF_ROLE_TOOL}, {"copybtn", PART, NUTGRAF_ROLE_TOOL},
    {"copy-code", PART, NUTGRAF_ROLE_TOOL}, {"clipboard", PART, NUTGRAF_ROLE_TOOL},
    {"code-toolbar-item", WHOLE, NUTGRAF_ROLE_TOOL}, {"toolbar-item", WHOLE, NUTGRAF_ROLE_TOOL},
    /* for screen readers */
    {"sr-only", WHOLE, NUTGRAF_ROLE_UNSEEN}, {"visually-hidden", END, NUTGRAF_ROLE_UNSEEN},
    {"visuallyhidden", END, NUTGRAF_ROLE_UNSEEN}, {"screen-reader-text", WHOLE, NUTGRAF_ROLE_UNSEEN},
    {"screenreader-text", WHOLE, NUTGRAF_ROLE_UNSEEN}, {"screen-reader-only", WHOLE, NUTGRAF_ROLE_UNSEEN},
    {"element-invisible", WHOLE, NUTGRAF_ROLE_UNSEEN}, {"a11y-hidden", WHOLE, NUTGRAF_ROLE_UNSEEN},
    {"u-visually-hidden", WHOLE, NUTGRAF_ROLE_UNSEEN},
    /* callouts: GitHub, Obsidian, Docusaurus, Sphinx, MkDocs, Bootstrap, Hugo, GitBook, Quarto */
    {"markdown-alert", START, NUTGRAF_ROLE_CALLOUT}, {"callout", WHOLE, NUTGRAF_ROLE_CALLOUT},
    {"admonition", WHOLE, NUTGRAF_ROLE_CALLOUT}, {"theme-admonition", WHOLE, NUTGRAF_ROLE_CALLOUT},
    {"alert", WHOLE, NUTGRAF_ROLE_CALLOUT}, {"bs-callout", WHOLE, NUTGRAF_ROLE_CALLOUT},
    {"book-hint", WHOLE, NUTGRAF_ROLE_CALLOUT}, {"hint", WHOLE, NUTGRAF_ROLE_CALLOUT},
    {"admonitionblock", WHOLE, NUTGRAF_ROLE_CALLOUT}, {"notecard", WHOLE, NUTGRAF_ROLE_CALLOUT},
    {"starlight-aside", WHOLE, NUTGRAF_ROLE_CALLOUT}, {"custom-block", WHOLE, NUTGRAF_ROLE_CALLOUT},
    {"markdown-alert-title", WHOLE, NUTGRAF_ROLE_CALLOUT_TITLE}, {"admonition-title", WHOLE, NUTGRAF_ROLE_CALLOUT_TITLE},
    {"callout-title", START, NUTGRAF_ROLE_CALLOUT_TITLE}, {"admonition-heading", WHOLE, NUTGRAF_ROLE_CALLOUT_TITLE},
    {"admonitionheading", START, NUTGRAF_ROLE_CALLOUT_TITLE}, {"callout-header", WHOLE, NUTGRAF_ROLE_CALLOUT_TITLE},
    {"alert-heading", WHOLE, NUTGRAF_ROLE_CALLOUT_TITLE}, {"custom-block-title", WHOLE, NUTGRAF_ROLE_CALLOUT_TITLE},
    {"starlight-aside__title", WHOLE, NUTGRAF_ROLE_CALLOUT_TITLE},
    /* maths */
    {"katex", WHOLE, NUTGRAF_ROLE_MATH}, {"katex-display", WHOLE, NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY},
    {"mathjax", WHOLE, NUTGRAF_ROLE_MATH}, {"mathjax_svg", WHOLE, NUTGRAF_ROLE_MATH},
    {"mathjax_chtml", WHOLE, NUTGRAF_ROLE_MATH}, {"mathjax_mathml", WHOLE, NUTGRAF_ROLE_MATH},
    {"mathjax_display", WHOLE, NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY},
    {"mathjax_svg_display", WHOLE, NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY},
    {"mjxc-display", WHOLE, NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY},
    {"mjx-chtml", WHOLE, NUTGRAF_ROLE_MATH}, {"mathjax_preview", WHOLE, NUTGRAF_ROLE_MATH_PREVIEW},
    {"mwe-math-element", WHOLE, NUTGRAF_ROLE_MATH}, {"mwe-math-element-inline", WHOLE, NUTGRAF_ROLE_MATH},
    {"mwe-math-element-block", WHOLE, NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY},
    {"mwe-math-fallback-image-inline", WHOLE, NUTGRAF_ROLE_MATH},
    {"mwe-math-fallback-image-display", WHOLE, NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY},
    {"math", WHOLE, NUTGRAF_ROLE_MATH}, {"tex", WHOLE, NUTGRAF_ROLE_MATH}, {"latex", WHOLE, NUTGRAF_ROLE_MATH},
    {"ltx_math", WHOLE, NUTGRAF_ROLE_MATH}, {"math-inline", WHOLE, NUTGRAF_ROLE_MATH},
    {"math-display", WHOLE, NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY},
    {"math-block", WHOLE, NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY},
    /* headings' own links */
    {"headerlink", WHOLE, NUTGRAF_ROLE_PERMALINK}, {"header-anchor", WHOLE, NUTGRAF_ROLE_PERMALINK},
    {"heading-anchor", PART, NUTGRAF_ROLE_PERMALINK}, {"hash-link", WHOLE, NUTGRAF_ROLE_PERMALINK},
    {"anchor-link", WHOLE, NUTGRAF_ROLE_PERMALINK}, {"anchorjs-link", WHOLE, NUTGRAF_ROLE_PERMALINK},
    {"anchor", WHOLE, NUTGRAF_ROLE_PERMALINK}, {"permalink", WHOLE, NUTGRAF_ROLE_PERMALINK},
    {"header-link", WHOLE, NUTGRAF_ROLE_PERMALINK}, {"heading-link", WHOLE, NUTGRAF_ROLE_PERMALINK},
    {"octicon-link", WHOLE, NUTGRAF_ROLE_PERMALINK}, {"toclink-anchor", WHOLE, NUTGRAF_ROLE_PERMALINK},
    {"sl-anchor-link", WHOLE, NUTGRAF_ROLE_PERMALINK}, {"hanchor", WHOLE, NUTGRAF_ROLE_PERMALINK},
    {"mw-editsection", WHOLE, NUTGRAF_ROLE_EDIT}, {"editsection", WHOLE, NUTGRAF_ROLE_EDIT},
    {"mw-editsection-like", WHOLE, NUTGRAF_ROLE_EDIT},
    /* notes */
    {"footnote-ref", WHOLE, NUTGRAF_ROLE_NOTE_REFERENCE}, {"footnote-reference", WHOLE, NUTGRAF_ROLE_NOTE_REFERENCE},
    {"footnoteref", WHOLE, NUTGRAF_ROLE_NOTE_REFERENCE}, {"footnote-anchor", WHOLE, NUTGRAF_ROLE_NOTE_REFERENCE},
    {"footnote-link", WHOLE, NUTGRAF_ROLE_NOTE_REFERENCE}, {"noteref", WHOLE, NUTGRAF_ROLE_NOTE_REFERENCE},
    {"fn-ref", WHOLE, NUTGRAF_ROLE_NOTE_REFERENCE},
    {"mw-cite-backlink", WHOLE, NUTGRAF_ROLE_NOTE_BACK}, {"footnote-backref", WHOLE, NUTGRAF_ROLE_NOTE_BACK},
    {"footnote-back", WHOLE, NUTGRAF_ROLE_NOTE_BACK}, {"reversefootnote", WHOLE, NUTGRAF_ROLE_NOTE_BACK},
    {"footnote-return", WHOLE, NUTGRAF_ROLE_NOTE_BACK}, {"fn-backref", WHOLE, NUTGRAF_ROLE_NOTE_BACK},
    {"data-footnote-backref", WHOLE, NUTGRAF_ROLE_NOTE_BACK},
    {"sidenote", WHOLE, NUTGRAF_ROLE_SIDENOTE}, {"marginnote", WHOLE, NUTGRAF_ROLE_SIDENOTE},
    /* images */
    {"wp-caption", WHOLE, NUTGRAF_ROLE_FIGURE}, {"wp-caption-text", WHOLE, NUTGRAF_ROLE_CAPTION},
    {"image-caption", PART, NUTGRAF_ROLE_CAPTION}, {"photo-caption", PART, NUTGRAF_ROLE_CAPTION},
    {"img-caption", PART, NUTGRAF_ROLE_CAPTION}, {"media-caption", PART, NUTGRAF_ROLE_CAPTION},
    {"figcaption", WHOLE, NUTGRAF_ROLE_CAPTION}, {"caption", WHOLE, NUTGRAF_ROLE_MAYBE_CAPTION},
    {"caption-text", WHOLE, NUTGRAF_ROLE_MAYBE_CAPTION}, {"thumbcaption", WHOLE, NUTGRAF_ROLE_CAPTION},
    {"gallerytext", WHOLE, NUTGRAF_ROLE_CAPTION},
    {"thumbinner", WHOLE, NUTGRAF_ROLE_FIGURE}, {"gallerybox", WHOLE, NUTGRAF_ROLE_FIGURE},
    {"captioned-image-container", WHOLE, NUTGRAF_ROLE_FIGURE},
    {"credit", END, NUTGRAF_ROLE_CREDIT}, {"copyright", END, NUTGRAF_ROLE_CREDIT},
    {"photographer", END, NUTGRAF_ROLE_CREDIT}, {"image-source", END, NUTGRAF_ROLE_CREDIT},
    {"attribution", END, NUTGRAF_ROLE_CREDIT}, {"credits", END, NUTGRAF_ROLE_CREDIT},
    {"emoji", PART, NUTGRAF_ROLE_EMOJI}, {"wp-smiley", WHOLE, NUTGRAF_ROLE_EMOJI}, {"smiley", PART, NUTGRAF_ROLE_EMOJI},
    {"smilie", PART, NUTGRAF_ROLE_EMOJI},
    {"avatar", PART, NUTGRAF_ROLE_DECORATION}, {"gravatar", PART, NUTGRAF_ROLE_DECORATION},
    {"icon", WHOLE, NUTGRAF_ROLE_DECORATION}, {"spacer", WHOLE, NUTGRAF_ROLE_DECORATION},
    {"tracking-pixel", WHOLE, NUTGRAF_ROLE_DECORATION}, {"pixel", WHOLE, NUTGRAF_ROLE_DECORATION},
    /* other sites' posts */
    {"twitter-tweet", WHOLE, NUTGRAF_ROLE_WIDGET}, {"twitter-video", WHOLE, NUTGRAF_ROLE_WIDGET},
    {"instagram-media", WHOLE, NUTGRAF_ROLE_WIDGET}, {"tiktok-embed", WHOLE, NUTGRAF_ROLE_WIDGET},
    {"bluesky-embed", WHOLE, NUTGRAF_ROLE_WIDGET}, {"mastodon-embed", WHOLE, NUTGRAF_ROLE_WIDGET},
    {"reddit-embed-bq", WHOLE, NUTGRAF_ROLE_WIDGET}, {"reddit-card", WHOLE, NUTGRAF_ROLE_WIDGET},
    {"fb-post", WHOLE, NUTGRAF_ROLE_WIDGET}, {"fb-video", WHOLE, NUTGRAF_ROLE_WIDGET},
    {"imgur-embed-pub", WHOLE, NUTGRAF_ROLE_WIDGET}, {"text-post-media", WHOLE, NUTGRAF_ROLE_WIDGET},
    {"fb-video-post", WHOLE, NUTGRAF_ROLE_WIDGET}, {"pinterest-embed", WHOLE, NUTGRAF_ROLE_WIDGET},
    {"youtube", PART, NUTGRAF_ROLE_YOUTUBE}, {"lazyt", WHOLE, NUTGRAF_ROLE_YOUTUBE},
};

/* Words that name a callout, alone or after the name of the box: "warning", "alert-warning". */
static const struct {
    const char *word;
    uint8_t callout;
} callouts[] = {
    {"note", NUTGRAF_CALLOUT_NOTE}, {"info", NUTGRAF_CALLOUT_NOTE}, {"information", NUTGRAF_CALLOUT_NOTE},
    {"abstract", NUTGRAF_CALLOUT_NOTE}, {"summary", NUTGRAF_CALLOUT_NOTE}, {"example", NUTGRAF_CALLOUT_NOTE},
    {"question", NUTGRAF_CALLOUT_NOTE}, {"todo", NUTGRAF_CALLOUT_NOTE}, {"seealso", NUTGRAF_CALLOUT_NOTE},
    {"primary", NUTGRAF_CALLOUT_NOTE}, {"secondary", NUTGRAF_CALLOUT_NOTE},
    {"tip", NUTGRAF_CALLOUT_TIP}, {"hint", NUTGRAF_CALLOUT_TIP}, {"success", NUTGRAF_CALLOUT_TIP},
    {"important", NUTGRAF_CALLOUT_IMPORTANT},
    {"warning", NUTGRAF_CALLOUT_WARNING}, {"warn", NUTGRAF_CALLOUT_WARNING}, {"attention", NUTGRAF_CALLOUT_WARNING},
    {"caution", NUTGRAF_CALLOUT_CAUTION}, {"danger", NUTGRAF_CALLOUT_CAUTION}, {"error", NUTGRAF_CALLOUT_CAUTION},
    {"bug", NUTGRAF_CALLOUT_CAUTION}, {"failure", NUTGRAF_CALLOUT_CAUTION},
};

#define LONGEST_TOKEN 64 /* bytes; longer tokens are generated names */

static nutgraf_callout callout_word(const char *word, size_t size) {
    for (size_t i = 0; i < sizeof callouts / sizeof *callouts; i++)
        if (strlen(callouts[i].word) == size && memcmp(callouts[i].word, word, size) == 0)
            return (nutgraf_callout)callouts[i].callout;
    return NUTGRAF_CALLOUT_NONE;
}

static size_t lower_copy(nutgraf_slice text, char out[LONGEST_TOKEN]) {
    if (text.size > LONGEST_TOKEN) return 0;
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        out[i] = c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
    }
    return text.size;
}

nutgraf_callout nutgraf_callout_named(nutgraf_slice word) {
    char lowered[LONGEST_TOKEN];
    return callout_word(lowered, lower_copy(word, lowered));
}

static const size_t token_count = sizeof tokens / sizeof *tokens;
_Static_assert(sizeof tokens / sizeof *tokens < 256, "their numbers are bytes");

/* Lists the tokens that are known by a byte that a class must have. */
static void list_tokens(nutgraf_roles *roles) {
    memset(roles->start, 0, sizeof roles->start);
    memset(roles->end, 0, sizeof roles->end);
    memset(roles->part, 0, sizeof roles->part);
    for (size_t i = 0; i < token_count; i++) {
        const char *token = tokens[i].token;
        uint8_t *list = tokens[i].how == END    ? &roles->end[(unsigned char)token[strlen(token) - 1]]
                        : tokens[i].how == PART ? &roles->part[(unsigned char)*token]
                                                : &roles->start[(unsigned char)*token];
        roles->next[i] = *list;
        *list = (uint8_t)(i + 1);
    }
}

/* The roles of the tokens of a list that stand in a class: at `at`, or at its end where they end it. */
static uint32_t of_list(const nutgraf_roles *known, uint8_t list, const char *class, size_t size, size_t at) {
    uint32_t roles = 0;
    for (uint8_t i = list; i != 0; i = known->next[i - 1]) {
        const char *token = tokens[i - 1].token;
        size_t length = strlen(token);
        if (length > size - at || (tokens[i - 1].how == WHOLE && length != size)) continue;
        size_t start = tokens[i - 1].how == END ? size - length : at;
        if (memcmp(class + start, token, length) == 0) roles |= tokens[i - 1].roles;
    }
    return roles;
}

static uint32_t look_up(const nutgraf_roles *known, const char *class, size_t size) {
    if (size == 0) return 0;
    uint32_t roles = of_list(known, known->start[(unsigned char)*class], class, size, 0) |
                     of_list(known, known->end[(unsigned char)class[size - 1]], class, size, 0);
    for (size_t i = 0; i < size; i++) roles |= of_list(known, known->part[(unsigned char)class[i]], class, size, i);
    /* A title is no box, although its name begins with the box's. */
    return roles & NUTGRAF_ROLE_CALLOUT_TITLE ? roles & ~(uint32_t)NUTGRAF_ROLE_CALLOUT : roles;
}

/* "markdown-alert-tip", "alert-danger", "callout-note": what follows the last hyphen, or all of it. */
static nutgraf_callout callout_of(const char *token, size_t size) {
    size_t start = size;
    while (start > 0 && token[start - 1] != '-') start--;
    return callout_word(token + start, size - start);
}

nutgraf_status nutgraf_roles_init(nutgraf_roles *roles, nutgraf_arena *arena, const nutgraf_document *document) {
    size_t count = NUTGRAF_NAME_COUNT + document->atom_count;
    roles->document = document;
    roles->of_atom = nutgraf_arena_alloc(arena, count * sizeof *roles->of_atom);
    roles->next = nutgraf_arena_alloc(arena, token_count);
    if (roles->of_atom == NULL || roles->next == NULL) return NUTGRAF_NO_MEMORY;
    list_tokens(roles);
    for (size_t i = 0; i < count; i++) roles->of_atom[i] = UNKNOWN;
    return NUTGRAF_OK;
}

/* The roles of one class token. */
static uint32_t of_token(nutgraf_roles *roles, nutgraf_atom atom) {
    if (roles->of_atom[atom] == UNKNOWN) {
        char token[LONGEST_TOKEN] = "";
        size_t size = lower_copy(nutgraf_document_atom_text(roles->document, atom), token);
        roles->of_atom[atom] = look_up(roles, token, size);
    }
    return roles->of_atom[atom];
}

uint32_t nutgraf_roles_of(nutgraf_roles *roles, uint32_t node) {
    uint32_t list = roles->document->nodes[node].classes, set = 0;
    for (uint32_t i = 1; list != 0 && i <= roles->document->classes[list]; i++)
        set |= of_token(roles, roles->document->classes[list + i]);
    return set;
}

nutgraf_callout nutgraf_roles_callout(const nutgraf_roles *roles, uint32_t node) {
    uint32_t list = roles->document->nodes[node].classes;
    nutgraf_callout found = NUTGRAF_CALLOUT_NOTE;
    for (uint32_t i = 1; list != 0 && i <= roles->document->classes[list]; i++) {
        char token[LONGEST_TOKEN];
        size_t size = lower_copy(nutgraf_document_atom_text(roles->document, roles->document->classes[list + i]), token);
        nutgraf_callout callout = callout_of(token, size);
        if (callout != NUTGRAF_CALLOUT_NONE && (found == NUTGRAF_CALLOUT_NOTE || callout > found)) found = callout;
    }
    return found;
}
