/* What an element must have to match a selector at all: see gate.h. */
#include "gate.h"

#include <string.h>

#include "../base/ascii.h"

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

static bool has_space(nutgraf_slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (nutgraf_ascii_is_space(text.data[i])) return true;
    return false;
}

/* True when the last compound of an alternative asks for a class, or a text in the class attribute, and for
 * nothing else. */
static bool asks_class(const nutgraf_matcher *m, const nutgraf_complex *item) {
    const nutgraf_simple *simple = item->last->simples;
    if (simple == NULL || simple->next != NULL) return false;
    if (simple->kind == NUTGRAF_SIMPLE_CLASS) return true;
    if (simple->kind != NUTGRAF_SIMPLE_ATTRIBUTE || m->atoms[simple->number] != NUTGRAF_NAME_CLASS) return false;
    bool text = strchr("*^$~", simple->operator) != NULL && simple->operator != 0 && !simple->ignore_case_html;
    return text && simple->value.size > 0 && !has_space(simple->value);
}

/* What an alternative asks of an element at least. */
static nutgraf_gate_need need_of(const nutgraf_matcher *m, const nutgraf_complex *item) {
    nutgraf_gate_need need = {0};
    for (const nutgraf_simple *simple = item->last->simples; simple != NULL; simple = simple->next) {
        nutgraf_atom atom = m->atoms[simple->number];
        switch (simple->kind) {
        case NUTGRAF_SIMPLE_TYPE: need.name = atom; continue;
        case NUTGRAF_SIMPLE_ID: atom = NUTGRAF_NAME_ID; break;
        case NUTGRAF_SIMPLE_CLASS: atom = NUTGRAF_NAME_CLASS; break;
        case NUTGRAF_SIMPLE_ATTRIBUTE: break;
        default: continue;
        }
        need.attributes |= nutgraf_gate_bit(atom);
        need.kind = nutgraf_attribute_kind(atom);
    }
    return need;
}

/* Opens the gate for elements that have what an alternative needs. */
static void open_for(nutgraf_matcher *m, const nutgraf_gate_need *need) {
    uint64_t attributes = need->attributes;
    if (attributes != 0) {
        m->asked_attributes |= attributes & (~attributes + 1); /* one of them will do */
        m->asked_marks |= need->kind;
    } else if (need->name != 0) {
        m->asked_names |= nutgraf_gate_bit(need->name);
        m->asked_marks |= nutgraf_name_mark(need->name);
    } else {
        m->asked_names = UINT64_MAX;
        m->asked_marks = UINT16_MAX;
    }
}

/* ---- texts that are looked for in values ---- */

/* Three bytes in 12 bits: each byte that comes in moves the one before the last two out. Letters count alike in
 * either case. */
static uint32_t next_gram(uint32_t gram, char byte) {
    return ((gram << 4) ^ ((unsigned char)byte | 0x20u)) & (NUTGRAF_GATE_GRAMS - 1);
}

#define GRAM 3 /* bytes */

static void add_gram(uint64_t grams[], nutgraf_slice text) {
    uint32_t gram = 0;
    for (size_t i = 0; i < GRAM; i++) gram = next_gram(gram, text.data[i]);
    grams[gram / 64] |= (uint64_t)1 << (gram % 64);
}

/* The byte past the first three from `at` on that a text may begin with; 0 when there are none. */
static size_t next_hit(const uint64_t grams[], nutgraf_slice value, size_t at) {
    if (value.size < at + GRAM) return 0;
    uint32_t gram = next_gram(next_gram(0, value.data[at]), value.data[at + 1]);
    for (size_t i = at + GRAM - 1; i < value.size; i++) {
        gram = next_gram(gram, value.data[i]);
        if ((grams[gram / 64] >> (gram % 64) & 1) != 0) return i + 1;
    }
    return 0;
}

