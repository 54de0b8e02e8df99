/* What an element must have to match a selector at all: see gate.h. */
#include "gate.h"

#include <string.h>

#include "../base/ascii.h"

enum { UNKNOWN, NO, YES }; /* what is known of a class attribute */

/* ---- values of attributes ---- */

static bool same_bytes(const char *a, const char *b, size_t size, bool ignore_case) {
    if (!ignore_case) return memcmp(a, b, size) == 0;
    for (size_t i = 0; i < size; i++)
        if (nutgraf_ascii_lower(a[i]) != nutgraf_ascii_lower(b[i])) return false;
    return true;
}

bool nutgraf_attribute_fits(const nutgraf_simple *item, nutgraf_slice value, bool ignore_case) {
    nutgraf_slice wanted = item->value;
    if (item->operator == '=')
        return value.size == wanted.size && same_bytes(value.data, wanted.data, wanted.size, ignore_case);
    if ((wanted.size == 0 && item->operator != '|') || value.size < wanted.size) return false;
    switch (item->operator) {
    case '^': return same_bytes(value.data, wanted.data, wanted.size, ignore_case);
    case '$': return same_bytes(value.data + value.size - wanted.size, wanted.data, wanted.size, ignore_case);
    case '|':
        return same_bytes(value.data, wanted.data, wanted.size, ignore_case) &&
               (value.size == wanted.size || value.data[wanted.size] == '-');
    default: break;
    }
    size_t end = wanted.size - 1; /* of two bytes that differ from most texts, the last */
    char last = nutgraf_ascii_lower(wanted.data[end]);
    for (size_t i = 0; i + wanted.size <= value.size; i++) {
        if (nutgraf_ascii_lower(value.data[i + end]) != last) continue;
        if (!same_bytes(value.data + i, wanted.data, wanted.size, ignore_case)) continue;
        if (item->operator == '*') return true;
        bool starts = i == 0 || nutgraf_ascii_is_space(value.data[i - 1]);
        bool stops = i + wanted.size == value.size || nutgraf_ascii_is_space(value.data[i + wanted.size]);
        if (starts && stops) return true;
    }
    return false;
}

/* ---- masks ---- */

static uint64_t bit_of(nutgraf_atom atom) {
    return (uint64_t)1 << (atom & 63);
}

static bool has_space(nutgraf_slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (nutgraf_ascii_is_space(text.data[i])) return true;
    return false;
}

/* The simple of an alternative that asks for a text in the class attribute and for nothing else. */
static const nutgraf_simple *class_text_of(const nutgraf_matcher *m, const nutgraf_complex *item) {
    const nutgraf_simple *simple = item->last->simples;
    if (item->last->left != NULL || simple == NULL || simple->next != NULL) return NULL;
    if (simple->kind != NUTGRAF_SIMPLE_ATTRIBUTE || m->atoms[simple->number] != NUTGRAF_NAME_CLASS) return NULL;
    bool text = strchr("*^$~", simple->operator) != NULL && simple->operator != 0 && !simple->ignore_case_html;
    return text && simple->value.size > 0 && !has_space(simple->value) ? simple : NULL;
}

/* Adds what an alternative asks for to the masks. */
static void ask(nutgraf_matcher *m, const nutgraf_complex *item) {
    for (const nutgraf_simple *simple = item->last->simples; simple != NULL; simple = simple->next) {
        nutgraf_atom atom = m->atoms[simple->number];
        switch (simple->kind) {
        case NUTGRAF_SIMPLE_TYPE: m->asked_names |= bit_of(atom); return;
        case NUTGRAF_SIMPLE_ID: m->asked_attributes |= bit_of(NUTGRAF_NAME_ID); return;
        case NUTGRAF_SIMPLE_CLASS: m->asked_attributes |= bit_of(NUTGRAF_NAME_CLASS); return;
        case NUTGRAF_SIMPLE_ATTRIBUTE: m->asked_attributes |= bit_of(atom); return;
        default: break;
        }
    }
    m->asks_nothing = true;
}

void nutgraf_gate_set(nutgraf_matcher *m) {
    m->asked_names = m->asked_attributes = 0;
    m->asks_nothing = m->asks_class_text = false;
    for (const nutgraf_complex *item = m->selector->list->first; item != NULL; item = item->next) {
        m->by_class_text[item->number] = false;
        if (m->dead[item->number]) continue;
        if (class_text_of(m, item) != NULL) m->by_class_text[item->number] = m->asks_class_text = true;
        else ask(m, item);
    }
}

bool nutgraf_gate_is_open(const nutgraf_matcher *m, uint32_t node) {
    const nutgraf_node *n = &m->document->nodes[node];
    if (m->asks_nothing || (m->asked_names & bit_of(n->name)) != 0) return true;
    const nutgraf_attribute *attributes = m->document->attributes + n->attributes;
    for (uint32_t i = 0; i < n->attribute_count; i++)
        if ((m->asked_attributes & bit_of(attributes[i].name)) != 0) return true;
    return false;
}

/* ---- texts in the class attribute ---- */

static bool fits_some(const nutgraf_matcher *m, nutgraf_slice value) {
    for (const nutgraf_complex *item = m->selector->list->first; item != NULL; item = item->next) {
        const nutgraf_simple *simple = item->last->simples;
        if (m->by_class_text[item->number] && nutgraf_attribute_fits(simple, value, simple->ignore_case)) return true;
    }
    return false;
}

bool nutgraf_gate_class_matches(nutgraf_matcher *m, uint32_t node) {
    uint32_t list = m->document->nodes[node].classes; /* equal attributes have one list */
    if (!m->asks_class_text || list == 0) return false;
    if (m->class_answer_count < m->document->class_count) {
        m->class_answers = nutgraf_arena_calloc(m->arena, m->document->class_count);
        m->class_answer_count = m->class_answers == NULL ? 0 : m->document->class_count;
        if (m->class_answers == NULL) {
            m->status = NUTGRAF_NO_MEMORY;
            return false;
        }
    }
    if (m->class_answers[list] == UNKNOWN) {
        nutgraf_slice value = {"", 0};
        nutgraf_node_attribute(m->document, node, NUTGRAF_NAME_CLASS, &value);
        m->class_answers[list] = fits_some(m, value) ? YES : NO;
    }
    return m->class_answers[list] == YES;
}
