/* What is shown in one piece: signs of footnotes, links of headings to themselves, pictures, formulas, readings,
 * notes inside a text. See compose.h.
 */
#include <string.h>

#include "compose.h"
#include "math.h"

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
void nutgraf_composer_sign(nutgraf_composer *s, uint32_t node, uint32_t note) {
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
bool nutgraf_composer_is_permalink(nutgraf_composer *s, uint32_t node, uint32_t roles) {
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

static bool same(nutgraf_slice a, nutgraf_slice b) {
    return a.size == b.size && a.size > 0 && memcmp(a.data, b.data, a.size) == 0;
}

#define FALLBACK_NODES 16 /* at most between a picture and its fallback: <picture>, sources, white space. By hand */

/* An image for browsers without scripts stands beside the one that a script fills. */
static bool is_fallback(const nutgraf_composer *s, uint32_t node, const nutgraf_image *image) {
    if (s->last_image == 0 || s->seen > s->last_image) return false; /* text since */
    if (same(image->src, s->last_src)) return true;
    for (uint32_t up = s->document->nodes[node].parent, i = 0; i < 3 && up != NUTGRAF_NO_NODE;
         i++, up = s->document->nodes[up].parent)
        if (nutgraf_node_is(s->document, up, NUTGRAF_NAME_NOSCRIPT))
            return s->last_image > s->document->nodes[up].parent && node - s->last_image < FALLBACK_NODES;
    return false;
}

void nutgraf_composer_image(nutgraf_composer *s, uint32_t node) {
    nutgraf_image image =
        s->literal ? nutgraf_image_read_all(&s->roles, node) : nutgraf_image_read(&s->roles, node);
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
bool nutgraf_composer_math(nutgraf_composer *s, uint32_t node, uint32_t roles, uint32_t *next) {
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

nutgraf_part *nutgraf_composer_lone_part(nutgraf_composer *s, uint32_t node, nutgraf_part_type type) {
    nutgraf_composer_close(s, node);
    nutgraf_part *part = nutgraf_composer_part(s, node, type);
    if (part == NULL) return NULL;
    part->node = part->first = node;
    part->end = s->document->nodes[node].end;
    part->text_size = 0;
    return part;
}

/* The reading of a ruby: a mark over the base before it. */
void nutgraf_composer_reading(nutgraf_composer *s, uint32_t node) {
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

void nutgraf_composer_sidenote(nutgraf_composer *s, uint32_t node) {
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
