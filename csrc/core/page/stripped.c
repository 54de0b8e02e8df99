/* Stripped text → blocks, in one scan.
 *
 * A dump has no tags; what is left of its structure is the line, the empty line, and the markers
 * that strippers write: "- item", "  * deeper item", "1. item", "# heading", "> quote". A number
 * marks an item only when the line before or after carries its neighbour, because "12. March"
 * opens lines too. Everything else is a paragraph, to be judged by who knows what dumps look like.
 */
#include "stripped.h"

#include <string.h>

#include "../base/ascii.h"
#include "../text/decode.h"
#include "../text/signature.h"
#include "../text/unicode.h"

#define INDENT_STEP 2        /* columns of one list depth */
#define MAX_DEPTH 9          /* of a list: deeper indents are layout */
#define MAX_HEADING_LEVEL 6  /* "#" to "######", as in Markdown: CommonMark, section 4.2 */
#define MAX_NUMBER_DIGITS 3  /* of an ordered item */
#define BINARY_SHARE 20      /* one control or broken character in so many bytes is binary; chosen by hand:
                              * text has next to none, compressed data one in ten (parse.c) */

/* Size in bytes of the line break at p; 0 when there is none. U+2028, U+2029 and U+0085 count. */
static size_t break_at(const char *p, const char *end) {
    if (*p == '\r') return p + 1 < end && p[1] == '\n' ? 2 : 1;
    if (*p == '\n' || *p == '\f' || *p == '\v') return 1;
    if (end - p >= 2 && memcmp(p, "\xC2\x85", 2) == 0) return 2;
    if (end - p >= 3 && (memcmp(p, "\xE2\x80\xA8", 3) == 0 || memcmp(p, "\xE2\x80\xA9", 3) == 0)) return 3;
    return 0;
}

/* Size of the white space at p: ASCII, no-break space, U+2000 to U+200B, BOM. */
static size_t space_at(const char *p, const char *end) {
    if (p >= end) return 0;
    if (*p == ' ' || *p == '\t') return 1;
    if (end - p >= 2 && memcmp(p, "\xC2\xA0", 2) == 0) return 2;
    if (end - p < 3) return 0;
    if (p[0] == '\xE2' && p[1] == '\x80' && (unsigned char)p[2] >= 0x80 && (unsigned char)p[2] <= 0x8B) return 3;
    return memcmp(p, "\xEF\xBB\xBF", 3) == 0 || memcmp(p, "\xE3\x80\x80", 3) == 0 ? 3 : 0;
}

static const char *trim_end(const char *start, const char *end) {
    for (;;) {
        if (end > start && space_at(end - 1, end) == 1) {
            end--;
        } else if (end - start >= 2 && space_at(end - 2, end) == 2) {
            end -= 2;
        } else if (end - start >= 3 && space_at(end - 3, end) == 3) {
            end -= 3;
        } else {
            return end;
        }
    }
}

/* Size of a bullet with the white space after it; 0 when there is none. */
static size_t bullet_at(const char *p, const char *end) {
    static const char *const bullets[] = {"-", "*", "+", "\xE2\x80\xA2", "\xE2\x97\xA6", "\xE2\x80\xA3",
                                          "\xE2\x96\xAA", "\xE2\x97\x8F", "\xC2\xB7", "\xE2\x96\xBA"};
    for (size_t i = 0; i < sizeof bullets / sizeof bullets[0]; i++) {
        size_t length = strlen(bullets[i]);
        if ((size_t)(end - p) <= length || memcmp(p, bullets[i], length) != 0) continue;
        size_t space = space_at(p + length, end);
        if (space > 0) return length + space;
    }
    return 0;
}

/* The number of "12. " or "12) " at p, with *size for the marker; 0 when there is none. */
static unsigned number_at(const char *p, const char *end, size_t *size) {
    unsigned value = 0;
    size_t n = 0;
    while (p + n < end && nutgraf_ascii_is_digit(p[n]) && n <= MAX_NUMBER_DIGITS)
        value = value * 10 + (unsigned)(p[n++] - '0');
    if (n == 0 || n > MAX_NUMBER_DIGITS || p + n >= end || (p[n] != '.' && p[n] != ')')) return 0;
    size_t space = space_at(p + n + 1, end);
    *size = n + 1 + space;
    return space > 0 ? value : 0;
}

/* Reads the markers of a line into the block's type; returns where its text begins. */
static const char *read_markers(nutgraf_block *block, const char *p, const char *end, size_t indent) {
    size_t marker = bullet_at(p, end);
    if (marker > 0) {
        size_t depth = indent / INDENT_STEP + 1;
        block->type = NUTGRAF_BLOCK_ITEM;
        block->level = (uint8_t)(depth > MAX_DEPTH ? MAX_DEPTH : depth);
        return p + marker;
    }
    size_t hashes = 0;
    while (p + hashes < end && p[hashes] == '#') hashes++;
    if (hashes >= 1 && hashes <= MAX_HEADING_LEVEL && space_at(p + hashes, end) > 0) {
        block->type = NUTGRAF_BLOCK_HEADING;
        block->level = (uint8_t)hashes;
        return p + hashes;
    }
    if (p < end && *p == '>' && space_at(p + 1, end) > 0) {
        block->type = NUTGRAF_BLOCK_QUOTE;
        return p + 1;
    }
    block->type = NUTGRAF_BLOCK_PARAGRAPH;
    return p;
}

