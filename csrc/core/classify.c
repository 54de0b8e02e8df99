/* The rule classifier: see classify.h. */
#include "classify.h"

#include <string.h>

#define GAIN_WORDS_CAP 80       /* words; a longer block says no more than this */
#define GAIN_COST 4             /* words that a block must have to be worth keeping */
#define HINT_WEIGHT 0.25        /* share of a block's gain that one good or bad word in its classes moves */
#define MAX_LINK_SHARE 0.5      /* of letters; above it a short block is navigation */
#define LITTLE_WORDS 60         /* words; a page with fewer is taken whole */
#define LITTLE_SCORE 0.2f       /* confidence in the blocks of such a page */
#define LINKED_PROSE_WORDS 20   /* words; a block this long may be all links */
#define TOKEN_MAX 48            /* bytes of a class token that are looked at */

/* Words of class and id tokens, whole words only. Sorted within their list for reading. */
static const char *const bad_words[] = {
    "ad", "ads", "advert", "advertisement", "advertising", "banner", "bio", "breadcrumb", "breadcrumbs", "byline",
    "comment", "comments", "consent", "cookie", "cookies", "copyright", "dialog", "disclaimer", "disqus", "dropdown",
    "footer", "gdpr", "login", "masthead", "menu", "meta", "modal", "more", "most", "nav", "navbar", "navigation",
    "newsletter", "outbrain", "pager", "pagination", "paywall", "popular", "popup", "print", "promo", "promotion",
    "recirculation", "recommend", "recommended", "related", "rss", "search", "share", "sharing", "sidebar", "signup",
    "skip", "social", "sponsor", "sponsored", "subscribe", "subscription", "taboola", "tags", "teaser", "toolbar",
    "tooltip", "trending", "widget",
};
static const char *const good_words[] = {
    "article", "articlebody", "body", "content", "entry", "main", "markdown", "post", "prose", "story", "text",
};

/* What stands around a block: how many good and bad words, and whether it is cut off for good. */
typedef struct surroundings {
    int8_t good, bad; /* capped at 3 */
    bool cut;         /* under nav, footer, form, aside, dialog or button */
} surroundings;

typedef struct judge {
    nutgraf_blocks *blocks;
    const nutgraf_document *document;
    int8_t *atom_hint;     /* by atom: 0 not looked at, 1 neutral, 2 good, 3 bad */
    surroundings *around;  /* by node */
    double *gain_before;   /* by block: sum of the gains of all blocks before it */
    uint32_t *block_after; /* by node: the first block that starts at this node or later */
} judge;

static bool in_list(const char *const *list, size_t count, const char *word, size_t size) {
    for (size_t i = 0; i < count; i++)
        if (strlen(list[i]) == size && memcmp(list[i], word, size) == 0) return true;
    return false;
}

/* Splits a token at hyphens, underscores and camel-case humps and looks its words up. */
static int8_t token_hint(nutgraf_slice token) {
    char word[TOKEN_MAX];
    size_t size = 0;
    int8_t hint = 1;
    size_t stop = token.size < TOKEN_MAX ? token.size : TOKEN_MAX;
    for (size_t i = 0; i <= stop; i++) {
        char c = i < stop ? token.data[i] : '-';
        bool upper = c >= 'A' && c <= 'Z';
        bool letter = upper || (c >= 'a' && c <= 'z');
        bool hump = upper && i > 0 && token.data[i - 1] >= 'a' && token.data[i - 1] <= 'z';
        if ((!letter || hump) && size > 0) {
            if (in_list(bad_words, sizeof bad_words / sizeof *bad_words, word, size)) return 3;
            if (in_list(good_words, sizeof good_words / sizeof *good_words, word, size)) hint = 2;
            size = 0;
        }
        if (letter) word[size++] = (char)(c | 32);
    }
    return hint;
}

static int8_t atom_hint(judge *j, nutgraf_atom atom) {
    if (atom == 0) return 1;
    if (j->atom_hint[atom] == 0) j->atom_hint[atom] = token_hint(nutgraf_document_atom_text(j->document, atom));
    return j->atom_hint[atom];
}

static bool cuts(nutgraf_atom name) {
    return name == NUTGRAF_NAME_NAV || name == NUTGRAF_NAME_FOOTER || name == NUTGRAF_NAME_FORM ||
           name == NUTGRAF_NAME_ASIDE || name == NUTGRAF_NAME_DIALOG || name == NUTGRAF_NAME_BUTTON ||
           name == NUTGRAF_NAME_FIGCAPTION || name == NUTGRAF_NAME_LABEL || name == NUTGRAF_NAME_NOSCRIPT;
}

static void look_around(judge *j, uint32_t node) {
    const nutgraf_node *n = &j->document->nodes[node];
    surroundings a = n->parent == NUTGRAF_NO_NODE ? (surroundings){0} : j->around[n->parent];
    if (n->type == NUTGRAF_NODE_ELEMENT && n->name != NUTGRAF_NAME_BODY && n->name != NUTGRAF_NAME_HTML) {
        int8_t hint = atom_hint(j, n->id);
        bool good = hint == 2, bad = hint == 3;
        for (uint32_t i = 1; n->classes != 0 && i <= j->document->classes[n->classes]; i++) {
            hint = atom_hint(j, j->document->classes[n->classes + i]);
            good = good || hint == 2;
            bad = bad || hint == 3;
        }
        nutgraf_slice hidden;
        good = good || n->name == NUTGRAF_NAME_ARTICLE || n->name == NUTGRAF_NAME_MAIN;
        a.cut = a.cut || cuts(n->name) || nutgraf_node_attribute(j->document, node, NUTGRAF_NAME_HIDDEN, &hidden);
        if (good && !bad && a.good < 3) a.good++;
        if (bad && !good && a.bad < 3) a.bad++;
    }
    j->around[node] = a;
}

