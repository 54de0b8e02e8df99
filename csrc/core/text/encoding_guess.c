/* The encoding of bytes: see encoding_guess.h. */
#include "encoding_guess.h"

#include <string.h>

#include "../base/slice.h"
#include "unicode.h"

typedef struct character {
    uint16_t code; /* its two bytes, the first one high */
    char level;
} character;

#include "encoding_guess_data.h"

#define SAMPLE_BYTES 4096  /* outside ASCII that are looked at; 200 tell, the rest is for pages in two languages */
#define LEVEL_STEP 0.35    /* nats, as in the tables */

/* What costs how much, in nats; ln 128 = 4.9 is what a byte costs of which nothing is known. Chosen by hand. */
#define COST_MARK 4.5      /* of punctuation that texts of every language have: quotes, dashes, ... */
#define COST_SPACE 1.5     /* of a space that does not break, which pages in ASCII have too, often no other byte */
#define COST_SYMBOL 8.0    /* any other character that is no letter */
#define COST_FOREIGN 9.0   /* a letter that the language lacks */
#define COST_CONTROL 12.0  /* a control character or a byte that means nothing */
#define COST_BROKEN 14.0   /* a sequence that is no character of an encoding of two bytes */
#define COST_CASE 4.0      /* a capital right after a small letter */
#define COST_LONE 3.0      /* a capital alone: a sign, such as that of the pound, in other encodings */
#define ASCII_CREDIT 4.2   /* for explaining an ASCII byte as half a character: ln 64 */
#define LEAD 3.0           /* by which a guess has to be better than windows-1252 */

/* The letters of a language: see csrc/training/encodings.py. */
typedef struct alphabet {
    const uint16_t *letters;
    const char *after, *before; /* rows of `count` levels and a NUL, one a context */
    size_t count, contexts;     /* contexts: those that are none of its letters */
} alphabet;

#define ALPHABET(name, capital)                                                                            \
    {name##_letters, name##_after[0], name##_before[0], sizeof name##_letters / sizeof *name##_letters,    \
     capital##_CONTEXTS}

typedef enum language {
    EN, FR, DE, ES, IT, PT, NL, SV, DA, NB, FI, IS, CA, GA, PL, CS, SK, HU, RO, HR, SL, LT, LV, ET, TR, VI,
    RU, UK, BG, SR, MK, BE, EL, AR, FA, HE, TH, LANGUAGES
} language;

static const alphabet alphabets[LANGUAGES] = {
    [EN] = ALPHABET(en, EN), [FR] = ALPHABET(fr, FR), [DE] = ALPHABET(de, DE), [ES] = ALPHABET(es, ES),
    [IT] = ALPHABET(it, IT),
    [PT] = ALPHABET(pt, PT), [NL] = ALPHABET(nl, NL), [SV] = ALPHABET(sv, SV), [DA] = ALPHABET(da, DA),
    [NB] = ALPHABET(nb, NB), [FI] = ALPHABET(fi, FI), [IS] = ALPHABET(is, IS), [CA] = ALPHABET(ca, CA),
    [GA] = ALPHABET(ga, GA), [PL] = ALPHABET(pl, PL), [CS] = ALPHABET(cs, CS), [SK] = ALPHABET(sk, SK),
    [HU] = ALPHABET(hu, HU), [RO] = ALPHABET(ro, RO), [HR] = ALPHABET(hr, HR), [SL] = ALPHABET(sl, SL),
    [LT] = ALPHABET(lt, LT), [LV] = ALPHABET(lv, LV), [ET] = ALPHABET(et, ET), [TR] = ALPHABET(tr, TR),
    [VI] = ALPHABET(vi, VI), [RU] = ALPHABET(ru, RU), [UK] = ALPHABET(uk, UK), [BG] = ALPHABET(bg, BG),
    [SR] = ALPHABET(sr, SR), [MK] = ALPHABET(mk, MK), [BE] = ALPHABET(be, BE), [EL] = ALPHABET(el, EL),
    [AR] = ALPHABET(ar, AR), [FA] = ALPHABET(fa, FA), [HE] = ALPHABET(he, HE), [TH] = ALPHABET(th, TH),
};

#define BIT(language) (UINT64_C(1) << (language))
#define WESTERN (BIT(EN) | BIT(FR) | BIT(DE) | BIT(ES) | BIT(IT) | BIT(PT) | BIT(NL) | BIT(SV) | BIT(DA) | \
                 BIT(NB) | BIT(FI) | BIT(IS) | BIT(CA) | BIT(GA))
