/* The best address of an image; see image.h. */
#include "image.h"

#include <stdlib.h>
#include <string.h>

#include "../base/slice.h"

#define SMALLEST 2       /* pixels of width or height: no more is a spacer or a tracking pixel */
#define ICON 32          /* pixels; an image as small as this on both sides is a sign, not a picture */
#define LONGEST_LABEL 16 /* bytes of an icon's label. By hand */
#define EMOJI_BYTES 32   /* of the longest emoji: a family with skin tones */

/* Attributes that libraries for late loading read, in the order in which they are believed. */
static const char *const late_sources[] = {
    "data-src", "data-lazy-src", "data-original", "data-actualsrc", "data-lazy", "data-original-src", "data-img-src",
    "data-image-src", "data-hi-res-src", "data-full-src", "data-srcimg", "data-image", "data-echo", "data-ll-src",
    "data-delayed-url", "data-orig-file", "data-large-file",
};
static const char *const late_sets[] = {"data-srcset", "data-lazy-srcset", "data-original-set", "data-ll-srcset"};

static nutgraf_slice attribute(const nutgraf_document *document, uint32_t node, const char *name) {
    nutgraf_slice value = {"", 0};
    nutgraf_atom atom = nutgraf_document_find_atom(document, name, strlen(name));
    if (atom != 0 && nutgraf_node_attribute(document, node, atom, &value)) value = nutgraf_slice_trim(value);
    return value;
}

/* The number at the start of an attribute, -1 where there is none. */
static long number_of(nutgraf_slice value) {
    char digits[8];
    size_t size = 0;
    while (size < value.size && size < sizeof digits - 1 && value.data[size] >= '0' && value.data[size] <= '9') {
        digits[size] = value.data[size];
        size++;
    }
    digits[size] = '\0';
    return size > 0 ? atol(digits) : -1;
}

/* ---- candidates ---- */

typedef struct choice {
    nutgraf_slice src;
    double width; /* pixels, or the density times 1000 where no width is told; 0: none chosen */
} choice;

static bool is_data(nutgraf_slice value) {
    return nutgraf_slice_has_caseless_at(value, 0, "data:") || nutgraf_slice_has_caseless_at(value, 0, "about:") ||
           nutgraf_slice_has_caseless_at(value, 0, "blob:");
}

static bool is_address(nutgraf_slice value) {
    if (value.size == 0 || is_data(value)) return false;
    return memchr(value.data, '.', value.size) != NULL || memchr(value.data, '/', value.size) != NULL;
}

static void offer(choice *best, nutgraf_slice src, double width) {
    if (!is_address(src)) return;
    bool fits = width <= NUTGRAF_IMAGE_WIDEST, best_fits = best->width <= NUTGRAF_IMAGE_WIDEST;
    bool better = best->width == 0 || (fits != best_fits ? fits : fits ? width > best->width : width < best->width);
    if (better) *best = (choice){src, width};
}

/* One candidate of a srcset: its address ends at white space, its descriptor at a comma. */
static size_t read_candidate(nutgraf_slice set, size_t at, choice *best) {
    while (at < set.size && (nutgraf_ascii_is_space(set.data[at]) || set.data[at] == ',')) at++;
    size_t start = at;
    while (at < set.size && !nutgraf_ascii_is_space(set.data[at])) at++;
    nutgraf_slice src = {set.data + start, at - start};
    bool bare = src.size > 0 && src.data[src.size - 1] == ',';
    while (src.size > 0 && src.data[src.size - 1] == ',') src.size--;
    double width = 1000;
    if (!bare) {
        while (at < set.size && nutgraf_ascii_is_space(set.data[at])) at++;
        start = at;
        while (at < set.size && set.data[at] != ',') at++;
        char descriptor[16] = "";
        size_t size = at - start < sizeof descriptor - 1 ? at - start : sizeof descriptor - 1;
        memcpy(descriptor, set.data + start, size);
        char *unit;
        double value = strtod(descriptor, &unit);
        if (unit != descriptor && value > 0) width = *unit == 'x' ? 1000 * value : value;
    }
    if (src.size > 0) offer(best, src, width);
    return at;
}

static void read_set(nutgraf_slice set, choice *best) {
    for (size_t at = 0; at < set.size;) at = read_candidate(set, at, best);
}

static void read_sets(const nutgraf_document *document, uint32_t node, choice *best) {
    for (size_t i = 0; i < sizeof late_sets / sizeof *late_sets; i++)
        read_set(attribute(document, node, late_sets[i]), best);
    read_set(attribute(document, node, "srcset"), best);
}

/* The sources of a picture, but those of formats for which browsers have the image itself. */
static void read_sources(const nutgraf_document *document, uint32_t picture, choice *best) {
    for (uint32_t i = picture + 1; i < document->nodes[picture].end; i++)
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_SOURCE)) {
            read_sets(document, i, best);
            if (best->width == 0) offer(best, attribute(document, i, "src"), 1);
        }
}

static nutgraf_slice late_source(const nutgraf_document *document, uint32_t node) {
    for (size_t i = 0; i < sizeof late_sources / sizeof *late_sources; i++) {
        nutgraf_slice value = attribute(document, node, late_sources[i]);
        if (is_address(value) && value.data[0] != '{') return value;
    }
    return (nutgraf_slice){"", 0};
}

