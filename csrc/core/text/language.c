/* Script by counting letters, language by a vote over letter sequences; see language.h.
 *
 * Every sequence of 1 to 4 letters of a padded word (" word ") that has a row in the script's table
 * adds that row's levels to the languages' costs; the least cost wins. How far the second stands
 * after for each word, and how far a mean language does, give the confidence.
 */
#include "language.h"

#include <math.h>
#include <string.h>

#include "../base/hash.h"
#include "language_data.h"
#include "unicode.h"

#define SAMPLE_BYTES 65536  /* looked at for the script; chosen by hand, more costs time alone */
#define SAMPLE_WORDS 500    /* of that script that vote; likewise */
#define WORD_LETTERS 40     /* longer words are no words */
#define GRAM_LETTERS 4      /* of the longest gram; as csrc/training/language.py counts */
#define GRAM_BYTES 13       /* of a gram's row in the table: four letters of three bytes and a NUL */
#define MOST_LANGUAGES 48   /* that share a script; Latin letters have 40 */
#define DENSE_WEIGHT 2      /* letters that one character of Han or kana counts for */
#define KANA_SHARE 0.08     /* of kana among kana and Han, above which a text is Japanese; chosen by hand: prose has
                             * a half, Chinese with a Japanese name in it next to none */
#define LEVEL_STEP 0.35     /* nats, as in the table */
/* Nats a word by which known languages lead others in texts of 1,000 characters: 0.2 to 6; languages
 * that the table lacks: 0.03 to 0.5, but for close relatives. Seen on held-out messages. */
#define MARGIN_SCALE 3.0
#define FIT_SCALE 5.0       /* nats a word that the right language of a large family leads the mean by */
#define FEW_LETTERS 10.0    /* letters after which a script's own language is 63 % sure (1 - 1/e); chosen by hand */

typedef enum script {
    SCRIPT_NONE,
    SCRIPT_LATIN, SCRIPT_CYRILLIC, SCRIPT_ARABIC, SCRIPT_DEVANAGARI, SCRIPT_BENGALI, SCRIPT_HEBREW,
    SCRIPT_HAN, SCRIPT_KANA, SCRIPT_HANGUL, SCRIPT_GREEK, SCRIPT_ARMENIAN, SCRIPT_GEORGIAN, SCRIPT_THAI,
    SCRIPT_LAO, SCRIPT_KHMER, SCRIPT_MYANMAR, SCRIPT_SINHALA, SCRIPT_TAMIL, SCRIPT_TELUGU, SCRIPT_KANNADA,
    SCRIPT_MALAYALAM, SCRIPT_GUJARATI, SCRIPT_GURMUKHI, SCRIPT_ORIYA, SCRIPT_ETHIOPIC, SCRIPT_TIBETAN,
    SCRIPT_THAANA, SCRIPT_COUNT
} script;

/* The language of a script that one language writes, as good as alone; others have a family. */
static const char own_language[SCRIPT_COUNT][4] = {
    [SCRIPT_HAN] = "zh", [SCRIPT_KANA] = "ja", [SCRIPT_HANGUL] = "ko", [SCRIPT_GREEK] = "el", [SCRIPT_ARMENIAN] = "hy",
    [SCRIPT_GEORGIAN] = "ka", [SCRIPT_THAI] = "th", [SCRIPT_LAO] = "lo", [SCRIPT_KHMER] = "km", [SCRIPT_MYANMAR] = "my",
    [SCRIPT_SINHALA] = "si", [SCRIPT_TAMIL] = "ta", [SCRIPT_TELUGU] = "te", [SCRIPT_KANNADA] = "kn",
    [SCRIPT_MALAYALAM] = "ml", [SCRIPT_GUJARATI] = "gu", [SCRIPT_GURMUKHI] = "pa", [SCRIPT_ORIYA] = "or",
    [SCRIPT_ETHIOPIC] = "am", [SCRIPT_TIBETAN] = "bo", [SCRIPT_THAANA] = "dv",
};

