/* Footnotes; see notes.h. */
#include "notes.h"

#include <string.h>

#include "../base/slice.h"

#define LONGEST_SIGN 12 /* bytes of a reference's text: "[12]", "*", "note 3" */
#define CLIMB 6         /* elements up from an anchor to the note that holds it */

typedef struct finder {
    nutgraf_notes *notes;             /* borrowed */
    nutgraf_roles *roles;             /* borrowed */
    const nutgraf_document *document; /* borrowed */
    uint32_t *of_id;                  /* by atom - NUTGRAF_NAME_COUNT: the first element with this id; 0: none */
    uint32_t *of_name;                /* by atom below NUTGRAF_NAME_COUNT: the same */
    uint32_t *sign;                   /* by node: of a note's element, the first link that refers to it */
} finder;

/* The fragment of an address within the page; empty for other addresses. */
static nutgraf_slice fragment(const nutgraf_document *document, uint32_t node) {
    nutgraf_slice href = {"", 0};
    if (!nutgraf_node_attribute(document, node, NUTGRAF_NAME_HREF, &href)) return href;
    const char *hash = href.size > 0 ? memchr(href.data, '#', href.size) : NULL;
    if (hash == NULL) return (nutgraf_slice){"", 0};
    return (nutgraf_slice){hash + 1, href.size - (size_t)(hash + 1 - href.data)};
}

static uint32_t by_id(const finder *f, nutgraf_slice id) {
    nutgraf_atom atom = id.size > 0 ? nutgraf_document_find_atom(f->document, id.data, id.size) : 0;
    if (atom == 0) return 0;
    return atom < NUTGRAF_NAME_COUNT ? f->of_name[atom] : f->of_id[atom - NUTGRAF_NAME_COUNT];
}

/* The text of a small subtree is a sign when it is short and has hardly a letter. */
static bool has_sign(const nutgraf_document *document, uint32_t node) {
    size_t size = 0;
    bool shown = false;
    for (uint32_t i = node + 1; i < document->nodes[node].end; i++) {
        if (document->nodes[i].type != NUTGRAF_NODE_TEXT) continue;
        nutgraf_slice text = nutgraf_node_slice(document, i);
        size += text.size;
        shown = shown || nutgraf_slice_trim(text).size > 0;
    }
    return shown && size <= LONGEST_SIGN;
}

static bool attribute_is(const nutgraf_document *document, uint32_t node, nutgraf_atom name, const char *word) {
    nutgraf_slice value;
    return nutgraf_node_attribute(document, node, name, &value) && nutgraf_slice_is(value, word);
}

static bool is_raised(const nutgraf_document *document, uint32_t node) {
    for (int i = 0; i < 3 && node != 0 && node != NUTGRAF_NO_NODE; i++, node = document->nodes[node].parent)
        if (nutgraf_node_is(document, node, NUTGRAF_NAME_SUP)) return true;
    return false;
}

static bool raises(const nutgraf_document *document, uint32_t node) {
    uint32_t child = node + 1;
    return child < document->nodes[node].end && nutgraf_node_is(document, child, NUTGRAF_NAME_SUP);
}

static bool names_note(nutgraf_slice id) {
    static const char *const starts_of[] = {"fn",   "footnote", "cite_note",  "user-content-fn",
                                            "_ftn", "note",     "sdfootnote", "endnote",
                                            "en-",  "ref-",     "sn-"};
    for (size_t i = 0; i < sizeof starts_of / sizeof *starts_of; i++)
        if (nutgraf_slice_has_at(id, 0, starts_of[i])) return true;
    return false;
}

/* Does the markup say that the link refers to a note? */
static bool says_reference(finder *f, uint32_t link, nutgraf_slice id) {
    const nutgraf_document *document = f->document;
    if (nutgraf_roles_of(f->roles, link) & NUTGRAF_ROLE_NOTE_REFERENCE) return true;
    if (attribute_is(document, link, NUTGRAF_NAME_ROLE, "doc-noteref") ||
        attribute_is(document, link, NUTGRAF_NAME_REL, "footnote"))
        return true;
    uint32_t parent = document->nodes[link].parent;
    if (nutgraf_roles_of(f->roles, parent) & NUTGRAF_ROLE_NOTE_REFERENCE) return true;
    return is_raised(document, link) || raises(document, link) || names_note(id);
}

/* The item, paragraph or box that an anchor stands in. */
static uint32_t note_of(const nutgraf_document *document, uint32_t node, uint32_t link) {
    for (int i = 0; i < CLIMB && node != 0; i++, node = document->nodes[node].parent) {
        if (link >= node && link < document->nodes[node].end) return 0; /* both stand in it: no note */
        switch (document->nodes[node].name) {
        case NUTGRAF_NAME_LI: case NUTGRAF_NAME_P: case NUTGRAF_NAME_DIV: case NUTGRAF_NAME_DD: case NUTGRAF_NAME_ASIDE:
        case NUTGRAF_NAME_SECTION: case NUTGRAF_NAME_BLOCKQUOTE:
            return node;
        case NUTGRAF_NAME_TR: return node;
        case NUTGRAF_NAME_H1: case NUTGRAF_NAME_H2: case NUTGRAF_NAME_H3: case NUTGRAF_NAME_H4: case NUTGRAF_NAME_H5:
        case NUTGRAF_NAME_H6: case NUTGRAF_NAME_BODY: case NUTGRAF_NAME_MAIN: case NUTGRAF_NAME_ARTICLE:
            return 0;
        default: break;
        }
    }
    return 0;
}

