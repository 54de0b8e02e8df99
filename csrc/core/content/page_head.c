/* One scan over the elements that say something about the page; see page_head.h. */
#include "page_head.h"

#include "../base/hash.h"
#include "../base/slice.h"
#include "learned_words.h"

#define WORD_BYTES 32 /* of a word that count; no word of prose is longer */
#define TEXT_WORDS 64 /* of a row that are compared with the head's */

/* The hash of the next word at or after *at, 0 at the end. */
static uint32_t next_word(nutgraf_slice text, size_t *at) {
    size_t i = *at;
    while (i < text.size && !nutgraf_learned_words_has_byte(text.data[i])) i++;
    size_t start = i;
    uint32_t hash = NUTGRAF_HASH32_START;
    for (; i < text.size && nutgraf_learned_words_has_byte(text.data[i]); i++)
        if (i - start < WORD_BYTES) hash = nutgraf_hash32_step(hash, nutgraf_ascii_lower(text.data[i]));
    *at = i;
    return i == start ? 0 : hash == 0 ? 1 : hash;
}

/* The place of a word, or words->count. */
static size_t find_word(const nutgraf_page_words *words, uint32_t hash) {
    if ((words->bits >> hash % 64 & 1) == 0) return words->count;
    size_t i = 0;
    while (i < words->count && words->hashes[i] != hash) i++;
    return i;
}

static void add_words(nutgraf_page_words *words, nutgraf_slice text) {
    uint32_t hash;
    for (size_t at = 0; words->count < NUTGRAF_PAGE_HEAD_WORDS && (hash = next_word(text, &at)) != 0;) {
        if (find_word(words, hash) < words->count) continue;
        words->hashes[words->count++] = hash;
        words->bits |= (uint64_t)1 << hash % 64;
    }
}

/* Which words of a list a text has. */
typedef struct hits {
    const nutgraf_page_words *words;
    uint64_t seen;
    unsigned count, distinct;
} hits;

static void count_hit(hits *h, uint32_t hash) {
    size_t place = find_word(h->words, hash);
    if (place == h->words->count) return;
    h->count++;
    h->distinct += !(h->seen >> place & 1);
    h->seen |= (uint64_t)1 << place;
}

static nutgraf_page_overlap overlap_of(const hits *h, unsigned words) {
    return (nutgraf_page_overlap){words == 0 ? 0 : (float)h->count / (float)words,
                                  h->words->count == 0 ? 0 : (float)h->distinct / (float)h->words->count};
}

void nutgraf_page_head_compare(const nutgraf_page_head *head, nutgraf_slice text, nutgraf_page_overlap *title,
                               nutgraf_page_overlap *description) {
    hits in_title = {.words = &head->title}, in_description = {.words = &head->description};
    unsigned words = 0;
    uint32_t hash;
    for (size_t at = 0; words < TEXT_WORDS && (hash = next_word(text, &at)) != 0; words++) {
        count_hit(&in_title, hash);
        count_hit(&in_description, hash);
    }
    *title = overlap_of(&in_title, words);
    *description = overlap_of(&in_description, words);
}

static void read_address(nutgraf_page_head *head, nutgraf_slice url) {
    if (url.size == 0 || head->has_address) return;
    head->has_address = true;
    size_t mark = nutgraf_slice_find(url, 0, "://"), start = mark < url.size ? mark + 3 : 0, stop = start;
    for (; stop < url.size && url.data[stop] != '?' && url.data[stop] != '#';) stop++;
    while (stop > start && url.data[stop - 1] == '/') stop--;
    size_t slug = start;
    for (size_t i = start; i < stop; i++)
        if (url.data[i] == '/') {
            head->address_depth++;
            slug = i + 1;
        }
    head->slug_size = (uint32_t)(stop - slug);
    for (size_t i = slug; i < stop; i++) head->slug_hyphens += url.data[i] == '-';
}

static uint8_t og_type_of(nutgraf_slice value) {
    if (nutgraf_slice_is_caseless(value, "website")) return NUTGRAF_OG_WEBSITE;
    if (nutgraf_slice_is_caseless(value, "article")) return NUTGRAF_OG_ARTICLE;
    bool product = nutgraf_slice_is_caseless(value, "product") || nutgraf_slice_is_caseless(value, "og:product");
    return product ? NUTGRAF_OG_PRODUCT : NUTGRAF_OG_OTHER;
}

