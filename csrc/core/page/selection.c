/* Which parts a record takes; see composition.h.
 *
 * A part is decided by the words of the rows that it was made of. Then what belongs together is brought
 * together: a figure and its caption, a term and its definitions, the items of a list, the paragraphs of a
 * quotation, a footnote and its sign; and images and frames go with the text around them.
 */
#include <string.h>

#include "composition.h"

/* Until what stands around is decided; doubted: its own row was left. */
enum { UNDECIDED = 255, DOUBTED = 254 };

#define MOST_PARTS 16 /* parts of one item; what lies further back is no neighbour. Chosen by hand */
#define SURE_SHARE 6 /* one word in so many may be left of a table without headings; by the pages of WCXB */

typedef struct selector {
    const nutgraf_composition *composition; /* borrowed */
    const nutgraf_kept_rows *rows;          /* borrowed */
    const nutgraf_part *parts;              /* borrowed; the first that is looked at */
    size_t count;                           /* of these */
    uint8_t *chosen;                        /* by part */
    uint32_t *words;                        /* by part: of the rows that it was made of */
    uint32_t *by_node;                      /* scratch by node; 0 between passes */
    bool rooted;                            /* all of it stands below one element: a post */
    uint32_t first_node, stop_node;         /* what the rows are of: tables that are larger are dissolved */
} selector;

static const nutgraf_part *part_at(const selector *s, size_t i) {
    return &s->parts[i];
}

