/* Matching selectors on the flat tree, from right to left, in time linear in the nodes.
 *
 * What would take a walk for every element is worked out once and kept by node:
 *   a b, a ~ b, a + b   whether the left side holds: one byte a node, filled along the walk
 *   :nth-*()            the place among the siblings: filled for all children of a parent at once
 *   :has()              the set of elements it holds for: relative selectors are existential, so
 *                       the set follows from the right by one pass a combinator
 *   :lang()             the nearest lang attribute's answer
 * Recursion goes as deep as the selector has combinators and functions, never as the document.
 */
#include "selector.h"

#include <string.h>

#include "../base/ascii.h"

#include "gate.h"
#include "selector_tree.h"

enum { UNKNOWN, NO, YES }; /* what a memo says of a node */

#define NOT_COUNTED UINT32_MAX /* place of a sibling that `of S` leaves out */

static bool list_matches(nutgraf_matcher *m, const nutgraf_selector_list *list, uint32_t node);
static bool complex_matches(nutgraf_matcher *m, const nutgraf_compound *compound, uint32_t node);

static bool is_element(const nutgraf_document *document, uint32_t node) {
    return document->nodes[node].type == NUTGRAF_NODE_ELEMENT && !document->nodes[node].removed;
}

/* ---- names ---- */

static void resolve_list(nutgraf_matcher *m, const nutgraf_selector_list *list);

/* Looks a simple's name up; false when the document cannot have an element for it. */
static bool resolve_simple(nutgraf_matcher *m, const nutgraf_simple *item) {
    if (item->list != NULL) resolve_list(m, item->list);
    if (item->kind == NUTGRAF_SIMPLE_NEVER) return false;
    if (item->name.size == 0) return true;
    return (m->atoms[item->number] = nutgraf_document_find_atom(m->document, item->name.data, item->name.size)) != 0;
}

static void resolve_list(nutgraf_matcher *m, const nutgraf_selector_list *list) {
    for (const nutgraf_complex *item = list->first; item != NULL; item = item->next) {
        bool dead = false;
        for (const nutgraf_compound *c = item->last; c != NULL; c = c->left)
            for (const nutgraf_simple *s = c->simples; s != NULL; s = s->next)
                if (!resolve_simple(m, s)) dead = true;
        m->dead[item->number] = dead;
    }
}

static void resolve(nutgraf_matcher *m) {
    m->atom_count = m->document->atom_count;
    resolve_list(m, m->selector->list);
    m->alive = false;
    for (const nutgraf_complex *item = m->selector->list->first; item != NULL; item = item->next)
        if (!m->dead[item->number]) m->alive = true;
    nutgraf_gate_set(m);
}

nutgraf_status nutgraf_matcher_init(nutgraf_matcher *matcher, nutgraf_arena *arena, const nutgraf_selector *selector,
                                    const nutgraf_document *document, uint32_t scope) {
    *matcher = (nutgraf_matcher){.selector = selector, .document = document, .arena = arena, .scope = scope,
                                 .removals = document->removals};
    matcher->atoms = nutgraf_arena_calloc(arena, selector->simple_count * sizeof *matcher->atoms);
    matcher->memos = nutgraf_arena_calloc(arena, selector->simple_count * sizeof *matcher->memos);
    matcher->links = nutgraf_arena_calloc(arena, selector->compound_count * sizeof *matcher->links);
    matcher->dead = nutgraf_arena_calloc(arena, selector->complex_count * sizeof *matcher->dead);
    matcher->gate = nutgraf_arena_calloc(arena, selector->complex_count * sizeof *matcher->gate);
    if (matcher->atoms == NULL || matcher->memos == NULL || matcher->links == NULL || matcher->dead == NULL ||
        matcher->gate == NULL)
        return matcher->status = NUTGRAF_NO_MEMORY;
    resolve(matcher);
    return NUTGRAF_OK;
}

