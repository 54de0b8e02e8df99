/* Units of text with their spans; see compose.h.
 *
 * A span starts at the first letter after its element opened and stops at the last before it closed, so
 * that white space is never part of it.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/slice.h"
#include "compose.h"

void nutgraf_composer_put(nutgraf_composer *s, const char *data, size_t size) {
    nutgraf_composition *c = s->composition;
    if (s->status != NUTGRAF_OK || size == 0) return;
    if (size > UINT32_MAX - c->text_size) {
        s->status = NUTGRAF_TOO_LARGE;
        return;
    }
    char *text = nutgraf_arena_reserve(&c->arena, c->text, &c->text_capacity, c->text_size + size, 1);
    if (text == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return;
    }
    c->text = text;
    memcpy(text + c->text_size, data, size);
    c->text_size += size;
}

static nutgraf_part_span *push_span(nutgraf_composer *s, nutgraf_part_span span) {
    nutgraf_composition *c = s->composition;
    nutgraf_part_span *spans =
        nutgraf_arena_reserve(&c->arena, c->spans, &c->span_capacity, c->span_count + 1, sizeof *spans);
    if (spans == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return NULL;
    }
    c->spans = spans;
    spans[c->span_count] = span;
    return &spans[c->span_count++];
}

void nutgraf_composer_unit(nutgraf_composer *s) {
    s->text = s->composition->text_size;
    s->first_span = s->composition->span_count;
    s->space = s->line = false;
    s->breaks = 0;
    s->images = 0;
    s->shown = 0;
    s->ruby_start = 0;
}

/* ---- spans ---- */

static uint32_t position(const nutgraf_composer *s) {
    return (uint32_t)(s->composition->text_size - s->text);
}

/* Elements of one kind inside each other are one span, but for who converts a page as it stands. */
bool nutgraf_composer_span_open(nutgraf_composer *s, nutgraf_span_type type, uint32_t node) {
    if (s->span_count == NUTGRAF_MOST_OPEN_SPANS) return false;
    for (size_t i = 0; i < s->span_count && (!s->literal || type == NUTGRAF_SPAN_LINK); i++)
        if (s->spans[i].type == type) return false;
    s->spans[s->span_count++] = (nutgraf_open_span){.node = node, .type = (uint8_t)type};
    if (type == NUTGRAF_SPAN_SUPERSCRIPT) s->raised = true;
    return true;
}

static void start_spans(nutgraf_composer *s) {
    for (size_t i = 0; i < s->span_count; i++) {
        nutgraf_open_span *open = &s->spans[i];
        if (open->started) continue;
        open->index = s->composition->span_count;
        open->started = true;
        if (push_span(s, (nutgraf_part_span){.type = open->type, .node = open->node, .start = position(s)}) == NULL)
            return;
    }
}

static void stop_span(nutgraf_composer *s, nutgraf_open_span *open) {
    if (open->started) s->composition->spans[open->index].stop = position(s);
    open->started = false;
}

void nutgraf_composer_span_close(nutgraf_composer *s) {
    nutgraf_open_span *open = &s->spans[--s->span_count];
    stop_span(s, open);
    if (open->type == NUTGRAF_SPAN_SUPERSCRIPT) s->raised = false;
}

void nutgraf_composer_suspend(nutgraf_composer *s) {
    for (size_t i = 0; i < s->span_count; i++) stop_span(s, &s->spans[i]);
}

/* ---- parts ---- */

static nutgraf_part *push_part(nutgraf_composer *s) {
    nutgraf_composition *c = s->composition;
    nutgraf_part *parts = nutgraf_arena_reserve(&c->arena, c->parts, &c->capacity, c->count + 1, sizeof *parts);
    if (parts == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return NULL;
    }
    c->parts = parts;
    parts[c->count] = (nutgraf_part){.text = (uint32_t)c->text_size, .span = (uint32_t)c->span_count};
    return &parts[c->count++];
}

static nutgraf_part *new_part(nutgraf_composer *s, uint32_t node, nutgraf_part_type type) {
    nutgraf_part *part = push_part(s);
    if (part == NULL) return NULL;
    const nutgraf_frame *frame = nutgraf_composer_top(s);
    part->type = (uint8_t)type;
    part->depth = frame->item != 0 ? frame->depth : 0;
    part->quote = frame->quote;
    part->callout = frame->callout;
    part->nesting = frame->nesting;
    part->nesting_count = frame->nesting_count;
    part->quotation = frame->quotation;
    part->hidden = frame->hidden;
    part->node = frame->source;
    part->group = frame->group;
    part->note = frame->note;
    part->link = frame->link;
    part->first = part->end = node;
    return part;
}

