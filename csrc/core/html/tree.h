/* Tree construction: tokens → the document's nodes, by the rules of the HTML standard, section 13.2.6
 * (implied elements, what closes what, tables and their foster parents, the adoption agency for
 * mis-nested formatting, foreign content), without scripting and without frames' sake.
 *
 * tree.c holds the operations on the tree and the stack of open elements, tree_formatting.c the list of
 * active formatting elements, tree_modes.c the insertion modes of a page's frame and the way of a token
 * to its mode, tree_body.c, tree_table.c and tree_foreign.c what their names say, tree_doctype.c the
 * doctype and the quirks it asks for.
 */
#ifndef NUTGRAF_HTML_TREE_H
#define NUTGRAF_HTML_TREE_H

#include "document.h"

/* A start tag as the modes see it. */
typedef struct nutgraf_tag {
    nutgraf_atom name;
    uint32_t attributes, attribute_count; /* in document->attributes */
    nutgraf_atom id;                      /* as of nutgraf_node */
    uint32_t classes;                     /* as of nutgraf_node */
    uint32_t start, stop;                 /* span in the input */
    bool self_closing;
} nutgraf_tag;

typedef enum nutgraf_mode {
    NUTGRAF_MODE_INITIAL,
    NUTGRAF_MODE_BEFORE_HTML,
    NUTGRAF_MODE_BEFORE_HEAD,
    NUTGRAF_MODE_IN_HEAD,
    NUTGRAF_MODE_IN_HEAD_NOSCRIPT,
    NUTGRAF_MODE_AFTER_HEAD,
    NUTGRAF_MODE_IN_BODY,
    NUTGRAF_MODE_IN_TABLE,
    NUTGRAF_MODE_IN_CAPTION,
    NUTGRAF_MODE_IN_COLUMN_GROUP,
    NUTGRAF_MODE_IN_TABLE_BODY,
    NUTGRAF_MODE_IN_ROW,
    NUTGRAF_MODE_IN_CELL,
    NUTGRAF_MODE_IN_TEMPLATE,
    NUTGRAF_MODE_AFTER_BODY,
    NUTGRAF_MODE_IN_FRAMESET,
    NUTGRAF_MODE_AFTER_FRAMESET,
    NUTGRAF_MODE_AFTER_AFTER_BODY,
    NUTGRAF_MODE_AFTER_AFTER_FRAMESET
} nutgraf_mode;

/* Links of a node while the tree is built; parallel to document->nodes. */
typedef struct nutgraf_links {
    uint32_t first, last, next, previous; /* 0: none; node 0 is nobody's child */
    uint32_t open;                        /* index in the stack of open elements + 1; 0: not open */
    uint32_t formatting;                  /* index in the list of formatting elements + 1; 0: not in it */
} nutgraf_links;

/* An entry of the stack of open elements. Places are indexes + 1 and 0 is none: with them, whether an
 * element is in scope is a comparison and never a walk, however deep the page. */
typedef struct nutgraf_open {
    uint32_t node;
    uint32_t same;    /* place of the next lower element of the same name and kind */
    uint32_t html;    /* nearest element of HTML, this one or lower, as all below */
    uint32_t scope;   /* nearest element that limits the default scope */
    uint32_t special; /* nearest special element */
    uint32_t item;    /* nearest special element that is no address, div or p */
    uint32_t mode;    /* nearest element that decides the insertion mode */
} nutgraf_open;

/* Attributes that a later tag adds to an element where they are new. */
typedef struct nutgraf_merge {
    uint32_t node, attributes, attribute_count;
} nutgraf_merge;