/* Memos that no longer hold are left to the arena: they are asked for anew. */
void nutgraf_matcher_begin(nutgraf_matcher *matcher, uint32_t scope) {
    bool stale = matcher->removals != matcher->document->removals ||
                 (scope != matcher->scope && matcher->selector->uses_scope);
    matcher->scope = scope;
    matcher->removals = matcher->document->removals;
    if (matcher->atom_count != matcher->document->atom_count) resolve(matcher);
    if (!stale) return;
    size_t nodes = matcher->document->node_count;
    for (uint32_t i = 0; i < matcher->selector->compound_count; i++)
        if (matcher->links[i] != NULL) memset(matcher->links[i], UNKNOWN, nodes);
    for (uint32_t i = 0; i < matcher->selector->simple_count; i++)
        if (matcher->memos[i] != NULL) memset(matcher->memos[i], 0, nodes * sizeof(uint32_t));
}

/* Zeroed memory for one item a node; NULL, noted in status, when memory is out. */
static void *take(nutgraf_matcher *m, size_t item_size) {
    size_t count = m->document->node_count;
    void *block = count > SIZE_MAX / item_size ? NULL : nutgraf_arena_calloc(m->arena, count * item_size);
    if (block == NULL) m->status = NUTGRAF_NO_MEMORY;
    return block;
}

/* The memo of a simple: a number for each node. Item 0, of the document, is free for its owner. */
static uint32_t *simple_memo(nutgraf_matcher *m, const nutgraf_simple *item) {
    if (m->memos[item->number] == NULL) m->memos[item->number] = take(m, sizeof(uint32_t));
    return m->memos[item->number];
}

/* ---- attributes ---- */

static bool same_bytes(const char *a, const char *b, size_t size, bool ignore_case) {
    if (!ignore_case) return memcmp(a, b, size) == 0;
    for (size_t i = 0; i < size; i++)
        if (nutgraf_ascii_lower(a[i]) != nutgraf_ascii_lower(b[i])) return false;
    return true;
}

static bool attribute_matches(const nutgraf_matcher *m, const nutgraf_simple *item, uint32_t node) {
    nutgraf_slice value;
    if (!nutgraf_node_attribute(m->document, node, m->atoms[item->number], &value)) return false;
    if (item->operator == 0) return true;
    bool html = m->document->nodes[node].space == NUTGRAF_NAMESPACE_HTML;
    return nutgraf_attribute_fits(item, value, item->ignore_case || (item->ignore_case_html && html));
}

/* ---- places among siblings ---- */

/* The counter of a name; all are 0 between uses. */
static uint32_t *counters_of(nutgraf_matcher *m) {
    size_t needed = NUTGRAF_NAME_COUNT + m->document->atom_count;
    if (m->counter_count < needed) {
        m->counters = nutgraf_arena_calloc(m->arena, needed * sizeof *m->counters);
        m->counter_count = m->counters == NULL ? 0 : needed;
        if (m->counters == NULL) m->status = NUTGRAF_NO_MEMORY;
    }
    return m->counters;
}

/* Writes the places of all children of `parent`: from the start, from the end, or (only) how many
 * they are; among all, those of one name, or those that `of S` takes. */
static void place_children(nutgraf_matcher *m, const nutgraf_simple *item, uint32_t parent, uint32_t *places) {
    const nutgraf_node *nodes = m->document->nodes;
    uint32_t all = 0, *counters = item->of_type ? counters_of(m) : &all;
    if (counters == NULL) return;
    uint32_t end = nodes[parent].end;
    for (uint32_t i = parent + 1; i < end; i = nodes[i].end) {
        if (!is_element(m->document, i)) continue;
        bool counts = item->list == NULL || list_matches(m, item->list, i);
        places[i] = counts ? ++counters[item->of_type ? nodes[i].name : 0] : NOT_COUNTED;
    }
    bool only = item->kind == NUTGRAF_SIMPLE_ONLY;
    for (uint32_t i = parent + 1; (only || item->from_end) && i < end; i = nodes[i].end) {
        if (!is_element(m->document, i) || places[i] == NOT_COUNTED) continue;
        uint32_t total = counters[item->of_type ? nodes[i].name : 0];
        places[i] = only ? total : total + 1 - places[i];
    }
    for (uint32_t i = parent + 1; item->of_type && i < end; i = nodes[i].end) counters[nodes[i].name] = 0;
}

