/* Page → parts: one pre-order scan of the flat document; see composition.h and compose.h.
 *
 * A stack holds the open elements that matter, each with what its descendants inherit; it is as deep as
 * the page, so it lives in an arena and not on the C stack.
 */
#include "compose.h"

#include <string.h>

#include "math.h"

void nutgraf_composition_init(nutgraf_composition *composition, nutgraf_allocator allocator) {
    *composition = (nutgraf_composition){0};
    nutgraf_arena_init(&composition->arena, allocator);
}

void nutgraf_composition_free(nutgraf_composition *composition) {
    nutgraf_allocator allocator = composition->arena.allocator;
    nutgraf_arena_free(&composition->arena);
    nutgraf_composition_init(composition, allocator);
}

/* ---- small questions ---- */

static nutgraf_slice attribute(const nutgraf_document *document, uint32_t node, nutgraf_atom name) {
    return nutgraf_composer_attribute(document, node, name);
}

static bool is_blank(nutgraf_slice text) {
    return nutgraf_slice_trim(text).size == 0;
}

static bool hides(nutgraf_slice style) {
    return nutgraf_slice_contains(style, "display:none") || nutgraf_slice_contains(style, "display: none") ||
           nutgraf_slice_contains(style, "visibility:hidden");
}

static bool is_hidden(const nutgraf_document *document, uint32_t node) {
    nutgraf_slice value;
    if (document->nodes[node].attribute_count == 0) return false;
    return nutgraf_node_attribute(document, node, NUTGRAF_NAME_HIDDEN, &value) ||
           hides(attribute(document, node, NUTGRAF_NAME_STYLE));
}

/* Does text stand right before or after an element, in the same parent? */
static bool stands_in_text(const nutgraf_document *document, uint32_t node) {
    uint32_t before = node - 1, after = document->nodes[node].end;
    uint32_t parent = document->nodes[node].parent;
    bool text_before = document->nodes[before].type == NUTGRAF_NODE_TEXT && document->nodes[before].parent == parent &&
                       !is_blank(nutgraf_node_slice(document, before));
    bool text_after = after < document->nodes[parent].end && document->nodes[after].type == NUTGRAF_NODE_TEXT &&
                      !is_blank(nutgraf_node_slice(document, after));
    return text_before || text_after;
}

#define FEW_NODES 64 /* in an element that may stand inside a sentence */

/* Elements of a page's own and buttons are laid out as what stands around them: inside a sentence they are
 * part of it. */
static bool is_inline_here(const nutgraf_document *document, uint32_t node) {
    const nutgraf_node *n = &document->nodes[node];
    if (n->end - node > FEW_NODES || !stands_in_text(document, node)) return false;
    for (uint32_t i = node + 1; i < n->end; i++)
        if (document->nodes[i].type == NUTGRAF_NODE_ELEMENT && document->nodes[i].name < NUTGRAF_NAME_COUNT &&
            nutgraf_node_display(document, i) == NUTGRAF_DISPLAY_BLOCK &&
            !nutgraf_node_is(document, i, NUTGRAF_NAME_BUTTON))
            return false;
    return true;
}

static nutgraf_display display_of(const nutgraf_document *document, uint32_t node) {
    nutgraf_display display = nutgraf_node_display(document, node);
    nutgraf_atom name = document->nodes[node].name;
    bool own = name == NUTGRAF_NAME_BUTTON || (name >= NUTGRAF_NAME_COUNT && display == NUTGRAF_DISPLAY_BLOCK);
    return own && is_inline_here(document, node) ? NUTGRAF_DISPLAY_INLINE : display;
}

/* ---- frames ---- */

static nutgraf_frame *push(nutgraf_composer *s, nutgraf_frame frame) {
    nutgraf_frame *stack = nutgraf_arena_reserve(s->scratch, s->stack, &s->capacity, s->depth + 1, sizeof *stack);
    if (stack == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return NULL;
    }
    s->stack = stack;
    stack[s->depth] = frame;
    return &stack[s->depth++];
}

static void nest(nutgraf_frame *frame, unsigned container) {
    if (frame->nesting_count >= NUTGRAF_MAX_NESTING) return;
    frame->nesting |= (uint64_t)container << 2 * frame->nesting_count;
    frame->nesting_count++;
}

static int32_t whole_number(nutgraf_slice value, bool *found) {
    int64_t number = 0;
    size_t at = 0;
    *found = false;
    while (at < value.size && nutgraf_ascii_is_space(value.data[at])) at++;
    bool minus = at < value.size && value.data[at] == '-';
    if (minus || (at < value.size && value.data[at] == '+')) at++;
    for (; at < value.size && value.data[at] >= '0' && value.data[at] <= '9' && number < 100000000; at++) {
        number = number * 10 + (value.data[at] - '0');
        *found = true;
    }
    return (int32_t)(minus ? -number : number);
}