static void begin_item(nutgraf_composer *s, nutgraf_part *part) {
    const nutgraf_frame *frame = nutgraf_composer_top(s);
    part->type = NUTGRAF_PART_ITEM;
    part->node = frame->item;
    part->list = frame->list;
    part->ordered = frame->list != 0 && nutgraf_node_is(s->document, frame->list, NUTGRAF_NAME_OL);
    if (part->ordered) {
        part->number = frame->number;
        part->numbered = true;
    }
    if (s->task_item == frame->item) part->task = s->task;
    s->fresh_item = 0;
}

nutgraf_part *nutgraf_composer_part(nutgraf_composer *s, uint32_t node, nutgraf_part_type type) {
    const nutgraf_frame *frame = nutgraf_composer_top(s);
    bool fresh = frame->item != 0 && s->fresh_item == frame->item && frame->note == 0;
    bool plain = type == NUTGRAF_PART_PARAGRAPH;
    if (fresh && !plain) { /* an item that begins with something else than text */
        nutgraf_part *item = new_part(s, node, type);
        if (item == NULL) return NULL;
        begin_item(s, item);
        fresh = false;
    }
    nutgraf_part *part = new_part(s, node, type);
    if (part == NULL) return NULL;
    if (fresh) begin_item(s, part);
    else part->continues = frame->item != 0 && frame->note == 0;
    if (type == NUTGRAF_PART_HEADING) part->level = frame->level;
    if (type == NUTGRAF_PART_DEFINITION) {
        part->continues = s->last_definition == frame->definition;
        s->last_definition = frame->definition;
    }
    if (frame->note != 0 && (plain || type == NUTGRAF_PART_QUOTE)) {
        part->type = NUTGRAF_PART_FOOTNOTE;
        part->continues = s->last_note == frame->note;
        s->last_note = frame->note;
    }
    if (frame->note != 0 && s->notes.number != NULL) {
        part->number = (int32_t)s->notes.number[frame->note];
        part->numbered = part->number != 0;
        part->returns = s->notes.returns[frame->note];
    }
    return part;
}

static void open_unit(nutgraf_composer *s, uint32_t node) {
    const nutgraf_frame *frame = nutgraf_composer_top(s);
    nutgraf_part *part = nutgraf_composer_part(s, node, (nutgraf_part_type)frame->type);
    if (part == NULL) return;
    nutgraf_composer_unit(s);
    s->open = true;
}

/* ---- closing ---- */

static nutgraf_part *open_part(const nutgraf_composer *s) {
    return &s->composition->parts[s->composition->count - 1];
}

/* Takes the open part away again: it has nothing to show. An item keeps its place while it may get parts. */
static void drop_part(nutgraf_composer *s) {
    nutgraf_composition *c = s->composition;
    c->text_size = s->text;
    c->span_count = s->first_span;
    nutgraf_part *part = open_part(s);
    if (part->type == NUTGRAF_PART_ITEM) s->fresh_item = part->node;
    c->count--;
}

static void make_figure(nutgraf_composer *s, const nutgraf_part_span *span, const nutgraf_part *like, bool first) {
    nutgraf_part *part = first ? open_part(s) : push_part(s);
    if (part == NULL) return;
    nutgraf_part copy = *like;
    copy.type = NUTGRAF_PART_FIGURE;
    copy.continues = copy.continues || like->type == NUTGRAF_PART_ITEM;
    copy.text = (uint32_t)s->text;
    copy.text_size = copy.span_count = 0;
    copy.node = span->node;
    copy.first = span->node;
    copy.end = s->document->nodes[span->node].end;
    copy.src = span->value;
    *part = copy;
}

