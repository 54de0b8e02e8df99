/* One scan down the page, one up; see elements.h. */
#include "elements.h"

#include <string.h>

#include "../base/counter.h"
#include "../base/hash.h"
#include "../base/slice.h"

/* Chosen before the training run, whose features they bound. */
#define SUM_LIMIT (6 * NUTGRAF_LEARNED_WORDS_STEP) /* of the weights of one element */
#define CHAIN_LIMIT (100 * NUTGRAF_LEARNED_WORDS_STEP) /* of all from the root down: an int16_t holds it */
#define ITEM_LEAST 3 /* siblings of one signature that make an item */

typedef struct collector {
    nutgraf_elements *elements;      /* borrowed */
    nutgraf_arena *arena;            /* borrowed */
    const nutgraf_document *document; /* borrowed */
    const nutgraf_learned_words *words;  /* borrowed */
    nutgraf_elements_weights *memo;      /* by atom */
    bool *known;                     /* by atom: memo is set */
} collector;

/* ---- learned words ---- */

static bool is_hook(nutgraf_slice name) {
    static const char *const hooks[] = {"data-testid", "data-component", "data-qa", "data-module", "data-role",
                                        "data-type"};
    for (size_t i = 0; i < sizeof hooks / sizeof *hooks; i++)
        if (nutgraf_slice_is(name, hooks[i])) return true;
    return false;
}

/* The tokens of all attributes but id and class. */
static void attribute_tokens(const nutgraf_document *document, uint32_t node, nutgraf_learned_words_visitor *visit,
                             void *state) {
    const nutgraf_node *n = &document->nodes[node];
    for (uint32_t i = 0; i < n->attribute_count; i++) {
        const nutgraf_attribute *attribute = &document->attributes[n->attributes + i];
        nutgraf_slice value = {document->text + attribute->value, attribute->value_size};
        switch (attribute->name) {
        case NUTGRAF_NAME_ROLE: nutgraf_learned_words_of_class(value, "r=", visit, state); break;
        case NUTGRAF_NAME_ITEMPROP: nutgraf_learned_words_of_class(value, "i=", visit, state); break;
        case NUTGRAF_NAME_ITEMTYPE: {
            size_t start = value.size; /* the last part of the address */
            while (start > 0 && value.data[start - 1] != '/') start--;
            nutgraf_slice last = {value.data + start, value.size - start};
            nutgraf_learned_words_of_class(last, "it=", visit, state);
            break;
        }
        case NUTGRAF_NAME_ARIA_LABEL: case NUTGRAF_NAME_NAME:
            nutgraf_learned_words_of_class(value, "", visit, state);
            break;
        default:
            if (attribute->name >= NUTGRAF_NAME_COUNT &&
                is_hook(nutgraf_document_atom_text(document, attribute->name)))
                nutgraf_learned_words_of_class(value, "", visit, state);
        }
    }
}

static void visit_atom(const nutgraf_document *document, nutgraf_atom atom, nutgraf_learned_words_visitor *visit,
                       void *state) {
    nutgraf_learned_words_of_class(nutgraf_document_atom_text(document, atom), "", visit, state);
}

void nutgraf_elements_tokens(const nutgraf_document *document, uint32_t node, nutgraf_learned_words_visitor *visit,
                             void *state) {
    const nutgraf_node *n = &document->nodes[node];
    if (n->id != 0) visit_atom(document, n->id, visit, state);
    for (uint32_t i = 1; n->classes != 0 && i <= document->classes[n->classes]; i++)
        visit_atom(document, document->classes[n->classes + i], visit, state);
    attribute_tokens(document, node, visit, state);
}

typedef struct weigher {
    const nutgraf_learned_words *words; /* borrowed */
    int sum, least, most;
} weigher;

static void weigh_token(void *state, const char *token, size_t size) {
    weigher *w = state;
    int weight = nutgraf_learned_words_weight(w->words, nutgraf_learned_words_hash(token, size));
    w->sum += weight;
    if (weight < w->least) w->least = weight;
    if (weight > w->most) w->most = weight;
}