/* HTML standard, section 4.4.5: where a list's numbers start, and which way they go. */
static void enter_list(nutgraf_composer *s, nutgraf_frame *frame, uint32_t node) {
    const nutgraf_document *document = s->document;
    if (frame->depth < UINT8_MAX) frame->depth++;
    frame->list = node;
    frame->list_frame = (uint32_t)s->depth; /* where this frame will stand */
    nutgraf_atom reversed = nutgraf_document_find_atom(document, "reversed", 8);
    nutgraf_slice value;
    bool found;
    frame->reversed = reversed != 0 && nutgraf_node_attribute(document, node, reversed, &value);
    frame->next_number = whole_number(attribute(document, node, NUTGRAF_NAME_START), &found);
    if (found) return;
    frame->next_number = 1;
    if (!frame->reversed) return;
    frame->next_number = 0;
    for (uint32_t child = node + 1; child < document->nodes[node].end;) {
        frame->next_number += nutgraf_node_is(document, child, NUTGRAF_NAME_LI);
        child = document->nodes[child].end > child ? document->nodes[child].end : child + 1;
    }
}

static bool is_list(nutgraf_atom name) {
    return name == NUTGRAF_NAME_UL || name == NUTGRAF_NAME_OL || name == NUTGRAF_NAME_MENU || name == NUTGRAF_NAME_DIR;
}

/* An item that holds nothing, or begins with a list, is there all the same. */
static void keep_empty_item(nutgraf_composer *s, uint32_t node) {
    const nutgraf_frame *frame = nutgraf_composer_top(s);
    if (!s->literal || frame->item == 0 || s->fresh_item != frame->item || frame->note != 0 || s->cell_open) return;
    nutgraf_part *part = nutgraf_composer_part(s, node, NUTGRAF_PART_PARAGRAPH);
    if (part != NULL) part->text_size = 0;
}

static void enter_item(nutgraf_composer *s, nutgraf_frame *frame, uint32_t node) {
    bool found;
    if (frame->depth == 0) frame->depth = 1;
    frame->item = node;
    frame->type = NUTGRAF_PART_PARAGRAPH;
    nest(frame, NUTGRAF_IN_ITEM);
    s->fresh_item = node;
    int32_t value = whole_number(attribute(s->document, node, NUTGRAF_NAME_VALUE), &found);
    if (frame->list == 0) {
        frame->number = found ? value : 1;
        return;
    }
    nutgraf_frame *list = &s->stack[frame->list_frame];
    frame->number = found ? value : list->next_number;
    list->next_number = list->reversed ? frame->number - 1 : frame->number + 1;
}

static void enter_quotation(nutgraf_frame *frame, uint32_t node) {
    if (frame->quote < UINT8_MAX) frame->quote++;
    frame->quotation = node;
    frame->type = NUTGRAF_PART_QUOTE;
    nest(frame, NUTGRAF_IN_QUOTATION);
}

/* The frame's kind for parts inside an element that is laid out as a block. */
static void enter_block(nutgraf_composer *s, nutgraf_frame *frame, uint32_t node, uint32_t roles) {
    nutgraf_atom name = s->document->nodes[node].name;
    frame->source = node;
    switch (name) {
    case NUTGRAF_NAME_H1: case NUTGRAF_NAME_H2: case NUTGRAF_NAME_H3:
    case NUTGRAF_NAME_H4: case NUTGRAF_NAME_H5: case NUTGRAF_NAME_H6:
        frame->type = NUTGRAF_PART_HEADING;
        frame->level = (uint8_t)(name - NUTGRAF_NAME_H1 + 1);
        break;
    case NUTGRAF_NAME_UL: case NUTGRAF_NAME_OL: case NUTGRAF_NAME_MENU: case NUTGRAF_NAME_DIR:
        enter_list(s, frame, node);
        break;
    case NUTGRAF_NAME_LI: enter_item(s, frame, node); break;
    case NUTGRAF_NAME_DT: frame->type = NUTGRAF_PART_TERM; break;
    case NUTGRAF_NAME_DD:
        frame->type = NUTGRAF_PART_DEFINITION;
        frame->definition = node;
        break;
    case NUTGRAF_NAME_BLOCKQUOTE:
        if (!(roles & NUTGRAF_ROLE_CALLOUT)) enter_quotation(frame, node);
        break;
    case NUTGRAF_NAME_FIGURE: frame->group = node; break;
    case NUTGRAF_NAME_FIGCAPTION: frame->type = NUTGRAF_PART_CAPTION; break;
    case NUTGRAF_NAME_SUMMARY: case NUTGRAF_NAME_LEGEND: frame->strong = true; break;
    default: break;
    }
    if (roles & NUTGRAF_ROLE_FIGURE && frame->group == 0) frame->group = node;
    bool caption = roles & NUTGRAF_ROLE_CAPTION || (roles & NUTGRAF_ROLE_MAYBE_CAPTION && frame->group != 0);
    if (caption && frame->type == NUTGRAF_PART_PARAGRAPH) frame->type = NUTGRAF_PART_CAPTION;
    if (roles & NUTGRAF_ROLE_CALLOUT_TITLE && frame->callout != NUTGRAF_CALLOUT_NONE)
        frame->title = frame->strong = true;
}

static void enter_callout(nutgraf_composer *s, nutgraf_frame *frame, uint32_t node) {
    nutgraf_slice named = attribute(s->document, node, s->data_callout);
    frame->callout = (uint8_t)nutgraf_callout_named(named);
    if (frame->callout == NUTGRAF_CALLOUT_NONE) frame->callout = (uint8_t)nutgraf_roles_callout(&s->roles, node);
    frame->quotation = node;
    nest(frame, NUTGRAF_IN_CALLOUT);
}

/* ---- inline elements ---- */

