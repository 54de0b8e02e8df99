/* The insertion modes: HTML standard, section 13.2.6.4. One function handles the start tags of a
 * mode and one its end tags; each returns true when the tag has been dealt with, and false when the
 * mode has been changed and the tag is to be looked at again.
 */
#include <string.h>

#include "references.h"
#include "tree_modes.h"

#include "../base/ascii.h"

#define IS(node, NAME) nutgraf_tree_is(tree, (node), NUTGRAF_NAME_##NAME)

static void push_template_mode(nutgraf_tree *tree, nutgraf_mode mode) {
    nutgraf_mode *templates = nutgraf_arena_reserve(tree->arena, tree->templates, &tree->template_capacity,
                                                    tree->template_count + 1, sizeof *templates);
    if (templates == NULL) {
        tree->status = NUTGRAF_NO_MEMORY;
        return;
    }
    tree->templates = templates;
    templates[tree->template_count++] = mode;
}

static void switch_template_mode(nutgraf_tree *tree, nutgraf_mode mode) {
    if (tree->template_count > 0) tree->templates[tree->template_count - 1] = mode;
    tree->mode = mode;
}

void nutgraf_mode_reset(nutgraf_tree *tree) {
    uint32_t place = tree->open_count == 0 ? 0 : tree->open[tree->open_count - 1].mode;
    if (place > 0) {
        uint32_t node = tree->open[place - 1].node;
        switch (nutgraf_tree_name(tree, node)) {
        case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TH: tree->mode = NUTGRAF_MODE_IN_CELL; return;
        case NUTGRAF_NAME_TR: tree->mode = NUTGRAF_MODE_IN_ROW; return;
        case NUTGRAF_NAME_TBODY: case NUTGRAF_NAME_THEAD: case NUTGRAF_NAME_TFOOT:
            tree->mode = NUTGRAF_MODE_IN_TABLE_BODY;
            return;
        case NUTGRAF_NAME_CAPTION: tree->mode = NUTGRAF_MODE_IN_CAPTION; return;
        case NUTGRAF_NAME_COLGROUP: tree->mode = NUTGRAF_MODE_IN_COLUMN_GROUP; return;
        case NUTGRAF_NAME_TABLE: tree->mode = NUTGRAF_MODE_IN_TABLE; return;
        case NUTGRAF_NAME_TEMPLATE:
            tree->mode = tree->template_count > 0 ? tree->templates[tree->template_count - 1] : NUTGRAF_MODE_IN_BODY;
            return;
        case NUTGRAF_NAME_HEAD: tree->mode = NUTGRAF_MODE_IN_HEAD; return;
        case NUTGRAF_NAME_BODY: tree->mode = NUTGRAF_MODE_IN_BODY; return;
        case NUTGRAF_NAME_FRAMESET: tree->mode = NUTGRAF_MODE_IN_FRAMESET; return;
        case NUTGRAF_NAME_HTML:
            tree->mode = tree->head == 0 ? NUTGRAF_MODE_BEFORE_HEAD : NUTGRAF_MODE_AFTER_HEAD;
            return;
        default: break;
        }
    }
    tree->mode = NUTGRAF_MODE_IN_BODY;
}

static uint32_t insert(nutgraf_tree *tree, const nutgraf_tag *tag) {
    return nutgraf_tree_insert(tree, tag, NUTGRAF_NAMESPACE_HTML);
}

/* ---- in head ---- */

bool nutgraf_mode_head_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tag->name) {
    case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND: case NUTGRAF_NAME_LINK:
    case NUTGRAF_NAME_META:
        nutgraf_tree_insert_void(tree, tag);
        return true;
    case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_SCRIPT:
        insert(tree, tag); /* its raw text and end tag follow */
        return true;
    case NUTGRAF_NAME_TEMPLATE:
        insert(tree, tag);
        nutgraf_formatting_mark(tree);
        tree->frameset_ok = false;
        push_template_mode(tree, NUTGRAF_MODE_IN_TEMPLATE);
        tree->mode = NUTGRAF_MODE_IN_TEMPLATE;
        return true;
    default: return false;
    }
}

void nutgraf_mode_template_end(nutgraf_tree *tree) {
    if (!nutgraf_tree_has_template(tree)) return;
    nutgraf_tree_pop_until(tree, NUTGRAF_NAME_TEMPLATE);
    nutgraf_formatting_clear(tree);
    if (tree->template_count > 0) tree->template_count--;
    nutgraf_mode_reset(tree);
}