static bool nth_matches(nutgraf_matcher *m, const nutgraf_simple *item, uint32_t node) {
    uint32_t *places = simple_memo(m, item);
    if (places == NULL) return false;
    if (places[node] == 0) place_children(m, item, m->document->nodes[node].parent, places);
    uint32_t place = places[node];
    if (item->kind == NUTGRAF_SIMPLE_ONLY) return place == 1;
    if (place == NOT_COUNTED || place == 0) return false;
    int64_t difference = (int64_t)place - item->offset;
    if (item->step == 0) return difference == 0;
    return difference % item->step == 0 && difference / item->step >= 0;
}

/* ---- :has() ---- */

/* to[n] = 1 for every node n such that some node of `from` stands right of n's combinator. Linear. */
static void step_left(const nutgraf_document *document, char combinator, const uint8_t *from, uint8_t *to) {
    const nutgraf_node *nodes = document->nodes;
    uint32_t count = (uint32_t)document->node_count;
    memset(to, 0, count);
    switch (combinator) {
    case '>':
        for (uint32_t i = 1; i < count; i++)
            if (from[i]) to[nodes[i].parent] = 1;
        return;
    case ' ': /* a child stands after its parent: backwards, marks climb to every ancestor */
        for (uint32_t i = count - 1; i > 0; i--)
            if (from[i] || to[i]) to[nodes[i].parent] = 1;
        return;
    default: break;
    }
    for (uint32_t parent = 0; parent < count; parent++) {
        uint32_t previous = 0, last = 0;
        for (uint32_t i = parent + 1; i < nodes[parent].end; i = nodes[i].end) {
            if (!is_element(document, i)) continue;
            if (from[i]) last = i;
            if (from[i] && previous != 0 && combinator == '+') to[previous] = 1;
            previous = i;
        }
        for (uint32_t i = parent + 1; i < last && combinator == '~'; i = nodes[i].end) to[i] = 1;
    }
}

static bool compound_matches(nutgraf_matcher *m, const nutgraf_compound *compound, uint32_t node);

/* Adds the elements that one relative selector holds for. */
static void add_anchors(nutgraf_matcher *m, const nutgraf_complex *item, uint32_t *anchors) {
    uint8_t *set = m->marks[0], *next = m->marks[1];
    uint32_t count = (uint32_t)m->document->node_count;
    memset(next, 1, count);
    for (const nutgraf_compound *c = item->last; c != NULL; c = c->left) {
        for (uint32_t i = 0; i < count; i++)
            set[i] = next[i] && is_element(m->document, i) && compound_matches(m, c, i);
        step_left(m->document, c->combinator, set, next);
    }
    for (uint32_t i = 0; i < count; i++) anchors[i] |= next[i];
}

static bool has_matches(nutgraf_matcher *m, const nutgraf_simple *item, uint32_t node) {
    uint32_t *anchors = simple_memo(m, item);
    if (anchors == NULL) return false;
    if (anchors[0] == 0) { /* bit 0: an anchor; bit 1 of node 0: worked out */
        for (int i = 0; i < 2; i++)
            if (m->marks[i] == NULL && (m->marks[i] = take(m, 1)) == NULL) return false;
        for (const nutgraf_complex *c = item->list->first; c != NULL; c = c->next)
            if (!m->dead[c->number]) add_anchors(m, c, anchors);
        anchors[0] |= 2;
    }
    return (anchors[node] & 1) != 0;
}

/* ---- :lang() ---- */