static nutgraf_slice best_source(const nutgraf_document *document, uint32_t picture, uint32_t img) {
    choice best = {{"", 0}, 0};
    if (img != NUTGRAF_NO_NODE) {
        read_sets(document, img, &best);
        if (best.width > 0) return best.src;
        nutgraf_slice late = late_source(document, img);
        if (late.size > 0) return late;
    }
    if (picture != NUTGRAF_NO_NODE) read_sources(document, picture, &best);
    if (best.width > 0) return best.src;
    nutgraf_slice src = img != NUTGRAF_NO_NODE ? attribute(document, img, "src") : (nutgraf_slice){"", 0};
    return is_data(src) ? (nutgraf_slice){"", 0} : src;
}

/* ---- does it say anything? ---- */

/* Symbols alone: every character from U+2000 on, none of them a letter of a script. */
static bool is_symbol_text(nutgraf_slice alt) {
    if (alt.size == 0 || alt.size > EMOJI_BYTES) return false;
    for (size_t i = 0; i < alt.size;) {
        unsigned char lead = (unsigned char)alt.data[i];
        if (lead != 0xe2 && lead != 0xef && lead != 0xf0) return false; /* U+2000-2FFF, variation selectors, emoji */
        i += lead == 0xf0 ? 4 : 3;
    }
    return true;
}

/* One word in brackets, "[IMG]" or "[X-Info]": an icon's label, as pages for text browsers and listings of folders
 * have them. */
static bool is_icon_label(nutgraf_slice alt) {
    return alt.size > 2 && alt.size <= LONGEST_LABEL && alt.data[0] == '[' && alt.data[alt.size - 1] == ']' &&
           memchr(alt.data, ' ', alt.size) == NULL;
}

static bool is_formula(nutgraf_slice src) {
    return nutgraf_slice_contains(src, "latex.php") || nutgraf_slice_contains(src, "/math/render/") ||
           nutgraf_slice_contains(src, "codecogs.com");
}

static bool is_tiny(const nutgraf_document *document, uint32_t img) {
    long width = number_of(attribute(document, img, "width")), height = number_of(attribute(document, img, "height"));
    return (width >= 0 && width <= SMALLEST) || (height >= 0 && height <= SMALLEST);
}

static nutgraf_image_kind kind_of(nutgraf_roles *roles, uint32_t img, const nutgraf_image *image) {
    const nutgraf_document *document = roles->document;
    uint32_t own = nutgraf_roles_of(roles, img);
    if (image->alt.size > 0 && (own & (NUTGRAF_ROLE_MATH | NUTGRAF_ROLE_MATH_DISPLAY) || is_formula(image->src)))
        return NUTGRAF_IMAGE_FORMULA;
    bool drawn = own & NUTGRAF_ROLE_EMOJI || nutgraf_slice_contains(image->src, "emoji") || is_symbol_text(image->alt);
    if (drawn && image->alt.size > 0) return NUTGRAF_IMAGE_EMOJI;
    if (image->src.size == 0 || own & NUTGRAF_ROLE_DECORATION || drawn) return NUTGRAF_IMAGE_NONE;
    if (is_tiny(document, img)) return NUTGRAF_IMAGE_NONE;
    long width = number_of(attribute(document, img, "width")), height = number_of(attribute(document, img, "height"));
    if (width >= 0 && width <= ICON && height >= 0 && height <= ICON) return NUTGRAF_IMAGE_NONE;
    if (nutgraf_slice_contains(image->src, "spacer.gif") || nutgraf_slice_contains(image->src, "/pixel.") ||
        nutgraf_slice_contains(image->src, "1x1.") || nutgraf_slice_contains(image->src, "blank.gif"))
        return NUTGRAF_IMAGE_NONE;
    return NUTGRAF_IMAGE_CONTENT;
}

static uint32_t img_in(const nutgraf_document *document, uint32_t picture) {
    for (uint32_t i = picture + 1; i < document->nodes[picture].end; i++)
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_IMG)) return i;
    return NUTGRAF_NO_NODE;
}

nutgraf_image nutgraf_image_read(nutgraf_roles *roles, uint32_t node) {
    const nutgraf_document *document = roles->document;
    uint32_t picture = nutgraf_node_is(document, node, NUTGRAF_NAME_PICTURE) ? node : NUTGRAF_NO_NODE;
    uint32_t img = picture != NUTGRAF_NO_NODE ? img_in(document, picture) : node;
    uint32_t named = img != NUTGRAF_NO_NODE ? img : node;
    nutgraf_image image = {.src = best_source(document, picture, img), .alt = attribute(document, named, "alt")};
    image.kind = (uint8_t)kind_of(roles, named, &image);
    if (image.kind == NUTGRAF_IMAGE_CONTENT && is_icon_label(image.alt)) image.alt.size = 0;
    return image;
}

/* A picture that stands in its own address, but for the one pixel that waits for another. */
static bool is_inlined(nutgraf_slice src) {
    return nutgraf_slice_has_caseless_at(src, 0, "data:image/") && !nutgraf_slice_contains(src, "R0lGODlhAQAB") &&
           !nutgraf_slice_contains(src, "svg+xml");
}

nutgraf_image nutgraf_image_read_all(nutgraf_roles *roles, uint32_t node) {
    nutgraf_image image = nutgraf_image_read(roles, node);
    if (image.kind != NUTGRAF_IMAGE_NONE || is_tiny(roles->document, node)) return image;
    nutgraf_slice own = attribute(roles->document, node, "src");
    if (image.src.size == 0 && is_inlined(own)) image.src = own;
    if (image.src.size > 0) image.kind = NUTGRAF_IMAGE_CONTENT;
    return image;
}
