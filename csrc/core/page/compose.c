/* Page → parts: one pre-order scan of the flat document; see composition.h and compose.h.
 *
 * A stack holds the open elements that matter, each with what its descendants inherit; it is as deep as
 * the page, so it lives in an arena and not on the C stack.
 */
#include "compose.h"

#include <string.h>

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

bool nutgraf_composer_is_hidden(const nutgraf_document *document, uint32_t node) {
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

int32_t nutgraf_composer_number(nutgraf_slice value, bool *found) {
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
    frame->next_number = nutgraf_composer_number(attribute(document, node, NUTGRAF_NAME_START), &found);
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
    int32_t value = nutgraf_composer_number(attribute(s->document, node, NUTGRAF_NAME_VALUE), &found);
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

/* ---- elements ---- */

static bool is_skipped(nutgraf_composer *s, uint32_t node, uint32_t roles, nutgraf_display display) {
    const nutgraf_document *document = s->document;
    if (roles & (NUTGRAF_ROLE_UNSEEN | NUTGRAF_ROLE_EDIT | NUTGRAF_ROLE_NOTE_BACK)) return true;
    if (roles & NUTGRAF_ROLE_TOOL && nutgraf_node_is(document, node, NUTGRAF_NAME_BUTTON)) return true;
    if (s->notes.back != NULL && s->notes.back[node] && nutgraf_composer_top(s)->note != 0) return true;
    return display == NUTGRAF_DISPLAY_INLINE && nutgraf_composer_is_hidden(document, node);
}

static void enter_inline(nutgraf_composer *s, nutgraf_frame *frame, uint32_t node, uint32_t roles) {
    const nutgraf_document *document = s->document;
    nutgraf_slice href;
    if (nutgraf_node_is(document, node, NUTGRAF_NAME_A) &&
        nutgraf_node_attribute(document, node, NUTGRAF_NAME_HREF, &href)) {
        frame->link = s->last_link = node;
        nutgraf_composer_note_post(s, node, href);
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
    bool cell = name == NUTGRAF_NAME_TD || name == NUTGRAF_NAME_TH;
    if (cell && s->inner_row) { /* cells of a layout inside a cell stand beside each other */
        s->space = true;
        s->line = false;
    } else {
        s->line = s->composition->text_size > s->text;
    }
    s->inner_row = cell || (s->inner_row && name != NUTGRAF_NAME_TR);
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
    if (formula && nutgraf_composer_math(s, node, roles, next)) return true;
    *next = n->end;
    if (n->name >= NUTGRAF_NAME_COUNT && nutgraf_composer_embed_element(s, node)) return true;
    if (nutgraf_composer_embed_box(s, node, roles)) return true;
    switch (n->name) {
    case NUTGRAF_NAME_SCRIPT: nutgraf_composer_script(s, node); return true;
    case NUTGRAF_NAME_BR:
        if (s->breaks++ == 0) s->break_node = node;
        *next = node + 1;
        return true;
    case NUTGRAF_NAME_WBR: *next = node + 1; return true;
    case NUTGRAF_NAME_IMG: case NUTGRAF_NAME_AMP_IMG: case NUTGRAF_NAME_PICTURE:
        if (!nutgraf_composer_is_hidden(document, node)) nutgraf_composer_image(s, node);
        return true;
    case NUTGRAF_NAME_HR:
        if (!s->cell_open) nutgraf_composer_lone_part(s, node, NUTGRAF_PART_RULE);
        *next = node + 1;
        return true;
    case NUTGRAF_NAME_IFRAME: case NUTGRAF_NAME_OBJECT: case NUTGRAF_NAME_EMBED:
        nutgraf_composer_embed(s, node);
        return true;
    case NUTGRAF_NAME_VIDEO: nutgraf_composer_media(s, node, NUTGRAF_MEDIA_VIDEO); return true;
    case NUTGRAF_NAME_AUDIO: nutgraf_composer_media(s, node, NUTGRAF_MEDIA_AUDIO); return true;
    case NUTGRAF_NAME_INPUT: note_check_box(s, node); return true;
    case NUTGRAF_NAME_RP: case NUTGRAF_NAME_RTC: return true;
    case NUTGRAF_NAME_RT: nutgraf_composer_reading(s, node); return true;
    case NUTGRAF_NAME_PRE: case NUTGRAF_NAME_LISTING: case NUTGRAF_NAME_XMP: case NUTGRAF_NAME_PLAINTEXT:
        if (roles & NUTGRAF_ROLE_GUTTER) return true;
        if (s->cell_open) nutgraf_composer_cell_code(s, node);
        else nutgraf_composer_code(s, node);
        return true;
    case NUTGRAF_NAME_CODE:
        if (s->literal && write_exact_code(s, node)) return true;
        if (s->cell_open || s->open || !is_code_block(document, node)) return false;
        nutgraf_composer_code(s, node);
        return true;
    case NUTGRAF_NAME_A:
        if (s->notes.target != NULL && s->notes.target[node] != 0) {
            nutgraf_composer_sign(s, node, s->notes.target[node]);
            return true;
        }
        return nutgraf_composer_is_permalink(s, node, roles);
    default: break;
    }
    if (roles & NUTGRAF_ROLE_SIDENOTE && nutgraf_node_display(document, node) == NUTGRAF_DISPLAY_INLINE) {
        nutgraf_composer_sidenote(s, node);
        return true;
    }
    return false;
}

void nutgraf_composer_defer(nutgraf_composer *s, uint32_t node) {
    uint32_t *list =
        nutgraf_arena_reserve(s->scratch, s->deferred, &s->deferred_capacity, s->deferred_count + 1, sizeof *list);
    if (list == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return;
    }
    s->deferred = list;
    list[s->deferred_count++] = node;
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
        frame.hidden = frame.hidden || nutgraf_composer_is_hidden(document, node);
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
    if (n->name == NUTGRAF_NAME_TABLE && s->cell_open &&
        nutgraf_table_judge(&s->roles, node, s->literal) == NUTGRAF_TABLE_DATA) {
        nutgraf_composer_defer(s, node);
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

static void scan(nutgraf_composer *s, uint32_t first, uint32_t end);

/* What cells put off, in order; what cells of these put off is read by the same loop. */
static void read_deferred(nutgraf_composer *s) {
    if (s->settling) return;
    s->settling = true;
    while (s->deferred_done < s->deferred_count && s->status == NUTGRAF_OK) {
        uint32_t node = s->deferred[s->deferred_done++];
        scan(s, node, s->document->nodes[node].end);
    }
    s->settling = false;
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
    if (table) read_deferred(s);
    bool widget = frame.block && s->document->nodes[frame.node].classes != 0 &&
                  nutgraf_roles_of(&s->roles, frame.node) & NUTGRAF_ROLE_WIDGET;
    if (widget) nutgraf_composer_widget(s, frame.node);
}

static void scan(nutgraf_composer *s, uint32_t first, uint32_t end) {
    const nutgraf_document *document = s->document;
    size_t base = s->depth;
    for (uint32_t i = first; i < end && s->status == NUTGRAF_OK;) {
        while (s->depth > base && s->stack[s->depth - 1].end <= i) leave(s, i);
        const nutgraf_node *n = &document->nodes[i];
        uint32_t next = i + 1;
        if (n->removed) next = n->end > i ? n->end : i + 1;
        else if (n->type == NUTGRAF_NODE_ELEMENT) element(s, i, &next);
        else if (n->type == NUTGRAF_NODE_TEXT && (s->table == 0 || s->cell_open))
            nutgraf_composer_text(s, i, nutgraf_node_slice(document, i));
        i = next > i ? next : i + 1;
    }
    while (s->depth > base) leave(s, end);
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
    nutgraf_composer_embeds_init(&s);
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
