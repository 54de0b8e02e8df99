/* Code: see compose.h. One scan of the element; each line of the source ends in a line end, whether the
 * page has it as a character, a <br>, an element a line, a row of a table or several <code>. */
#include <string.h>

#include "compose.h"

static nutgraf_composition *composition(nutgraf_composer *s) {
    return s->composition;
}

static bool at_line_start(nutgraf_composer *s) {
    return composition(s)->text_size == s->text || composition(s)->text[composition(s)->text_size - 1] == '\n';
}

static void end_line(nutgraf_composer *s) {
    if (!at_line_start(s)) nutgraf_composer_put(s, "\n", 1);
}

/* Line numbers, buttons, prompts that cannot be marked: no part of the code. */
static bool is_furniture(nutgraf_composer *s, uint32_t node) {
    const nutgraf_document *document = s->document;
    switch (document->nodes[node].name) {
    case NUTGRAF_NAME_BUTTON: case NUTGRAF_NAME_SVG: case NUTGRAF_NAME_SCRIPT: case NUTGRAF_NAME_STYLE:
    case NUTGRAF_NAME_TEMPLATE: case NUTGRAF_NAME_INPUT: case NUTGRAF_NAME_TEXTAREA: case NUTGRAF_NAME_SELECT:
        return true;
    default: break;
    }
    uint32_t roles = nutgraf_roles_of(&s->roles, node);
    if (roles & (NUTGRAF_ROLE_GUTTER | NUTGRAF_ROLE_TOOL | NUTGRAF_ROLE_UNSEEN)) return true;
    nutgraf_slice style = nutgraf_composer_attribute(document, node, NUTGRAF_NAME_STYLE);
    return nutgraf_slice_is(nutgraf_composer_attribute(document, node, NUTGRAF_NAME_ARIA_HIDDEN), "true") ||
           nutgraf_slice_contains(style, "user-select:none") || nutgraf_slice_contains(style, "user-select: none");
}

typedef struct opened {
    uint32_t node, end;
    size_t written; /* bytes of the text when it opened */
    bool line;      /* its end is a line's end, though nothing stands in it */
} opened;

/* Does an element begin a line of its own? */
static bool begins_line(nutgraf_composer *s, uint32_t node, uint32_t before) {
    const nutgraf_document *document = s->document;
    if (nutgraf_node_is(document, node, NUTGRAF_NAME_TD) || nutgraf_node_is(document, node, NUTGRAF_NAME_TH))
        return false;
    if (nutgraf_node_display(document, node) == NUTGRAF_DISPLAY_BLOCK) return true;
    if (before == 0 || document->nodes[before].end != node) return false;
    /* a second <code>, or a second element called a line, right after the first */
    bool code =
        nutgraf_node_is(document, node, NUTGRAF_NAME_CODE) && nutgraf_node_is(document, before, NUTGRAF_NAME_CODE);
    return code || nutgraf_roles_of(&s->roles, node) & NUTGRAF_ROLE_LINE;
}

static void trim(nutgraf_composer *s) {
    nutgraf_composition *c = composition(s);
    while (c->text_size > s->text && strchr(" \n\t\r", c->text[c->text_size - 1]) != NULL) c->text_size--;
    size_t lead = 0, size = c->text_size - s->text;
    for (size_t i = 0; i < size && strchr(" \t\n\r", c->text[s->text + i]) != NULL; i++)
        if (c->text[s->text + i] == '\n') lead = i + 1; /* empty lines in front */
    memmove(c->text + s->text, c->text + s->text + lead, size - lead);
    c->text_size -= lead;
}