/* An id or class is weighed once a page. */
static void weigh_atom(collector *c, nutgraf_atom atom, weigher *into) {
    nutgraf_elements_weights *memo = &c->memo[atom];
    if (!c->known[atom]) {
        weigher w = {.words = c->words};
        nutgraf_learned_words_of_class(nutgraf_document_atom_text(c->document, atom), "", weigh_token, &w);
        *memo = (nutgraf_elements_weights){(int16_t)w.sum, (int16_t)w.least, (int16_t)w.most};
        c->known[atom] = true;
    }
    into->sum += memo->sum;
    if (memo->least < into->least) into->least = memo->least;
    if (memo->most > into->most) into->most = memo->most;
}

static int clamp(int value, int limit) {
    return value > limit ? limit : value < -limit ? -limit : value;
}

static nutgraf_elements_weights weigh_element(collector *c, uint32_t node) {
    const nutgraf_node *n = &c->document->nodes[node];
    weigher w = {.words = c->words};
    if (n->id != 0) weigh_atom(c, n->id, &w);
    for (uint32_t i = 1; n->classes != 0 && i <= c->document->classes[n->classes]; i++)
        weigh_atom(c, c->document->classes[n->classes + i], &w);
    attribute_tokens(c->document, node, weigh_token, &w);
    return (nutgraf_elements_weights){(int16_t)clamp(w.sum, SUM_LIMIT), (int16_t)w.least, (int16_t)w.most};
}

/* ---- one element ---- */

static bool is_hidden(const nutgraf_document *document, uint32_t node) {
    nutgraf_slice value;
    if (nutgraf_node_attribute(document, node, NUTGRAF_NAME_HIDDEN, &value)) return true;
    if (!nutgraf_node_attribute(document, node, NUTGRAF_NAME_STYLE, &value)) return false;
    return nutgraf_slice_contains(value, "display:none") || nutgraf_slice_contains(value, "display: none") ||
           nutgraf_slice_contains(value, "visibility:hidden") || nutgraf_slice_contains(value, "visibility: hidden");
}

static bool is_aria_hidden(const nutgraf_document *document, uint32_t node) {
    nutgraf_slice value;
    return nutgraf_node_attribute(document, node, NUTGRAF_NAME_ARIA_HIDDEN, &value) &&
           nutgraf_slice_is(value, "true");
}

static int landmark_of(nutgraf_atom name) {
    switch (name) {
#define LANDMARK_CASE(identifier, spelling) case NUTGRAF_NAME_##identifier: return NUTGRAF_LANDMARK_##identifier;
        NUTGRAF_LANDMARK_TABLE(LANDMARK_CASE)
#undef LANDMARK_CASE
    default: return -1;
    }
}

/* What an element takes over from its parent, and what it adds. The body's classes describe the
 * page and not the text in it: they are no part of the chain. */
static void fill(collector *c, uint32_t index) {
    nutgraf_element *items = c->elements->items, *e = &items[index];
    const nutgraf_node *n = &c->document->nodes[e->node];
    const nutgraf_element *parent = e->parent == NUTGRAF_NO_ELEMENT ? NULL : &items[e->parent];
    e->own = n->type == NUTGRAF_NODE_ELEMENT ? weigh_element(c, e->node) : (nutgraf_elements_weights){0};
    nutgraf_atom class_name = n->classes != 0 && c->document->classes[n->classes] > 0
                                  ? c->document->classes[n->classes + 1] : 0;
    e->signature = (uint32_t)nutgraf_hash_mix(n->name, class_name);
    e->path = (uint32_t)nutgraf_hash_mix(parent != NULL ? parent->path : 0, n->name);
    if (parent == NULL || n->name == NUTGRAF_NAME_BODY || n->name == NUTGRAF_NAME_HTML) {
        memset(e->landmark, NUTGRAF_FAR, sizeof e->landmark);
        if (parent != NULL) e->depth = (uint16_t)(parent->depth + 1);
        return;
    }
    e->depth = (uint16_t)(parent->depth < UINT16_MAX ? parent->depth + 1 : UINT16_MAX);
    for (int k = 0; k < NUTGRAF_LANDMARK_COUNT; k++)
        e->landmark[k] = parent->landmark[k] < NUTGRAF_FAR ? (uint8_t)(parent->landmark[k] + 1) : NUTGRAF_FAR;
    int landmark = landmark_of(n->name);
    if (landmark >= 0) e->landmark[landmark] = 0;
    e->hidden = parent->hidden || is_hidden(c->document, e->node);
    e->aria_hidden = parent->aria_hidden || is_aria_hidden(c->document, e->node);
    e->chain = parent->chain;
    e->chain.sum = (int16_t)clamp(parent->chain.sum + e->own.sum, CHAIN_LIMIT);
    e->least_distance = (uint16_t)(parent->least_distance + 1);
    e->most_distance = (uint16_t)(parent->most_distance + 1);
    if (e->own.least <= e->chain.least) {
        e->chain.least = e->own.least;
        e->least_distance = 0;
    }
    if (e->own.most >= e->chain.most) {
        e->chain.most = e->own.most;
        e->most_distance = 0;
    }
}