/* ---- the rest of the modes ---- */

static bool template_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tag->name) {
    case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND: case NUTGRAF_NAME_LINK:
    case NUTGRAF_NAME_META: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE:
    case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_TITLE: return nutgraf_mode_head_start(tree, tag);
    case NUTGRAF_NAME_CAPTION: case NUTGRAF_NAME_COLGROUP: case NUTGRAF_NAME_TBODY: case NUTGRAF_NAME_TFOOT:
    case NUTGRAF_NAME_THEAD: switch_template_mode(tree, NUTGRAF_MODE_IN_TABLE); return false;
    case NUTGRAF_NAME_COL: switch_template_mode(tree, NUTGRAF_MODE_IN_COLUMN_GROUP); return false;
    case NUTGRAF_NAME_TR: switch_template_mode(tree, NUTGRAF_MODE_IN_TABLE_BODY); return false;
    case NUTGRAF_NAME_TD: case NUTGRAF_NAME_TH: switch_template_mode(tree, NUTGRAF_MODE_IN_ROW); return false;
    default: switch_template_mode(tree, NUTGRAF_MODE_IN_BODY); return false;
    }
}

static bool after_head_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tag->name) {
    case NUTGRAF_NAME_HTML: nutgraf_mode_body_start(tree, tag); return true;
    case NUTGRAF_NAME_BODY:
        tree->body = insert(tree, tag);
        tree->frameset_ok = false;
        tree->mode = NUTGRAF_MODE_IN_BODY;
        return true;
    case NUTGRAF_NAME_FRAMESET:
        insert(tree, tag);
        tree->mode = NUTGRAF_MODE_IN_FRAMESET;
        return true;
    case NUTGRAF_NAME_BASE: case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND: case NUTGRAF_NAME_LINK:
    case NUTGRAF_NAME_META: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE:
    case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_TITLE: {
        if (tree->head == 0) break;
        /* It belongs into the head, which is closed already: opened for the one element. */
        nutgraf_tree_push(tree, tree->head);
        nutgraf_mode_head_start(tree, tag);
        nutgraf_tree_remove_open(tree, tree->head);
        return true;
    }
    case NUTGRAF_NAME_HEAD: return true;
    default: break;
    }
    tree->body = nutgraf_tree_imply(tree, NUTGRAF_NAME_BODY);
    tree->mode = NUTGRAF_MODE_IN_BODY;
    return false;
}

static bool frameset_mode_start(nutgraf_tree *tree, const nutgraf_tag *tag) {
    if (tag->name == NUTGRAF_NAME_HTML) nutgraf_mode_body_start(tree, tag);
    if (tag->name == NUTGRAF_NAME_NOFRAMES) nutgraf_mode_head_start(tree, tag);
    if (tree->mode != NUTGRAF_MODE_IN_FRAMESET) return true;
    if (tag->name == NUTGRAF_NAME_FRAMESET) insert(tree, tag);
    if (tag->name == NUTGRAF_NAME_FRAME) nutgraf_tree_insert_void(tree, tag);
    return true;
}

