/* Any bytes as a text: normalised, split, searched for times, and summarised. Normalising twice is
 * normalising once, and every span lies inside the text. */
#include "fuzz.h"

#include <string.h>

#include "../../csrc/core/page/stripped.h"
#include "../../csrc/core/text/language.h"
#include "../../csrc/core/moment/moment.h"
#include "../../csrc/core/moment/transcription.h"
#include "../../csrc/core/rank/rank.h"
#include "../../csrc/core/text/breaks.h"
#include "../../csrc/core/text/sentences.h"
#include "../../csrc/core/text/fingerprint.h"
#include "../../csrc/core/text/unicode.h"

static void check_spans(const nutgraf_spans *spans, size_t size) {
    for (size_t i = 0; i < spans->count; i++) {
        FUZZ_CHECK(spans->items[i].start < spans->items[i].end && spans->items[i].end <= size);
        if (i > 0) FUZZ_CHECK(spans->items[i - 1].end <= spans->items[i].start);
    }
}

/* Segments cover the text without a gap, whatever the kind; cutting stays within its limits. */
static void check_breaks(nutgraf_arena *arena, nutgraf_slice text) {
    for (int kind = NUTGRAF_BREAK_GRAPHEME; kind <= NUTGRAF_BREAK_SENTENCE; kind++) {
        nutgraf_spans segments = {0};
        FUZZ_CHECK(nutgraf_breaks_segments(arena, text, (nutgraf_break_kind)kind, &segments) == NUTGRAF_OK);
        check_spans(&segments, text.size);
        size_t covered = 0;
        for (size_t i = 0; i < segments.count; i++) covered += segments.items[i].end - segments.items[i].start;
        FUZZ_CHECK(covered == text.size);
    }
    nutgraf_breaks_limits cut = {.graphemes = 7, .words = 3, .bytes = text.size / 2};
    FUZZ_CHECK(nutgraf_breaks_cut(text, &cut) <= text.size / 2);
    FUZZ_CHECK(nutgraf_fingerprint_distance(nutgraf_fingerprint_of(text), nutgraf_fingerprint_of(text)) == 0);
    nutgraf_language language = nutgraf_text_language(text);
    FUZZ_CHECK(language.confidence >= 0 && language.confidence <= 1);
}

/* Moments of a transcribed text lie in the text, in order. */
static void check_transcription(nutgraf_arena *arena, nutgraf_slice text) {
    nutgraf_transcription other;
    FUZZ_CHECK(nutgraf_moment_transcribe(arena, text, &other) == NUTGRAF_OK);
    size_t position = 0, last = 0;
    nutgraf_moment moment;
    for (size_t i = 0, at = 0; i < other.count; at = other.pieces[i].at + other.pieces[i].size, i++) {
        FUZZ_CHECK(other.pieces[i].at >= at && other.pieces[i].start <= other.pieces[i].stop);
        FUZZ_CHECK(other.pieces[i].stop <= text.size);
    }
    while (nutgraf_moment_next(other.text, &position, &moment)) {
        size_t start = nutgraf_moment_source(&other, moment.start, false);
        size_t stop = nutgraf_moment_source(&other, moment.stop, true);
        FUZZ_CHECK(start >= last && start <= stop && stop <= text.size);
        last = start;
    }
    FUZZ_CHECK(nutgraf_moment_transcribed(&other, text.size) <= other.text.size);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    nutgraf_slice text = {(const char *)data, size};
    nutgraf_arena arena;
    nutgraf_arena_init(&arena, FUZZ_ALLOCATOR);

    nutgraf_spans sentences = {0}, words = {0};
    FUZZ_CHECK(nutgraf_sentences_split(&arena, text, &sentences) == NUTGRAF_OK);
    FUZZ_CHECK(nutgraf_breaks_words(&arena, text, &words) == NUTGRAF_OK);
    check_spans(&sentences, size);
    check_spans(&words, size);
    nutgraf_text_measure(text);
    check_breaks(&arena, text);

    size_t position = 0, last = 0;
    nutgraf_moment moment;
    while (nutgraf_moment_next(text, &position, &moment)) {
        FUZZ_CHECK(moment.start >= last && moment.start < moment.stop && moment.stop <= size);
        last = moment.stop;
    }
    check_transcription(&arena, text);

    nutgraf_normalize_options options = {.form = NUTGRAF_FORM_NFC, .spaces = true, .controls = true,
                                         .zero_width = true, .bidi = true};
    nutgraf_edits edits = {0};
    nutgraf_slice once, twice, folded;
    FUZZ_CHECK(nutgraf_text_normalize(&arena, text, &options, NULL, 0, &edits, &once) == NUTGRAF_OK);
    for (size_t i = 0; i < edits.count; i++)
        FUZZ_CHECK(edits.items[i].start < edits.items[i].stop && edits.items[i].stop <= size);
    FUZZ_CHECK(once.size == 0 || fuzz_is_utf8(once.data, once.size));
    FUZZ_CHECK(nutgraf_text_normalize(&arena, once, &options, NULL, 0, NULL, &twice) == NUTGRAF_OK);
    FUZZ_CHECK(once.size == twice.size && (once.size == 0 || memcmp(once.data, twice.data, once.size) == 0));
    FUZZ_CHECK(nutgraf_text_casefold(&arena, text, &folded) == NUTGRAF_OK);

    nutgraf_blocks blocks = {0};
    nutgraf_error error = {0};
    if (nutgraf_stripped_read(&blocks, FUZZ_ALLOCATOR, text.data, text.size, NULL, NULL, &error) == NUTGRAF_OK) {
        for (size_t i = 0; i < blocks.count; i++) {
            nutgraf_slice line = nutgraf_block_slice(&blocks, i);
            FUZZ_CHECK(line.size == 0 || fuzz_is_utf8(line.data, line.size));
        }
        nutgraf_stripped_free(&blocks);
    }
    nutgraf_arena_free(&arena);
    return 0;
}