static bool is_weight(const nutgraf_document *document, uint32_t node, const char *property, const char *word) {
    nutgraf_slice style;
    if (!nutgraf_node_attribute(document, node, NUTGRAF_NAME_STYLE, &style)) return false;
    size_t size = strlen(property);
    for (size_t i = 0; i + size < style.size; i++) {
        if (memcmp(style.data + i, property, size) != 0) continue;
        size_t at = i + size;
        while (at < style.size && (style.data[at] == ':' || style.data[at] == ' ')) at++;
        return style.size - at >= strlen(word) && memcmp(style.data + at, word, strlen(word)) == 0;
    }
    return false;
}

/* The mark of an element, or NUTGRAF_SPAN_TYPE_COUNT. */
static nutgraf_span_type mark_of(const nutgraf_document *document, uint32_t node) {
    switch (document->nodes[node].name) {
    case NUTGRAF_NAME_STRONG: case NUTGRAF_NAME_B:
        return is_weight(document, node, "font-weight", "normal") ? NUTGRAF_SPAN_TYPE_COUNT : NUTGRAF_SPAN_STRONG;
    case NUTGRAF_NAME_EM: case NUTGRAF_NAME_I: case NUTGRAF_NAME_VAR: case NUTGRAF_NAME_DFN:
        return NUTGRAF_SPAN_EMPHASIS;
    case NUTGRAF_NAME_CODE: case NUTGRAF_NAME_TT: case NUTGRAF_NAME_SAMP: return NUTGRAF_SPAN_CODE;
    case NUTGRAF_NAME_KBD: return NUTGRAF_SPAN_KEYBOARD;
    case NUTGRAF_NAME_DEL: case NUTGRAF_NAME_S: case NUTGRAF_NAME_STRIKE: return NUTGRAF_SPAN_DELETE;
    case NUTGRAF_NAME_INS: case NUTGRAF_NAME_U: return NUTGRAF_SPAN_INSERT;
    case NUTGRAF_NAME_SUB: return NUTGRAF_SPAN_SUBSCRIPT;
    case NUTGRAF_NAME_SUP: return NUTGRAF_SPAN_SUPERSCRIPT;
    case NUTGRAF_NAME_MARK: return NUTGRAF_SPAN_HIGHLIGHT;
    case NUTGRAF_NAME_SPAN: case NUTGRAF_NAME_FONT:
        if (is_weight(document, node, "font-weight", "bold") || is_weight(document, node, "font-weight", "700"))
            return NUTGRAF_SPAN_STRONG;
        if (is_weight(document, node, "font-style", "italic")) return NUTGRAF_SPAN_EMPHASIS;
        return NUTGRAF_SPAN_TYPE_COUNT;
    default: return NUTGRAF_SPAN_TYPE_COUNT;
    }
}

static void open_mark(nutgraf_composer *s, nutgraf_frame *frame, nutgraf_span_type type, uint32_t node) {
    if (nutgraf_composer_span_open(s, type, node)) frame->spans++;
}

/* The text of a link's small subtree, up to a few bytes. */
static size_t sign_text(const nutgraf_document *document, uint32_t node, char *sign, size_t room) {
    size_t size = 0;
    for (uint32_t i = node + 1; i < document->nodes[node].end; i++) {
        if (document->nodes[i].type != NUTGRAF_NODE_TEXT) continue;
        nutgraf_slice text = nutgraf_node_slice(document, i);
        for (size_t k = 0; k < text.size && size < room; k++)
            if (!nutgraf_ascii_is_space(text.data[k])) sign[size++] = text.data[k];
    }
    return size;
}

/* Does a link hold a raised sign? */
static bool is_raised(const nutgraf_document *document, uint32_t node) {
    return node + 1 < document->nodes[node].end && nutgraf_node_is(document, node + 1, NUTGRAF_NAME_SUP);
}

/* A footnote's sign: a raised one in square brackets, so that it is never read as part of the word before. */
static void write_sign(nutgraf_composer *s, uint32_t node, uint32_t note) {
    char sign[24] = "[";
    size_t size = 1 + sign_text(s->document, node, sign + 1, 16);
    if (size == 1) sign[size++] = '*';
    const nutgraf_composition *c = s->composition;
    char before = c->text_size > s->text && !s->space && (s->open || s->cell_open) ? c->text[c->text_size - 1] : ' ';
    bool enclosed = sign[1] == '[' || sign[1] == '(' || before == '[' || before == '(';
    if (enclosed || !(s->raised || is_raised(s->document, node))) memmove(sign, sign + 1, --size);
    else sign[size++] = ']';
    nutgraf_composer_spanned(s, node, (nutgraf_slice){sign, size},
                             (nutgraf_part_span){.type = NUTGRAF_SPAN_FOOTNOTE, .node = note});
}

