/* Nodes → HTML and paths: see serialize.h. The way back up is the parent links, so that neither
 * needs a stack. */
#include "serialize.h"

#include <stdio.h>

#include "../base/ascii.h"

#define MAX_IDS 8 /* ids of ancestors that a path looks at, a pass over the nodes each */

/* ---- HTML ---- */

/* The reference that byte i of a text needs, or NULL; *size says how many bytes it stands for. */
static const char *reference_for(nutgraf_slice text, size_t i, bool attribute, size_t *size) {
    *size = 1;
    switch (text.data[i]) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return attribute ? "&quot;" : NULL;
    case '\xc2': /* U+00A0 */
        *size = 2;
        return i + 1 < text.size && text.data[i + 1] == '\xa0' ? "&nbsp;" : NULL;
    default: return NULL;
    }
}

static void put_escaped(nutgraf_buffer *output, nutgraf_slice text, bool attribute) {
    size_t from = 0, size;
    for (size_t i = 0; i < text.size; i++) {
        const char *reference = reference_for(text, i, attribute, &size);
        if (reference == NULL) continue;
        nutgraf_buffer_put(output, text.data + from, i - from);
        nutgraf_buffer_put_string(output, reference);
        from = i + size;
        i += size - 1;
    }
    nutgraf_buffer_put(output, text.data + from, text.size - from);
}

static void put_start(nutgraf_buffer *output, const nutgraf_document *document, uint32_t node) {
    const nutgraf_node *n = &document->nodes[node];
    nutgraf_buffer_put(output, "<", 1);
    nutgraf_buffer_put_slice(output, nutgraf_document_atom_text(document, n->name));
    for (uint32_t i = n->attributes; i < n->attributes + n->attribute_count; i++) {
        const nutgraf_attribute *attribute = &document->attributes[i];
        nutgraf_buffer_put(output, " ", 1);
        nutgraf_buffer_put_slice(output, nutgraf_document_atom_text(document, attribute->name));
        nutgraf_buffer_put(output, "=\"", 2);
        put_escaped(output, (nutgraf_slice){document->text + attribute->value, attribute->value_size}, true);
        nutgraf_buffer_put(output, "\"", 1);
    }
    nutgraf_buffer_put(output, ">", 1);
    /* A parser drops a line end right after these tags, so that one which is text needs another. */
    bool drops = n->name == NUTGRAF_NAME_PRE || n->name == NUTGRAF_NAME_TEXTAREA || n->name == NUTGRAF_NAME_LISTING;
    if (!drops || node + 1 >= n->end || document->nodes[node + 1].type != NUTGRAF_NODE_TEXT) return;
    nutgraf_slice text = nutgraf_node_slice(document, node + 1);
    if (text.size > 0 && text.data[0] == '\n') nutgraf_buffer_put(output, "\n", 1);
}

static void put_end(nutgraf_buffer *output, const nutgraf_document *document, uint32_t node) {
    const nutgraf_node *n = &document->nodes[node];
    if (n->type != NUTGRAF_NODE_ELEMENT || (n->space == NUTGRAF_NAMESPACE_HTML && nutgraf_name_is_void(n->name))) return;
    nutgraf_buffer_put(output, "</", 2);
    nutgraf_buffer_put_slice(output, nutgraf_document_atom_text(document, n->name));
    nutgraf_buffer_put(output, ">", 1);
}

static void put_node(nutgraf_buffer *output, const nutgraf_document *document, uint32_t node) {
    switch ((nutgraf_node_type)document->nodes[node].type) {
    case NUTGRAF_NODE_DOCUMENT: return;
    case NUTGRAF_NODE_ELEMENT: put_start(output, document, node); return;
    case NUTGRAF_NODE_TEXT: put_escaped(output, nutgraf_node_slice(document, node), false); return;
    case NUTGRAF_NODE_RAW: nutgraf_buffer_put_slice(output, nutgraf_node_slice(document, node)); return;
    case NUTGRAF_NODE_COMMENT:
        nutgraf_buffer_put_string(output, "<!--");
        nutgraf_buffer_put_slice(output, nutgraf_node_slice(document, node));
        nutgraf_buffer_put_string(output, "-->");
        return;
    case NUTGRAF_NODE_DOCTYPE:
        nutgraf_buffer_put_string(output, "<!DOCTYPE ");
        nutgraf_buffer_put_slice(output, nutgraf_node_slice(document, node));
        nutgraf_buffer_put_string(output, ">");
        return;
    }
}

