/* The outline: see outline.h. One pass over the nodes; the depth is kept by a walk up from the node
 * before, which is as long as the walk down was.
 */
#include "outline.h"

#include <stdlib.h>
#include <string.h>

#include "../base/ascii.h"
#include "../base/buffer.h"

typedef struct writer {
    const nutgraf_document *document; /* borrowed */
    nutgraf_buffer out;
} writer;

static void put_string(writer *w, const char *string) {
    nutgraf_buffer_put_string(&w->out, string);
}

static void put_slice(writer *w, nutgraf_slice slice) {
    nutgraf_buffer_put_slice(&w->out, slice);
}

static void put_indent(writer *w, size_t depth) {
    put_string(w, "| ");
    while (depth-- > 0) put_string(w, "  ");
}

/* ---- names of svg and math ---- */

/* HTML standard, 13.2.6.1 "adjust SVG attributes" and 13.2.6.5, the table of SVG tag names. */
static const char *const svg_tags[] = {
    "altGlyph", "altGlyphDef", "altGlyphItem", "animateColor", "animateMotion", "animateTransform", "clipPath",
    "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
    "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
    "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "foreignObject", "glyphRef", "linearGradient",
    "radialGradient", "textPath", NULL,
};
static const char *const svg_attributes[] = {
    "attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits", "diffuseConstant",
    "edgeMode", "filterUnits", "glyphRef", "gradientTransform", "gradientUnits", "kernelMatrix", "kernelUnitLength",
    "keyPoints", "keySplines", "keyTimes", "lengthAdjust", "limitingConeAngle", "markerHeight", "markerUnits",
    "markerWidth", "maskContentUnits", "maskUnits", "numOctaves", "pathLength", "patternContentUnits",
    "patternTransform", "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha",
    "preserveAspectRatio", "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur", "requiredExtensions",
    "requiredFeatures", "specularConstant", "specularExponent", "spreadMethod", "startOffset", "stdDeviation",
    "stitchTiles", "surfaceScale", "systemLanguage", "tableValues", "targetX", "targetY", "textLength", "viewBox",
    "viewTarget", "xChannelSelector", "yChannelSelector", "zoomAndPan", NULL,
};
static const char *const math_attributes[] = {"definitionURL", NULL};
static const char *const namespaced[] = {
    "xlink actuate", "xlink arcrole", "xlink href", "xlink role", "xlink show", "xlink title", "xlink type",
    "xml lang", "xml space", "xmlns xlink", NULL,
};

/* The spelling of a name in a list, or the name itself. A blank in the list stands for a colon. */
static nutgraf_slice spelling(const char *const *list, nutgraf_slice name) {
    for (; *list != NULL; list++) {
        if (strlen(*list) != name.size) continue;
        size_t i = 0;
        while (i < name.size && (nutgraf_ascii_lower((*list)[i]) == name.data[i] ||
                                 ((*list)[i] == ' ' && name.data[i] == ':')))
            i++;
        if (i == name.size) return (nutgraf_slice){*list, name.size};
    }
    return name;
}

static nutgraf_slice attribute_name(const nutgraf_document *document, const nutgraf_node *node, nutgraf_atom atom) {
    nutgraf_slice name = nutgraf_document_atom_text(document, atom);
    if (node->space == NUTGRAF_NAMESPACE_HTML) return name;
    name = spelling(node->space == NUTGRAF_NAMESPACE_SVG ? svg_attributes : math_attributes, name);
    return spelling(namespaced, name);
}

/* ---- lines ---- */

typedef struct line {
    nutgraf_slice name, value;
} line;

static int compare_lines(const void *a, const void *b) {
    const line *x = a, *y = b;
    size_t common = x->name.size < y->name.size ? x->name.size : y->name.size;
    int order = memcmp(x->name.data, y->name.data, common);
    return order != 0 ? order : (x->name.size > y->name.size) - (x->name.size < y->name.size);
}

