/* Formulas; see math.h. */
#include "math.h"

#include <string.h>

#include "../base/buffer.h"
#include "../base/slice.h"

#define LONGEST_PLAIN 2000 /* bytes of a formula in an element that only its class calls one */
#define MOST_NODES 1000    /* of a formula in an element that only its class or name calls one */
#define DEEPEST 64         /* levels of MathML that are written with their structure; deeper ones as plain text */

static bool is_named(const nutgraf_document *document, uint32_t node, const char *name) {
    nutgraf_slice own = nutgraf_document_atom_text(document, document->nodes[node].name);
    return document->nodes[node].type == NUTGRAF_NODE_ELEMENT && nutgraf_slice_is(own, name);
}

static nutgraf_slice attribute(const nutgraf_document *document, uint32_t node, const char *name) {
    nutgraf_slice value = {"", 0};
    nutgraf_atom atom = nutgraf_document_find_atom(document, name, strlen(name));
    if (atom != 0) nutgraf_node_attribute(document, node, atom, &value);
    return nutgraf_slice_trim(value);
}

/* ---- text ---- */

static nutgraf_slice subtree_text(const nutgraf_document *document, nutgraf_arena *arena, uint32_t node, bool *failed) {
    nutgraf_buffer out = {.arena = arena};
    for (uint32_t i = node; i < document->nodes[node].end; i++) {
        uint8_t type = document->nodes[i].type;
        if (type != NUTGRAF_NODE_TEXT && type != NUTGRAF_NODE_RAW) continue;
        nutgraf_buffer_put_slice(&out, nutgraf_node_slice(document, i));
    }
    *failed = *failed || out.status != NUTGRAF_OK;
    return nutgraf_slice_trim(nutgraf_buffer_slice(&out));
}

/* "{\displaystyle x}" and "\(x\)" → "x". */
static nutgraf_slice unwrap(nutgraf_slice tex) {
    static const struct { const char *open, *close; } wrappers[] = {
        {"{\\displaystyle ", "}"}, {"{\\textstyle ", "}"}, {"\\(", "\\)"}, {"\\[", "\\]"}, {"$$", "$$"}, {"$", "$"},
    };
    for (size_t i = 0; i < sizeof wrappers / sizeof *wrappers; i++) {
        size_t open = strlen(wrappers[i].open), close = strlen(wrappers[i].close);
        if (tex.size > open + close && memcmp(tex.data, wrappers[i].open, open) == 0 &&
            memcmp(tex.data + tex.size - close, wrappers[i].close, close) == 0)
            tex = nutgraf_slice_trim((nutgraf_slice){tex.data + open, tex.size - open - close});
    }
    return tex;
}

/* ---- MathML as a line of text ---- */

typedef struct level {
    uint32_t end;
    uint8_t kind;  /* enum */
    uint8_t child; /* children begun */
} level;

enum { ROW, FRACTION, POWER, INDEX, BOTH, ROOT, ROOT_OF, FENCED, SKIP };

