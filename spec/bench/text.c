/* make bench: how fast text is normalised, cut into sentences and summed up, in one process.
 *
 *   NFC ASCII, Latin, CJK   nutgraf_text_normalize beside utf8proc_map (UTF8PROC_COMPOSE | UTF8PROC_STABLE)
 *   sentences, words        MB/s of Latin text
 *   summary of N            three sentences of N by the method directed, ms and bytes of memory
 *
 * Usage: text [ROUNDS]. The texts are made by a generator with a fixed seed; the best round counts.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <utf8proc.h>

#include "../../csrc/core/rank/rank.h"
#include "../../csrc/core/text/breaks.h"
#include "../../csrc/core/text/sentences.h"
#include "../../csrc/core/text/unicode.h"

#define TEXT_BYTES (8u << 20)
#define MOST_SENTENCES 10000
#define VOCABULARY 6000 /* words; the k-th is drawn with a probability near 1 / k, as in real texts */

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
    (void)context, (void)old_size;
    if (new_size != 0) return realloc(block, new_size);
    free(block);
    return NULL;
}

static const nutgraf_allocator heap = {resize, NULL};
static uint32_t seed = 1;

static uint32_t draw(uint32_t below) {
    seed = (uint32_t)((uint64_t)seed * 48271 % 2147483647);
    return seed % below;
}

static uint32_t draw_word(void) {
    uint32_t limit = 1 + draw(VOCABULARY);
    return draw(limit); /* small numbers are frequent */
}

typedef enum kind { ASCII, LATIN, CJK } kind;

/* Appends a word made of its number, always the same. */
static size_t put_word(char *to, uint32_t word, kind k) {
    static const char *const accents[] = {"é", "ü", "ñ", "ç", "å"};
    size_t size = 0;
    uint32_t x = word * 2654435761u + 12345;
    if (k == CJK) {
        for (uint32_t i = 0; i < 2; i++, x /= 977) size += nutgraf_utf8_write((int32_t)(0x4E00 + x % 5000), to + size);
        return size;
    }
    for (uint32_t i = 0, n = 2 + x % 8; i < n; i++) {
        x = x * 1664525 + 1013904223;
        if (k == LATIN && (x >> 20) % 12 == 0) {
            memcpy(to + size, accents[(x >> 10) % 5], 2);
            size += 2;
        } else {
            to[size++] = (char)('a' + (x >> 16) % 26);
        }
    }
    return size;
}

/* Appends a sentence of about 18 words. */
static size_t put_sentence(char *to, kind k) {
    size_t size = 0;
    for (uint32_t i = 0, n = 8 + draw(20); i < n; i++) {
        size_t start = size;
        size += put_word(to + size, draw_word(), k);
        if (i == 0 && (unsigned char)to[start] < 0x80) to[start] = (char)(to[start] - 32);
        if (k != CJK && i + 1 < n) to[size++] = ' ';
    }
    memcpy(to + size, k == CJK ? "。" : ". ", k == CJK ? 3 : 2);
    return size + (k == CJK ? 3 : 2);
}

static nutgraf_slice make_text(kind k) {
    char *data = malloc(TEXT_BYTES + 4096);
    size_t size = 0;
    if (data == NULL) exit(1);
    while (size < TEXT_BYTES) size += put_sentence(data + size, k);
    return (nutgraf_slice){data, size};
}

static double ours(nutgraf_slice text, int rounds) {
    nutgraf_normalize_options options = {.form = NUTGRAF_FORM_NFC};
    double best = 1e9;
    for (int r = 0; r < rounds; r++) {
        nutgraf_arena arena;
        nutgraf_slice result;
        nutgraf_arena_init(&arena, heap);
        double start = now();
        if (nutgraf_text_normalize(&arena, text, &options, NULL, 0, NULL, &result) != NUTGRAF_OK) exit(1);
        double taken = now() - start;
        best = taken < best ? taken : best;
        nutgraf_arena_free(&arena);
    }
    return (double)text.size / 1e6 / best;
}

static double theirs(nutgraf_slice text, int rounds) {
    double best = 1e9;
    for (int r = 0; r < rounds; r++) {
        utf8proc_uint8_t *result = NULL;
        double start = now();
        if (utf8proc_map((const utf8proc_uint8_t *)text.data, (utf8proc_ssize_t)text.size, &result,
                         UTF8PROC_COMPOSE | UTF8PROC_STABLE) < 0)
            exit(1);
        double taken = now() - start;
        best = taken < best ? taken : best;
        free(result);
    }
    return (double)text.size / 1e6 / best;
}

static double split_speed(nutgraf_slice text, int rounds, bool words) {
    double best = 1e9;
    for (int r = 0; r < rounds; r++) {
        nutgraf_arena arena;
        nutgraf_spans spans = {0};
        nutgraf_arena_init(&arena, heap);
        double start = now();
        if ((words ? nutgraf_breaks_words : nutgraf_sentences_split)(&arena, text, &spans) != NUTGRAF_OK) exit(1);
        double taken = now() - start;
        best = taken < best ? taken : best;
        nutgraf_arena_free(&arena);
    }
    return (double)text.size / 1e6 / best;
}

static void summary_row(const nutgraf_slice *units, size_t count, int rounds) {
    nutgraf_rank_options options = {.method = NUTGRAF_RANK_DIRECTED, .count = 3, .redundancy = -1};
    double best = 1e9;
    size_t bytes = 0;
    for (int r = 0; r < rounds * (count < 1000 ? 10 : 1); r++) {
        nutgraf_arena arena;
        uint32_t *chosen;
        size_t chosen_count;
        nutgraf_arena_init(&arena, heap);
        double start = now();
        if (nutgraf_rank_choose(&arena, units, count, &options, &chosen, &chosen_count) != NUTGRAF_OK) exit(1);
        double taken = now() - start;
        best = taken < best ? taken : best;
        bytes = arena.bytes;
        nutgraf_arena_free(&arena);
    }
    printf("summary of %5zu sentences  %8.2f ms  %7.2f MB\n", count, best * 1e3, (double)bytes / 1e6);
}

int main(int argc, char **argv) {
    int rounds = argc > 1 ? atoi(argv[1]) : 3;
    static const char *const names[] = {"ASCII", "Latin", "CJK"};
    for (int k = ASCII; k <= CJK; k++) {
        nutgraf_slice text = make_text((kind)k);
        double a = ours(text, rounds), b = theirs(text, rounds);
        printf("NFC %-6s %8.0f MB/s   utf8proc_map %5.0f MB/s   %.1f times\n", names[k], a, b, a / b);
        if (k == LATIN)
            printf("sentences  %8.0f MB/s\nwords      %8.0f MB/s\n", split_speed(text, rounds, false),
                   split_speed(text, rounds, true));
        free((char *)text.data);
    }
    char *data = malloc(MOST_SENTENCES * 512);
    nutgraf_slice *units = malloc(MOST_SENTENCES * sizeof *units);
    if (data == NULL || units == NULL) return 1;
    size_t size = 0;
    for (size_t i = 0; i < MOST_SENTENCES; i++) {
        units[i] = (nutgraf_slice){data + size, put_sentence(data + size, LATIN)};
        size += units[i].size;
    }
    static const size_t counts[] = {50, 500, 5000, 10000};
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) summary_row(units, counts[i], rounds);
    free(units);
    free(data);
    return 0;
}