/* Extended filtering, RFC 4647, section 3.3.2. */
static bool language_in_range(nutgraf_slice language, nutgraf_slice range) {
    if (range.size == 0) return language.size == 0;
    if (language.size == 0) return false;
    size_t l = 0, r = 0;
    bool first = true;
    while (r <= range.size) {
        size_t range_stop = r, language_stop = l;
        while (range_stop < range.size && range.data[range_stop] != '-') range_stop++;
        while (language_stop < language.size && language.data[language_stop] != '-') language_stop++;
        size_t range_size = range_stop - r, size = language_stop - l;
        bool wild = range_size == 1 && range.data[r] == '*';
        if (wild && !first) {
            r = range_stop + 1;
            continue;
        }
        if (l > language.size) return false; /* the language has no more subtags */
        if (wild || (size == range_size && same_bytes(language.data + l, range.data + r, size, true))) {
            r = range_stop + 1;
        } else if (first || size <= 1) { /* a singleton may not be skipped */
            return false;
        }
        l = language_stop + 1;
        first = false;
    }
    return true;
}

static bool in_some_range(const nutgraf_simple *item, nutgraf_slice language) {
    for (const nutgraf_range *range = item->ranges; range != NULL; range = range->next)
        if (language_in_range(language, range->text)) return true;
    return false;
}

/* HTML standard, section 3.2.6.2: the lang attribute, or xml:lang. */
static bool language_of(const nutgraf_document *document, uint32_t node, nutgraf_slice *language) {
    return nutgraf_node_attribute(document, node, NUTGRAF_NAME_XML_LANG, language) ||
           nutgraf_node_attribute(document, node, NUTGRAF_NAME_LANG, language);
}

/* The language that <meta http-equiv="content-language"> sets for the whole page; empty: none. */
static nutgraf_slice page_language(const nutgraf_document *document) {
    nutgraf_slice value, language = {"", 0};
    for (uint32_t i = 1; i < document->node_count; i++) {
        if (!nutgraf_node_is(document, i, NUTGRAF_NAME_META) || document->nodes[i].removed) continue;
        if (!nutgraf_node_attribute(document, i, NUTGRAF_NAME_HTTP_EQUIV, &value) || value.size != 16 ||
            !same_bytes(value.data, "content-language", 16, true) ||
            !nutgraf_node_attribute(document, i, NUTGRAF_NAME_CONTENT, &value))
            continue;
        if (memchr(value.data, ',', value.size) != NULL) continue;
        while (value.size > 0 && nutgraf_ascii_is_space(*value.data)) value.data++, value.size--;
        language = value;
        for (size_t k = 0; k < value.size; k++)
            if (nutgraf_ascii_is_space(value.data[k])) language.size = k < language.size ? k : language.size;
    }
    return language;
}

static bool lang_matches(nutgraf_matcher *m, const nutgraf_simple *item, uint32_t node) {
    const nutgraf_document *document = m->document;
    uint32_t *memo = simple_memo(m, item), a = node;
    if (memo == NULL) return false;
    nutgraf_slice language;
    uint32_t answer = UNKNOWN;
    for (; answer == UNKNOWN; a = document->nodes[a].parent) {
        answer = memo[a];
        if (answer == UNKNOWN && a == 0) answer = in_some_range(item, page_language(document)) ? YES : NO;
        else if (answer == UNKNOWN && language_of(document, a, &language))
            answer = in_some_range(item, language) ? YES : NO;
        if (answer != UNKNOWN) memo[a] = answer;
        if (a == 0) break;
    }
    for (uint32_t b = node; memo[b] == UNKNOWN; b = document->nodes[b].parent) memo[b] = answer;
    return answer == YES;
}

/* ---- simple and compound selectors ---- */