/* The first block that ends after `node`. */
static size_t first_block(const nutgraf_blocks *blocks, uint32_t node) {
    size_t low = 0, high = blocks->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (blocks->items[middle].end <= node) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* Frames and players: their rows are what browsers show that cannot play them. */
static bool plays(const nutgraf_part *part) {
    return part->type == NUTGRAF_PART_EMBED || part->media != NUTGRAF_MEDIA_IMAGE;
}

static void decide_by_rows(selector *s, size_t i) {
    const nutgraf_part *part = part_at(s, i);
    uint64_t all = 0, taken = 0;
    bool any = false, some = false;
    const nutgraf_blocks *blocks = s->rows->blocks;
    bool outside = part->first < s->first_node || part->end > s->stop_node;
    size_t b = outside ? s->rows->first : first_block(blocks, part->first);
    size_t stop = outside ? s->rows->stop : blocks->count;
    for (; b < stop && blocks->items[b].first < part->end; b++) {
        if (blocks->items[b].end <= part->first) continue;
        const nutgraf_block *block = &blocks->items[b];
        some = true;
        all += block->words;
        if (b < s->rows->first || b >= s->rows->stop || !s->rows->kept[b - s->rows->first]) continue;
        any = true;
        taken += block->words;
    }
    s->words[i] = (uint32_t)all;
    /* a grid that says nowhere that it is data, and of which much is left, is a layout */
    bool doubted = part->type == NUTGRAF_PART_TABLE && part->header == 0 && !part->captioned &&
                   taken * SURE_SHARE < all * (SURE_SHARE - 1);
    if (part->type == NUTGRAF_PART_TABLE && any && (outside || doubted)) {
        s->chosen[i] = NUTGRAF_DISSOLVED;
        return;
    }
    s->chosen[i] = !some ? UNDECIDED : any && taken * 2 >= all ? NUTGRAF_TAKEN : NUTGRAF_LEFT;
    if (part->type == NUTGRAF_PART_FIGURE && some && !any) s->chosen[i] = DOUBTED;
    if (plays(part) || (part->type == NUTGRAF_PART_ITEM && part->text_size == 0)) s->chosen[i] = UNDECIDED;
}

/* ---- what belongs together ---- */

static bool is_pair(uint8_t type) {
    return type == NUTGRAF_PART_TERM || type == NUTGRAF_PART_DEFINITION;
}

/* A term and its definitions are taken or left together. */
static void join_definitions(selector *s) {
    size_t count = s->count;
    for (size_t i = 0; i < count;) {
        if (!is_pair(part_at(s, i)->type)) {
            i++;
            continue;
        }
        size_t stop = i;
        bool any = false, defined = false;
        for (; stop < count && is_pair(part_at(s, stop)->type); stop++) {
            if (part_at(s, stop)->type == NUTGRAF_PART_TERM && defined) break;
            defined = defined || part_at(s, stop)->type == NUTGRAF_PART_DEFINITION;
            any = any || s->chosen[stop] == NUTGRAF_TAKEN;
        }
        for (; i < stop; i++) s->chosen[i] = any ? NUTGRAF_TAKEN : NUTGRAF_LEFT;
    }
}

/* An item between two that are taken is taken. by_node: of a list, 1 + its last item. */
static void fill_lists(selector *s) {
    size_t count = s->count;
    for (size_t i = 0; i < count; i++) {
        const nutgraf_part *part = part_at(s, i);
        if (part->type != NUTGRAF_PART_ITEM || part->list == 0) continue;
        uint32_t last = s->by_node[part->list];
        if (last != 0 && s->chosen[i] == NUTGRAF_TAKEN && s->chosen[last - 1] == NUTGRAF_LEFT &&
            s->words[last - 1] > 0) {
            /* the one before it was left: was the one before that taken? */
            for (size_t k = last - 1; k-- > 0;) {
                const nutgraf_part *earlier = part_at(s, k);
                if (earlier->type == NUTGRAF_PART_ITEM && earlier->list == part->list) {
                    if (s->chosen[k] == NUTGRAF_TAKEN) s->chosen[last - 1] = NUTGRAF_TAKEN;
                    break;
                }
                if (last - 1 - k > MOST_PARTS) break;
            }
        }
        s->by_node[part->list] = (uint32_t)i + 1;
    }
    for (size_t i = 0; i < count; i++) s->by_node[part_at(s, i)->list] = 0;
}

/* A quotation most of whose words are taken is taken whole, with its attribution. */
static void fill_quotations(selector *s) {
    size_t count = s->count;
    for (size_t i = 0; i < count; i++)
        if (part_at(s, i)->quotation != 0 && s->chosen[i] == NUTGRAF_TAKEN)
            s->by_node[part_at(s, i)->quotation] += s->words[i];
    /* a part of few words goes with the many that are taken around it */
    for (size_t i = 0; i < count; i++) {
        uint32_t quotation = part_at(s, i)->quotation;
        if (quotation != 0 && s->chosen[i] == NUTGRAF_LEFT && s->words[i] < s->by_node[quotation])
            s->chosen[i] = NUTGRAF_TAKEN;
    }
    for (size_t i = 0; i < count; i++) s->by_node[part_at(s, i)->quotation] = 0;
}

/* A figure stands or falls with its caption. by_node of a figure's element: 1 taken. */
static void join_figures(selector *s) {
    size_t count = s->count;
    for (size_t i = 0; i < count; i++)
        if (part_at(s, i)->group != 0 && s->chosen[i] == NUTGRAF_TAKEN) s->by_node[part_at(s, i)->group] = 1;
    for (size_t i = 0; i < count; i++) {
        const nutgraf_part *part = part_at(s, i);
        bool joined = part->type == NUTGRAF_PART_FIGURE || part->type == NUTGRAF_PART_CAPTION ||
                      part->type == NUTGRAF_PART_EMBED;
        if (joined && part->group != 0 && s->by_node[part->group] != 0) s->chosen[i] = NUTGRAF_TAKEN;
    }
    for (size_t i = 0; i < count; i++) s->by_node[part_at(s, i)->group] = 0;
}

#define MOST_OF_NOTES 3 /* words of a text for each of its notes, that these are not a list of sources. By WCXB */

static void note_signs(selector *s, uint32_t first, uint32_t count) {
    const nutgraf_part_span *spans = s->composition->spans + first;
    for (uint32_t i = 0; i < count; i++)
        if (spans[i].type == NUTGRAF_SPAN_FOOTNOTE) s->by_node[spans[i].node] = 1;
}

/* Notes that a taken sign refers to are taken: all of them where most of their words are; those that lead back to
 * their signs where they are short beside the text, a writer's notes and not the small print of a product; those
 * that stood inside a text always. by_node of a note's element: 1 referred to. */
static void join_notes(selector *s) {
    const nutgraf_composition *c = s->composition;
    uint64_t all = 0, taken = 0, text = 0, returning = 0;
    for (size_t i = 0; i < s->count; i++) {
        const nutgraf_part *part = part_at(s, i);
        if (s->chosen[i] == NUTGRAF_TAKEN && part->note == 0) text += s->words[i];
        if (s->chosen[i] != NUTGRAF_TAKEN) continue;
        note_signs(s, part->span, part->span_count);
        for (uint32_t k = 0; k < part->cell_count; k++)
            note_signs(s, c->cells[part->cell + k].span, c->cells[part->cell + k].span_count);
    }
    for (size_t i = 0; i < s->count; i++) {
        const nutgraf_part *part = part_at(s, i);
        if (part->note == 0 || i >= c->in_place) continue;
        all += s->words[i];
        if (s->chosen[i] == NUTGRAF_TAKEN) taken += s->words[i];
        if (part->returns && s->by_node[part->note] != 0) returning += s->words[i];
    }
    bool together = taken * 2 >= all, few = returning * MOST_OF_NOTES <= text;
    for (size_t i = 0; i < s->count; i++) {
        const nutgraf_part *part = part_at(s, i);
        if (part->note == 0 || s->by_node[part->note] == 0) continue;
        if (together || (few && part->returns) || i >= c->in_place) s->chosen[i] = NUTGRAF_TAKEN;
    }
    for (size_t i = 0; i < c->span_count; i++)
        if (c->spans[i].type == NUTGRAF_SPAN_FOOTNOTE) s->by_node[c->spans[i].node] = 0;
}

static bool is_open(const selector *s, size_t i) {
    return s->chosen[i] == UNDECIDED || s->chosen[i] == DOUBTED;
}

/* A caption that was left, or the words of a post beside its frame, say nothing of what stands around both. */
static bool is_own(const selector *s, size_t i, size_t media) {
    const nutgraf_part *part = part_at(s, i), *of = part_at(s, media);
    if (s->chosen[i] != NUTGRAF_LEFT) return false;
    return (of->group != 0 && part->group == of->group && part->type == NUTGRAF_PART_CAPTION) ||
           (of->type == NUTGRAF_PART_EMBED && part->quotation == of->node && of->node != 0);
}

static size_t decided_before(const selector *s, size_t before, size_t media) {
    for (int i = 0; i < MOST_PARTS && before != SIZE_MAX && is_own(s, before, media); i++)
        before = before == 0 ? SIZE_MAX : before - 1;
    return before;
}

static size_t decided_after(const selector *s, size_t after, size_t media) {
    for (int i = 0; i < MOST_PARTS && after < s->count && (is_open(s, after) || is_own(s, after, media)); i++)
        after++;
    return after;
}

/* What has no words goes with the text on both sides, or with text beside it in its own parent. */
static void decide_media(selector *s, const nutgraf_document *document) {
    size_t count = s->count;
    size_t last = SIZE_MAX;
    for (size_t i = 0; i < count; i++) {
        if (!is_open(s, i)) {
            last = i;
            continue;
        }
        size_t next = i + 1;
        while (next < count && is_open(s, next)) next++;
        for (size_t k = i; k < next; k++) {
            const nutgraf_part *part = part_at(s, k);
            if (part->type == NUTGRAF_PART_ITEM) continue;
            size_t before = decided_before(s, last, k), after = decided_after(s, next, k);
            bool taken_before = before != SIZE_MAX && s->chosen[before] == NUTGRAF_TAKEN;
            bool taken_after = after < count && s->chosen[after] == NUTGRAF_TAKEN;
            const nutgraf_node *parent = &document->nodes[document->nodes[part->node].parent];
            uint32_t start = document->nodes[part->node].parent;
            bool doubted = s->chosen[k] == DOUBTED;
            bool beside = (taken_before && part_at(s, before)->first > start) ||
                          (taken_after && part_at(s, after)->first < parent->end);
            bool posted = s->rooted && plays(part) &&
                          (taken_before || taken_after || s->rows->first == s->rows->stop);
            bool taken = (taken_before && taken_after) || posted || (beside && !doubted);
            s->chosen[k] = taken ? NUTGRAF_TAKEN : NUTGRAF_LEFT;
        }
        /* items without a text wait for what they hold */
        for (size_t k = i; k < next; k++)
            if (s->chosen[k] == UNDECIDED) s->chosen[k] = NUTGRAF_LEFT;
        i = next - 1;
        last = i;
    }
}

static bool is_inside(const nutgraf_part *part, const nutgraf_part *item) {
    return part->depth > item->depth || (part->depth == item->depth && part->continues);
}

/* An item without a text of its own is there for what stands in it. */
static void decide_empty_items(selector *s) {
    size_t count = s->count, next = count;
    for (size_t i = count; i-- > 0;) {
        const nutgraf_part *part = part_at(s, i);
        if (part->type == NUTGRAF_PART_ITEM && part->text_size == 0)
            s->chosen[i] = next < count && is_inside(part_at(s, next), part) ? NUTGRAF_TAKEN : NUTGRAF_LEFT;
        if (s->chosen[i] == NUTGRAF_TAKEN) next = i;
    }
}

static bool is_picture(const selector *s, size_t i, const nutgraf_part *item) {
    return part_at(s, i)->type == NUTGRAF_PART_FIGURE && is_inside(part_at(s, i), item);
}

/* Cards: items that begin with a heading, or with pictures and a heading. */
static void lift_cards(selector *s) {
    size_t count = s->count;
    for (size_t i = 0; i < count; i++) {
        const nutgraf_part *item = part_at(s, i);
        if (s->chosen[i] != NUTGRAF_TAKEN || item->type != NUTGRAF_PART_ITEM || item->text_size > 0) continue;
        size_t first = i + 1;
        while (first < count && (s->chosen[first] == NUTGRAF_LEFT || is_picture(s, first, item))) first++;
        if (first == count || part_at(s, first)->type != NUTGRAF_PART_HEADING || !is_inside(part_at(s, first), item))
            continue;
        s->chosen[i] = NUTGRAF_LEFT;
        size_t k = i + 1;
        for (; k < first || (k < count && is_inside(part_at(s, k), item)); k++)
            if (s->chosen[k] == NUTGRAF_TAKEN) s->chosen[k] = NUTGRAF_LIFTED;
        i = k - 1;
    }
}

static bool is_wordless(const nutgraf_part *part) {
    return part->text_size == 0 && part->type != NUTGRAF_PART_TABLE && part->type != NUTGRAF_PART_RULE;
}

/* Pictures and frames beside the first and the last row, in a parent that holds it or below the root, belong to
 * them; so do items that hold them. */
static void widen(const nutgraf_composition *composition, const nutgraf_document *document, uint32_t root,
                  uint32_t first_node, uint32_t stop_node, nutgraf_chosen_parts *chosen) {
    const nutgraf_part *parts = composition->parts;
    uint32_t root_end = root != 0 ? document->nodes[root].end : 0;
    for (; chosen->first > 0 && is_wordless(&parts[chosen->first - 1]); chosen->first--) {
        uint32_t node = parts[chosen->first - 1].node;
        bool below = root != 0 && node > root;
        if (!below && document->nodes[document->nodes[node].parent].end <= first_node) break;
    }
    for (; chosen->stop < composition->in_place && is_wordless(&parts[chosen->stop]); chosen->stop++) {
        uint32_t node = parts[chosen->stop].node;
        bool beside = document->nodes[node].parent < stop_node - 1;
        if (parts[chosen->stop].type == NUTGRAF_PART_ITEM || (node >= root_end && !beside)) break;
    }
}

/* The first part in place that ends after `node`, or that starts at or after it. */
static size_t first_part(const nutgraf_composition *composition, uint32_t node, bool start) {
    size_t low = 0, high = composition->in_place;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const nutgraf_part *part = &composition->parts[middle];
        if (start ? part->first < node : part->end <= node) low = middle + 1;
        else high = middle;
    }
    return low;
}