/* A unit that holds images and nothing else is figures, one an image. */
static void turn_into_figures(nutgraf_composer *s) {
    nutgraf_composition *c = s->composition;
    nutgraf_part like = *open_part(s);
    size_t first = s->first_span, stop = c->span_count;
    uint32_t link = 0;
    bool item = like.type == NUTGRAF_PART_ITEM, begun = item;
    if (item) {
        nutgraf_part *part = open_part(s); /* the item stays, without a text */
        part->text_size = part->span_count = 0;
    }
    for (size_t i = first; i < stop; i++) {
        nutgraf_part_span span = c->spans[i];
        if (span.type == NUTGRAF_SPAN_LINK) link = span.node;
        if (span.type != NUTGRAF_SPAN_IMAGE) continue;
        nutgraf_part own = like;
        if (link != 0 && span.node > link && span.node < s->document->nodes[link].end) own.link = link;
        nutgraf_image image = nutgraf_image_read(&s->roles, span.node);
        own.alt = image.alt;
        make_figure(s, &span, &own, !begun);
        begun = true;
    }
    c->text_size = s->text;
    c->span_count = first;
}

/* A superscript or link around a footnote's sign is the sign's own; it was pushed right before it. */
static bool is_signs_own(const nutgraf_composer *s, size_t i) {
    const nutgraf_composition *c = s->composition;
    const nutgraf_part_span *span = &c->spans[i];
    if (span->type != NUTGRAF_SPAN_SUPERSCRIPT && span->type != NUTGRAF_SPAN_LINK) return false;
    for (size_t k = i + 1; k < c->span_count && k <= i + 3; k++)
        if (c->spans[k].type == NUTGRAF_SPAN_FOOTNOTE)
            return c->spans[k].start <= span->start && c->spans[k].stop >= span->stop;
    return false;
}

static void drop_empty_spans(nutgraf_composer *s) {
    nutgraf_composition *c = s->composition;
    size_t kept = s->first_span;
    for (size_t i = s->first_span; i < c->span_count; i++)
        if (c->spans[i].stop > c->spans[i].start && !is_signs_own(s, i)) c->spans[kept++] = c->spans[i];
    c->span_count = kept;
}

static bool has_type(const nutgraf_composer *s, nutgraf_span_type type) {
    for (size_t i = s->first_span; i < s->composition->span_count; i++)
        if (s->composition->spans[i].type == type) return true;
    return false;
}

static bool splits_off(const nutgraf_part *part) {
    return part->type == NUTGRAF_PART_PARAGRAPH || part->type == NUTGRAF_PART_QUOTE ||
           part->type == NUTGRAF_PART_CAPTION;
}

static bool occurs(nutgraf_slice text, nutgraf_slice word) {
    for (size_t i = 0; i + word.size <= text.size; i++)
        if (text.data[i] == word.data[0] && memcmp(text.data + i, word.data, word.size) == 0) return true;
    return false;
}

#define MOST_ALTS 8 /* images of a unit whose alternative text is compared with its text */

/* A run of the unit's text that gives way to an object character. */
typedef struct cut {
    uint32_t start, stop; /* bytes of the text as it was */
    uint32_t before;      /* bytes that the cuts up to this one take away */
} cut;

/* Where a byte of the text stands after the cuts, which are in order. */
static uint32_t after_cuts(const cut *cuts, size_t count, uint32_t byte) {
    size_t low = 0, high = count; /* the cuts that stop at or before the byte */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (cuts[middle].stop <= byte) low = middle + 1;
        else high = middle;
    }
    return low == 0 ? byte : byte - cuts[low - 1].before;
}

static void apply_cuts(nutgraf_composer *s, const cut *cuts, size_t count) {
    nutgraf_composition *c = s->composition;
    char *text = c->text + s->text;
    size_t size = c->text_size - s->text, from = 0, to = 0;
    for (size_t i = 0; i < count; i++) {
        memmove(text + to, text + from, cuts[i].start - from);
        to += cuts[i].start - from;
        memcpy(text + to, "\xef\xbf\xbc", 3);
        to += 3;
        from = cuts[i].stop;
    }
    memmove(text + to, text + from, size - from);
    c->text_size = s->text + to + size - from;
    for (size_t k = s->first_span; k < c->span_count; k++) {
        c->spans[k].start = after_cuts(cuts, count, c->spans[k].start);
        c->spans[k].stop = after_cuts(cuts, count, c->spans[k].stop);
    }
}