#define CENTRAL (BIT(PL) | BIT(CS) | BIT(SK) | BIT(HU) | BIT(RO) | BIT(HR) | BIT(SL))
#define CYRILLIC (BIT(RU) | BIT(UK) | BIT(BG) | BIT(SR) | BIT(MK) | BIT(BE))

/* Encodings of one byte a character, with the languages that were written in them. `rare`: nats that they
 * have to be better by, since few pages are in them. Of two that read alike the first wins. */
static const struct single_byte {
    const char *name;
    const uint16_t *page;
    uint64_t languages;
    double rare;
} single_bytes[] = {
    {"windows-1252", page_windows_1252, WESTERN, 0},
    {"windows-1250", page_windows_1250, CENTRAL, 1},
    {"ISO-8859-2", page_iso_8859_2, CENTRAL, 1.5},
    {"windows-1251", page_windows_1251, CYRILLIC, 1},
    {"KOI8-R", page_koi8_r, BIT(RU) | BIT(BG), 2},
    {"KOI8-U", page_koi8_u, BIT(UK), 3},
    {"ISO-8859-5", page_iso_8859_5, CYRILLIC, 4},
    {"IBM866", page_ibm866, BIT(RU) | BIT(UK) | BIT(BG) | BIT(BE), 4},
    {"windows-1253", page_windows_1253, BIT(EL), 1},
    {"ISO-8859-7", page_iso_8859_7, BIT(EL), 1.5},
    {"windows-1254", page_windows_1254, BIT(TR), 1},
    {"windows-1255", page_windows_1255, BIT(HE), 1},
    {"windows-1256", page_windows_1256, BIT(AR) | BIT(FA), 1},
    {"ISO-8859-6", page_iso_8859_6, BIT(AR), 3},
    {"windows-1257", page_windows_1257, BIT(LT) | BIT(LV) | BIT(ET), 1},
    {"ISO-8859-13", page_iso_8859_13, BIT(LT) | BIT(LV) | BIT(ET), 3},
    {"ISO-8859-4", page_iso_8859_4, BIT(LT) | BIT(LV) | BIT(ET), 4},
    {"windows-1258", page_windows_1258, BIT(VI), 2},
    {"windows-874", page_windows_874, BIT(TH), 1},
};

/* ---- encodings of one byte a character ---- */

/* Quotes, dashes and signs that stand in text of every language. */
static bool is_common_mark(uint32_t c) {
    switch (c) {
    case 0xA3: case 0xA7: case 0xA9: case 0xAB: case 0xAD: case 0xAE: case 0xB0: case 0xB7: case 0xBB:
    case 0x2013: case 0x2014: case 0x2018: case 0x2019: case 0x201A: case 0x201C: case 0x201D: case 0x201E:
    case 0x2022: case 0x2026: case 0x2039: case 0x203A: case 0x20AC: case 0x2116: case 0x2122:
    case 0x60C: case 0x61B: case 0x61F: case 0xBF: case 0xA1:
        return true;
    default:
        return false;
    }
}

enum { FLAG_LETTER = 1, FLAG_UPPER = 2, FLAG_LOWER = 4 };

/* What each byte is to a language in an encoding. */
typedef struct reading {
    uint8_t context[256]; /* of the alphabet; 0: no letter of it */
    uint8_t flags[256];
    float cost[256];      /* of a byte outside ASCII that is no letter of the alphabet */
} reading;