static void read_meta(nutgraf_page_head *head, const nutgraf_document *document, uint32_t node) {
    nutgraf_slice key, value;
    if (!nutgraf_node_attribute(document, node, NUTGRAF_NAME_PROPERTY, &key) &&
        !nutgraf_node_attribute(document, node, NUTGRAF_NAME_NAME, &key))
        return;
    if (!nutgraf_node_attribute(document, node, NUTGRAF_NAME_CONTENT, &value)) return;
    if (nutgraf_slice_is_caseless(key, "og:title")) add_words(&head->title, value);
    if (nutgraf_slice_is_caseless(key, "description") || nutgraf_slice_is_caseless(key, "og:description"))
        add_words(&head->description, value);
    if (nutgraf_slice_is_caseless(key, "og:url")) read_address(head, value);
    if (nutgraf_slice_is_caseless(key, "article:published_time")) head->published_time = true;
    if (nutgraf_slice_is_caseless(key, "og:type")) head->og_type = og_type_of(value);
}

static void count_schema(nutgraf_page_head *head, nutgraf_slice type) {
    static const char *const names[NUTGRAF_SCHEMA_COUNT] = {
#define SCHEMA_NAME(identifier, name) name,
        NUTGRAF_SCHEMA_TABLE(SCHEMA_NAME)
#undef SCHEMA_NAME
    };
    for (size_t i = type.size; i > 0; i--) /* http://schema.org/Article */
        if (type.data[i - 1] == '/') {
            type = (nutgraf_slice){type.data + i, type.size - i};
            break;
        }
    for (size_t i = 0; i < NUTGRAF_SCHEMA_COUNT; i++)
        if (nutgraf_slice_is_caseless(type, names[i])) head->schema[i]++;
}

/* Finds "@type": "Name" and "@type": ["Name", "Name"] without reading the JSON around, which may
 * be broken. */
static void read_schema(nutgraf_page_head *head, nutgraf_slice json) {
    for (size_t i = 0; i + 8 < json.size;) {
        const char *at = memchr(json.data + i, '@', json.size - i);
        if (at == NULL) return;
        i = (size_t)(at - json.data) + 1;
        if (!nutgraf_slice_has_at(json, i, "type\"")) continue;
        i += 5;
        bool list = false;
        for (; i < json.size && json.data[i] != '}' && json.data[i] != ']'; i++) {
            if (json.data[i] == '[') list = true;
            if (json.data[i] != '"') continue;
            size_t start = ++i;
            while (i < json.size && json.data[i] != '"') i++;
            count_schema(head, (nutgraf_slice){json.data + start, i - start});
            if (!list) break;
        }
    }
}

static bool is_json_ld(const nutgraf_document *document, uint32_t script) {
    nutgraf_slice type;
    return nutgraf_node_attribute(document, script, NUTGRAF_NAME_TYPE, &type) &&
           nutgraf_slice_is_caseless(type, "application/ld+json");
}

void nutgraf_page_head_read(nutgraf_page_head *head, const nutgraf_document *document) {
    *head = (nutgraf_page_head){0};
    bool titled = false;
    for (uint32_t i = 0; i < document->node_count; i++) {
        const nutgraf_node *n = &document->nodes[i];
        nutgraf_slice value;
        if (n->type != NUTGRAF_NODE_ELEMENT || n->space != NUTGRAF_NAMESPACE_HTML) continue;
        bool holds = i + 1 < n->end;
        if (n->name == NUTGRAF_NAME_META) read_meta(head, document, i);
        else if (n->name == NUTGRAF_NAME_TITLE && holds && !titled) {
            titled = true;
            add_words(&head->title, nutgraf_node_slice(document, i + 1));
        } else if (n->name == NUTGRAF_NAME_LINK && nutgraf_node_attribute(document, i, NUTGRAF_NAME_REL, &value) &&
                   nutgraf_slice_is_caseless(value, "canonical") &&
                   nutgraf_node_attribute(document, i, NUTGRAF_NAME_HREF, &value))
            read_address(head, value);
        else if (n->name == NUTGRAF_NAME_SCRIPT && holds && is_json_ld(document, i))
            read_schema(head, nutgraf_node_slice(document, i + 1));
    }
}