void nutgraf_composer_blank_repeated(nutgraf_composer *s) {
    nutgraf_composition *c = s->composition;
    if (s->images == 0 || s->literal || s->status != NUTGRAF_OK) return;
    cut *cuts = nutgraf_arena_alloc(s->scratch, (c->span_count - s->first_span + 1) * sizeof *cuts);
    if (cuts == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return;
    }
    size_t images = 0, count = 0;
    uint32_t before = 0;
    nutgraf_slice text = {c->text + s->text, c->text_size - s->text};
    for (size_t i = s->first_span; i < c->span_count; i++) {
        const nutgraf_part_span *span = &c->spans[i];
        if (span->type != NUTGRAF_SPAN_IMAGE || span->stop - span->start <= 3) continue;
        nutgraf_slice alt = {text.data + span->start, span->stop - span->start};
        if (++images <= MOST_ALTS && !occurs((nutgraf_slice){text.data, span->start}, alt) &&
            !occurs((nutgraf_slice){text.data + span->stop, text.size - span->stop}, alt))
            continue;
        before += span->stop - span->start - 3;
        cuts[count++] = (cut){span->start, span->stop, before};
    }
    if (count > 0) apply_cuts(s, cuts, count);
}

/* Cuts the pictures that end a text off it; returns where their spans begin. */
static size_t cut_trailing(nutgraf_composer *s) {
    nutgraf_composition *c = s->composition;
    size_t stop = c->span_count;
    if (s->literal || s->images == 0 || !splits_off(open_part(s))) return stop;
    while (stop > s->first_span) {
        const nutgraf_part_span *span = &c->spans[stop - 1];
        if (span->type != NUTGRAF_SPAN_IMAGE || s->text + span->stop != c->text_size) break;
        c->text_size = s->text + span->start;
        while (c->text_size > s->text && nutgraf_ascii_is_space(c->text[c->text_size - 1])) c->text_size--;
        stop--;
    }
    return stop;
}

/* One formula on a line of its own, and nothing else. */
static bool is_formula(const nutgraf_composer *s) {
    const nutgraf_composition *c = s->composition;
    if (c->span_count != s->first_span + 1) return false;
    const nutgraf_part_span *span = &c->spans[s->first_span];
    return span->type == NUTGRAF_SPAN_MATH && span->start == 0 && span->stop == c->text_size - s->text &&
           open_part(s)->display;
}

/* A title that says its callout's kind and no more is furniture. */
static bool says_kind(const nutgraf_composer *s) {
    nutgraf_slice text = {s->composition->text + s->text, s->composition->text_size - s->text};
    while (text.size > 0 && (text.data[text.size - 1] == ':' || text.data[text.size - 1] == '!')) text.size--;
    return nutgraf_callout_named(text) != NUTGRAF_CALLOUT_NONE;
}

/* Where a formula between delimiters ends, from the byte after its opening; 0: nowhere. */
static size_t closing(const char *text, size_t size, size_t from, char end, size_t width) {
    for (size_t k = from; k + width <= size; k++) {
        if (end == '$') {
            if (text[k] == '$' && text[k - 1] != '\\' && (width == 1 || text[k + 1] == '$')) return k;
        } else if (text[k] == '\\' && text[k + 1] == end) {
            return k;
        }
    }
    return 0;
}

static void push_formula(nutgraf_composer *s, size_t start, size_t stop, size_t width) {
    const char *text = s->composition->text + s->text;
    nutgraf_slice inner = nutgraf_slice_trim((nutgraf_slice){text + start + width, stop - start - 2 * width});
    if (inner.size == 0) return;
    char *tex = nutgraf_arena_alloc(&s->composition->arena, inner.size);
    if (tex == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return;
    }
    memcpy(tex, inner.data, inner.size); /* the buffer may move */
    push_span(s, (nutgraf_part_span){.type = NUTGRAF_SPAN_MATH, .tex = true, .start = (uint32_t)start,
                                .stop = (uint32_t)stop, .value = {tex, inner.size}});
}

/* Formulas that a script draws from the text: \(…\), \[…\], and on pages that load one $…$ and $$…$$. Spans are
 * sorted; code is passed over. */