/* ---- the scan ---- */

static nutgraf_status add_element(collector *c, uint32_t node, uint32_t parent, uint32_t row) {
    nutgraf_elements *elements = c->elements;
    nutgraf_element *items = nutgraf_arena_reserve(c->arena, elements->items, &elements->capacity,
                                                   elements->count + 1, sizeof *items);
    if (items == NULL) return NUTGRAF_NO_MEMORY;
    elements->items = items;
    items[elements->count] = (nutgraf_element){.node = node, .parent = parent, .first = row};
    fill(c, (uint32_t)elements->count++);
    return NUTGRAF_OK;
}

static bool is_emphasis(nutgraf_atom name) {
    return name == NUTGRAF_NAME_B || name == NUTGRAF_NAME_STRONG || name == NUTGRAF_NAME_EM;
}

static uint32_t close_elements(nutgraf_elements *elements, uint32_t open, uint32_t row, uint32_t end,
                               const nutgraf_document *document) {
    while (open != NUTGRAF_NO_ELEMENT && document->nodes[elements->items[open].node].end <= end) {
        elements->items[open].stop = row;
        elements->items[open].end = (uint32_t)elements->count;
        open = elements->items[open].parent;
    }
    return open;
}

/* Elements, the rows in them, images, inputs and emphasis, in one pass over the nodes. */
static nutgraf_status scan(collector *c, const nutgraf_blocks *blocks) {
    nutgraf_elements *elements = c->elements;
    const nutgraf_document *document = c->document;
    uint32_t open = 0, row = 0, emphasis_end = 0;
    nutgraf_status status = add_element(c, 0, NUTGRAF_NO_ELEMENT, 0);
    if (status != NUTGRAF_OK) return status;
    elements->of_node[0] = 0;
    for (uint32_t i = 1; i < document->node_count;) {
        const nutgraf_node *n = &document->nodes[i];
        while (row < elements->row_count && blocks->items[elements->rows[row]].first < i) row++;
        open = close_elements(elements, open, row, i, document);
        uint32_t next = i + 1;
        if (n->removed) next = n->end > i ? n->end : i + 1;
        else if (n->type == NUTGRAF_NODE_ELEMENT) {
            nutgraf_display display = nutgraf_node_display(document, i);
            if (display == NUTGRAF_DISPLAY_NONE) next = n->end;
            else if (display == NUTGRAF_DISPLAY_BLOCK) {
                status = add_element(c, i, open, row);
                if (status != NUTGRAF_OK) return status;
                open = (uint32_t)elements->count - 1;
            } else if (n->name == NUTGRAF_NAME_IMG) elements->items[open].images++;
            else if (n->name == NUTGRAF_NAME_INPUT) elements->items[open].inputs++;
            else if (is_emphasis(n->name) && n->end > emphasis_end) emphasis_end = n->end;
        } else if (n->type == NUTGRAF_NODE_TEXT && i < emphasis_end) {
            bool starts = row < elements->row_count && blocks->items[elements->rows[row]].first == i;
            uint32_t its = starts ? row : row - 1;
            if (its < row + 1 && i < blocks->items[elements->rows[its]].end) elements->emphasis[its] += n->text_size;
        }
        elements->of_node[i] = open;
        i = next;
    }
    row = (uint32_t)elements->row_count;
    close_elements(elements, open, row, UINT32_MAX, document);
    return NUTGRAF_OK;
}