static nutgraf_status make_room(selector *s, nutgraf_arena *arena, size_t nodes, nutgraf_chosen_parts *chosen) {
    s->count = chosen->stop - chosen->first;
    s->parts = s->composition->parts + chosen->first;
    s->chosen = chosen->choice = nutgraf_arena_calloc(arena, s->count + 1);
    s->words = nutgraf_arena_calloc(arena, (s->count + 1) * sizeof *s->words);
    s->by_node = nutgraf_arena_calloc(arena, (nodes + 1) * sizeof *s->by_node);
    return s->chosen == NULL || s->words == NULL || s->by_node == NULL ? NUTGRAF_NO_MEMORY : NUTGRAF_OK;
}

nutgraf_status nutgraf_composition_select(const nutgraf_composition *composition, nutgraf_arena *arena,
                                          const nutgraf_document *document, const nutgraf_kept_rows *rows,
                                          nutgraf_selection selection, nutgraf_chosen_parts *chosen) {
    selector s = {.composition = composition, .rows = rows, .stop_node = UINT32_MAX};
    s.rooted = selection == NUTGRAF_SELECT_GIVEN && rows->root != 0;
    *chosen = (nutgraf_chosen_parts){.stop = composition->count};
    if (selection == NUTGRAF_SELECT_GIVEN && rows->first < rows->stop) {
        chosen->first = first_part(composition, rows->blocks->items[rows->first].first, false);
        chosen->stop = first_part(composition, rows->blocks->items[rows->stop - 1].end, true);
        s.first_node = rows->root != 0 ? rows->root : rows->blocks->items[rows->first].first;
        s.stop_node = rows->root != 0 ? document->nodes[rows->root].end : rows->blocks->items[rows->stop - 1].end;
        widen(composition, document, rows->root, rows->blocks->items[rows->first].first,
              rows->blocks->items[rows->stop - 1].end, chosen);
    } else if (selection == NUTGRAF_SELECT_GIVEN) { /* nothing but frames and players, perhaps */
        chosen->first = first_part(composition, rows->root, true);
        chosen->stop = first_part(composition, document->nodes[rows->root].end, true);
    }
    if (chosen->stop < chosen->first) chosen->stop = chosen->first;
    bool by_node = selection == NUTGRAF_SELECT_CONTENT;
    if (make_room(&s, arena, by_node ? document->node_count : 0, chosen) != NUTGRAF_OK) return NUTGRAF_NO_MEMORY;
    if (selection == NUTGRAF_SELECT_EVERYTHING) {
        for (size_t i = 0; i < s.count; i++) s.chosen[i] = s.parts[i].hidden ? NUTGRAF_LEFT : NUTGRAF_TAKEN;
        return NUTGRAF_OK;
    }
    uint32_t dissolved = 0; /* the end of a table whose rows say all that tables in its cells hold */
    for (size_t i = 0; i < s.count; i++) {
        decide_by_rows(&s, i);
        if (part_at(&s, i)->first < dissolved && part_at(&s, i)->type == NUTGRAF_PART_TABLE) s.chosen[i] = NUTGRAF_LEFT;
        else if (s.chosen[i] == NUTGRAF_DISSOLVED) dissolved = part_at(&s, i)->end;
    }
    if (by_node) {
        join_definitions(&s);
        fill_lists(&s);
        fill_quotations(&s);
    }
    decide_media(&s, document);
    if (by_node) {
        join_figures(&s);
        join_notes(&s);
    }
    decide_empty_items(&s);
    lift_cards(&s);
    return NUTGRAF_OK;
}