/* "¶", "#", "§", "🔗", "∞", "link": what the link of a heading to itself shows. */
static bool is_permalink(nutgraf_composer *s, uint32_t node, uint32_t roles) {
    static const char *const signs[] = {"",
                                        "#",
                                        "##",
                                        "###",
                                        "\xc2\xb6",
                                        "\xc2\xa7",
                                        "\xf0\x9f\x94\x97",
                                        "\xe2\x88\x9e",
                                        "\xef\x83\x81",
                                        "\xf0\x9f\x94\x97\xef\xb8\x8e",
                                        "\xe2\x80\x8b",
                                        "link",
                                        "Link",
                                        "anchor",
                                        "permalink"};
    const nutgraf_document *document = s->document;
    const nutgraf_frame *frame = nutgraf_composer_top(s);
    if (frame->type != NUTGRAF_PART_HEADING && !(roles & NUTGRAF_ROLE_PERMALINK)) return false;
    nutgraf_slice href;
    if (!nutgraf_node_attribute(document, node, NUTGRAF_NAME_HREF, &href) || memchr(href.data, '#', href.size) == NULL)
        return false;
    for (uint32_t i = node + 1; i < document->nodes[node].end; i++)
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_IMG)) return false;
    char sign[16];
    size_t size = sign_text(document, node, sign, sizeof sign);
    for (size_t i = roles & NUTGRAF_ROLE_PERMALINK ? 0 : 1; i < sizeof signs / sizeof *signs; i++)
        if (strlen(signs[i]) == size && memcmp(signs[i], sign, size) == 0) return true;
    return size == 0 && frame->type == NUTGRAF_PART_HEADING;
}

/* ---- what is shown in one piece ---- */

static bool same(nutgraf_slice a, nutgraf_slice b) {
    return a.size == b.size && a.size > 0 && memcmp(a.data, b.data, a.size) == 0;
}

/* An image for browsers without scripts stands beside the one that a script fills. */
static bool is_fallback(const nutgraf_composer *s, uint32_t node, const nutgraf_image *image) {
    if (s->last_image == 0 || s->seen > s->last_image) return false; /* text since */
    if (same(image->src, s->last_src)) return true;
    for (uint32_t up = s->document->nodes[node].parent, i = 0; i < 3 && up != NUTGRAF_NO_NODE;
         i++, up = s->document->nodes[up].parent)
        if (nutgraf_node_is(s->document, up, NUTGRAF_NAME_NOSCRIPT))
            return s->last_image > s->document->nodes[up].parent && node - s->last_image < 16;
    return false;
}

static void write_image(nutgraf_composer *s, uint32_t node) {
    nutgraf_image image = nutgraf_image_read(&s->roles, node);
    if (image.kind == NUTGRAF_IMAGE_NONE || is_fallback(s, node, &image)) return;
    if (image.kind == NUTGRAF_IMAGE_EMOJI) {
        nutgraf_composer_run(s, node, image.alt);
        return;
    }
    if (image.kind == NUTGRAF_IMAGE_FORMULA) {
        nutgraf_composer_spanned(
            s, node, image.alt,
            (nutgraf_part_span){.type = NUTGRAF_SPAN_MATH, .node = node, .tex = true, .value = image.alt});
        return;
    }
    static const nutgraf_slice object = {"\xef\xbf\xbc", 3}; /* U+FFFC, the object replacement character */
    if (!s->literal && s->composition->text_size > s->text) s->space = true; /* words beside are words apart */
    nutgraf_composer_spanned(s, node, image.alt.size > 0 ? image.alt : object,
                             (nutgraf_part_span){.type = NUTGRAF_SPAN_IMAGE, .node = node, .value = image.src});
    if (!s->literal) s->space = true;
    s->last_image = s->seen;
    s->last_src = image.src;
}

/* Writes a formula; true when `node` was one. */
static bool write_math(nutgraf_composer *s, uint32_t node, uint32_t roles, uint32_t *next) {
    nutgraf_math math;
    bool found;
    nutgraf_status status = nutgraf_math_read(&s->roles, &s->composition->arena, node, roles, &found, &math);
    if (status != NUTGRAF_OK) s->status = status;
    if (status != NUTGRAF_OK || !found) return false;
    *next = math.end;
    if (math.text.size == 0) return true;
    if (math.display && !s->cell_open) nutgraf_composer_close(s, node);
    nutgraf_composer_spanned(s, node, math.text,
                             (nutgraf_part_span){.type = NUTGRAF_SPAN_MATH, .tex = math.tex, .value = math.text,
                                            .node = math.mathml == NUTGRAF_NO_NODE ? node : math.mathml});
    if (math.display && !s->cell_open && s->open) {
        s->composition->parts[s->composition->count - 1].display = true;
        nutgraf_composer_close(s, math.end);
    }
    return true;
}

static nutgraf_part *lone_part(nutgraf_composer *s, uint32_t node, nutgraf_part_type type) {
    nutgraf_composer_close(s, node);
    nutgraf_part *part = nutgraf_composer_part(s, node, type);
    if (part == NULL) return NULL;
    part->node = part->first = node;
    part->end = s->document->nodes[node].end;
    part->text_size = 0;
    return part;
}

static bool is_tiny(const nutgraf_document *document, uint32_t node) {
    bool wide, high;
    int32_t width = whole_number(attribute(document, node, NUTGRAF_NAME_WIDTH), &wide);
    int32_t height = whole_number(attribute(document, node, NUTGRAF_NAME_HEIGHT), &high);
    return (wide && width <= 2) || (high && height <= 2);
}

