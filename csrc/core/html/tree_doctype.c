/* The doctype: its name and identifiers, and the quirks that old ones ask for. HTML standard, sections
 * 13.2.5.53 to 13.2.5.68 for the token and 13.2.6.4.1 for quirks mode.
 */
#include <string.h>

#include "tree.h"

typedef struct reader {
    nutgraf_slice text; /* what stands between <!DOCTYPE and > */
    size_t at;
} reader;

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

static void skip_space(reader *r) {
    while (r->at < r->text.size && is_space(r->text.data[r->at])) r->at++;
}

static bool starts(nutgraf_slice text, const char *prefix) {
    size_t size = strlen(prefix);
    if (text.size < size) return false;
    for (size_t i = 0; i < size; i++)
        if (lower(text.data[i]) != lower(prefix[i])) return false;
    return true;
}

static bool equals(nutgraf_slice text, const char *other) {
    return text.size == strlen(other) && starts(text, other);
}

static nutgraf_slice rest(const reader *r) {
    return (nutgraf_slice){r->text.data + r->at, r->text.size - r->at};
}

/* A string in quotes. Without its closing quote it goes to the end, and *ended is false. */
static bool read_quoted(reader *r, nutgraf_slice *value, bool *ended) {
    skip_space(r);
    if (r->at >= r->text.size || (r->text.data[r->at] != '"' && r->text.data[r->at] != '\'')) return false;
    char quote = r->text.data[r->at++];
    const char *stop = memchr(r->text.data + r->at, quote, r->text.size - r->at);
    size_t size = stop == NULL ? r->text.size - r->at : (size_t)(stop - r->text.data) - r->at;
    *value = (nutgraf_slice){r->text.data + r->at, size};
    r->at += size + (stop != NULL);
    *ended = stop != NULL;
    return true;
}

typedef struct doctype {
    nutgraf_slice name, public_id, system_id;
    bool has_public, has_system;
    bool force_quirks;
} doctype;

static doctype read_doctype(nutgraf_slice text) {
    reader r = {text, 0};
    doctype d = {.name = {"", 0}, .public_id = {"", 0}, .system_id = {"", 0}};
    skip_space(&r);
    d.name = rest(&r);
    while (r.at < text.size && !is_space(text.data[r.at])) r.at++;
    d.name.size -= text.size - r.at;
    skip_space(&r);
    if (d.name.size == 0) d.force_quirks = true;
    if (r.at >= text.size) return d;
    bool ended = true;
    if (starts(rest(&r), "public")) {
        r.at += 6;
        d.has_public = read_quoted(&r, &d.public_id, &ended);
        d.force_quirks = !d.has_public || !ended;
        if (d.has_public && ended) {
            d.has_system = read_quoted(&r, &d.system_id, &ended);
            if (!d.has_system) d.force_quirks = r.at < text.size;
            else if (!ended) d.force_quirks = true;
        }
    } else if (starts(rest(&r), "system")) {
        r.at += 6;
        d.has_system = read_quoted(&r, &d.system_id, &ended);
        d.force_quirks = !d.has_system || !ended;
    } else {
        d.force_quirks = true;
    }
    return d;
}