static const struct {
    int32_t first, last;
    script script;
} ranges[] = { /* sorted */
    {0x41, 0x24F, SCRIPT_LATIN},       {0x370, 0x3FF, SCRIPT_GREEK},      {0x400, 0x52F, SCRIPT_CYRILLIC},
    {0x530, 0x58F, SCRIPT_ARMENIAN},   {0x590, 0x5FF, SCRIPT_HEBREW},     {0x600, 0x6FF, SCRIPT_ARABIC},
    {0x780, 0x7BF, SCRIPT_THAANA},     {0x900, 0x97F, SCRIPT_DEVANAGARI}, {0x980, 0x9FF, SCRIPT_BENGALI},
    {0xA00, 0xA7F, SCRIPT_GURMUKHI},   {0xA80, 0xAFF, SCRIPT_GUJARATI},   {0xB00, 0xB7F, SCRIPT_ORIYA},
    {0xB80, 0xBFF, SCRIPT_TAMIL},      {0xC00, 0xC7F, SCRIPT_TELUGU},     {0xC80, 0xCFF, SCRIPT_KANNADA},
    {0xD00, 0xD7F, SCRIPT_MALAYALAM},  {0xD80, 0xDFF, SCRIPT_SINHALA},    {0xE00, 0xE7F, SCRIPT_THAI},
    {0xE80, 0xEFF, SCRIPT_LAO},        {0xF00, 0xFFF, SCRIPT_TIBETAN},    {0x1000, 0x109F, SCRIPT_MYANMAR},
    {0x10A0, 0x10FF, SCRIPT_GEORGIAN}, {0x1100, 0x11FF, SCRIPT_HANGUL},   {0x1200, 0x137F, SCRIPT_ETHIOPIC},
    {0x1780, 0x17FF, SCRIPT_KHMER},    {0x1E00, 0x1EFF, SCRIPT_LATIN},    {0x1F00, 0x1FFF, SCRIPT_GREEK},
    {0x3040, 0x30FF, SCRIPT_KANA},     {0x3400, 0x9FFF, SCRIPT_HAN},      {0xAC00, 0xD7A3, SCRIPT_HANGUL},
    {0xF900, 0xFAFF, SCRIPT_HAN},      {0xFF66, 0xFF9D, SCRIPT_KANA},     {0x20000, 0x323AF, SCRIPT_HAN},
};

/* The table of a script that many languages share. */
typedef struct family {
    const char *languages;       /* codes parted by spaces */
    const char (*grams)[GRAM_BYTES]; /* NUL-terminated, filled up with NUL */
    const char *levels;          /* row_size bytes a gram */
    size_t rows, row_size;
} family;

#define FAMILY(name) \
    {name##_languages, name##_grams, name##_levels[0], sizeof name##_grams / GRAM_BYTES, sizeof name##_levels[0]}

#define ROW_SLOTS 4096 /* of a table by hash */
#define MOST_ROWS (sizeof latin_grams / GRAM_BYTES) /* of a table: Latin letters have the most languages */
#define FITS(name) _Static_assert(sizeof name##_grams / GRAM_BYTES <= MOST_ROWS, #name " has more rows")
FITS(cyrillic);
FITS(arabic);
FITS(devanagari);
FITS(bengali);
FITS(hebrew);

static const family families[SCRIPT_HAN] = {
    [SCRIPT_LATIN] = FAMILY(latin),           [SCRIPT_CYRILLIC] = FAMILY(cyrillic), [SCRIPT_ARABIC] = FAMILY(arabic),
    [SCRIPT_DEVANAGARI] = FAMILY(devanagari), [SCRIPT_BENGALI] = FAMILY(bengali),   [SCRIPT_HEBREW] = FAMILY(hebrew),
};

static script script_of(int32_t c) {
    if (c <= ranges[0].last) return c >= ranges[0].first ? ranges[0].script : SCRIPT_NONE; /* most of most texts */
    size_t low = 0, high = sizeof ranges / sizeof ranges[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c < ranges[middle].first) high = middle;
        else if (c > ranges[middle].last) low = middle + 1;
        else return ranges[middle].script;
    }
    return SCRIPT_NONE;
}

static bool is_letter(int32_t c) {
    if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
    return kind == NUTGRAF_KIND_LETTER || kind == NUTGRAF_KIND_IDEOGRAPH || kind == NUTGRAF_KIND_MARK;
}

/* The script of most letters; *share: of all letters. */
static script main_script(nutgraf_slice text, double *share, double *letters) {
    size_t counts[SCRIPT_COUNT] = {0}, all = 0;
    for (size_t p = 0; p < text.size;) {
        int32_t c;
        p += nutgraf_utf8_read(text.data, text.size, p, &c);
        if (c < 0x41 || !is_letter(c)) continue;
        script s = script_of(c);
        size_t weight = s == SCRIPT_HAN || s == SCRIPT_KANA ? DENSE_WEIGHT : 1;
        counts[s] += weight;
        all += weight;
    }
    size_t east = counts[SCRIPT_HAN] + counts[SCRIPT_KANA];
    bool japanese = (double)counts[SCRIPT_KANA] > KANA_SHARE * (double)east;
    counts[SCRIPT_HAN] = japanese ? 0 : east;
    counts[SCRIPT_KANA] = japanese ? east : 0;
    script best = SCRIPT_NONE;
    for (int s = 1; s < SCRIPT_COUNT; s++)
        if (counts[s] > 0 && (best == SCRIPT_NONE || counts[s] > counts[best])) best = (script)s;
    *share = all > 0 ? (double)counts[best] / (double)all : 0;
    *letters = (double)counts[best];
    return best;
}

typedef struct vote {
    const family *family;
    size_t languages;
    uint64_t costs[MOST_LANGUAGES]; /* sums of levels */
    uint32_t grams[MOST_ROWS + 1];  /* how often each row's gram was met; the last counts those without a row */
    uint16_t slots[ROW_SLOTS];      /* by hash of its gram: a row's number from 1; the next slots where one is taken */
    size_t words;
} vote;
_Static_assert(MOST_ROWS < ROW_SLOTS / 2, "searches are short");