static void read_page(const uint16_t *page, const alphabet *a, reading *r) {
    memset(r, 0, sizeof *r);
    for (unsigned byte = 'a'; byte <= 'z'; byte++) {
        r->context[byte] = r->context[byte - 32] = a->contexts > 2 ? (uint8_t)(byte - 'a' + 1) : 1;
        r->flags[byte] = FLAG_LOWER;
        r->flags[byte - 32] = FLAG_UPPER;
    }
    for (unsigned byte = 0x80; byte < 256; byte++) {
        int32_t c = page[byte - 0x80], lower = nutgraf_code_point_lower(c);
        for (size_t i = 0; i < a->count && c != 0; i++) {
            if (a->letters[i] != lower) continue;
            r->context[byte] = (uint8_t)(a->contexts + i);
            r->flags[byte] = (uint8_t)(FLAG_LETTER | (lower != c              ? FLAG_UPPER
                                                      : nutgraf_code_point_is_lower(c) ? FLAG_LOWER : 0));
            break;
        }
        nutgraf_letter_kind kind = nutgraf_code_point_kind(c);
        bool letter = kind == NUTGRAF_KIND_LETTER || kind == NUTGRAF_KIND_MARK || kind == NUTGRAF_KIND_IDEOGRAPH;
        r->cost[byte] = c < 0xA0                       ? (float)COST_CONTROL
                        : c == 0xA0                    ? (float)COST_SPACE
                        : is_common_mark((uint32_t)c) ? (float)COST_MARK
                        : letter                       ? (float)COST_FOREIGN
                                                       : (float)COST_SYMBOL;
    }
}

static double cost_of_page(nutgraf_slice sample, const uint16_t *page, const alphabet *a) {
    reading r;
    read_page(page, a, &r);
    const unsigned char *text = (const unsigned char *)sample.data;
    double cost = 0;
    unsigned levels = 0;
    for (size_t i = 0; i < sample.size; i++) {
        unsigned char byte = text[i], before = i > 0 ? text[i - 1] : ' ';
        unsigned char after = i + 1 < sample.size ? text[i + 1] : ' ';
        if (byte < 0x80) continue;
        if ((r.flags[byte] & FLAG_UPPER) != 0 && (r.flags[before] & FLAG_LOWER) != 0) cost += COST_CASE;
        else if ((r.flags[byte] & FLAG_UPPER) != 0 && r.context[before] == 0 && r.context[after] == 0)
            cost += COST_LONE;
        if ((r.flags[byte] & FLAG_LETTER) == 0) {
            cost += r.cost[byte];
            continue;
        }
        size_t letter = r.context[byte] - a->contexts;
        levels += (unsigned)(a->after[r.context[before] * (a->count + 1) + letter] - 'a') +
                  (unsigned)(a->before[r.context[after] * (a->count + 1) + letter] - 'a');
    }
    return cost + levels * LEVEL_STEP / 2; /* the mean of what stands before and after says of a letter */
}

/* ---- encodings of several bytes a character ---- */

/* How many bytes the character at s (s[0] >= 0x80) takes, 0 when it is none; *cost: in nats, where it is no
 * frequent one. */
typedef size_t sequence_reader(const unsigned char *s, size_t size, double *cost);

static bool is_in(unsigned char byte, unsigned first, unsigned last) {
    return byte >= first && byte <= last;
}

static size_t read_gbk(const unsigned char *s, size_t size, double *cost) {
    if (!is_in(s[0], 0x81, 0xFE) || size < 2) return 0;
    if (is_in(s[1], '0', '9')) {
        *cost = 13;
        return size >= 4 && is_in(s[2], 0x81, 0xFE) && is_in(s[3], '0', '9') ? 4 : 0;
    }
    if (!is_in(s[1], 0x40, 0xFE) || s[1] == 0x7F) return 0;
    bool national = s[1] >= 0xA1;
    *cost = national && is_in(s[0], 0xB0, 0xD7) ? 9.5 : national && is_in(s[0], 0xD8, 0xF7) ? 11
            : national && is_in(s[0], 0xA1, 0xA9) ? 10 : 13;
    return 2;
}

static size_t read_big5(const unsigned char *s, size_t size, double *cost) {
    if (!is_in(s[0], 0x81, 0xFE) || size < 2 || !(is_in(s[1], 0x40, 0x7E) || is_in(s[1], 0xA1, 0xFE))) return 0;
    *cost = is_in(s[0], 0xA4, 0xC6) ? 9.5 : is_in(s[0], 0xC9, 0xF9) ? 12 : is_in(s[0], 0xA1, 0xA3) ? 10 : 14;
    return 2;
}