/* The last simple of "[href*='/author/']" and "a[href*='/author/']"; NULL where there is none. */
static const nutgraf_simple *text_of(const nutgraf_complex *item) {
    const nutgraf_simple *simple = item->last->simples;
    return simple != NULL && simple->kind == NUTGRAF_SIMPLE_TYPE ? simple->next : simple;
}

/* Adds what an alternative looks for in an attribute's value to the filter of that attribute; false when it looks
 * for something else as well, or for less than a filter can tell. */
static bool add_text(nutgraf_matcher *m, const nutgraf_complex *item) {
    const nutgraf_simple *simple = text_of(item);
    if (item->last->left != NULL || simple == NULL || simple->next != NULL) return false;
    if (simple->kind != NUTGRAF_SIMPLE_ATTRIBUTE || simple->operator != '*' || simple->ignore_case_html) return false;
    if (simple->value.size < GRAM) return false;
    nutgraf_gate_text *text = m->texts;
    while (text != NULL && text->attribute != m->atoms[simple->number]) text = text->next;
    if (text == NULL) {
        text = nutgraf_arena_calloc(m->arena, sizeof *text);
        if (text == NULL) return false; /* it is then asked one by one */
        text->attribute = m->atoms[simple->number];
        text->next = m->texts;
        m->texts = text;
        m->asked_texts |= nutgraf_gate_bit(text->attribute);
        m->asked_marks |= nutgraf_attribute_kind(text->attribute);
    }
    add_gram(text->grams, simple->value);
    m->gate[item->number].text = text;
    return true;
}

/* What an alternative that asks for a class, or a text in that attribute, looks for. */
static nutgraf_slice class_of(const nutgraf_complex *item) {
    const nutgraf_simple *simple = item->last->simples;
    return simple->kind == NUTGRAF_SIMPLE_CLASS ? simple->name : simple->value;
}

/* Adds what an alternative looks for in class attributes to their filter. */
static void add_class(nutgraf_matcher *m, const nutgraf_complex *item) {
    nutgraf_slice wanted = class_of(item);
    m->asks_class = true;
    m->asked_marks |= nutgraf_attribute_kind(NUTGRAF_NAME_CLASS);
    if (wanted.size < GRAM) m->asks_short_class = true;
    else add_gram(m->class_grams, wanted);
}

static bool has_text_at(const nutgraf_matcher *m, const nutgraf_gate_text *text, nutgraf_atom name,
                        nutgraf_slice value, size_t at) {
    for (const nutgraf_complex *item = m->selector->list->first; item != NULL; item = item->next) {
        if (m->gate[item->number].text != text) continue;
        const nutgraf_simple *simple = text_of(item), *first = item->last->simples;
        if (first != simple && m->atoms[first->number] != name) continue;
        if (simple->value.size <= value.size - at &&
            same_bytes(value.data + at, simple->value.data, simple->value.size, simple->ignore_case))
            return true;
    }
    return false;
}

/* Does one of the texts that are looked for stand in the value of an element of this name? */
static bool has_text(const nutgraf_matcher *m, const nutgraf_gate_text *text, nutgraf_atom name, nutgraf_slice value) {
    for (size_t stop = next_hit(text->grams, value, 0); stop != 0; stop = next_hit(text->grams, value, stop + 1 - GRAM))
        if (has_text_at(m, text, name, value, stop - GRAM)) return true;
    return false;
}

bool nutgraf_gate_text_matches(const nutgraf_matcher *m, uint32_t node) {
    const nutgraf_node *n = &m->document->nodes[node];
    const nutgraf_attribute *attributes = m->document->attributes + n->attributes;
    for (uint32_t i = 0; i < n->attribute_count; i++) {
        if ((m->asked_texts & nutgraf_gate_bit(attributes[i].name)) == 0) continue;
        nutgraf_slice value = {m->document->text + attributes[i].value, attributes[i].value_size};
        for (const nutgraf_gate_text *text = m->texts; text != NULL; text = text->next)
            if (text->attribute == attributes[i].name && has_text(m, text, n->name, value)) return true;
    }
    return false;
}