/* Frames, players and what a page's scripts turn into them; in cells they are left out. */
static void write_embed(nutgraf_composer *s, uint32_t node) {
    const nutgraf_document *document = s->document;
    if (s->cell_open || is_tiny(document, node) || is_hidden(document, node)) return;
    nutgraf_slice src = attribute(document, node, NUTGRAF_NAME_SRC);
    if (src.size == 0 || (src.size >= 6 && memcmp(src.data, "about:", 6) == 0))
        src = attribute(document, node, NUTGRAF_NAME_DATA_SRC);
    if (src.size == 0) src = attribute(document, node, NUTGRAF_NAME_DATA);
    if (src.size == 0) return;
    nutgraf_part *part = lone_part(s, node, NUTGRAF_PART_EMBED);
    if (part == NULL) return;
    part->src = src;
    part->alt = attribute(document, node, NUTGRAF_NAME_TITLE);
}

static void write_media(nutgraf_composer *s, uint32_t node, nutgraf_media media) {
    const nutgraf_document *document = s->document;
    if (s->cell_open || is_hidden(document, node)) return;
    nutgraf_slice src = attribute(document, node, NUTGRAF_NAME_SRC);
    for (uint32_t i = node + 1; src.size == 0 && i < document->nodes[node].end; i++)
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_SOURCE)) src = attribute(document, i, NUTGRAF_NAME_SRC);
    if (src.size == 0) src = attribute(document, node, NUTGRAF_NAME_DATA_SRC);
    if (src.size == 0) return;
    nutgraf_part *part = lone_part(s, node, NUTGRAF_PART_FIGURE);
    if (part == NULL) return;
    part->media = (uint8_t)media;
    part->src = src;
    part->alt = attribute(document, node, NUTGRAF_NAME_TITLE);
    if (part->alt.size == 0) part->alt = attribute(document, node, NUTGRAF_NAME_ARIA_LABEL);
}

/* A quotation that a script turns into somebody's post: its last link is the post's address. */
static void write_widget(nutgraf_composer *s, uint32_t node) {
    const nutgraf_document *document = s->document;
    nutgraf_slice src = {"", 0};
    if (s->last_link > node) src = attribute(document, s->last_link, NUTGRAF_NAME_HREF);
    if (src.size == 0 || s->cell_open) return;
    nutgraf_part *part = lone_part(s, document->nodes[node].end - 1, NUTGRAF_PART_EMBED);
    if (part == NULL) return;
    part->src = src;
    part->node = node;
}

/* The reading of a ruby: a mark over the base before it. */
static void write_reading(nutgraf_composer *s, uint32_t node) {
    nutgraf_composition *c = s->composition;
    if (!s->open && !s->cell_open) return;
    uint32_t stop = (uint32_t)(c->text_size - s->text);
    if (stop <= s->ruby_start) return;
    uint32_t start = s->ruby_start;
    while (start < stop && strchr(" \n", c->text[s->text + start]) != NULL) start++;
    nutgraf_part_span *spans =
        nutgraf_arena_reserve(&c->arena, c->spans, &c->span_capacity, c->span_count + 1, sizeof *spans);
    if (spans == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return;
    }
    c->spans = spans;
    spans[c->span_count++] = (nutgraf_part_span){.type = NUTGRAF_SPAN_RUBY, .node = node, .start = start, .stop = stop};
    s->ruby_start = stop;
}

static void add_sidenote(nutgraf_composer *s, uint32_t node) {
    uint32_t *list = nutgraf_arena_reserve(s->scratch, s->sidenotes, &s->sidenote_capacity, s->sidenote_count + 1,
                                           sizeof *list);
    if (list == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return;
    }
    s->sidenotes = list;
    list[s->sidenote_count++] = node;
    char sign[16] = "[";
    size_t size = 1;
    uint32_t number = s->notes.count + (uint32_t)s->sidenote_count;
    char digits[12];
    size_t count = 0;
    do digits[count++] = (char)('0' + number % 10); while ((number /= 10) > 0);
    while (count > 0) sign[size++] = digits[--count];
    sign[size++] = ']';
    nutgraf_composer_spanned(s, node, (nutgraf_slice){sign, size},
                             (nutgraf_part_span){.type = NUTGRAF_SPAN_FOOTNOTE, .node = node});
}

/* ---- elements ---- */

static bool is_skipped(nutgraf_composer *s, uint32_t node, uint32_t roles, nutgraf_display display) {
    const nutgraf_document *document = s->document;
    if (roles & (NUTGRAF_ROLE_UNSEEN | NUTGRAF_ROLE_EDIT | NUTGRAF_ROLE_NOTE_BACK)) return true;
    if (roles & NUTGRAF_ROLE_TOOL && nutgraf_node_is(document, node, NUTGRAF_NAME_BUTTON)) return true;
    if (s->notes.back != NULL && s->notes.back[node] && nutgraf_composer_top(s)->note != 0) return true;
    return display == NUTGRAF_DISPLAY_INLINE && is_hidden(document, node);
}

static void enter_inline(nutgraf_composer *s, nutgraf_frame *frame, uint32_t node, uint32_t roles) {
    const nutgraf_document *document = s->document;
    nutgraf_slice href;
    if (nutgraf_node_is(document, node, NUTGRAF_NAME_A) &&
        nutgraf_node_attribute(document, node, NUTGRAF_NAME_HREF, &href)) {
        frame->link = s->last_link = node;
        open_mark(s, frame, NUTGRAF_SPAN_LINK, node);
    }
    nutgraf_span_type mark = mark_of(document, node);
    if (mark != NUTGRAF_SPAN_TYPE_COUNT) open_mark(s, frame, mark, node);
    if (roles & NUTGRAF_ROLE_CREDIT && frame->type == NUTGRAF_PART_CAPTION)
        open_mark(s, frame, NUTGRAF_SPAN_CREDIT, node);
    if (nutgraf_node_is(document, node, NUTGRAF_NAME_RUBY)) {
        bool due = s->space || s->breaks > 0;
        s->ruby_start = (uint32_t)(s->composition->text_size - s->text) + (due ? 1 : 0);
        if (!s->open && !s->cell_open) s->ruby_start = 0;
    }
    if (nutgraf_node_is(document, node, NUTGRAF_NAME_Q)) nutgraf_composer_run(s, node, NUTGRAF_SLICE("\xe2\x80\x9c"));
}