static size_t read_shift_jis(const unsigned char *s, size_t size, double *cost) {
    if (is_in(s[0], 0xA1, 0xDF)) { /* kana of half width */
        *cost = 7;
        return 1;
    }
    if (!(is_in(s[0], 0x81, 0x9F) || is_in(s[0], 0xE0, 0xFC)) || size < 2 || !is_in(s[1], 0x40, 0xFC) || s[1] == 0x7F)
        return 0;
    *cost = is_in(s[0], 0x88, 0x97) ? 9.5 : is_in(s[0], 0x98, 0xEA) ? 11.5 : is_in(s[0], 0x81, 0x84) ? 9.5 : 14;
    return 2;
}

static size_t read_euc_jp(const unsigned char *s, size_t size, double *cost) {
    if (s[0] == 0x8E) { /* kana of half width */
        *cost = 10;
        return size >= 2 && is_in(s[1], 0xA1, 0xDF) ? 2 : 0;
    }
    if (s[0] == 0x8F) {
        *cost = 14;
        return size >= 3 && is_in(s[1], 0xA1, 0xFE) && is_in(s[2], 0xA1, 0xFE) ? 3 : 0;
    }
    if (!is_in(s[0], 0xA1, 0xFE) || size < 2 || !is_in(s[1], 0xA1, 0xFE)) return 0;
    *cost = is_in(s[0], 0xB0, 0xCF) ? 9.5 : is_in(s[0], 0xD0, 0xF4) ? 11.5 : is_in(s[0], 0xA1, 0xA8) ? 9.5 : 14;
    return 2;
}

static size_t read_euc_kr(const unsigned char *s, size_t size, double *cost) {
    if (!is_in(s[0], 0x81, 0xFE) || size < 2) return 0;
    if (!(is_in(s[1], 0x41, 0x5A) || is_in(s[1], 0x61, 0x7A) || is_in(s[1], 0x81, 0xFE))) return 0;
    bool standard = s[1] >= 0xA1;
    *cost = standard && is_in(s[0], 0xB0, 0xC8) ? 9 : standard && is_in(s[0], 0xCA, 0xFD) ? 11.5
            : standard && is_in(s[0], 0xA1, 0xAC) ? 10 : 13;
    return 2;
}

static size_t read_utf8(const unsigned char *s, size_t size, double *cost) {
    int32_t c;
    *cost = 0;
    size_t length = nutgraf_utf8_read((const char *)s, size, 0, &c);
    return length > 1 ? length : 0;
}

#define CHARACTERS(name) name##_characters, sizeof name##_characters / sizeof *name##_characters
static const struct multi_byte {
    const char *name, *other_name;
    sequence_reader *read;
    const character *characters; /* sorted by code */
    size_t count;
    double rare; /* as of single_bytes */
} multi_bytes[] = {
    {"GBK", "gb18030", read_gbk, CHARACTERS(gbk), 1},
    {"Big5", "Big5", read_big5, CHARACTERS(big5), 1},
    {"Shift_JIS", "Shift_JIS", read_shift_jis, CHARACTERS(shift_jis), 1},
    {"EUC-JP", "EUC-JP", read_euc_jp, CHARACTERS(euc_jp), 1},
    {"EUC-KR", "EUC-KR", read_euc_kr, CHARACTERS(euc_kr), 1},
    {"UTF-8", "UTF-8", read_utf8, NULL, 0, 0},
};
#define GUESSED_MULTI_BYTES 5 /* UTF-8 is told by its rules alone */

static int level_of(const struct multi_byte *m, unsigned code) {
    size_t low = 0, high = m->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (m->characters[middle].code == code) return m->characters[middle].level - 'a';
        if (m->characters[middle].code < code) low = middle + 1;
        else high = middle;
    }
    return -1;
}

static double cost_of_characters(nutgraf_slice sample, const struct multi_byte *m) {
    const unsigned char *text = (const unsigned char *)sample.data;
    double cost = 0;
    for (size_t i = 0; i < sample.size;) {
        if (text[i] < 0x80) {
            i++;
            continue;
        }
        double rare = 0;
        size_t length = m->read(text + i, sample.size - i, &rare);
        if (length == 0) {
            cost += COST_BROKEN;
            i++;
            continue;
        }
        int level = length == 2 ? level_of(m, (unsigned)text[i] << 8 | text[i + 1]) : -1;
        cost += level >= 0 ? level * LEVEL_STEP : rare;
        for (size_t k = 1; k < length; k++)
            if (text[i + k] < 0x80) cost -= ASCII_CREDIT;
        i += length;
    }
    return cost;
}