/* Public identifiers that start so mean quirks mode. */
static const char *const quirky[] = {
    "+//Silmaril//dtd html Pro v0r11 19970101//", "-//AS//DTD HTML 3.0 asWedit + extensions//",
    "-//AdvaSoft Ltd//DTD HTML 3.0 asWedit + extensions//", "-//IETF//DTD HTML 2.0 Level 1//",
    "-//IETF//DTD HTML 2.0 Level 2//", "-//IETF//DTD HTML 2.0 Strict Level 1//",
    "-//IETF//DTD HTML 2.0 Strict Level 2//", "-//IETF//DTD HTML 2.0 Strict//", "-//IETF//DTD HTML 2.0//",
    "-//IETF//DTD HTML 2.1E//", "-//IETF//DTD HTML 3.0//", "-//IETF//DTD HTML 3.2 Final//", "-//IETF//DTD HTML 3.2//",
    "-//IETF//DTD HTML 3//", "-//IETF//DTD HTML Level 0//", "-//IETF//DTD HTML Level 1//",
    "-//IETF//DTD HTML Level 2//", "-//IETF//DTD HTML Level 3//", "-//IETF//DTD HTML Strict Level 0//",
    "-//IETF//DTD HTML Strict Level 1//", "-//IETF//DTD HTML Strict Level 2//", "-//IETF//DTD HTML Strict Level 3//",
    "-//IETF//DTD HTML Strict//", "-//IETF//DTD HTML//", "-//Metrius//DTD Metrius Presentational//",
    "-//Microsoft//DTD Internet Explorer 2.0 HTML Strict//", "-//Microsoft//DTD Internet Explorer 2.0 HTML//",
    "-//Microsoft//DTD Internet Explorer 2.0 Tables//", "-//Microsoft//DTD Internet Explorer 3.0 HTML Strict//",
    "-//Microsoft//DTD Internet Explorer 3.0 HTML//", "-//Microsoft//DTD Internet Explorer 3.0 Tables//",
    "-//Netscape Comm. Corp.//DTD HTML//", "-//Netscape Comm. Corp.//DTD Strict HTML//",
    "-//O'Reilly and Associates//DTD HTML 2.0//", "-//O'Reilly and Associates//DTD HTML Extended 1.0//",
    "-//O'Reilly and Associates//DTD HTML Extended Relaxed 1.0//",
    "-//SQ//DTD HTML 2.0 HoTMetaL + extensions//",
    "-//SoftQuad Software//DTD HoTMetaL PRO 6.0::19990601::extensions to HTML 4.0//",
    "-//SoftQuad//DTD HoTMetaL PRO 4.0::19971010::extensions to HTML 4.0//", "-//Spyglass//DTD HTML 2.0 Extended//",
    "-//Sun Microsystems Corp.//DTD HotJava HTML//", "-//Sun Microsystems Corp.//DTD HotJava Strict HTML//",
    "-//W3C//DTD HTML 3 1995-03-24//", "-//W3C//DTD HTML 3.2 Draft//", "-//W3C//DTD HTML 3.2 Final//",
    "-//W3C//DTD HTML 3.2//", "-//W3C//DTD HTML 3.2S Draft//", "-//W3C//DTD HTML 4.0 Frameset//",
    "-//W3C//DTD HTML 4.0 Transitional//", "-//W3C//DTD HTML Experimental 19960712//",
    "-//W3C//DTD HTML Experimental 970421//", "-//W3C//DTD W3 HTML//", "-//W3O//DTD W3 HTML 3.0//",
    "-//WebTechs//DTD Mozilla HTML 2.0//", "-//WebTechs//DTD Mozilla HTML//",
};

static bool asks_for_quirks(const doctype *d) {
    if (d->force_quirks || !equals(d->name, "html")) return true;
    if (equals(d->public_id, "-//W3O//DTD W3 HTML Strict 3.0//EN//") || equals(d->public_id, "HTML") ||
        equals(d->public_id, "-/W3C/DTD HTML 4.0 Transitional/EN") ||
        equals(d->system_id, "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"))
        return true;
    for (size_t i = 0; i < sizeof quirky / sizeof *quirky; i++)
        if (starts(d->public_id, quirky[i])) return true;
    return !d->has_system && (starts(d->public_id, "-//W3C//DTD HTML 4.01 Frameset//") ||
                              starts(d->public_id, "-//W3C//DTD HTML 4.01 Transitional//"));
}

static nutgraf_status add_identifier(nutgraf_document *document, nutgraf_atom name, nutgraf_slice value) {
    nutgraf_attribute *attributes = nutgraf_arena_reserve(&document->arena, document->attributes,
                                                          &document->attribute_capacity,
                                                          document->attribute_count + 1, sizeof *attributes);
    if (attributes == NULL) return NUTGRAF_NO_MEMORY;
    document->attributes = attributes;
    nutgraf_attribute attribute = {.name = name};
    nutgraf_status status = nutgraf_tree_copy_text(document, value, NUTGRAF_TEXT_KEEP_NUL, &attribute.value);
    attribute.value_size = (uint32_t)document->text_size - attribute.value;
    attributes[document->attribute_count++] = attribute;
    return status;
}

void nutgraf_tree_doctype(nutgraf_tree *tree, nutgraf_slice text, uint32_t start, uint32_t stop) {
    if (tree->mode != NUTGRAF_MODE_INITIAL || tree->status != NUTGRAF_OK) return;
    tree->mode = NUTGRAF_MODE_BEFORE_HTML;
    doctype d = read_doctype(text);
    tree->quirks = asks_for_quirks(&d);
    nutgraf_document *document = tree->document;
    uint32_t node = nutgraf_tree_new_node(tree, NUTGRAF_NODE_DOCTYPE);
    if (node == 0) return;
    nutgraf_node *n = &document->nodes[node];
    n->attributes = (uint32_t)document->attribute_count;
    n->start_byte = start;
    n->end_byte = stop;
    tree->status = nutgraf_tree_copy_text(document, d.name, NUTGRAF_TEXT_KEEP_NUL, &n->text);
    if (tree->status != NUTGRAF_OK) return;
    n->text_size = (uint32_t)document->text_size - n->text;
    for (char *c = document->text + n->text; c < document->text + document->text_size; c++) *c = lower(*c);
    if (d.has_public) tree->status = add_identifier(document, NUTGRAF_NAME_PUBLIC, d.public_id);
    if (d.has_system && tree->status == NUTGRAF_OK)
        tree->status = add_identifier(document, NUTGRAF_NAME_SYSTEM, d.system_id);
    n->attribute_count = (uint32_t)document->attribute_count - n->attributes;
    nutgraf_tree_attach(tree, node, (nutgraf_place){0, 0});
}