static void find_delimited(nutgraf_composer *s) {
    nutgraf_composition *c = s->composition;
    size_t size = c->text_size - s->text, cursor = s->first_span, spans = c->span_count;
    for (size_t i = 0; i + 2 < size && s->status == NUTGRAF_OK; i++) {
        const char *text = c->text + s->text;
        bool slash = text[i] == '\\' && (text[i + 1] == '(' || text[i + 1] == '[');
        bool dollar = s->tex_page && text[i] == '$' && (i == 0 || text[i - 1] != '\\');
        if (!slash && !dollar) continue;
        bool display = slash ? text[i + 1] == '[' : text[i + 1] == '$';
        size_t width = slash || display ? 2 : 1;
        size_t stop = closing(text, size, i + width, dollar ? '$' : display ? ']' : ')', width);
        if (stop == 0) return; /* what does not close here will not further on */
        stop += width;
        while (cursor < spans &&
               ((c->spans[cursor].type != NUTGRAF_SPAN_CODE && c->spans[cursor].type != NUTGRAF_SPAN_MATH) ||
                c->spans[cursor].stop <= i))
            cursor++;
        if (cursor == spans || c->spans[cursor].start >= stop) {
            push_formula(s, i, stop, width);
            if (display && i == 0 && stop == size) open_part(s)->display = true;
        }
        i = stop - 1;
    }
}

static int compare_spans(const void *a, const void *b) {
    const nutgraf_part_span *x = a, *y = b;
    if (x->start != y->start) return x->start < y->start ? -1 : 1;
    if (x->stop != y->stop) return x->stop > y->stop ? -1 : 1;
    if (x->node != y->node) return x->node < y->node ? -1 : 1;
    return (x->type > y->type) - (x->type < y->type);
}

/* Spans in the order of their starts, the longer first. */
static void sort_spans(nutgraf_composer *s) {
    nutgraf_part_span *spans = s->composition->spans + s->first_span;
    size_t count = s->composition->span_count - s->first_span;
    for (size_t i = 1; i < count; i++)
        if (compare_spans(&spans[i - 1], &spans[i]) > 0) {
            qsort(spans, count, sizeof *spans, compare_spans);
            return;
        }
}

static void close_part(nutgraf_composer *s, uint32_t node);

#define MOST_TRAILING 16 /* pictures after a text that are made figures */

/* The text without the pictures that ended it, then these as figures. */
static void close_with_figures(nutgraf_composer *s, uint32_t node, size_t first, size_t stop) {
    nutgraf_composition *c = s->composition;
    nutgraf_part_span pictures[MOST_TRAILING];
    size_t count = stop - first < MOST_TRAILING ? stop - first : MOST_TRAILING;
    memcpy(pictures, c->spans + first, count * sizeof *pictures);
    uint32_t link = 0, length = (uint32_t)(c->text_size - s->text);
    size_t kept = s->first_span;
    for (size_t i = s->first_span; i < first; i++) {
        nutgraf_part_span span = c->spans[i];
        if (span.type == NUTGRAF_SPAN_LINK && span.stop > length) link = span.node;
        if (span.stop > length) span.stop = length;
        if (span.start < span.stop) c->spans[kept++] = span;
    }
    c->span_count = kept;
    s->images -= (uint32_t)(stop - first);
    nutgraf_part like = *open_part(s);
    close_part(s, node);
    for (size_t i = 0; i < count && s->status == NUTGRAF_OK; i++) {
        nutgraf_part own = like;
        nutgraf_image image = nutgraf_image_read(&s->roles, pictures[i].node);
        own.alt = image.alt;
        if (link != 0 && pictures[i].node > link && pictures[i].node < s->document->nodes[link].end) own.link = link;
        make_figure(s, &pictures[i], &own, false);
    }
    s->text = c->text_size;
}

static void close_part(nutgraf_composer *s, uint32_t node) {
    nutgraf_composition *c = s->composition;
    const nutgraf_frame *frame = nutgraf_composer_top(s);
    nutgraf_part *part = open_part(s);
    part->end = node;
    if (s->images > 0 && s->shown == 0) {
        turn_into_figures(s);
        return;
    }
    size_t trailing = cut_trailing(s), all = c->span_count;
    if (trailing < all) {
        close_with_figures(s, node, trailing, all);
        return;
    }
    drop_empty_spans(s);
    sort_spans(s);
    nutgraf_composer_blank_repeated(s);
    if (part->type != NUTGRAF_PART_HEADING) find_delimited(s);
    if (s->status != NUTGRAF_OK) return;
    part = open_part(s);
    if (c->text_size == s->text || (frame->title && says_kind(s))) {
        drop_part(s);
        return;
    }
    if (is_formula(s) && part->type != NUTGRAF_PART_ITEM) {
        const nutgraf_part_span *span = &c->spans[s->first_span];
        part->type = NUTGRAF_PART_MATH;
        part->node = span->node;
        part->tex = span->tex;
        part->src = span->value;
        c->span_count = s->first_span;
    } else if (frame->strong && !has_type(s, NUTGRAF_SPAN_STRONG)) {
        push_span(s, (nutgraf_part_span){
                         .type = NUTGRAF_SPAN_STRONG, .node = frame->source, .start = 0, .stop = position(s)});
        part = open_part(s);
    }
    sort_spans(s);
    part->text_size = (uint32_t)(c->text_size - s->text);
    part->span_count = (uint32_t)(c->span_count - s->first_span);
}