static int kind_of(const nutgraf_document *document, uint32_t node) {
    static const struct { const char *name; uint8_t kind; } kinds[] = {
        {"mfrac", FRACTION}, {"msup", POWER}, {"mover", POWER}, {"msub", INDEX}, {"munder", INDEX},
        {"msubsup", BOTH}, {"munderover", BOTH}, {"msqrt", ROOT}, {"mroot", ROOT_OF}, {"mfenced", FENCED},
        {"annotation", SKIP}, {"annotation-xml", SKIP},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (is_named(document, node, kinds[i].name)) return kinds[i].kind;
    return ROW;
}

/* Does a child need brackets: has it more than one leaf? */
static bool is_compound(const nutgraf_document *document, uint32_t node) {
    size_t leaves = 0;
    for (uint32_t i = node; i < document->nodes[node].end && leaves < 2; i++)
        if (document->nodes[i].type == NUTGRAF_NODE_TEXT &&
            nutgraf_slice_trim(nutgraf_node_slice(document, i)).size > 0)
            leaves++;
    return leaves > 1;
}

/* What stands before the next child of a level. */
static const char *joint(level *parent) {
    int child = parent->child++;
    switch (parent->kind) {
    case FRACTION: return child == 1 ? "/" : "";
    case POWER: case ROOT_OF: return child == 1 ? "^" : "";
    case INDEX: return child == 1 ? "_" : "";
    case BOTH: return child == 1 ? "_" : child == 2 ? "^" : "";
    case FENCED: return child > 0 ? "," : "";
    default: return "";
    }
}

static bool has_brackets(const level *parent) {
    return parent->kind == FRACTION || ((parent->kind == POWER || parent->kind == INDEX || parent->kind == BOTH) &&
                                        parent->child > 1);
}

/* Brackets to be closed are kept a level: a bit for its own kind, a bit for its parent's. */
static void write_mathml(const nutgraf_document *document, uint32_t math, nutgraf_buffer *out) {
    level stack[DEEPEST];
    bool close[DEEPEST];
    size_t depth = 1;
    stack[0] = (level){document->nodes[math].end, ROW, 0};
    close[0] = false;
    for (uint32_t i = math + 1; i <= document->nodes[math].end; i++) {
        while (depth > 1 && stack[depth - 1].end <= i) {
            depth--;
            if (close[depth]) nutgraf_buffer_put_string(out, ")");
            if (stack[depth].kind == ROOT || stack[depth].kind == FENCED) nutgraf_buffer_put_string(out, ")");
        }
        if (i == document->nodes[math].end) break;
        if (document->nodes[i].type == NUTGRAF_NODE_TEXT) {
            nutgraf_buffer_put_slice(out, nutgraf_slice_trim(nutgraf_node_slice(document, i)));
        }
        if (document->nodes[i].type != NUTGRAF_NODE_ELEMENT) continue;
        int kind = kind_of(document, i);
        if (kind == SKIP) {
            i = document->nodes[i].end - 1;
            continue;
        }
        if (depth == DEEPEST) continue;
        nutgraf_buffer_put_string(out, joint(&stack[depth - 1]));
        close[depth] = has_brackets(&stack[depth - 1]) && is_compound(document, i);
        if (close[depth]) nutgraf_buffer_put_string(out, "(");
        if (kind == ROOT) nutgraf_buffer_put_string(out, "\xe2\x88\x9a("); /* √ */
        if (kind == ROOT_OF) nutgraf_buffer_put_string(out, "\xe2\x88\x9a");
        if (kind == FENCED) nutgraf_buffer_put_string(out, "(");
        stack[depth++] = (level){document->nodes[i].end, (uint8_t)kind, 0};
    }
}

/* ---- sources ---- */

typedef struct sources {
    nutgraf_slice tex; /* empty: none */
    uint32_t math;     /* <math>, NUTGRAF_NO_NODE: none */
} sources;

static bool is_math_script(const nutgraf_document *document, uint32_t node, bool *display) {
    if (!nutgraf_node_is(document, node, NUTGRAF_NAME_SCRIPT)) return false;
    nutgraf_slice type = attribute(document, node, "type");
    if (!nutgraf_slice_contains(type, "math/tex") && !nutgraf_slice_contains(type, "math/asciimath") &&
        !nutgraf_slice_contains(type, "math/mml"))
        return false;
    *display = *display || nutgraf_slice_contains(type, "mode=display");
    return true;
}

static nutgraf_slice attribute_tex(const nutgraf_document *document, uint32_t node) {
    static const char *const names[] = {"data-tex", "data-latex", "data-math", "data-expr", "data-formula",
                                        "data-equation", "alttext"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        nutgraf_slice value = attribute(document, node, names[i]);
        if (value.size > 0) return value;
    }
    return (nutgraf_slice){"", 0};
}

/* Looks through a formula's subtree for its TeX and its MathML. */
static sources find_sources(const nutgraf_document *document, nutgraf_arena *arena, uint32_t root, bool *display,
                            bool *failed) {
    sources found = {{"", 0}, NUTGRAF_NO_NODE};
    for (uint32_t i = root; i < document->nodes[root].end && found.tex.size == 0; i++) {
        if (document->nodes[i].type != NUTGRAF_NODE_ELEMENT) continue;
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_MATH) && found.math == NUTGRAF_NO_NODE) {
            found.math = i;
            nutgraf_slice mode = attribute(document, i, "display");
            *display = *display || (nutgraf_slice_is(mode, "block"));
        }
        found.tex = attribute_tex(document, i);
        if (found.tex.size > 0) break;
        bool annotation =
            is_named(document, i, "annotation") && nutgraf_slice_contains(attribute(document, i, "encoding"), "tex");
        if (annotation || is_math_script(document, i, display)) found.tex = subtree_text(document, arena, i, failed);
        else if (nutgraf_node_is(document, i, NUTGRAF_NAME_IMG) && found.math == NUTGRAF_NO_NODE)
            found.tex = attribute(document, i, "alt");
    }
    found.tex = unwrap(found.tex);
    return found;
}