/* Writes the text of the subtree, in lines. */
static void write_lines(nutgraf_composer *s, uint32_t root) {
    const nutgraf_document *document = s->document;
    opened *stack = NULL;
    size_t depth = 0, capacity = 0;
    uint32_t before = 0; /* the sibling element that ended last */
    for (uint32_t i = root + 1; i < document->nodes[root].end && s->status == NUTGRAF_OK;) {
        while (depth > 0 && stack[depth - 1].end <= i) {
            before = stack[--depth].node;
            if (!stack[depth].line) continue;
            if (composition(s)->text_size == stack[depth].written) nutgraf_composer_put(s, "\n", 1);
        }
        const nutgraf_node *n = &document->nodes[i];
        if (n->type == NUTGRAF_NODE_TEXT) {
            nutgraf_slice text = nutgraf_node_slice(document, i);
            nutgraf_composer_put(s, text.data, text.size);
            for (size_t k = 0; k < text.size; k++)
                if (text.data[k] != '\n' && text.data[k] != ' ') before = 0;
        }
        if (n->type != NUTGRAF_NODE_ELEMENT || n->removed) {
            i = n->removed && n->end > i ? n->end : i + 1;
            continue;
        }
        if (n->name == NUTGRAF_NAME_BR) nutgraf_composer_put(s, "\n", 1);
        if (is_furniture(s, i)) {
            i = n->end;
            continue;
        }
        bool line = begins_line(s, i, before);
        if (line) end_line(s);
        opened *grown = nutgraf_arena_reserve(s->scratch, stack, &capacity, depth + 1, sizeof *stack);
        if (grown == NULL) {
            s->status = NUTGRAF_NO_MEMORY;
            return;
        }
        stack = grown;
        /* rows and blocks around others are no lines themselves: an empty one is only so when it holds no element */
        bool leaf = i + 1 >= n->end || document->nodes[i + 1].type == NUTGRAF_NODE_TEXT;
        stack[depth++] = (opened){i, n->end, composition(s)->text_size, line && leaf};
        before = 0;
        i++;
    }
    while (depth > 0 && s->status == NUTGRAF_OK) {
        depth--;
        if (stack[depth].line && composition(s)->text_size == stack[depth].written) nutgraf_composer_put(s, "\n", 1);
    }
}

void nutgraf_composer_code(nutgraf_composer *s, uint32_t node) {
    nutgraf_composer_close(s, node);
    nutgraf_part *part = nutgraf_composer_part(s, node, NUTGRAF_PART_CODE);
    if (part == NULL) return;
    size_t index = s->composition->count - 1;
    part->node = node;
    part->first = node;
    part->end = s->document->nodes[node].end;
    nutgraf_composer_unit(s);
    write_lines(s, node);
    if (s->status != NUTGRAF_OK) return;
    if (!s->literal) trim(s);
    else if (s->composition->text_size > s->text && at_line_start(s)) s->composition->text_size--;
    part = &s->composition->parts[index];
    part->text_size = (uint32_t)(s->composition->text_size - s->text);
    if (part->text_size == 0 && !s->literal) s->composition->count--;
}

static void end_cell_line(nutgraf_composer *s, bool *open) {
    if (*open) nutgraf_composer_span_close(s);
    *open = false;
    s->line = s->composition->text_size > s->text;
}

void nutgraf_composer_cell_code(nutgraf_composer *s, uint32_t node) {
    const nutgraf_document *document = s->document;
    bool open = false;
    end_cell_line(s, &open);
    for (uint32_t i = node + 1; i < document->nodes[node].end; i++) {
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_BR)) end_cell_line(s, &open);
        if (document->nodes[i].type != NUTGRAF_NODE_TEXT) continue;
        nutgraf_slice text = nutgraf_node_slice(document, i);
        for (size_t at = 0; at < text.size;) {
            const char *newline = memchr(text.data + at, '\n', text.size - at);
            size_t stop = newline == NULL ? text.size : (size_t)(newline - text.data);
            if (!open) open = nutgraf_composer_span_open(s, NUTGRAF_SPAN_CODE, node);
            nutgraf_composer_text(s, i, (nutgraf_slice){text.data + at, stop - at});
            if (newline != NULL) end_cell_line(s, &open);
            at = stop + 1;
        }
    }
    end_cell_line(s, &open);
}