typedef struct nutgraf_tree {
    nutgraf_document *document; /* borrowed */
    nutgraf_arena *arena;       /* for what lives as long as the building */
    nutgraf_links *links;
    size_t links_capacity;
    nutgraf_open *open; /* the stack of open elements */
    size_t open_count, open_capacity;
    uint32_t *tops; /* by nutgraf_tree_key: place of the uppermost open element of that name and kind */
    size_t tops_capacity;
    uint32_t *moved; /* room for take_off in tree.c */
    size_t moved_capacity;
    size_t work; /* stack entries and clones that repairs may still move or make */
    uint32_t *formatting; /* nodes; 0: a marker */
    size_t formatting_count, formatting_capacity;
    nutgraf_mode *templates; /* the stack of template insertion modes */
    size_t template_count, template_capacity;
    nutgraf_mode mode;
    uint32_t head, body, form; /* nodes; 0: none */
    bool foster;               /* text and elements in a table go before it */
    bool frameset_ok;
    bool skip_newline;         /* a line end right after <pre>, <textarea> or <listing> is not text */
    bool quirks;               /* by the doctype: a table may stand in a p */
    nutgraf_merge *merges;     /* attributes of second html and body tags */
    size_t merge_count, merge_capacity;
    size_t max_nodes, max_depth;
    bool reordered;            /* nodes do not stand in document order */
    bool full;                 /* max_nodes was reached */
    nutgraf_status status;     /* sticky: the first failure */
} nutgraf_tree;

/* ---- tree.c ---- */

/* Starts with node 0, the document. `arena` is for what lives as long as the tree is built; `input_size`, bytes,
 * bounds tree->work. Both borrowed. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_tree_init(nutgraf_tree *tree, nutgraf_document *document,
                                                  nutgraf_arena *arena, size_t max_nodes, size_t max_depth,
                                                  size_t input_size);

/* ---- tree_layout.c ---- */

/* Lays the nodes out in document order and sets their ends; joins the attributes of second html and
 * body tags, and texts that came to stand side by side. input_size: bytes, the end of the document node. Linear in
 * nodes. The first failure of the whole construction, else NUTGRAF_NO_MEMORY or NUTGRAF_TOO_LARGE. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_tree_finish(nutgraf_tree *tree, uint32_t input_size);

/* ---- tree.c ---- */

/* The current node: the last open element, or the document. */
static inline uint32_t nutgraf_tree_current(const nutgraf_tree *tree) {
    return tree->open_count == 0 ? 0 : tree->open[tree->open_count - 1].node;
}

/* The name of a node; 0 for what is no element. */
static inline nutgraf_atom nutgraf_tree_name(const nutgraf_tree *tree, uint32_t node) {
    return tree->document->nodes[node].name;
}

/* True when `node` is an HTML element of this name. */
static inline bool nutgraf_tree_is(const nutgraf_tree *tree, uint32_t node, nutgraf_atom name) {
    const nutgraf_node *n = &tree->document->nodes[node];
    return n->name == name && n->type == NUTGRAF_NODE_ELEMENT && n->space == NUTGRAF_NAMESPACE_HTML;
}

/* The index into tree->tops. foreign: of svg or math. */
static inline uint32_t nutgraf_tree_key(nutgraf_atom name, bool foreign) {
    return name * 2 + foreign;
}

/* The place of the uppermost open element of this name and kind; 0: none is open. */
static inline uint32_t nutgraf_tree_top(const nutgraf_tree *tree, nutgraf_atom name, bool foreign) {
    uint32_t key = nutgraf_tree_key(name, foreign);
    return key < tree->tops_capacity ? tree->tops[key] : 0;
}

/* Where a node is to be put: as a child of parent, before `before` (0: as the last). */
typedef struct nutgraf_place {
    uint32_t parent, before;
} nutgraf_place;

/* The appropriate place for inserting a node, with foster parenting; override 0: the current node. */
NUTGRAF_INTERNAL nutgraf_place nutgraf_tree_place(const nutgraf_tree *tree, uint32_t override);

/* Makes a node without a parent; 0 on failure (tree->status says why). */
NUTGRAF_INTERNAL uint32_t nutgraf_tree_new_node(nutgraf_tree *tree, nutgraf_node_type type);
/* Links a node without a parent into the tree. */
NUTGRAF_INTERNAL void nutgraf_tree_attach(nutgraf_tree *tree, uint32_t node, nutgraf_place place);
/* Takes a node out of its parent, its children with it. */
NUTGRAF_INTERNAL void nutgraf_tree_detach(nutgraf_tree *tree, uint32_t node);
/* Moves all children of one node after those of another. */
NUTGRAF_INTERNAL void nutgraf_tree_move_children(nutgraf_tree *tree, uint32_t from, uint32_t to);

