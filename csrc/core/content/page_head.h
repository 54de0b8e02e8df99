/* What the page says about itself outside its text: title and description words, kind, address. */
#ifndef NUTGRAF_CONTENT_PAGE_HEAD_H
#define NUTGRAF_CONTENT_PAGE_HEAD_H

#include "../html/document.h"

/* X(identifier, the type's name in lower case): JSON-LD types that are counted. */
#define NUTGRAF_SCHEMA_TABLE(X)                                                                            \
    X(ARTICLE, "article") X(NEWSARTICLE, "newsarticle") X(BLOGPOSTING, "blogposting")                      \
    X(PRODUCT, "product") X(FAQPAGE, "faqpage") X(QAPAGE, "qapage")                                        \
    X(DISCUSSION, "discussionforumposting") X(ITEMLIST, "itemlist") X(COLLECTION, "collectionpage")        \
    X(RECIPE, "recipe") X(ORGANIZATION, "organization") X(WEBSITE, "website")                              \
    X(SOFTWARE, "softwareapplication") X(TECHARTICLE, "techarticle") X(WEBPAGE, "webpage")                 \
    X(SERVICE, "service") X(BREADCRUMBS, "breadcrumblist") X(LOCALBUSINESS, "localbusiness")               \
    X(EVENT, "event") X(REVIEW, "review")

enum {
#define NUTGRAF_SCHEMA_ENUM(identifier, name) NUTGRAF_SCHEMA_##identifier,
    NUTGRAF_SCHEMA_TABLE(NUTGRAF_SCHEMA_ENUM)
#undef NUTGRAF_SCHEMA_ENUM
    NUTGRAF_SCHEMA_COUNT
};

#define NUTGRAF_PAGE_HEAD_WORDS 64 /* of title or description that are kept: as many as a uint64_t has bits */
#define NUTGRAF_PAGE_HEAD_SCHEMA 20 /* times that a type of schema.org counts at most: more is a list */

typedef enum nutgraf_og_type {
    NUTGRAF_OG_NONE,
    NUTGRAF_OG_WEBSITE,
    NUTGRAF_OG_ARTICLE,
    NUTGRAF_OG_PRODUCT,
    NUTGRAF_OG_OTHER
} nutgraf_og_type;

/* Distinct words by their hashes. */
typedef struct nutgraf_page_words {
    uint32_t hashes[NUTGRAF_PAGE_HEAD_WORDS];
    size_t count;
    uint64_t bits; /* hash % 64 of each: most words that are not among them are told by it */
} nutgraf_page_words;

typedef struct nutgraf_page_head {
    nutgraf_page_words title;       /* of <title> and og:title */
    nutgraf_page_words description; /* of the descriptions */
    nutgraf_og_type og_type;
    bool published_time;                      /* article:published_time is there */
    uint32_t schema[NUTGRAF_SCHEMA_COUNT];    /* how often each JSON-LD type is named */
    bool has_address;                         /* a canonical link or og:url */
    uint32_t address_depth, slug_size, slug_hyphens; /* of its path: parts, bytes and hyphens of the last */
} nutgraf_page_head;

/* Reads title, meta, link and JSON-LD elements of the whole page. Linear; allocates nothing. */
NUTGRAF_INTERNAL void nutgraf_page_head_read(nutgraf_page_head *head, const nutgraf_document *document);

/* How much of a text's first 64 words some words hold, and the share of those that are among them; 0 to 1. */
typedef struct nutgraf_page_overlap {
    float held, covered;
} nutgraf_page_overlap;

/* Compares a text with title and description. */
NUTGRAF_INTERNAL void nutgraf_page_head_compare(const nutgraf_page_head *head, nutgraf_slice text,
                                                nutgraf_page_overlap *title, nutgraf_page_overlap *description);

/* How often the page names type k of NUTGRAF_SCHEMA_TABLE, at most NUTGRAF_PAGE_HEAD_SCHEMA. */
static inline uint32_t nutgraf_page_head_schema(const nutgraf_page_head *head, size_t k) {
    return head->schema[k] < NUTGRAF_PAGE_HEAD_SCHEMA ? head->schema[k] : NUTGRAF_PAGE_HEAD_SCHEMA;
}

#endif