static double block_gain(const judge *j, const nutgraf_block *block) {
    double share = block->letters == 0 ? 0 : (double)block->link_letters / block->letters;
    double words = block->words < GAIN_WORDS_CAP ? block->words : GAIN_WORDS_CAP;
    surroundings a = j->around[block->owner];
    double gain = words * (1 - share) - GAIN_COST - words * share;
    if (block->type == NUTGRAF_BLOCK_CODE) gain = words;
    if (block->type == NUTGRAF_BLOCK_FIGURE || block->type == NUTGRAF_BLOCK_RULE) return 0;
    if (gain > 0) gain *= 1 + HINT_WEIGHT * (a.good - a.bad);
    return a.cut && gain > 0 ? 0 : gain;
}

/* The element with the greatest sum of gains; of equals the innermost. */
static uint32_t best_subtree(const judge *j) {
    uint32_t best = 0;
    double best_sum = 0;
    for (uint32_t i = 0; i < j->document->node_count; i++) {
        const nutgraf_node *n = &j->document->nodes[i];
        if (n->type == NUTGRAF_NODE_TEXT || n->type == NUTGRAF_NODE_RAW) continue;
        double sum = j->gain_before[j->block_after[n->end]] - j->gain_before[j->block_after[i]];
        if (sum < best_sum || sum <= 0) continue;
        best = i;
        best_sum = sum;
    }
    return best;
}

static bool keep(const judge *j, const nutgraf_block *block, surroundings body) {
    surroundings a = j->around[block->owner];
    if (a.cut && !body.cut) return block->type == NUTGRAF_BLOCK_CAPTION;
    if (a.bad > body.bad && a.good <= body.good + (a.bad - body.bad)) return false;
    if (block->type == NUTGRAF_BLOCK_FIGURE || block->type == NUTGRAF_BLOCK_RULE) return true;
    double share = block->letters == 0 ? 0 : (double)block->link_letters / block->letters;
    return share <= MAX_LINK_SHARE || block->words >= LINKED_PROSE_WORDS || block->type == NUTGRAF_BLOCK_HEADING;
}

/* A heading, figure or rule with no text behind it before the next heading of its level or a
 * higher one heads nothing; at the end of the content it belongs to what follows. */
static void drop_trailing(nutgraf_blocks *blocks, size_t first, size_t end) {
    bool text = false;
    for (size_t i = end; i > first; i--) {
        nutgraf_block *block = &blocks->items[i - 1];
        if (!block->content) continue;
        if (block->type != NUTGRAF_BLOCK_HEADING) {
            text = text || block->words > 0;
            continue;
        }
        if (!text) block->content = false;
    }
}

/* A page too small for sums: every text outside navigation, forms and their like, with little said
 * for it. */
static void keep_little(const judge *j) {
    uint32_t words = 0;
    for (size_t i = 0; i < j->blocks->count; i++) words += j->blocks->items[i].words;
    if (words > LITTLE_WORDS) return;
    for (size_t i = 0; i < j->blocks->count; i++) {
        nutgraf_block *block = &j->blocks->items[i];
        block->content = keep(j, block, (surroundings){0});
        block->score = block->content ? LITTLE_SCORE : 0;
    }
}

static nutgraf_status judge_init(judge *j) {
    nutgraf_arena *arena = &j->blocks->arena;
    const nutgraf_document *document = j->document;
    j->atom_hint = nutgraf_arena_calloc(arena, NUTGRAF_NAME_COUNT + document->atom_count + 1);
    j->around = nutgraf_arena_alloc(arena, document->node_count * sizeof *j->around);
    j->gain_before = nutgraf_arena_alloc(arena, (j->blocks->count + 1) * sizeof *j->gain_before);
    j->block_after = nutgraf_arena_alloc(arena, (document->node_count + 1) * sizeof *j->block_after);
    if (j->atom_hint == NULL || j->around == NULL || j->gain_before == NULL || j->block_after == NULL)
        return NUTGRAF_NO_MEMORY;
    for (uint32_t i = 0; i < document->node_count; i++) look_around(j, i);
    double sum = 0;
    for (size_t i = 0; i <= j->blocks->count; i++) {
        j->gain_before[i] = sum;
        if (i < j->blocks->count) sum += block_gain(j, &j->blocks->items[i]);
    }
    size_t block = 0;
    for (uint32_t i = 0; i <= document->node_count; i++) {
        while (block < j->blocks->count && j->blocks->items[block].first < i) block++;
        j->block_after[i] = (uint32_t)block;
    }
    return NUTGRAF_OK;
}

nutgraf_status nutgraf_blocks_classify(nutgraf_blocks *blocks, const nutgraf_document *document) {
    if (blocks->count == 0) return NUTGRAF_OK;
    judge j = {.blocks = blocks, .document = document};
    nutgraf_status status = judge_init(&j);
    if (status != NUTGRAF_OK) return status;
    uint32_t body = best_subtree(&j);
    size_t first = j.block_after[body], end = j.block_after[document->nodes[body].end];
    if (j.gain_before[end] <= j.gain_before[first]) {
        keep_little(&j);
        return NUTGRAF_OK;
    }
    for (size_t i = first; i < end; i++) {
        nutgraf_block *block = &blocks->items[i];
        block->content = keep(&j, block, j.around[body]);
        double gain = block_gain(&j, block);
        block->score = block->content ? (float)(gain > 0 ? 1 - 2 / (gain + 4) : 0.5) : 0;
    }
    drop_trailing(blocks, first, end);
    return NUTGRAF_OK;
}
