/* Any bytes as a text, normalised under options that its first two bytes choose. The result is UTF-8, the
 * edits of the character options rebuild it, positions stay in order, and a form is stable. */
#include "fuzz.h"

#include <string.h>

#include "../../csrc/core/text/unicode.h"

/* The result must be the text with its edits applied. */
static void check_edits(nutgraf_arena *arena, nutgraf_slice text, const nutgraf_edits *edits, nutgraf_slice result) {
    char *built = nutgraf_arena_alloc(arena, text.size + result.size + 1);
    size_t size = 0, at = 0;
    FUZZ_CHECK(built != NULL);
    for (size_t i = 0; i < edits->count; i++) {
        const nutgraf_edit *edit = &edits->items[i];
        FUZZ_CHECK(edit->start >= at && edit->start < edit->stop && edit->stop <= text.size);
        FUZZ_CHECK(size + (edit->start - at) + edit->after.size <= text.size + result.size);
        memcpy(built + size, text.data + at, edit->start - at);
        size += edit->start - at;
        if (edit->after.size > 0) memcpy(built + size, edit->after.data, edit->after.size);
        size += edit->after.size;
        at = edit->stop;
    }
    FUZZ_CHECK(size + (text.size - at) == result.size);
    memcpy(built + size, text.data + at, text.size - at);
    FUZZ_CHECK(result.size == 0 || memcmp(built, result.data, result.size) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 2) return 0;
    unsigned bits = data[0], form = data[1] % 5u;
    nutgraf_slice text = {(const char *)data + 2, size - 2}, result, again;
    nutgraf_normalize_options options = {
        .form = NUTGRAF_FORM_NONE, .spaces = bits & 1, .controls = bits & 2, .zero_width = bits & 4, .bidi = bits & 8,
        .soft_hyphens = bits & 16, .straight_quotes = bits & 32, .dashes = bits & 64, .ellipsis = bits & 64,
        .ligatures = bits & 128, .width = data[1] & 128,
    };
    nutgraf_arena arena;
    nutgraf_arena_init(&arena, FUZZ_ALLOCATOR);
    nutgraf_edits edits = {0};
    FUZZ_CHECK(nutgraf_text_normalize(&arena, text, &options, NULL, 0, &edits, &result) == NUTGRAF_OK);
    FUZZ_CHECK(result.size == 0 || fuzz_is_utf8(result.data, result.size));
    check_edits(&arena, text, &edits, result);

    options.form = (nutgraf_form)form;
    size_t positions[] = {0, text.size / 3, text.size / 2, text.size};
    nutgraf_edits all = {0};
    FUZZ_CHECK(nutgraf_text_normalize(&arena, text, &options, positions, 4, &all, &result) == NUTGRAF_OK);
    for (size_t i = 0; i < 4; i++) FUZZ_CHECK(positions[i] <= result.size && (i == 0 || positions[i - 1] <= positions[i]));
    for (size_t i = 0; i < all.count; i++) FUZZ_CHECK(all.items[i].start < all.items[i].stop && all.items[i].stop <= text.size);
    nutgraf_normalize_options form_only = {.form = (nutgraf_form)form};
    FUZZ_CHECK(nutgraf_text_normalize(&arena, result, &form_only, NULL, 0, NULL, &again) == NUTGRAF_OK);
    FUZZ_CHECK(again.data == result.data && again.size == result.size); /* nothing left to change: no copy */
    nutgraf_arena_free(&arena);
    return 0;
}