static void enter_cell_block(nutgraf_composer *s, uint32_t node) {
    nutgraf_atom name = s->document->nodes[node].name;
    /* cells of a table inside a cell stand beside each other */
    if (name == NUTGRAF_NAME_TD || name == NUTGRAF_NAME_TH) s->space = true;
    else s->line = s->composition->text_size > s->text;
}

static bool is_check_box(const nutgraf_document *document, uint32_t node) {
    nutgraf_slice type = attribute(document, node, NUTGRAF_NAME_TYPE);
    return nutgraf_slice_is(type, "checkbox");
}

static void note_check_box(nutgraf_composer *s, uint32_t node) {
    const nutgraf_frame *frame = nutgraf_composer_top(s);
    nutgraf_slice checked;
    if (frame->item == 0 || s->fresh_item != frame->item || !is_check_box(s->document, node)) return;
    s->task_item = frame->item;
    s->task = nutgraf_node_attribute(s->document, node, NUTGRAF_NAME_CHECKED, &checked) ? NUTGRAF_TASK_DONE
                                                                                        : NUTGRAF_TASK_OPEN;
}

/* A <code> that fills its block with several lines is a block of code without <pre>. */
static bool is_code_block(const nutgraf_document *document, uint32_t node) {
    const nutgraf_node *n = &document->nodes[node];
    uint32_t parent = n->parent;
    if (document->nodes[parent].end != n->end &&
        !(n->end + 1 == document->nodes[parent].end && document->nodes[n->end].type == NUTGRAF_NODE_TEXT &&
          is_blank(nutgraf_node_slice(document, n->end))))
        return false;
    if (node != parent + 1 && !(node == parent + 2 && document->nodes[parent + 1].type == NUTGRAF_NODE_TEXT &&
        is_blank(nutgraf_node_slice(document, parent + 1)))) return false;
    nutgraf_slice style = attribute(document, node, NUTGRAF_NAME_STYLE);
    if (nutgraf_slice_contains(style, "white-space") || nutgraf_slice_contains(style, "display:block") ||
        nutgraf_slice_contains(style, "display: block"))
        return true;
    for (uint32_t i = node + 1; i < n->end; i++)
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_BR)) return true;
    return false;
}

/* Code whose white space at its ends is kept, for who converts a page as it stands. */
static bool write_exact_code(nutgraf_composer *s, uint32_t node) {
    uint32_t inner = node + 1;
    if (inner + 1 != s->document->nodes[node].end || s->document->nodes[inner].type != NUTGRAF_NODE_TEXT) return false;
    nutgraf_slice text = nutgraf_node_slice(s->document, inner);
    if (text.size == 0 || (text.data[0] != ' ' && text.data[text.size - 1] != ' ')) return false;
    for (size_t i = 0; i < text.size; i++)
        if (strchr("\n\t\r\f", text.data[i]) != NULL) return false;
    nutgraf_composer_spanned(s, node, text, (nutgraf_part_span){.type = NUTGRAF_SPAN_CODE, .node = node});
    return true;
}

/* Elements that are dealt with in one piece; true when it was one. */
static bool whole_element(nutgraf_composer *s, uint32_t node, uint32_t roles, uint32_t *next) {
    const nutgraf_document *document = s->document;
    const nutgraf_node *n = &document->nodes[node];
    bool formula = n->name == NUTGRAF_NAME_MATH || n->name == NUTGRAF_NAME_SCRIPT ||
                   (n->name == s->mjx_container && s->mjx_container != 0) ||
                   roles & (NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY | NUTGRAF_ROLE_MATH_PREVIEW);
    nutgraf_slice value;
    if (!formula && s->data_math != 0) formula = nutgraf_node_attribute(document, node, s->data_math, &value);
    if (formula && write_math(s, node, roles, next)) return true;
    *next = n->end;
    switch (n->name) {
    case NUTGRAF_NAME_BR:
        if (s->breaks++ == 0) s->break_node = node;
        *next = node + 1;
        return true;
    case NUTGRAF_NAME_WBR: *next = node + 1; return true;
    case NUTGRAF_NAME_IMG: case NUTGRAF_NAME_AMP_IMG: case NUTGRAF_NAME_PICTURE:
        if (!is_hidden(document, node)) write_image(s, node);
        return true;
    case NUTGRAF_NAME_HR:
        if (!s->cell_open) lone_part(s, node, NUTGRAF_PART_RULE);
        *next = node + 1;
        return true;
    case NUTGRAF_NAME_IFRAME: case NUTGRAF_NAME_OBJECT: case NUTGRAF_NAME_EMBED: write_embed(s, node); return true;
    case NUTGRAF_NAME_VIDEO: write_media(s, node, NUTGRAF_MEDIA_VIDEO); return true;
    case NUTGRAF_NAME_AUDIO: write_media(s, node, NUTGRAF_MEDIA_AUDIO); return true;
    case NUTGRAF_NAME_INPUT: note_check_box(s, node); return true;
    case NUTGRAF_NAME_RP: case NUTGRAF_NAME_RTC: return true;
    case NUTGRAF_NAME_RT: write_reading(s, node); return true;
    case NUTGRAF_NAME_PRE: case NUTGRAF_NAME_LISTING: case NUTGRAF_NAME_XMP: case NUTGRAF_NAME_PLAINTEXT:
        if (s->cell_open) return false;
        if (!(roles & NUTGRAF_ROLE_GUTTER)) nutgraf_composer_code(s, node);
        return true;
    case NUTGRAF_NAME_CODE:
        if (s->literal && write_exact_code(s, node)) return true;
        if (s->cell_open || s->open || !is_code_block(document, node)) return false;
        nutgraf_composer_code(s, node);
        return true;
    case NUTGRAF_NAME_A:
        if (s->notes.target != NULL && s->notes.target[node] != 0) {
            write_sign(s, node, s->notes.target[node]);
            return true;
        }
        return is_permalink(s, node, roles);
    default: break;
    }
    if (roles & NUTGRAF_ROLE_SIDENOTE && nutgraf_node_display(document, node) == NUTGRAF_DISPLAY_INLINE) {
        add_sidenote(s, node);
        return true;
    }
    return false;
}