static void put_attributes(writer *w, const nutgraf_node *node, size_t depth) {
    if (node->attribute_count == 0) return;
    line *lines = nutgraf_arena_alloc(w->out.arena, node->attribute_count * sizeof *lines);
    if (lines == NULL) {
        w->out.status = NUTGRAF_NO_MEMORY;
        return;
    }
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const nutgraf_attribute *attribute = &w->document->attributes[node->attributes + i];
        lines[i].name = attribute_name(w->document, node, attribute->name);
        lines[i].value = (nutgraf_slice){w->document->text + attribute->value, attribute->value_size};
    }
    qsort(lines, node->attribute_count, sizeof *lines, compare_lines);
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        put_indent(w, depth);
        put_slice(w, lines[i].name);
        put_string(w, "=\"");
        put_slice(w, lines[i].value);
        put_string(w, "\"\n");
    }
}

static void put_element(writer *w, const nutgraf_node *node, size_t depth) {
    nutgraf_slice name = nutgraf_document_atom_text(w->document, node->name);
    put_string(w, "<");
    if (node->space == NUTGRAF_NAMESPACE_SVG) {
        put_string(w, "svg ");
        name = spelling(svg_tags, name);
    } else if (node->space == NUTGRAF_NAMESPACE_MATHML) {
        put_string(w, "math ");
    }
    put_slice(w, name);
    put_string(w, ">\n");
    put_attributes(w, node, depth + 1);
}

static void put_doctype(writer *w, const nutgraf_node *node, nutgraf_slice name) {
    put_string(w, "<!DOCTYPE ");
    put_slice(w, name);
    nutgraf_slice ids[2] = {{"", 0}, {"", 0}}; /* public, system */
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const nutgraf_attribute *attribute = &w->document->attributes[node->attributes + i];
        ids[attribute->name == NUTGRAF_NAME_SYSTEM] =
            (nutgraf_slice){w->document->text + attribute->value, attribute->value_size};
    }
    if (ids[0].size + ids[1].size > 0) {
        for (size_t i = 0; i < 2; i++) {
            put_string(w, " \"");
            put_slice(w, ids[i]);
            put_string(w, "\"");
        }
    }
    put_string(w, ">\n");
}

static bool is_template(const nutgraf_document *document, uint32_t node) {
    return nutgraf_node_is(document, node, NUTGRAF_NAME_TEMPLATE) &&
           document->nodes[node].space == NUTGRAF_NAMESPACE_HTML;
}

nutgraf_status nutgraf_outline_of(const nutgraf_document *document, nutgraf_arena *arena,
                                  nutgraf_slice *outline) {
    writer w = {.document = document, .out = {.arena = arena}};
    size_t depth = 0; /* columns of two; a template's children stand one deeper, below "content" */
    for (uint32_t i = 1; i < document->node_count && w.out.status == NUTGRAF_OK; i++) {
        const nutgraf_node *node = &document->nodes[i];
        uint32_t before = i - 1;
        if (node->parent == before) {
            depth += i > 1 ? 1 : 0;
        } else {
            for (; document->nodes[before].parent != node->parent; before = document->nodes[before].parent)
                depth -= is_template(document, document->nodes[before].parent) ? 2 : 1;
        }
        if (node->parent == i - 1 && is_template(document, i - 1)) depth++;
        put_indent(&w, depth);
        nutgraf_slice text = nutgraf_node_slice(document, i);
        switch ((nutgraf_node_type)node->type) {
        case NUTGRAF_NODE_DOCUMENT: break;
        case NUTGRAF_NODE_ELEMENT:
            put_element(&w, node, depth);
            if (!is_template(document, i)) break;
            put_indent(&w, depth + 1);
            put_string(&w, "content\n");
            break;
        case NUTGRAF_NODE_TEXT: case NUTGRAF_NODE_RAW:
            put_string(&w, "\"");
            put_slice(&w, text);
            put_string(&w, "\"\n");
            break;
        case NUTGRAF_NODE_COMMENT:
            put_string(&w, "<!-- ");
            put_slice(&w, text);
            put_string(&w, " -->\n");
            break;
        case NUTGRAF_NODE_DOCTYPE: put_doctype(&w, node, text); break;
        }
    }
    *outline = nutgraf_buffer_slice(&w.out);
    return w.out.status;
}