/* As browsers have it: white space counts as content, comments do not. */
static bool is_empty(const nutgraf_document *document, uint32_t node) {
    for (uint32_t i = node + 1; i < document->nodes[node].end; i = document->nodes[i].end) {
        const nutgraf_node *n = &document->nodes[i];
        if (n->removed || n->type == NUTGRAF_NODE_COMMENT) continue;
        if (n->type == NUTGRAF_NODE_ELEMENT || n->text_size > 0) return false;
    }
    return true;
}

static bool is_root(const nutgraf_document *document, uint32_t node) {
    return document->nodes[node].parent == 0;
}

static bool is_link(const nutgraf_document *document, uint32_t node) {
    nutgraf_slice value;
    nutgraf_atom name = document->nodes[node].name;
    return (name == NUTGRAF_NAME_A || name == NUTGRAF_NAME_AREA) &&
           nutgraf_node_attribute(document, node, NUTGRAF_NAME_HREF, &value);
}

static bool simple_matches(nutgraf_matcher *m, const nutgraf_simple *item, uint32_t node) {
    const nutgraf_document *document = m->document;
    nutgraf_atom atom = m->atoms[item->number];
    switch (item->kind) {
    case NUTGRAF_SIMPLE_NEVER: return false;
    case NUTGRAF_SIMPLE_UNIVERSAL: return true;
    case NUTGRAF_SIMPLE_TYPE: return document->nodes[node].name == atom;
    case NUTGRAF_SIMPLE_ID: return document->nodes[node].id == atom;
    case NUTGRAF_SIMPLE_ROOT: return is_root(document, node);
    case NUTGRAF_SIMPLE_SCOPE: return m->scope == 0 ? is_root(document, node) : node == m->scope;
    case NUTGRAF_SIMPLE_CLASS: return nutgraf_node_has_class(document, node, atom);
    case NUTGRAF_SIMPLE_ATTRIBUTE: return attribute_matches(m, item, node);
    case NUTGRAF_SIMPLE_LINK: return is_link(document, node);
    case NUTGRAF_SIMPLE_EMPTY: return is_empty(document, node);
    case NUTGRAF_SIMPLE_IS: return list_matches(m, item->list, node);
    case NUTGRAF_SIMPLE_NOT: return !list_matches(m, item->list, node);
    case NUTGRAF_SIMPLE_NTH: case NUTGRAF_SIMPLE_ONLY: return nth_matches(m, item, node);
    case NUTGRAF_SIMPLE_LANG: return lang_matches(m, item, node);
    case NUTGRAF_SIMPLE_HAS: return has_matches(m, item, node);
    }
    return false;
}

static bool compound_matches(nutgraf_matcher *m, const nutgraf_compound *compound, uint32_t node) {
    for (const nutgraf_simple *item = compound->simples; item != NULL; item = item->next)
        if (!simple_matches(m, item, node)) return false;
    return true;
}

/* ---- combinators ---- */

/* True when some ancestor of the node matches all that stands left. The memo of an element says
 * whether it or an ancestor of it does, so that no element is looked at twice. */
static bool ancestor_matches(nutgraf_matcher *m, const nutgraf_compound *compound, uint32_t node, uint8_t *memo) {
    const nutgraf_node *nodes = m->document->nodes;
    uint32_t first = nodes[node].parent, a = first;
    uint8_t answer = NO;
    for (; a != 0; a = nodes[a].parent) {
        if (memo[a] != UNKNOWN) answer = memo[a];
        else if (complex_matches(m, compound->left, a)) answer = YES;
        else continue;
        memo[a] = answer;
        break;
    }
    for (uint32_t b = first; b != a; b = nodes[b].parent) memo[b] = answer;
    return answer == YES;
}

/* True when the sibling before the node (+), or any before it (~), matches all that stands left.
 * Filled for all siblings at once. */