/* The slot of a gram, filled up with NUL as rows are: its row's, or a free one. */
static size_t find_slot(const vote *v, const char gram[GRAM_BYTES]) {
    size_t slot = nutgraf_hash_words(gram, GRAM_BYTES) % ROW_SLOTS;
    while (v->slots[slot] != 0 && memcmp(v->family->grams[v->slots[slot] - 1], gram, GRAM_BYTES) != 0)
        slot = (slot + 1) % ROW_SLOTS;
    return slot;
}

static void list_rows(vote *v) {
    for (size_t row = 0; row < v->family->rows; row++)
        v->slots[find_slot(v, v->family->grams[row])] = (uint16_t)(row + 1);
}

/* Adds the grams of one padded word that begin with one letter; offsets[i] is where the letter i after it starts. */
static void add_grams(vote *v, const char *bytes, const size_t *offsets, size_t letters) {
    char gram[GRAM_BYTES] = "";
    for (size_t n = 1; n <= GRAM_LETTERS && n <= letters; n++) {
        size_t size = offsets[n] - offsets[0];
        if (size >= GRAM_BYTES) return;
        memcpy(gram, bytes + offsets[0], size);
        if (n == 1 && *gram == ' ') continue;
        uint16_t row = v->slots[find_slot(v, gram)];
        v->grams[row == 0 ? v->family->rows : row - 1u]++;
    }
}

/* Adds the grams of one padded word; offsets[i] is where its letter i starts. */
static void add_word(vote *v, const char *bytes, const size_t *offsets, size_t letters) {
    v->words++;
    for (size_t i = 0; i < letters; i++) add_grams(v, bytes, offsets + i, letters - i);
}

static void add_words(vote *v, nutgraf_slice text, script s) {
    char bytes[4 * (WORD_LETTERS + 2)];
    size_t offsets[WORD_LETTERS + 3];
    for (size_t p = 0; p < text.size && v->words < SAMPLE_WORDS;) {
        size_t size = 1, letters = 1;
        bool same = true;
        bytes[0] = ' ';
        offsets[0] = 0;
        for (int32_t c; p < text.size;) {
            size_t length = nutgraf_utf8_read(text.data, text.size, p, &c);
            p += length;
            if (!is_letter(c)) break;
            same = same && letters <= WORD_LETTERS && script_of(c) == s;
            if (!same) continue;
            offsets[letters++] = size;
            size += nutgraf_utf8_write(nutgraf_code_point_lower(c), bytes + size);
        }
        if (!same || letters == 1) continue;
        offsets[letters++] = size;
        bytes[size++] = ' ';
        offsets[letters] = size;
        add_word(v, bytes, offsets, letters);
    }
}

/* Adds the levels of all grams that were met. */
static void add_costs(vote *v) {
    const family *f = v->family;
    for (size_t row = 0; row < f->rows; row++) {
        const char *levels = f->levels + row * f->row_size;
        for (size_t k = 0; v->grams[row] != 0 && k < v->languages; k++)
            v->costs[k] += (uint64_t)v->grams[row] * (uint64_t)(levels[k] - 'a');
    }
}

static void set_code(nutgraf_language *result, const char *code) {
    size_t n = 0;
    for (; n < 3 && code[n] != '\0' && code[n] != ' '; n++) result->code[n] = code[n];
    result->code[n] = '\0';
}

static const char *code_at(const char *languages, size_t index) {
    for (; index > 0; index--) languages = strchr(languages, ' ') + 1;
    return languages;
}

static nutgraf_language decide(const vote *v) {
    nutgraf_language result = {.code = ""};
    if (v->words == 0) return result;
    size_t best = 0;
    uint64_t sum = 0, second = UINT64_MAX;
    for (size_t k = 0; k < v->languages; k++) {
        if (v->costs[k] < v->costs[best]) best = k;
        sum += v->costs[k];
    }
    for (size_t k = 0; k < v->languages; k++)
        if (k != best && v->costs[k] < second) second = v->costs[k];
    double words = (double)v->words, least = (double)v->costs[best];
    double margin = ((double)second - least) * LEVEL_STEP / words;
    double fit = ((double)sum / (double)v->languages - least) * LEVEL_STEP / words;
    set_code(&result, code_at(v->family->languages, best));
    result.confidence = 1 - exp(-margin * sqrt(words) / MARGIN_SCALE);
    if (v->languages >= MOST_LANGUAGES / 2) result.confidence *= fmin(1, fit / FIT_SCALE);
    return result;
}

nutgraf_language nutgraf_text_language(nutgraf_slice text) {
    nutgraf_language result = {.code = ""};
    double share, letters;
    if (text.size > SAMPLE_BYTES) text.size = SAMPLE_BYTES;
    script s = main_script(text, &share, &letters);
    if (s == SCRIPT_NONE) return result;
    if (s < SCRIPT_HAN) {
        vote v = {.family = &families[s], .languages = families[s].row_size - 1};
        list_rows(&v);
        add_words(&v, text, s);
        add_costs(&v);
        result = decide(&v);
    } else {
        set_code(&result, own_language[s]);
        result.confidence = 1 - exp(-letters / FEW_LETTERS);
    }
    result.confidence *= fmin(1, 2 * share); /* half of the letters in one script are enough */
    return result;
}