/* Inserts an element and pushes it on the stack; returns the node, 0 on failure (tree->status says why). */
NUTGRAF_INTERNAL uint32_t nutgraf_tree_insert(nutgraf_tree *tree, const nutgraf_tag *tag, nutgraf_namespace space);
/* Notes, once, that max_depth made children of siblings: NUTGRAF_TOO_DEEP. */
NUTGRAF_INTERNAL void nutgraf_tree_warn_depth(nutgraf_tree *tree);
/* The same for an element that the page only implies. */
NUTGRAF_INTERNAL uint32_t nutgraf_tree_imply(nutgraf_tree *tree, nutgraf_atom name);
/* The same for an element without content: it is popped at once. */
NUTGRAF_INTERNAL void nutgraf_tree_insert_void(nutgraf_tree *tree, const nutgraf_tag *tag);

/* Puts an element on the stack of open elements, and takes the last one off. */
NUTGRAF_INTERNAL void nutgraf_tree_push(nutgraf_tree *tree, uint32_t node);
NUTGRAF_INTERNAL void nutgraf_tree_pop(nutgraf_tree *tree);
/* Takes an element out of the middle of the stack. It stays when the page has used up tree->work. */
NUTGRAF_INTERNAL void nutgraf_tree_remove_open(nutgraf_tree *tree, uint32_t node);
/* Puts an element into the stack at an index; those above move up, at the cost of tree->work. */
NUTGRAF_INTERNAL void nutgraf_tree_insert_open(nutgraf_tree *tree, uint32_t node, size_t index);
/* Puts another element of the same name in its place. */
NUTGRAF_INTERNAL void nutgraf_tree_replace_open(nutgraf_tree *tree, uint32_t node, uint32_t replacement);
/* Pops up to and including the nearest open HTML element of this name. */
NUTGRAF_INTERNAL void nutgraf_tree_pop_until(nutgraf_tree *tree, nutgraf_atom name);
/* Pops up to and including this node. */
NUTGRAF_INTERNAL void nutgraf_tree_pop_node(nutgraf_tree *tree, uint32_t node);

/* How text is put into the tree. */
enum {
    NUTGRAF_TEXT_PLAIN = 0,
    NUTGRAF_TEXT_REFERENCES = 1, /* resolve references */
    NUTGRAF_TEXT_KEEP_NUL = 2,   /* a NUL becomes U+FFFD; else it is left out */
    NUTGRAF_TEXT_RAW = 4         /* as a node of raw text */
};

/* Copies text into the document's buffer, line ends as \n; *start is where it stands. NUTGRAF_NO_MEMORY,
 * NUTGRAF_TOO_LARGE past 4 GiB. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_tree_copy_text(nutgraf_document *document, nutgraf_slice text, unsigned how,
                                                       uint32_t *start);
/* Inserts text at the appropriate place, joined to a text before it; how: NUTGRAF_TEXT_... */
NUTGRAF_INTERNAL void nutgraf_tree_insert_text(nutgraf_tree *tree, nutgraf_slice text, unsigned how, uint32_t start);
/* Inserts a comment that stands from byte `start` to `stop` of the input. */
NUTGRAF_INTERNAL void nutgraf_tree_insert_comment(nutgraf_tree *tree, nutgraf_slice text, uint32_t start,
                                                  uint32_t stop, nutgraf_place place);

typedef enum nutgraf_scope {
    NUTGRAF_SCOPE_DEFAULT,
    NUTGRAF_SCOPE_LIST_ITEM,
    NUTGRAF_SCOPE_BUTTON,
    NUTGRAF_SCOPE_TABLE
} nutgraf_scope;