static bool is_table_part(nutgraf_atom name) {
    return name == NUTGRAF_NAME_TR || name == NUTGRAF_NAME_TD || name == NUTGRAF_NAME_TH ||
           name == NUTGRAF_NAME_CAPTION;
}

/* Rows and cells of the table that is being read, not of one inside its cells. */
static bool is_own(const nutgraf_composer *s, uint32_t node) {
    const nutgraf_document *document = s->document;
    uint32_t up = document->nodes[node].parent;
    for (int i = 0; i < 3; i++, up = document->nodes[up].parent)
        if (document->nodes[up].name == NUTGRAF_NAME_TABLE) return up == s->table;
    return false;
}

static void enter(nutgraf_composer *s, uint32_t node, uint32_t roles, nutgraf_display display) {
    const nutgraf_document *document = s->document;
    nutgraf_atom name = document->nodes[node].name;
    nutgraf_frame frame = *nutgraf_composer_top(s);
    frame.node = node;
    frame.end = document->nodes[node].end;
    frame.block = display == NUTGRAF_DISPLAY_BLOCK;
    frame.spans = 0;
    frame.cell = frame.title = false;
    if (s->notes.number != NULL && s->notes.number[node] != 0) {
        frame.note = node;
        frame.type = NUTGRAF_PART_PARAGRAPH;
    }
    if (!frame.block) {
        enter_inline(s, &frame, node, roles);
    } else if (s->table != 0) {
        if (is_table_part(name) && is_own(s, node)) {
            if (name == NUTGRAF_NAME_TR) {
                nutgraf_composer_row(s, node);
            } else {
                nutgraf_composer_cell_open(s, node);
                frame.cell = true;
            }
        } else if (s->cell_open) {
            enter_cell_block(s, node);
        }
    } else {
        nutgraf_composer_close(s, node);
        if (is_list(name)) keep_empty_item(s, node);
        frame.hidden = frame.hidden || is_hidden(document, node);
        if (roles & NUTGRAF_ROLE_CALLOUT) enter_callout(s, &frame, node);
        enter_block(s, &frame, node, roles);
        if (name == NUTGRAF_NAME_TABLE) nutgraf_composer_table_open(s, node);
    }
    push(s, frame);
}

static void element(nutgraf_composer *s, uint32_t node, uint32_t *next) {
    const nutgraf_document *document = s->document;
    const nutgraf_node *n = &document->nodes[node];
    uint32_t roles = n->classes != 0 ? nutgraf_roles_of(&s->roles, node) : 0;
    nutgraf_display display = display_of(document, node);
    if (display != NUTGRAF_DISPLAY_NONE && is_skipped(s, node, roles, display)) {
        *next = n->end;
        return;
    }
    if (whole_element(s, node, roles, next)) return;
    *next = node + 1;
    if (display == NUTGRAF_DISPLAY_NONE) {
        *next = n->end;
        return;
    }
    if (n->name == NUTGRAF_NAME_TABLE && s->table == 0) {
        nutgraf_table_kind kind = nutgraf_table_judge(&s->roles, node, s->literal);
        if (kind == NUTGRAF_TABLE_CODE) {
            nutgraf_composer_code(s, node);
            *next = n->end;
            return;
        }
        if (kind == NUTGRAF_TABLE_LAYOUT) {
            nutgraf_composer_close(s, node);
            return;
        }
    }
    enter(s, node, roles, display);
}