/* ---- the gate ---- */

void nutgraf_gate_set(nutgraf_matcher *m) {
    m->asked_names = m->asked_attributes = m->asked_texts = 0;
    m->texts = NULL;
    m->asked_marks = 0;
    m->asks_class = m->asks_short_class = false;
    memset(m->class_grams, 0, sizeof m->class_grams);
    m->open = NULL;
    nutgraf_gate_way **end = &m->open;
    for (const nutgraf_complex *item = m->selector->list->first; item != NULL; item = item->next) {
        nutgraf_gate_way *way = &m->gate[item->number];
        *way = (nutgraf_gate_way){.item = item};
        if (m->dead[item->number]) continue;
        way->by_class = asks_class(m, item);
        if (way->by_class) add_class(m, item);
        else if (add_text(m, item)) continue;
        else way->need = need_of(m, item);
        if (way->by_class && item->last->left == NULL) continue;
        if (!way->by_class) open_for(m, &way->need);
        *end = way;
        end = &way->next;
    }
}

/* ---- classes ---- */

static bool class_fits(const nutgraf_matcher *m, const nutgraf_simple *simple, uint32_t node, nutgraf_slice value) {
    if (simple->kind == NUTGRAF_SIMPLE_CLASS) return nutgraf_node_has_class(m->document, node, m->atoms[simple->number]);
    return nutgraf_attribute_fits(simple, value, simple->ignore_case);
}

/* What a class attribute says of the alternatives that may stand at a place of it: those that look for a text that
 * begins as it does there, or all. */
static uint8_t answer_at(const nutgraf_matcher *m, uint32_t node, nutgraf_slice value, const char *place) {
    uint8_t answer = NUTGRAF_GATE_NO;
    for (const nutgraf_complex *item = m->selector->list->first; item != NULL; item = item->next) {
        if (!m->gate[item->number].by_class || (answer != NUTGRAF_GATE_NO && item->last->left != NULL)) continue;
        if (place != NULL && !same_bytes(place, class_of(item).data, GRAM, true)) continue;
        if (!class_fits(m, item->last->simples, node, value)) continue;
        if (item->last->left == NULL) return NUTGRAF_GATE_YES;
        answer = NUTGRAF_GATE_PERHAPS;
    }
    return answer;
}

static uint8_t class_answer(const nutgraf_matcher *m, uint32_t node) {
    nutgraf_slice value = {"", 0};
    nutgraf_node_attribute(m->document, node, NUTGRAF_NAME_CLASS, &value);
    if (m->asks_short_class) return answer_at(m, node, value, NULL);
    uint8_t answer = NUTGRAF_GATE_NO;
    for (size_t stop = next_hit(m->class_grams, value, 0); stop != 0;
         stop = next_hit(m->class_grams, value, stop + 1 - GRAM)) {
        uint8_t here = answer_at(m, node, value, value.data + stop - GRAM);
        if (here == NUTGRAF_GATE_YES) return here;
        if (here == NUTGRAF_GATE_PERHAPS) answer = here;
    }
    return answer;
}

uint8_t nutgraf_gate_class(nutgraf_matcher *m, uint32_t node) {
    uint32_t list = m->document->nodes[node].classes; /* equal attributes have one list */
    if (!m->asks_class || list == 0) return NUTGRAF_GATE_NO;
    if (m->class_answer_count < m->document->class_count) {
        m->class_answers = nutgraf_arena_calloc(m->arena, m->document->class_count);
        m->class_answer_count = m->class_answers == NULL ? 0 : m->document->class_count;
        if (m->class_answers == NULL) {
            m->status = NUTGRAF_NO_MEMORY;
            return NUTGRAF_GATE_NO;
        }
    }
    if (m->class_answers[list] == NUTGRAF_GATE_UNKNOWN) m->class_answers[list] = class_answer(m, node);
    return m->class_answers[list];
}