static bool sibling_matches(nutgraf_matcher *m, const nutgraf_compound *compound, uint32_t node, uint8_t *memo) {
    const nutgraf_node *nodes = m->document->nodes;
    uint32_t parent = nodes[node].parent;
    bool answer = false, any = compound->combinator == '~', fill = memo[node] == UNKNOWN;
    for (uint32_t i = parent + 1; fill && i < nodes[parent].end; i = nodes[i].end) {
        if (!is_element(m->document, i)) continue;
        memo[i] = answer ? YES : NO;
        if (!any || !answer) answer = complex_matches(m, compound->left, i);
    }
    return memo[node] == YES;
}

/* Matches a compound and all that stands left of it. */
static bool complex_matches(nutgraf_matcher *m, const nutgraf_compound *compound, uint32_t node) {
    for (;; compound = compound->left) {
        if (!compound_matches(m, compound, node)) return false;
        if (compound->left == NULL) return true;
        if (compound->combinator != '>') break;
        node = m->document->nodes[node].parent;
        if (node == 0) return false;
    }
    uint8_t **memo = &m->links[compound->number];
    if (*memo == NULL && (*memo = take(m, 1)) == NULL) return false;
    return compound->combinator == ' ' ? ancestor_matches(m, compound, node, *memo)
                                       : sibling_matches(m, compound, node, *memo);
}

static bool list_matches(nutgraf_matcher *m, const nutgraf_selector_list *list, uint32_t node) {
    for (const nutgraf_complex *item = list->first; item != NULL; item = item->next)
        if (!m->dead[item->number] && complex_matches(m, item->last, node)) return true;
    return false;
}

/* Matches the whole selector at an element. */
static bool selector_matches(nutgraf_matcher *m, uint32_t node) {
    uint8_t by_class = nutgraf_gate_class(m, node);
    if (by_class == NUTGRAF_GATE_YES) return true;
    bool asks = (m->asked_attributes | m->asked_texts) != 0 || by_class != NUTGRAF_GATE_NO;
    uint64_t attributes = asks ? nutgraf_gate_attributes(m, node) : 0;
    if ((m->asked_texts & attributes) != 0 && nutgraf_gate_text_matches(m, node)) return true;
    nutgraf_atom name = m->document->nodes[node].name;
    if (by_class == NUTGRAF_GATE_NO && !nutgraf_gate_is_open(m, name, attributes)) return false;
    for (const nutgraf_gate_way *way = m->open; way != NULL; way = way->next) {
        bool may = way->by_class ? by_class == NUTGRAF_GATE_PERHAPS
                                 : (way->need.name == 0 || way->need.name == name) &&
                                       (way->need.attributes & ~attributes) == 0;
        if (may && complex_matches(m, way->item->last, node)) return true;
    }
    return false;
}

bool nutgraf_matcher_matches(nutgraf_matcher *matcher, uint32_t node) {
    return is_element(matcher->document, node) && selector_matches(matcher, node);
}

#define ABREAST 4 /* marks that are looked at together */

/* The first node from `at` to before `stop` that has one of the marks; `stop` where none has. */
static uint32_t next_marked(const uint16_t *marks, uint16_t asked, uint32_t at, uint32_t stop) {
    const uint64_t all = asked * 0x0001000100010001u;
    for (uint64_t four; stop - at >= ABREAST; at += ABREAST) {
        memcpy(&four, marks + at, sizeof four);
        if ((four & all) != 0) break;
    }
    while (at < stop && (marks[at] & asked) == 0) at++;
    return at;
}

uint32_t nutgraf_matcher_next(nutgraf_matcher *matcher, uint32_t root, uint32_t from) {
    const nutgraf_node *nodes = matcher->document->nodes;
    const uint16_t *marks = matcher->document->marks, asked = matcher->asked_marks;
    uint32_t stop = nodes[root].end;
    if (!matcher->alive || from >= stop) return NUTGRAF_NO_NODE;
    for (uint32_t i = next_marked(marks, asked, from, stop); i < stop; i = next_marked(marks, asked, i + 1, stop))
        if (!nodes[i].removed && selector_matches(matcher, i)) return i;
    return NUTGRAF_NO_NODE;
}