static void leave(nutgraf_composer *s, uint32_t node) {
    nutgraf_frame frame = s->stack[s->depth - 1];
    bool table = s->table != 0 && frame.node == s->table;
    if (nutgraf_node_is(s->document, frame.node, NUTGRAF_NAME_Q) && (s->open || s->cell_open))
        nutgraf_composer_run(s, frame.node, NUTGRAF_SLICE("\xe2\x80\x9d"));
    if (frame.cell) nutgraf_composer_cell_close(s);
    else if (frame.block && s->table != 0 && s->cell_open) s->line = s->composition->text_size > s->text;
    else if (frame.block) {
        nutgraf_composer_close(s, node);
        if (nutgraf_node_is(s->document, frame.node, NUTGRAF_NAME_LI)) keep_empty_item(s, frame.node);
    }
    for (unsigned i = 0; i < frame.spans; i++) nutgraf_composer_span_close(s);
    if (table) nutgraf_composer_table_close(s);
    s->depth--;
    bool widget = frame.block && s->document->nodes[frame.node].classes != 0 &&
                  nutgraf_roles_of(&s->roles, frame.node) & NUTGRAF_ROLE_WIDGET;
    if (widget) write_widget(s, frame.node);
}

static void scan(nutgraf_composer *s, uint32_t first, uint32_t end) {
    const nutgraf_document *document = s->document;
    for (uint32_t i = first; i < end && s->status == NUTGRAF_OK;) {
        while (s->depth > 1 && s->stack[s->depth - 1].end <= i) leave(s, i);
        const nutgraf_node *n = &document->nodes[i];
        uint32_t next = i + 1;
        if (n->removed) next = n->end > i ? n->end : i + 1;
        else if (n->type == NUTGRAF_NODE_ELEMENT) element(s, i, &next);
        else if (n->type == NUTGRAF_NODE_TEXT && (s->table == 0 || s->cell_open))
            nutgraf_composer_text(s, i, nutgraf_node_slice(document, i));
        i = next > i ? next : i + 1;
    }
    while (s->depth > 1) leave(s, end);
    nutgraf_composer_close(s, end);
}

/* The notes that stand inside a text, each as a footnote after the page's parts. */
static void read_sidenotes(nutgraf_composer *s) {
    for (size_t i = 0; i < s->sidenote_count && s->status == NUTGRAF_OK; i++) {
        uint32_t node = s->sidenotes[i];
        s->stack[0] = (nutgraf_frame){.node = node, .source = node, .end = s->document->nodes[node].end, .block = true,
                                      .type = NUTGRAF_PART_PARAGRAPH, .note = node};
        s->span_count = 0;
        size_t before = s->composition->count;
        scan(s, node + 1, s->document->nodes[node].end);
        for (size_t k = before; k < s->composition->count; k++) {
            s->composition->parts[k].number = (int32_t)(s->notes.count + i + 1);
            s->composition->parts[k].numbered = true;
        }
    }
}

static bool loads_tex(const nutgraf_document *document) {
    for (uint32_t i = 1; i < document->node_count; i++) {
        if (!nutgraf_node_is(document, i, NUTGRAF_NAME_SCRIPT)) continue;
        nutgraf_slice src = attribute(document, i, NUTGRAF_NAME_SRC);
        if (nutgraf_slice_contains(src, "MathJax") || nutgraf_slice_contains(src, "mathjax") ||
            nutgraf_slice_contains(src, "katex") ||
            nutgraf_slice_contains(attribute(document, i, NUTGRAF_NAME_TYPE), "x-mathjax"))
            return true;
    }
    return false;
}

/* Arrays that exist, though nothing may come into them: no offset is ever added to NULL. */
static nutgraf_status make_arrays(nutgraf_composition *c) {
    c->text = nutgraf_arena_reserve(&c->arena, NULL, &c->text_capacity, 1, 1);
    c->parts = nutgraf_arena_reserve(&c->arena, NULL, &c->capacity, 1, sizeof *c->parts);
    c->spans = nutgraf_arena_reserve(&c->arena, NULL, &c->span_capacity, 1, sizeof *c->spans);
    c->cells = nutgraf_arena_reserve(&c->arena, NULL, &c->cell_capacity, 1, sizeof *c->cells);
    return c->text == NULL || c->parts == NULL || c->spans == NULL || c->cells == NULL ? NUTGRAF_NO_MEMORY : NUTGRAF_OK;
}

nutgraf_status nutgraf_compose(nutgraf_composition *composition, const nutgraf_document *document, bool literal) {
    nutgraf_arena scratch;
    nutgraf_arena_init(&scratch, composition->arena.allocator);
    nutgraf_composer s = {.composition = composition, .document = document, .scratch = &scratch,
                          .row = UINT32_MAX, .literal = literal};
    s.data_math = nutgraf_document_find_atom(document, "data-math", 9);
    s.mjx_container = nutgraf_document_find_atom(document, "mjx-container", 13);
    s.data_callout = nutgraf_document_find_atom(document, "data-callout", 12);
    s.tex_page = loads_tex(document);
    s.status = make_arrays(composition);
    if (s.status == NUTGRAF_OK && document->node_count > 0) {
        s.status = nutgraf_roles_init(&s.roles, &scratch, document);
        if (s.status == NUTGRAF_OK) s.status = nutgraf_notes_find(&s.notes, &scratch, &s.roles);
        nutgraf_frame page = {.end = document->nodes[0].end, .block = true, .type = NUTGRAF_PART_PARAGRAPH};
        if (s.status == NUTGRAF_OK && push(&s, page) != NULL) {
            scan(&s, 1, document->nodes[0].end);
            composition->in_place = composition->count;
            read_sidenotes(&s);
        }
    }
    nutgraf_arena_free(&scratch);
    return s.status;
}