/* From the last element to the first: what lies inside counts for those around. */
static void sum_up(nutgraf_elements *elements) {
    for (size_t i = elements->count; i-- > 1;) {
        nutgraf_element *e = &elements->items[i], *parent = &elements->items[e->parent];
        parent->images += e->images;
        parent->inputs += e->inputs;
    }
}

static bool is_item_name(nutgraf_atom name) {
    return name != NUTGRAF_NAME_P && name != NUTGRAF_NAME_TD && name != NUTGRAF_NAME_TH && name != NUTGRAF_NAME_TR &&
           name != NUTGRAF_NAME_H2 && name != NUTGRAF_NAME_H3 && name != NUTGRAF_NAME_H4;
}

static nutgraf_status find_repetition(collector *c) {
    nutgraf_elements *elements = c->elements;
    nutgraf_counter siblings, alike;
    nutgraf_status status = nutgraf_counter_init(&siblings, c->arena, elements->count);
    if (status == NUTGRAF_OK) status = nutgraf_counter_init(&alike, c->arena, elements->count);
    if (status != NUTGRAF_OK) return status;
    for (size_t i = 0; i < elements->count; i++) {
        const nutgraf_element *e = &elements->items[i];
        ++*nutgraf_counter_at(&siblings, nutgraf_hash_mix(e->parent, e->signature));
        ++*nutgraf_counter_at(&alike, e->signature);
    }
    for (size_t i = 0; i < elements->count; i++) {
        nutgraf_element *e = &elements->items[i];
        e->siblings = *nutgraf_counter_at(&siblings, nutgraf_hash_mix(e->parent, e->signature));
        e->alike = *nutgraf_counter_at(&alike, e->signature);
        e->growth = NUTGRAF_NO_ELEMENT;
        e->item = (uint32_t)i;
        if (e->parent == NUTGRAF_NO_ELEMENT) continue;
        const nutgraf_element *parent = &elements->items[e->parent];
        e->growth = parent->stop - parent->first > e->stop - e->first ? e->parent : parent->growth;
        const nutgraf_element *item = &elements->items[parent->item];
        bool better = e->siblings >= ITEM_LEAST && e->siblings * 2 >= item->siblings;
        e->item = better && is_item_name(c->document->nodes[e->node].name) ? (uint32_t)i : parent->item;
    }
    return NUTGRAF_OK;
}

nutgraf_status nutgraf_elements_collect(nutgraf_elements *elements, nutgraf_arena *arena,
                                        const nutgraf_document *document, const nutgraf_blocks *blocks,
                                        const nutgraf_learned_words *words) {
    *elements = (nutgraf_elements){0};
    collector c = {.elements = elements, .arena = arena, .document = document, .words = words};
    size_t atoms = NUTGRAF_NAME_COUNT + document->atom_count + 1;
    c.memo = nutgraf_arena_alloc(arena, atoms * sizeof *c.memo);
    c.known = nutgraf_arena_calloc(arena, atoms * sizeof *c.known);
    elements->of_node = nutgraf_arena_alloc(arena, (document->node_count + 1) * sizeof *elements->of_node);
    elements->rows = nutgraf_arena_alloc(arena, (blocks->count + 1) * sizeof *elements->rows);
    elements->emphasis = nutgraf_arena_calloc(arena, (blocks->count + 1) * sizeof *elements->emphasis);
    if (c.memo == NULL || c.known == NULL || elements->of_node == NULL || elements->rows == NULL ||
        elements->emphasis == NULL)
        return NUTGRAF_NO_MEMORY;
    for (size_t i = 0; i < blocks->count; i++) {
        uint8_t type = blocks->items[i].type;
        if (type != NUTGRAF_BLOCK_FIGURE && type != NUTGRAF_BLOCK_RULE)
            elements->rows[elements->row_count++] = (uint32_t)i;
    }
    nutgraf_status status = scan(&c, blocks);
    if (status != NUTGRAF_OK) return status;
    sum_up(elements);
    return find_repetition(&c);
}
