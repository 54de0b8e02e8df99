/* Any bytes as a text, cut into sentences and summed up by a method and budgets that its first bytes
 * choose. What is chosen rises and lies among the sentences; novelty is a share. */
#include "fuzz.h"

#include "../../csrc/core/rank/rank.h"
#include "../../csrc/core/text/sentences.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 4) return 0;
    nutgraf_slice text = {(const char *)data + 4, size - 4};
    nutgraf_arena arena;
    nutgraf_arena_init(&arena, FUZZ_ALLOCATOR);
    nutgraf_spans sentences = {0};
    FUZZ_CHECK(nutgraf_sentences_split(&arena, text, &sentences) == NUTGRAF_OK);
    size_t n = sentences.count;
    nutgraf_slice *units = nutgraf_arena_calloc(&arena, (n + 1) * sizeof *units);
    uint32_t *positions = nutgraf_arena_calloc(&arena, (n + 1) * sizeof *positions);
    double *novelty = nutgraf_arena_calloc(&arena, (n + 1) * sizeof *novelty);
    FUZZ_CHECK(units != NULL && positions != NULL && novelty != NULL);
    for (size_t i = 0; i < n; i++) {
        units[i] = (nutgraf_slice){text.data + sentences.items[i].start, sentences.items[i].end - sentences.items[i].start};
        positions[i] = (uint32_t)(i % 5);
    }
    nutgraf_rank_options options = {
        .method = (nutgraf_rank_method)(data[0] % NUTGRAF_RANK_METHODS), .count = data[1] % 16u, .words = data[2],
        .tokens = data[3], .redundancy = data[1] & 128 ? (data[2] % 11) / 10.0 : -1, .title = n > 0 ? units[0] : text,
        .positions = data[3] & 1 ? positions : NULL,
    };
    if (options.count == 0 && options.words == 0 && options.tokens == 0) options.count = 1;
    uint32_t *chosen;
    size_t count;
    FUZZ_CHECK(nutgraf_rank_choose(&arena, units, n, &options, &chosen, &count) == NUTGRAF_OK);
    FUZZ_CHECK(options.count == 0 || count <= options.count);
    for (size_t i = 0; i < count; i++) FUZZ_CHECK(chosen[i] < n && (i == 0 || chosen[i - 1] < chosen[i]));
    FUZZ_CHECK(nutgraf_rank_novelty(&arena, units, n, units, n / 2, novelty) == NUTGRAF_OK);
    for (size_t i = 0; i < n; i++) FUZZ_CHECK(novelty[i] >= 0 && novelty[i] <= 1 && (i >= n / 2 || novelty[i] <= 0));
    nutgraf_arena_free(&arena);
    return 0;
}