/* "Has an element in scope": the nearest open HTML element of this name, 0 when there is none. */
NUTGRAF_INTERNAL uint32_t nutgraf_tree_in_scope(const nutgraf_tree *tree, nutgraf_atom name, nutgraf_scope scope);
/* True for this very node. */
NUTGRAF_INTERNAL bool nutgraf_tree_node_in_scope(const nutgraf_tree *tree, uint32_t node);

/* The standard's special elements: a generic end tag does not look past them. */
NUTGRAF_INTERNAL bool nutgraf_tree_is_special(const nutgraf_tree *tree, uint32_t node);

/* Start tags that end svg and math. */
NUTGRAF_INTERNAL bool nutgraf_name_leaves_foreign(nutgraf_atom name);

/* True for <input type="hidden">. */
NUTGRAF_INTERNAL bool nutgraf_tree_is_hidden(const nutgraf_tree *tree, const nutgraf_tag *tag);

/* Pops dd, dt, li, optgroup, option, p, rb, rp, rt, rtc, but not `except` (0: all). */
NUTGRAF_INTERNAL void nutgraf_tree_close_implied(nutgraf_tree *tree, nutgraf_atom except);
/* "Close a p element": implied end tags, then up to and including the nearest p. */
NUTGRAF_INTERNAL void nutgraf_tree_close_p(nutgraf_tree *tree);

/* ---- tree_formatting.c ---- */

/* The list of active formatting elements: adds an element, after at most three that are alike. */
NUTGRAF_INTERNAL void nutgraf_formatting_push(nutgraf_tree *tree, uint32_t node);
/* Adds a marker, as applet, object, td, th and caption do; clear removes all up to and including the last. */
NUTGRAF_INTERNAL void nutgraf_formatting_mark(nutgraf_tree *tree);
NUTGRAF_INTERNAL void nutgraf_formatting_clear(nutgraf_tree *tree); /* up to the last marker */
/* Removes an element, where it is in the list. */
NUTGRAF_INTERNAL void nutgraf_formatting_remove(nutgraf_tree *tree, uint32_t node);
/* "Reconstruct the active formatting elements": opens again those that are no longer open. */
NUTGRAF_INTERNAL void nutgraf_formatting_reconstruct(nutgraf_tree *tree);
/* The element of this name after the last marker; 0: none. */
NUTGRAF_INTERNAL uint32_t nutgraf_formatting_find(const nutgraf_tree *tree, nutgraf_atom name);
/* The adoption agency; false when the end tag is to be handled as any other. */
NUTGRAF_INTERNAL bool nutgraf_formatting_adopt(nutgraf_tree *tree, nutgraf_atom name, uint32_t stop);

/* ---- tree_doctype.c ---- */

/* The doctype token: `text` is what stands between <!DOCTYPE and >. */
NUTGRAF_INTERNAL void nutgraf_tree_doctype(nutgraf_tree *tree, nutgraf_slice text, uint32_t start, uint32_t stop);

/* ---- tree_modes.c ---- */

/* Each takes one token to the mode that is due, and notes failures in tree->status; after one the rest is ignored.
 * start, stop: bytes of the token in the input; references: whether the text has any to be resolved. */
NUTGRAF_INTERNAL void nutgraf_tree_start_tag(nutgraf_tree *tree, const nutgraf_tag *tag);
NUTGRAF_INTERNAL void nutgraf_tree_end_tag(nutgraf_tree *tree, nutgraf_atom name, uint32_t start, uint32_t stop);
NUTGRAF_INTERNAL void nutgraf_tree_text(nutgraf_tree *tree, nutgraf_slice text, bool references, uint32_t start);
NUTGRAF_INTERNAL void nutgraf_tree_raw(nutgraf_tree *tree, nutgraf_slice text, bool references, uint32_t start);
NUTGRAF_INTERNAL void nutgraf_tree_comment(nutgraf_tree *tree, nutgraf_slice text, uint32_t start, uint32_t stop);
NUTGRAF_INTERNAL void nutgraf_tree_end(nutgraf_tree *tree); /* the end of the input */

#endif