static bool start_tag(nutgraf_tree *tree, const nutgraf_tag *tag) {
    switch (tree->mode) {
    case NUTGRAF_MODE_INITIAL: tree->mode = NUTGRAF_MODE_BEFORE_HTML; return false;
    case NUTGRAF_MODE_BEFORE_HTML:
        tree->mode = NUTGRAF_MODE_BEFORE_HEAD;
        if (tag->name == NUTGRAF_NAME_HTML) {
            insert(tree, tag);
            return true;
        }
        nutgraf_tree_imply(tree, NUTGRAF_NAME_HTML);
        return false;
    case NUTGRAF_MODE_BEFORE_HEAD:
        if (tag->name == NUTGRAF_NAME_HTML) {
            nutgraf_mode_body_start(tree, tag);
            return true;
        }
        tree->mode = NUTGRAF_MODE_IN_HEAD;
        if (tag->name == NUTGRAF_NAME_HEAD) {
            tree->head = insert(tree, tag);
            return true;
        }
        tree->head = nutgraf_tree_imply(tree, NUTGRAF_NAME_HEAD);
        return false;
    case NUTGRAF_MODE_IN_HEAD_NOSCRIPT:
        switch (tag->name) {
        case NUTGRAF_NAME_BASEFONT: case NUTGRAF_NAME_BGSOUND: case NUTGRAF_NAME_LINK: case NUTGRAF_NAME_META:
        case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_STYLE: return nutgraf_mode_head_start(tree, tag);
        case NUTGRAF_NAME_HEAD: case NUTGRAF_NAME_NOSCRIPT: return true;
        case NUTGRAF_NAME_HTML: nutgraf_mode_body_start(tree, tag); return true;
        default: break;
        }
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_IN_HEAD;
        return false;
    case NUTGRAF_MODE_IN_HEAD:
        if (tag->name == NUTGRAF_NAME_HTML) {
            nutgraf_mode_body_start(tree, tag);
            return true;
        }
        if (tag->name == NUTGRAF_NAME_HEAD || nutgraf_mode_head_start(tree, tag)) return true;
        if (tag->name == NUTGRAF_NAME_NOSCRIPT) {
            insert(tree, tag);
            tree->mode = NUTGRAF_MODE_IN_HEAD_NOSCRIPT;
            return true;
        }
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_AFTER_HEAD;
        return false;
    case NUTGRAF_MODE_AFTER_HEAD: return after_head_start(tree, tag);
    case NUTGRAF_MODE_IN_BODY: nutgraf_mode_body_start(tree, tag); return true;
    case NUTGRAF_MODE_IN_TABLE: case NUTGRAF_MODE_IN_CAPTION: case NUTGRAF_MODE_IN_COLUMN_GROUP:
    case NUTGRAF_MODE_IN_TABLE_BODY: case NUTGRAF_MODE_IN_ROW: case NUTGRAF_MODE_IN_CELL:
        return nutgraf_mode_table_start(tree, tag);
    case NUTGRAF_MODE_IN_TEMPLATE: return template_start(tree, tag);
    case NUTGRAF_MODE_AFTER_BODY: case NUTGRAF_MODE_AFTER_AFTER_BODY:
        if (tag->name == NUTGRAF_NAME_HTML) {
            nutgraf_mode_body_start(tree, tag);
            return true;
        }
        tree->mode = NUTGRAF_MODE_IN_BODY;
        return false;
    case NUTGRAF_MODE_IN_FRAMESET: case NUTGRAF_MODE_AFTER_FRAMESET: case NUTGRAF_MODE_AFTER_AFTER_FRAMESET:
        return frameset_mode_start(tree, tag);
    }
    return true;
}