bool nutgraf_encoding_validity(nutgraf_slice input, const char *name, nutgraf_validity *validity) {
    const unsigned char *text = (const unsigned char *)input.data;
    *validity = (nutgraf_validity){0, 0};
    for (size_t k = 0; k < sizeof multi_bytes / sizeof *multi_bytes; k++) {
        const struct multi_byte *m = &multi_bytes[k];
        if (strcmp(m->name, name) != 0 && strcmp(m->other_name, name) != 0) continue;
        for (size_t i = 0; i < input.size;) {
            i += nutgraf_slice_ascii_prefix((nutgraf_slice){input.data + i, input.size - i});
            if (i >= input.size) break;
            double cost;
            size_t length = m->read(text + i, input.size - i, &cost);
            if (length > 1) validity->characters++;
            else if (length == 0 && input.size - i >= 4) validity->broken++;
            i += length > 0 ? length : 1;
        }
        return true;
    }
    return false;
}

/* ---- the guess ---- */

/* The bytes outside ASCII, with the ASCII bytes next to them, for their context, and the two after them, which
 * may be halves of characters; a space stands where others were left out. */
static nutgraf_slice take_sample(nutgraf_arena *arena, nutgraf_slice input, size_t *bytes) {
    size_t capacity = 5 * SAMPLE_BYTES + 4, size = 0, last = 0;
    if (capacity > 5 * input.size + 4) capacity = 5 * input.size + 4;
    char *sample = nutgraf_arena_alloc(arena, capacity);
    *bytes = 0;
    if (sample == NULL) return (nutgraf_slice){NULL, 0};
    for (size_t i = 0; i < input.size && *bytes < SAMPLE_BYTES; i++) {
        i += nutgraf_slice_ascii_prefix((nutgraf_slice){input.data + i, input.size - i});
        if (i >= input.size) break;
        ++*bytes;
        /* `last`: one after the last byte that was taken. */
        if (i > last + 1) sample[size++] = ' ';
        if (i > last) sample[size++] = input.data[i - 1];
        if (i >= last) sample[size++] = input.data[i];
        last = i >= last ? i + 1 : last;
        for (size_t k = i + 1; k <= i + 2 && k < input.size; k++) {
            if (k < last) continue;
            sample[size++] = input.data[k];
            last = k + 1;
        }
    }
    return (nutgraf_slice){sample, size};
}

static void consider(nutgraf_encoding_guess *guess, const char *name, const char *other_name, const char *label,
                     double cost, double rare) {
    if (label != NULL && (strcmp(label, name) == 0 || strcmp(label, other_name) == 0) &&
        (guess->label_cost < 0 || cost < guess->label_cost))
        guess->label_cost = cost > 0 ? cost : 0;
    if (cost + rare >= guess->cost) return;
    guess->cost = cost + rare;
    guess->name = name;
}

nutgraf_status nutgraf_encoding_guess_read(nutgraf_arena *arena, nutgraf_slice input, const char *label,
                                           nutgraf_encoding_guess *guess) {
    *guess = (nutgraf_encoding_guess){.name = "windows-1252", .label_cost = -1};
    nutgraf_slice sample = take_sample(arena, input, &guess->bytes);
    if (sample.data == NULL) return NUTGRAF_NO_MEMORY;
    guess->cost = 2 * COST_BROKEN * (double)sample.size; /* more than any can cost */
    for (size_t k = 0; k < sizeof single_bytes / sizeof *single_bytes; k++)
        for (int i = 0; i < LANGUAGES; i++)
            if ((single_bytes[k].languages >> i & 1) != 0)
                consider(guess, single_bytes[k].name, "", label,
                         cost_of_page(sample, single_bytes[k].page, &alphabets[i]),
                         k == 0 ? -LEAD : single_bytes[k].rare);
    for (size_t k = 0; k < GUESSED_MULTI_BYTES; k++)
        consider(guess, multi_bytes[k].name, multi_bytes[k].other_name, label,
                 cost_of_characters(sample, &multi_bytes[k]), multi_bytes[k].rare);
    return NUTGRAF_OK;
}