/* An element that only its class calls a formula must look like one. */
static bool looks_like_tex(nutgraf_slice text) {
    return text.size > 2 && text.size <= LONGEST_PLAIN &&
           (text.data[0] == '$' ||
            (text.data[0] == '\\' && (text.data[1] == '(' || text.data[1] == '[' ||
                                      memcmp(text.data, "\\begin", text.size < 6 ? text.size : 6) == 0)));
}

static bool follows_script(const nutgraf_document *document, uint32_t node) {
    bool display = false;
    uint32_t next = document->nodes[node].end, stop = document->nodes[document->nodes[node].parent].end;
    for (int i = 0;
         i < 4 && next<stop; i++, next = document->nodes[next].end> next ? document->nodes[next].end : next + 1)
        if (document->nodes[next].type == NUTGRAF_NODE_ELEMENT && is_math_script(document, next, &display)) return true;
    return false;
}

/* A class may stand on what is around a text that has formulas. */
static bool holds_paragraphs(const nutgraf_document *document, uint32_t node) {
    for (uint32_t i = node + 1; i < document->nodes[node].end; i++)
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_P) || nutgraf_node_is(document, i, NUTGRAF_NAME_LI)) return true;
    return false;
}

nutgraf_status nutgraf_math_read(nutgraf_roles *roles, nutgraf_arena *arena, uint32_t node, uint32_t node_roles,
                                 bool *found, nutgraf_math *math) {
    const nutgraf_document *document = roles->document;
    const nutgraf_node *n = &document->nodes[node];
    bool script_display = false, failed = false;
    bool script = is_math_script(document, node, &script_display);
    bool mathml = nutgraf_node_is(document, node, NUTGRAF_NAME_MATH);
    bool container = is_named(document, node, "mjx-container");
    *found = false;
    *math =
        (nutgraf_math){.display = node_roles & NUTGRAF_ROLE_MATH_DISPLAY || script_display ||
                                  (container && nutgraf_slice_contains(attribute(document, node, "display"), "true")),
                       .mathml = NUTGRAF_NO_NODE,
                       .end = n->end,
                       .text = {"", 0}};
    bool drawn = node_roles & (NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY | NUTGRAF_ROLE_MATH_PREVIEW);
    if (!script && !mathml && !container && !drawn && attribute(document, node, "data-math").size == 0)
        return NUTGRAF_OK;
    if (!script && !mathml && n->end - node > MOST_NODES) return NUTGRAF_OK;
    if (drawn && !container && holds_paragraphs(document, node)) return NUTGRAF_OK;
    if ((drawn || container) && !script && follows_script(document, node)) {
        *found = true; /* the script tells it */
        return NUTGRAF_OK;
    }
    sources from = find_sources(document, arena, node, &math->display, &failed);
    math->mathml = from.math;
    if (from.tex.size > 0) {
        math->tex = true;
        math->text = from.tex;
    } else if (from.math != NUTGRAF_NO_NODE) {
        nutgraf_buffer out = {.arena = arena};
        write_mathml(document, from.math, &out);
        failed = failed || out.status != NUTGRAF_OK;
        math->text = nutgraf_slice_trim(nutgraf_buffer_slice(&out));
    } else {
        nutgraf_slice text = subtree_text(document, arena, node, &failed);
        if (!looks_like_tex(text)) return failed ? NUTGRAF_NO_MEMORY : NUTGRAF_OK;
        math->display = math->display || (text.data[0] == '\\' && text.data[1] != '(') ||
                        (text.data[0] == '$' && text.data[1] == '$');
        math->tex = true;
        math->text = unwrap(text);
    }
    *found = math->text.size > 0 || mathml; /* an empty one is passed over whole */
    return failed ? NUTGRAF_NO_MEMORY : NUTGRAF_OK;
}