static bool end_tag(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop) {
    bool page_end = name == NUTGRAF_NAME_HEAD || name == NUTGRAF_NAME_BODY || name == NUTGRAF_NAME_HTML ||
                    name == NUTGRAF_NAME_BR;
    switch (tree->mode) {
    case NUTGRAF_MODE_INITIAL: tree->mode = NUTGRAF_MODE_BEFORE_HTML; return false;
    case NUTGRAF_MODE_BEFORE_HTML:
        if (!page_end) return true;
        nutgraf_tree_imply(tree, NUTGRAF_NAME_HTML);
        tree->mode = NUTGRAF_MODE_BEFORE_HEAD;
        return false;
    case NUTGRAF_MODE_BEFORE_HEAD:
        if (!page_end) return true;
        tree->head = nutgraf_tree_imply(tree, NUTGRAF_NAME_HEAD);
        tree->mode = NUTGRAF_MODE_IN_HEAD;
        return false;
    case NUTGRAF_MODE_IN_HEAD:
        if (name == NUTGRAF_NAME_TEMPLATE) nutgraf_mode_template_end(tree);
        if (name == NUTGRAF_NAME_TEMPLATE || !page_end) return true;
        if (tree->head != 0 && name == NUTGRAF_NAME_HEAD) tree->document->nodes[tree->head].end_byte = stop;
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_AFTER_HEAD;
        return name == NUTGRAF_NAME_HEAD;
    case NUTGRAF_MODE_IN_HEAD_NOSCRIPT:
        if (name != NUTGRAF_NAME_NOSCRIPT && name != NUTGRAF_NAME_BR) return true;
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_IN_HEAD;
        return name == NUTGRAF_NAME_NOSCRIPT;
    case NUTGRAF_MODE_AFTER_HEAD:
        if (name == NUTGRAF_NAME_TEMPLATE) nutgraf_mode_template_end(tree);
        if (name == NUTGRAF_NAME_TEMPLATE || name == NUTGRAF_NAME_HEAD || !page_end) return true;
        tree->body = nutgraf_tree_imply(tree, NUTGRAF_NAME_BODY);
        tree->mode = NUTGRAF_MODE_IN_BODY;
        return false;
    case NUTGRAF_MODE_IN_BODY:
        nutgraf_mode_body_end(tree, name, start, stop);
        return name != NUTGRAF_NAME_HTML || tree->mode != NUTGRAF_MODE_AFTER_BODY;
    case NUTGRAF_MODE_IN_TABLE: case NUTGRAF_MODE_IN_CAPTION: case NUTGRAF_MODE_IN_COLUMN_GROUP:
    case NUTGRAF_MODE_IN_TABLE_BODY: case NUTGRAF_MODE_IN_ROW: case NUTGRAF_MODE_IN_CELL:
        return nutgraf_mode_table_end(tree, name, start, stop);
    case NUTGRAF_MODE_IN_TEMPLATE:
        if (name == NUTGRAF_NAME_TEMPLATE) nutgraf_mode_template_end(tree);
        return true;
    case NUTGRAF_MODE_AFTER_BODY:
        if (name == NUTGRAF_NAME_HTML) {
            tree->mode = NUTGRAF_MODE_AFTER_AFTER_BODY;
            return true;
        }
        /* fall through */
    case NUTGRAF_MODE_AFTER_AFTER_BODY:
        tree->mode = NUTGRAF_MODE_IN_BODY;
        return false;
    case NUTGRAF_MODE_IN_FRAMESET:
        if (name == NUTGRAF_NAME_FRAMESET && tree->open_count > 1) {
            nutgraf_tree_pop(tree);
            if (!IS(nutgraf_tree_current(tree), FRAMESET)) tree->mode = NUTGRAF_MODE_AFTER_FRAMESET;
        }
        return true;
    case NUTGRAF_MODE_AFTER_FRAMESET:
        if (name == NUTGRAF_NAME_HTML) tree->mode = NUTGRAF_MODE_AFTER_AFTER_FRAMESET;
        return true;
    case NUTGRAF_MODE_AFTER_AFTER_FRAMESET: return true;
    }
    return true;
}

/* ---- tokens ---- */

/* Elements that change how what follows is read: at the limit of depth they are left out, where others
 * become siblings. */
static bool is_structural(nutgraf_atom name) {
    switch (name) {
    case NUTGRAF_NAME_TABLE: case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_SELECT: case NUTGRAF_NAME_OBJECT:
    case NUTGRAF_NAME_APPLET: case NUTGRAF_NAME_MARQUEE: case NUTGRAF_NAME_SVG: case NUTGRAF_NAME_MATH:
    case NUTGRAF_NAME_FRAMESET: case NUTGRAF_NAME_NOSCRIPT: return true;
    default: return nutgraf_mode_is_table_part(name);
    }
}

void nutgraf_tree_start_tag(nutgraf_tree *tree, const nutgraf_tag *tag) {
    if (tree->open_count >= tree->max_depth && is_structural(tag->name)) {
        nutgraf_tree_warn_depth(tree);
        return;
    }
    tree->skip_newline = false;
    while (tree->status == NUTGRAF_OK && !tree->full && !nutgraf_mode_foreign_start(tree, tag) && !start_tag(tree, tag)) {
    }
}

void nutgraf_tree_end_tag(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop) {
    tree->skip_newline = false;
    uint32_t current = nutgraf_tree_current(tree);
    switch (name) {
    case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_TEXTAREA:
    case NUTGRAF_NAME_IFRAME: case NUTGRAF_NAME_NOEMBED: case NUTGRAF_NAME_NOFRAMES: case NUTGRAF_NAME_XMP:
        if (!nutgraf_tree_is(tree, current, name)) break;
        tree->document->nodes[current].end_byte = stop; /* the end of raw text, in any mode */
        nutgraf_tree_pop(tree);
        return;
    default: break;
    }
    while (tree->status == NUTGRAF_OK && !tree->full && !nutgraf_mode_foreign_end(tree, name, stop) &&
           !end_tag(tree, name, start, stop)) {
    }
}