void nutgraf_composer_close(nutgraf_composer *s, uint32_t node) {
    if (s->cell_open) {
        s->line = true;
        s->breaks = 0;
        return;
    }
    if (!s->open) return;
    nutgraf_composer_suspend(s);
    s->open = false;
    if (s->status == NUTGRAF_OK) close_part(s, s->seen > open_part(s)->first ? s->seen : node);
    s->breaks = 0;
}

/* ---- writing ---- */

/* What is due before the next letter: a line end with its mark, or a space. */
static void write_gap(nutgraf_composer *s) {
    if (s->composition->text_size == s->text) return;
    if (s->breaks > 0) {
        if (push_span(s, (nutgraf_part_span){.type = NUTGRAF_SPAN_BREAK, .node = s->break_node, .start = position(s),
                                        .stop = position(s) + 1}) == NULL)
            return;
        nutgraf_composer_put(s, "\n", 1);
    } else if (s->line) {
        nutgraf_composer_put(s, "\n", 1);
    } else if (s->space) {
        nutgraf_composer_put(s, " ", 1);
    }
}

static void prepare(nutgraf_composer *s, uint32_t node, bool picture) {
    bool apart = s->breaks >= 2 && !s->cell_open && s->open && open_part(s)->type != NUTGRAF_PART_HEADING;
    /* pictures alone in a line, or before a text, are figures, whatever text comes next */
    bool pictured = s->open && !s->cell_open && s->images > 0 && s->shown == 0 &&
                    (s->breaks > 0 || (!s->literal && splits_off(open_part(s))));
    if (apart || (pictured && !picture)) nutgraf_composer_close(s, node);
    if (!s->open && !s->cell_open) open_unit(s, node);
    if (s->status != NUTGRAF_OK) return;
    write_gap(s);
    s->space = s->line = false;
    s->breaks = 0;
    s->seen = s->document->nodes[node].end > node ? s->document->nodes[node].end : node + 1;
    start_spans(s);
}

void nutgraf_composer_run(nutgraf_composer *s, uint32_t node, nutgraf_slice run) {
    prepare(s, node, false);
    if (s->status != NUTGRAF_OK) return;
    nutgraf_composer_put(s, run.data, run.size);
    s->shown += run.size;
}

void nutgraf_composer_spanned(nutgraf_composer *s, uint32_t node, nutgraf_slice run, nutgraf_part_span span) {
    prepare(s, node, span.type == NUTGRAF_SPAN_IMAGE);
    if (s->status != NUTGRAF_OK) return;
    span.start = position(s);
    span.stop = span.start + (uint32_t)run.size;
    if (push_span(s, span) == NULL) return;
    nutgraf_composer_put(s, run.data, run.size);
    if (span.type == NUTGRAF_SPAN_IMAGE) s->images++;
    else s->shown += run.size;
}

void nutgraf_composer_text(nutgraf_composer *s, uint32_t node, nutgraf_slice text) {
    /* an image is set apart from words, not from the sign that ends its clause */
    if (text.size > 0 && s->last_image > 0 && s->seen == s->last_image && strchr(",.;:!?)", text.data[0]) != NULL)
        s->space = false;
    for (size_t at = 0; at < text.size && s->status == NUTGRAF_OK;) {
        size_t first = at;
        while (at < text.size && nutgraf_ascii_is_space(text.data[at])) at++;
        if (at > first) s->space = true;
        first = at;
        while (at < text.size && !nutgraf_ascii_is_space(text.data[at])) at++;
        if (at > first) nutgraf_composer_run(s, node, (nutgraf_slice){text.data + first, at - first});
    }
}
