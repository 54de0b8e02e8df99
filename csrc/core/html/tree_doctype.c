/* The doctype: its name and identifiers, and the quirks that old ones ask for. HTML standard, sections
 * 13.2.5.53 to 13.2.5.68 for the token and 13.2.6.4.1 for quirks mode.
 */
#include "../base/slice.h"
#include "tree.h"

typedef struct reader {
    nutgraf_slice text; /* what stands between <!DOCTYPE and > */
    size_t at;
} reader;

static void skip_space(reader *r) {
    while (r->at < r->text.size && nutgraf_ascii_is_space(r->text.data[r->at])) r->at++;
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
    d.name = (nutgraf_slice){text.data + r.at, text.size - r.at};
    while (r.at < text.size && !nutgraf_ascii_is_space(text.data[r.at])) r.at++;
    d.name.size -= text.size - r.at;
    skip_space(&r);
    if (d.name.size == 0) d.force_quirks = true;
    if (r.at >= text.size) return d;
    bool ended = true;
    if (nutgraf_slice_has_caseless_at(r.text, r.at, "public")) {
        r.at += 6;
        d.has_public = read_quoted(&r, &d.public_id, &ended);
        d.force_quirks = !d.has_public || !ended;
        if (d.has_public && ended) {
            d.has_system = read_quoted(&r, &d.system_id, &ended);
            if (!d.has_system) d.force_quirks = r.at < text.size;
            else if (!ended) d.force_quirks = true;
        }
    } else if (nutgraf_slice_has_caseless_at(r.text, r.at, "system")) {
        r.at += 6;
        d.has_system = read_quoted(&r, &d.system_id, &ended);
        d.force_quirks = !d.has_system || !ended;
    } else {
        d.force_quirks = true;
    }
    return d;
}

/* Public identifiers that start so, in any case, mean quirks mode. */
static const char *const quirky[] = {
    "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html 2.0 level 1//",
    "-//ietf//dtd html 2.0 level 2//", "-//ietf//dtd html 2.0 strict level 1//",
    "-//ietf//dtd html 2.0 strict level 2//", "-//ietf//dtd html 2.0 strict//", "-//ietf//dtd html 2.0//",
    "-//ietf//dtd html 2.1e//", "-//ietf//dtd html 3.0//", "-//ietf//dtd html 3.2 final//", "-//ietf//dtd html 3.2//",
    "-//ietf//dtd html 3//", "-//ietf//dtd html level 0//", "-//ietf//dtd html level 1//",
    "-//ietf//dtd html level 2//", "-//ietf//dtd html level 3//", "-//ietf//dtd html strict level 0//",
    "-//ietf//dtd html strict level 1//", "-//ietf//dtd html strict level 2//", "-//ietf//dtd html strict level 3//",
    "-//ietf//dtd html strict//", "-//ietf//dtd html//", "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer 2.0 html strict//", "-//microsoft//dtd internet explorer 2.0 html//",
    "-//microsoft//dtd internet explorer 2.0 tables//", "-//microsoft//dtd internet explorer 3.0 html strict//",
    "-//microsoft//dtd internet explorer 3.0 html//", "-//microsoft//dtd internet explorer 3.0 tables//",
    "-//netscape comm. corp.//dtd html//", "-//netscape comm. corp.//dtd strict html//",
    "-//o'reilly and associates//dtd html 2.0//", "-//o'reilly and associates//dtd html extended 1.0//",
    "-//o'reilly and associates//dtd html extended relaxed 1.0//",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//", "-//spyglass//dtd html 2.0 extended//",
    "-//sun microsystems corp.//dtd hotjava html//", "-//sun microsystems corp.//dtd hotjava strict html//",
    "-//w3c//dtd html 3 1995-03-24//", "-//w3c//dtd html 3.2 draft//", "-//w3c//dtd html 3.2 final//",
    "-//w3c//dtd html 3.2//", "-//w3c//dtd html 3.2s draft//", "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental 19960712//",
    "-//w3c//dtd html experimental 970421//", "-//w3c//dtd w3 html//", "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html 2.0//", "-//webtechs//dtd mozilla html//",
};

static bool asks_for_quirks(const doctype *d) {
    if (d->force_quirks || !nutgraf_slice_is_caseless(d->name, "html")) return true;
    if (nutgraf_slice_is_caseless(d->public_id, "-//w3o//dtd w3 html strict 3.0//en//") ||
        nutgraf_slice_is_caseless(d->public_id, "html") ||
        nutgraf_slice_is_caseless(d->public_id, "-/w3c/dtd html 4.0 transitional/en") ||
        nutgraf_slice_is_caseless(d->system_id, "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"))
        return true;
    for (size_t i = 0; i < sizeof quirky / sizeof *quirky; i++)
        if (nutgraf_slice_has_caseless_at(d->public_id, 0, quirky[i])) return true;
    return !d->has_system && (nutgraf_slice_has_caseless_at(d->public_id, 0, "-//w3c//dtd html 4.01 frameset//") ||
                              nutgraf_slice_has_caseless_at(d->public_id, 0, "-//w3c//dtd html 4.01 transitional//"));
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
    for (size_t i = n->text; i < document->text_size; i++)
        document->text[i] = nutgraf_ascii_lower(document->text[i]);
    if (d.has_public) tree->status = add_identifier(document, NUTGRAF_NAME_PUBLIC, d.public_id);
    if (d.has_system && tree->status == NUTGRAF_OK)
        tree->status = add_identifier(document, NUTGRAF_NAME_SYSTEM, d.system_id);
    n->attribute_count = (uint32_t)document->attribute_count - n->attributes;
    nutgraf_tree_attach(tree, node, (nutgraf_place){0, 0});
}