static nutgraf_slice after(nutgraf_slice text, size_t size) {
    return (nutgraf_slice){text.data + size, text.size - size};
}

static size_t leading_space(nutgraf_slice text) {
    size_t size = 0;
    while (size < text.size && nutgraf_ascii_is_space(text.data[size])) size++;
    return size;
}

/* Opens what has to be open before text other than white space can stand. */
static void open_for_text(nutgraf_tree *tree) {
    nutgraf_tag text = {0}; /* a tag without a name opens html, head and body and no more */
    while (tree->status == NUTGRAF_OK && !tree->full && tree->mode < NUTGRAF_MODE_IN_BODY) start_tag(tree, &text);
}

/* The bytes of a line end at the start of text, as itself or as a reference. */
static size_t leading_newline(nutgraf_slice text) {
    if (text.size == 0) return 0;
    if (text.data[0] == '\r') return text.size > 1 && text.data[1] == '\n' ? 2 : 1;
    if (text.data[0] != '&') return text.data[0] == '\n';
    char out[8];
    size_t out_size, taken = nutgraf_references_resolve(text.data, text.size, false, out, &out_size);
    return taken > 0 && out_size == 1 && out[0] == '\n' ? taken : 0;
}

/* Text where only white space may stand: the rest of it is left out. */
static void insert_spaces(nutgraf_tree *tree, nutgraf_slice text, uint32_t start) {
    for (size_t i = 0; i < text.size;) {
        size_t first = i;
        while (i < text.size && nutgraf_ascii_is_space(text.data[i])) i++;
        nutgraf_tree_insert_text(tree, (nutgraf_slice){text.data + first, i - first}, NUTGRAF_TEXT_PLAIN,
                                 start + (uint32_t)first);
        while (i < text.size && !nutgraf_ascii_is_space(text.data[i])) i++;
    }
}

/* In svg and math a NUL is a replacement character; script and style there are no content either. */
static void foreign_text(nutgraf_tree *tree, nutgraf_slice text, bool references, uint32_t start) {
    nutgraf_atom name = nutgraf_tree_name(tree, nutgraf_tree_current(tree));
    unsigned how = NUTGRAF_TEXT_KEEP_NUL | (references ? NUTGRAF_TEXT_REFERENCES : 0u);
    if (name == NUTGRAF_NAME_SCRIPT || name == NUTGRAF_NAME_STYLE) how |= NUTGRAF_TEXT_RAW;
    for (size_t i = 0; tree->frameset_ok && i < text.size; i++)
        if (!nutgraf_ascii_is_space(text.data[i]) && text.data[i] != '\0') tree->frameset_ok = false;
    nutgraf_tree_insert_text(tree, text, how, start);
}