void nutgraf_serialize_node(nutgraf_buffer *output, const nutgraf_document *document, uint32_t node) {
    const nutgraf_node *nodes = document->nodes;
    uint32_t open = node, i = node;
    if (nodes[node].removed) return;
    put_node(output, document, node);
    for (i++;;) {
        for (; open != node && nodes[open].end <= i; open = nodes[open].parent) put_end(output, document, open);
        if (i >= nodes[node].end) break;
        if (nodes[i].removed) {
            i = nodes[i].end;
            continue;
        }
        put_node(output, document, i);
        if (nodes[i].type == NUTGRAF_NODE_ELEMENT) open = i; /* a childless one closes at once above */
        i++;
    }
    put_end(output, document, node);
}

/* ---- paths ---- */

/* A name with escapes where a selector needs them: CSSOM, section 2.1. */
static void put_identifier(nutgraf_buffer *output, nutgraf_slice name) {
    bool dash = name.size > 0 && name.data[0] == '-';
    if (dash && name.size == 1) nutgraf_buffer_put(output, "\\", 1);
    for (size_t i = 0; i < name.size; i++) {
        unsigned char c = (unsigned char)name.data[i];
        bool digit = nutgraf_ascii_is_digit(name.data[i]), leading = i == 0 || (i == 1 && dash);
        if (c < 0x20 || c == 0x7f || (digit && leading)) {
            char code[8];
            snprintf(code, sizeof code, "\\%x ", c);
            nutgraf_buffer_put_string(output, code);
            continue;
        }
        bool plain = c >= 0x80 || c == '-' || c == '_' || nutgraf_ascii_is_alphanumeric(name.data[i]);
        if (!plain) nutgraf_buffer_put(output, "\\", 1);
        nutgraf_buffer_put(output, name.data + i, 1);
    }
}

static bool id_is_alone(const nutgraf_document *document, uint32_t node) {
    nutgraf_atom id = document->nodes[node].id;
    for (uint32_t i = 1; i < document->node_count; i++)
        if (i != node && document->nodes[i].id == id && !document->nodes[i].removed) return false;
    return true;
}

static void put_step(nutgraf_buffer *output, const nutgraf_document *document, uint32_t node) {
    const nutgraf_node *nodes = document->nodes;
    uint32_t parent = nodes[node].parent, place = 0, total = 0;
    put_identifier(output, nutgraf_document_atom_text(document, nodes[node].name));
    for (uint32_t i = parent + 1; i < nodes[parent].end; i = nodes[i].end) {
        if (nodes[i].removed || !nutgraf_node_is(document, i, nodes[node].name)) continue;
        total++;
        if (i == node) place = total;
    }
    if (total < 2) return;
    char nth[40];
    snprintf(nth, sizeof nth, ":nth-of-type(%u)", (unsigned)place);
    nutgraf_buffer_put_string(output, nth);
}

void nutgraf_serialize_path(nutgraf_buffer *output, const nutgraf_document *document, uint32_t node) {
    const nutgraf_node *nodes = document->nodes;
    if (nodes[node].type != NUTGRAF_NODE_ELEMENT || nodes[node].removed) return;
    uint32_t depth = 0, top = node, tried = 0;
    for (; nodes[top].parent != 0; top = nodes[top].parent, depth++)
        if (nodes[top].id != 0 && tried++ < MAX_IDS && id_is_alone(document, top)) break;
    uint32_t *steps = nutgraf_arena_alloc(output->arena, (size_t)(depth + 1) * sizeof *steps);
    if (steps == NULL) {
        output->status = NUTGRAF_NO_MEMORY;
        return;
    }
    for (uint32_t i = depth + 1, at = node; i-- > 0; at = nodes[at].parent) steps[i] = at;
    for (uint32_t i = 0; i <= depth; i++) {
        if (i > 0) nutgraf_buffer_put(output, " > ", 3);
        bool by_id = i == 0 && nodes[top].id != 0 && nodes[top].parent != 0;
        if (by_id) {
            nutgraf_buffer_put(output, "#", 1);
            put_identifier(output, nutgraf_document_atom_text(document, nodes[top].id));
        } else {
            put_step(output, document, steps[i]);
        }
    }
}