static void index_ids(const finder *f) {
    const nutgraf_document *document = f->document;
    for (uint32_t i = (uint32_t)document->node_count; i-- > 1;) {
        if (document->nodes[i].type != NUTGRAF_NODE_ELEMENT || document->nodes[i].removed) continue;
        nutgraf_atom id = document->nodes[i].id;
        nutgraf_slice name;
        if (id == 0 && nutgraf_node_is(document, i, NUTGRAF_NAME_A) &&
            nutgraf_node_attribute(document, i, NUTGRAF_NAME_NAME, &name))
            id = nutgraf_document_find_atom(document, name.data, name.size);
        if (id == 0) continue;
        if (id < NUTGRAF_NAME_COUNT) f->of_name[id] = i;
        else f->of_id[id - NUTGRAF_NAME_COUNT] = i;
    }
}

static nutgraf_status make_room(finder *f, nutgraf_arena *arena) {
    size_t nodes = f->document->node_count + 1;
    nutgraf_notes *notes = f->notes;
    notes->target = nutgraf_arena_calloc(arena, nodes * sizeof *notes->target);
    notes->number = nutgraf_arena_calloc(arena, nodes * sizeof *notes->number);
    notes->back = nutgraf_arena_calloc(arena, nodes * sizeof *notes->back);
    notes->returns = nutgraf_arena_calloc(arena, nodes * sizeof *notes->returns);
    f->sign = nutgraf_arena_calloc(arena, nodes * sizeof *f->sign);
    f->of_id = nutgraf_arena_calloc(arena, (f->document->atom_count + 1) * sizeof *f->of_id);
    f->of_name = nutgraf_arena_calloc(arena, NUTGRAF_NAME_COUNT * sizeof *f->of_name);
    return notes->target == NULL || notes->number == NULL || notes->back == NULL || notes->returns == NULL ||
                   f->sign == NULL || f->of_id == NULL || f->of_name == NULL
               ? NUTGRAF_NO_MEMORY
               : NUTGRAF_OK;
}

static bool is_link(const nutgraf_document *document, uint32_t i) {
    return nutgraf_node_is(document, i, NUTGRAF_NAME_A) && !document->nodes[i].removed;
}

static bool has_references(finder *f) {
    for (uint32_t i = 1; i < f->document->node_count; i++) {
        if (!is_link(f->document, i)) continue;
        nutgraf_slice id = fragment(f->document, i);
        if (id.size > 0 && says_reference(f, i, id)) return true;
    }
    return false;
}

#define NEAR 4 /* nodes from an anchor that a link back names to the sign that it stands before. Chosen by hand */
#define SENTENCE 64 /* nodes in an element that is named for the sign in it */

/* Does an element that a note's link names hold the note's sign, or stand in it or right before it? */
static bool is_at_sign(const finder *f, uint32_t named, uint32_t sign) {
    uint32_t end = f->document->nodes[named].end;
    if (named > sign) return named < f->document->nodes[sign].end;
    return sign - named <= NEAR || (sign < end && end - named <= SENTENCE);
}

nutgraf_status nutgraf_notes_find(nutgraf_notes *notes, nutgraf_arena *arena, nutgraf_roles *roles) {
    *notes = (nutgraf_notes){0};
    finder f = {.notes = notes, .roles = roles, .document = roles->document};
    const nutgraf_document *document = roles->document;
    if (!has_references(&f)) return NUTGRAF_OK;
    if (make_room(&f, arena) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
    index_ids(&f);
    uint32_t inside = 0, current = 0; /* the end of the note that is being read; the note */
    for (uint32_t i = 1; i < document->node_count; i++) {
        if (notes->number[i] != 0) {
            inside = document->nodes[i].end;
            current = i;
        }
        if (!is_link(document, i)) continue;
        nutgraf_slice id = fragment(document, i);
        uint32_t named = id.size > 0 ? by_id(&f, id) : 0;
        if (named == 0) continue;
        if (i < inside) {
            notes->back[i] = named < i; /* up the page: back to the text */
            if (is_at_sign(&f, named, f.sign[current])) notes->returns[current] = true;
            continue;
        }
        if (!says_reference(&f, i, id) || !has_sign(document, i)) continue;
        uint32_t note = note_of(document, named, i);
        if (note < i) continue; /* notes come after the text */
        notes->target[i] = note;
        if (notes->number[note] != 0) continue;
        notes->number[note] = ++notes->count;
        f.sign[note] = i;
    }
    return NUTGRAF_OK;
}