void nutgraf_tree_text(nutgraf_tree *tree, nutgraf_slice text, bool references, uint32_t start) {
    if (tree->skip_newline) {
        size_t skip = leading_newline(text);
        text = after(text, skip);
        start += (uint32_t)skip;
        tree->skip_newline = false;
    }
    if (nutgraf_mode_is_foreign(tree)) {
        foreign_text(tree, text, references, start);
        return;
    }
    size_t space = leading_space(text);
    if (tree->mode < NUTGRAF_MODE_IN_BODY) {
        if (tree->mode >= NUTGRAF_MODE_IN_HEAD && space > 0)
            nutgraf_tree_insert_text(tree, (nutgraf_slice){text.data, space}, NUTGRAF_TEXT_PLAIN, start);
        text = after(text, space);
        start += (uint32_t)space;
        space = 0;
        if (text.size == 0) return;
        open_for_text(tree);
    }
    switch (tree->mode) {
    case NUTGRAF_MODE_AFTER_BODY: case NUTGRAF_MODE_AFTER_AFTER_BODY:
        if (space < text.size) tree->mode = NUTGRAF_MODE_IN_BODY;
        break;
    case NUTGRAF_MODE_IN_FRAMESET: case NUTGRAF_MODE_AFTER_FRAMESET: case NUTGRAF_MODE_AFTER_AFTER_FRAMESET:
        insert_spaces(tree, text, start);
        return;
    case NUTGRAF_MODE_IN_COLUMN_GROUP:
        if (space > 0)
            nutgraf_tree_insert_text(tree, (nutgraf_slice){text.data, space}, NUTGRAF_TEXT_PLAIN, start);
        text = after(text, space);
        start += (uint32_t)space;
        if (text.size == 0 || !IS(nutgraf_tree_current(tree), COLGROUP)) return;
        nutgraf_tree_pop(tree);
        tree->mode = NUTGRAF_MODE_IN_TABLE;
        space = 0;
        break;
    default: break;
    }
    if (text.size == 0) return;
    uint32_t current = nutgraf_tree_current(tree);
    bool table = (tree->mode == NUTGRAF_MODE_IN_TABLE || tree->mode == NUTGRAF_MODE_IN_TABLE_BODY ||
                  tree->mode == NUTGRAF_MODE_IN_ROW) &&
                 (IS(current, TABLE) || IS(current, TBODY) || IS(current, TFOOT) || IS(current, THEAD) ||
                  IS(current, TR) || IS(current, TEMPLATE));
    if (table && space == text.size) {
        nutgraf_tree_insert_text(tree, text, NUTGRAF_TEXT_PLAIN, start);
        return;
    }
    size_t nuls = space;
    while (tree->frameset_ok && nuls < text.size &&
           (text.data[nuls] == '\0' || nutgraf_ascii_is_space(text.data[nuls])))
        nuls++;
    if (nuls < text.size) tree->frameset_ok = false;
    else if (memchr(text.data, '\0', text.size) == text.data) { /* a NUL alone is nothing */
        text = after(text, 1);
        start++;
        if (text.size == 0) return;
    }
    tree->foster = table;
    nutgraf_formatting_reconstruct(tree);
    nutgraf_tree_insert_text(tree, text, references ? NUTGRAF_TEXT_REFERENCES : NUTGRAF_TEXT_PLAIN, start);
    tree->foster = false;
}

void nutgraf_tree_raw(nutgraf_tree *tree, nutgraf_slice text, bool references, uint32_t start) {
    unsigned how = NUTGRAF_TEXT_KEEP_NUL | (references ? NUTGRAF_TEXT_REFERENCES : 0u);
    switch (nutgraf_tree_name(tree, nutgraf_tree_current(tree))) {
    case NUTGRAF_NAME_PLAINTEXT:
        nutgraf_formatting_reconstruct(tree);
        break;
    case NUTGRAF_NAME_TEXTAREA:
        if (tree->skip_newline) {
            size_t skip = leading_newline(text);
            text = after(text, skip);
            start += (uint32_t)skip;
        }
        break;
    case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_XMP: break;
    case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_IFRAME: case NUTGRAF_NAME_NOEMBED:
    case NUTGRAF_NAME_NOFRAMES: how |= NUTGRAF_TEXT_RAW; break;
    default: return; /* its start tag was not for this place, and the text goes with it */
    }
    tree->skip_newline = false;
    nutgraf_tree_insert_text(tree, text, how, start);
}

void nutgraf_tree_comment(nutgraf_tree *tree, nutgraf_slice text, uint32_t start, uint32_t stop) {
    nutgraf_place place = {nutgraf_tree_current(tree), 0};
    switch (tree->mode) {
    case NUTGRAF_MODE_INITIAL: case NUTGRAF_MODE_BEFORE_HTML: case NUTGRAF_MODE_AFTER_AFTER_BODY:
    case NUTGRAF_MODE_AFTER_AFTER_FRAMESET: place.parent = 0; break;
    case NUTGRAF_MODE_AFTER_BODY:
        if (tree->open_count > 0) place.parent = tree->open[0].node;
        break;
    default: break;
    }
    nutgraf_tree_insert_comment(tree, text, start, stop, place);
}

void nutgraf_tree_end(nutgraf_tree *tree) {
    switch (nutgraf_tree_name(tree, nutgraf_tree_current(tree))) { /* raw text that nothing ended */
    case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE: case NUTGRAF_NAME_TITLE: case NUTGRAF_NAME_NOFRAMES:
        if (tree->mode < NUTGRAF_MODE_IN_BODY) nutgraf_tree_pop(tree);
        break;
    default: break;
    }
    while (tree->mode == NUTGRAF_MODE_IN_TEMPLATE || nutgraf_tree_has_template(tree)) {
        if (!nutgraf_tree_has_template(tree)) break;
        nutgraf_mode_template_end(tree);
    }
    open_for_text(tree);
}