/* Turns runs of numbered lines into items; `text` is the blocks' text. */
static void mark_ordered(nutgraf_blocks *blocks) {
    unsigned before = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        nutgraf_block *block = &blocks->items[i];
        const char *text = blocks->text + block->text;
        size_t size = 0, next_size = 0;
        unsigned value = block->type == NUTGRAF_BLOCK_PARAGRAPH ? number_at(text, text + block->text_size, &size) : 0;
        unsigned next = 0;
        if (value > 0 && i + 1 < blocks->count) {
            const nutgraf_block *follower = &blocks->items[i + 1];
            const char *start = blocks->text + follower->text;
            next = number_at(start, start + follower->text_size, &next_size);
        }
        if (value > 0 && ((before > 0 && value == before + 1) || next == value + 1)) {
            block->type = NUTGRAF_BLOCK_ITEM;
            block->ordered = true;
            block->level = 1;
            block->text += (uint32_t)size;
            block->text_size -= (uint32_t)size;
        }
        before = value;
    }
}

static nutgraf_status add_line(nutgraf_blocks *blocks, const char *p, const char *end, uint32_t line, bool gap) {
    size_t indent = 0, space;
    while ((space = space_at(p, end)) > 0) {
        indent += *p == '\t' ? INDENT_STEP : 1;
        p += space;
    }
    end = trim_end(p, end);
    nutgraf_block block = {.line = line, .gap = gap};
    p = read_markers(&block, p, end, indent);
    while ((space = space_at(p, end)) > 0) p += space;
    if (p == end) return NUTGRAF_OK;
    nutgraf_block *grown =
        nutgraf_arena_reserve(&blocks->arena, blocks->items, &blocks->capacity, blocks->count + 1, sizeof *grown);
    if (grown == NULL) return NUTGRAF_NO_MEMORY;
    blocks->items = grown;
    size_t size = (size_t)(end - p);
    block.text = (uint32_t)blocks->text_size;
    block.text_size = (uint32_t)size;
    memcpy(blocks->text + blocks->text_size, p, size);
    blocks->text[blocks->text_size + size] = '\n';
    blocks->text_size += size + 1;
    nutgraf_measure measure = nutgraf_text_measure((nutgraf_slice){p, size});
    block.words = (uint32_t)measure.words;
    block.letters = (uint32_t)measure.letters;
    blocks->items[blocks->count++] = block;
    return NUTGRAF_OK;
}

/* Is it data and no text? Control characters and broken sequences are counted. */
static bool is_binary(nutgraf_slice text, size_t repairs) {
    size_t controls = repairs;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        controls += (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v') || c == 0x7F;
    }
    return controls > text.size / BINARY_SHARE;
}

static nutgraf_status read_lines(nutgraf_blocks *blocks, nutgraf_slice text) {
    blocks->text = nutgraf_arena_alloc(&blocks->arena, text.size + 1); /* lines shrink, plus a last newline */
    if (blocks->text == NULL) return NUTGRAF_NO_MEMORY;
    blocks->text_capacity = text.size + 1;
    const char *p = text.data, *end = text.data + text.size;
    bool gap = false;
    for (uint32_t line = 1; p < end; line++) {
        const char *start = p;
        size_t width = 0;
        while (p < end && (width = break_at(p, end)) == 0) p++;
        size_t before = blocks->count;
        nutgraf_status status = add_line(blocks, start, p, line, gap);
        if (status != NUTGRAF_OK) return status;
        gap = blocks->count == before;
        p += width;
    }
    mark_ordered(blocks);
    return blocks->count > 0 ? NUTGRAF_OK : NUTGRAF_EMPTY;
}

nutgraf_status nutgraf_stripped_read(nutgraf_blocks *blocks, nutgraf_allocator allocator, const char *input,
                                     size_t size, const nutgraf_stripped_options *options, nutgraf_slice *decoded,
                                     nutgraf_error *error) {
    size_t max_bytes = options != NULL && options->max_bytes > 0 ? options->max_bytes : NUTGRAF_DEFAULT_MAX_BYTES;
    memset(blocks, 0, sizeof *blocks);
    nutgraf_arena_init(&blocks->arena, allocator);
    if (size > max_bytes || size >= UINT32_MAX / 4)
        return nutgraf_error_set(error, NUTGRAF_TOO_LARGE, max_bytes, "the text has %zu bytes, the limit is %zu", size,
                                 max_bytes);
    nutgraf_status status = nutgraf_signature((nutgraf_slice){input, size});
    if (status == NUTGRAF_BINARY) status = NUTGRAF_OK; /* a text may well begin with "RIFF" */
    if (status != NUTGRAF_OK) return nutgraf_error_set(error, status, 0, "%s", nutgraf_status_message(status));
    nutgraf_decoded text = {0};
    nutgraf_decode_options how = {.charset = options != NULL ? options->charset : NULL};
    status = nutgraf_decode(&blocks->arena, (nutgraf_slice){input, size}, &how, &text, error);
    if (status == NUTGRAF_OK && is_binary(text.text, text.repairs)) status = NUTGRAF_BINARY;
    if (status == NUTGRAF_OK) status = read_lines(blocks, text.text);
    if (decoded != NULL) *decoded = text.text;
    if (status != NUTGRAF_OK) nutgraf_stripped_free(blocks);
    return status;
}

void nutgraf_stripped_free(nutgraf_blocks *blocks) {
    nutgraf_arena_free(&blocks->arena);
    blocks->items = NULL;
    blocks->text = NULL;
    blocks->count = blocks->capacity = blocks->text_size = blocks->text_capacity = 0;
}
