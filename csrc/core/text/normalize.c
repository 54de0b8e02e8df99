/* Normalising text in two passes over its code points; see unicode.h.
 *
 * The first pass maps single characters (spaces, controls, quotes, ...). The second brings the
 * text into a normalisation form: it is cut before every "simple" code point, one that no form
 * changes and that composes with nothing before it, so a piece is one simple code point with what
 * belongs to it. Pieces without a change are the rule and are skipped over. Marks are put in
 * canonical order by insertion or, in long runs, by counting, so no input is quadratic.
 * Each pass copies only from its first change on.
 */
#include <string.h>
#include <utf8proc.h>

#include "../base/buffer.h"
#include "../base/slice.h"
#include "unicode.h"

#define SHORT_RUN 32      /* marks; longer runs are sorted by counting */
#define MAX_EXPANSION 32  /* code points one code point can decompose into; Unicode's longest is 18 */

/* The output of one pass. Until `changed`, it is the input itself up to where the pass stands. */
typedef struct writer {
    nutgraf_slice input; /* borrowed */
    nutgraf_buffer out;  /* empty until `changed` */
    bool changed;
    size_t *positions;     /* borrowed; NULL: none */
    size_t position_count;
    size_t next_position; /* the first one not rewritten yet */
    nutgraf_edits *edits; /* borrowed; NULL: none */
    size_t *outputs;      /* where the last edit's `after` starts and ends in the output */
    size_t first_edit;    /* of this pass */
    size_t output_capacity;
} writer;

/* Rewrites the positions up to input offset `at`, where the output stands now. */
static void place_positions(writer *w, size_t at) {
    while (w->next_position < w->position_count && w->positions[w->next_position] <= at) {
        if (w->changed) w->positions[w->next_position] = w->out.size;
        w->next_position++;
    }
}

static void append(writer *w, const char *bytes, size_t size) {
    nutgraf_buffer_put(&w->out, bytes, size);
}

/* Appends input[start, end) as it is, with the positions in it. */
static void append_same(writer *w, size_t start, size_t end) {
    place_positions(w, start);
    size_t base = w->out.size;
    append(w, w->input.data + start, end - start);
    while (w->next_position < w->position_count && w->positions[w->next_position] < end) {
        w->positions[w->next_position] = base + (w->positions[w->next_position] - start);
        w->next_position++;
    }
}

/* From here on the output differs from the input; `at` bytes of input were the same. */
static void begin_change(writer *w, size_t at) {
    if (w->changed) return;
    place_positions(w, at);
    w->changed = true;
    append(w, w->input.data, at);
}

/* Notes that input[start, stop) became what the output holds from out_start on. Until finish, `after`
 * has the offset in `size` and no data, for the output may still move; outputs[i] is its end. */
static void add_edit(writer *w, const char *rule, size_t start, size_t stop, size_t out_start) {
    nutgraf_edits *edits = w->edits;
    if (edits == NULL || w->out.status != NUTGRAF_OK) return;
    nutgraf_edit *last = edits->count > w->first_edit ? &edits->items[edits->count - 1] : NULL;
    if (last != NULL && last->rule == rule && last->stop == start &&
        w->outputs[edits->count - 1 - w->first_edit] == out_start) {
        last->stop = stop;
        w->outputs[edits->count - 1 - w->first_edit] = w->out.size;
        return;
    }
    size_t n = edits->count - w->first_edit;
    nutgraf_edit *items = nutgraf_arena_reserve(w->out.arena, edits->items, &edits->capacity, edits->count + 1,
                                                sizeof *items);
    if (items != NULL) edits->items = items;
    size_t *outputs = nutgraf_arena_reserve(w->out.arena, w->outputs, &w->output_capacity, n + 1, sizeof *outputs);
    if (outputs != NULL) w->outputs = outputs;
    if (items == NULL || outputs == NULL) {
        w->out.status = NUTGRAF_NO_MEMORY;
        return;
    }
    items[edits->count++] = (nutgraf_edit){rule, start, stop, {NULL, out_start}};
    outputs[n] = w->out.size;
}

static nutgraf_slice finish(writer *w) {
    place_positions(w, w->input.size);
    for (size_t i = w->first_edit; w->edits != NULL && i < w->edits->count; i++) {
        nutgraf_edit *edit = &w->edits->items[i];
        size_t out_start = edit->after.size;
        edit->after = (nutgraf_slice){nutgraf_buffer_slice(&w->out).data + out_start,
                                      w->outputs[i - w->first_edit] - out_start};
    }
    return w->changed ? nutgraf_buffer_slice(&w->out) : w->input;
}

/* ---- first pass: single characters ---- */

static bool is_line_end(int32_t c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static bool is_blank(int32_t c) {
    return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

static bool is_control(int32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0 && c != 0x85);
}

static bool is_zero_width(int32_t c) {
    return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x180E || (c >= 0xFFF9 && c <= 0xFFFB);
}

static bool is_joiner(int32_t c) {
    return c == 0x200C || c == 0x200D;
}

static bool is_direction_mark(int32_t c) {
    return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

static bool has_right_to_left(nutgraf_slice text) {
    for (size_t p = 0; p < text.size;) {
        int32_t c;
        p += nutgraf_utf8_read(text.data, text.size, p, &c);
        if ((c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF)) return true;
    }
    return false;
}

/* The ASCII text that a character stands for under the options, or NULL; *rule: by which of them. */
static const char *replacement(int32_t c, const nutgraf_normalize_options *o, const char **rule) {
    static const char *const ligatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    if (o->straight_quotes) {
        *rule = "quotes";
        if (c >= 0x2018 && c <= 0x201B) return "'";
        if (c >= 0x201C && c <= 0x201F) return "\"";
    }
    *rule = "dashes";
    if (o->dashes && ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)) return "-";
    *rule = "ellipsis";
    if (o->ellipsis && c == 0x2026) return "...";
    if (o->ligatures) {
        *rule = "ligatures";
        if (c >= 0xFB00 && c <= 0xFB06) return ligatures[c - 0xFB00];
        if (c == 0x0132) return "IJ";
        if (c == 0x0133) return "ij";
    }
    return NULL;
}

/* The character of usual width. */
static int32_t usual_width(int32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + 0x21;
    if (c < 0xFF5F || c > 0xFFEE) return c;
    utf8proc_int32_t buffer[MAX_EXPANSION];
    utf8proc_ssize_t n = utf8proc_decompose_char(c, buffer, MAX_EXPANSION,
                                                 UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, NULL);
    return n == 1 ? buffer[0] : c;
}

static bool is_graphic(char byte) {
    return (unsigned char)byte > 0x20 && (unsigned char)byte < 0x7F;
}

/* Bytes that no option touches, at the start of data: printable ASCII but for two spaces in a row or one
 * at the end of a line; all ASCII where no option asks for it. */
static size_t plain_run(const char *data, size_t size, const nutgraf_normalize_options *o) {
    if (!o->spaces && !o->controls) return nutgraf_slice_ascii_prefix((nutgraf_slice){data, size});
    size_t n = 0;
    while (n < size && (is_graphic(data[n]) || (n > 0 && data[n] == ' ' && n + 1 < size && is_graphic(data[n + 1])))) n++;
    return n;
}

/* The rule by which the options leave a character out, or NULL. `direction`: whether the text has letters
 * written from right to left; -1: not known yet. */
static const char *dropping_rule(const nutgraf_normalize_options *o, nutgraf_slice in, int32_t c, int32_t previous,
                                 int *direction) {
    if (c == 0xAD) return o->soft_hyphens ? "soft_hyphens" : NULL;
    if (is_direction_mark(c)) {
        if (!o->bidi) return NULL;
        if (*direction < 0) *direction = has_right_to_left(in);
        return *direction == 0 ? "bidi" : NULL;
    }
    if (o->zero_width && (is_zero_width(c) || (is_joiner(c) && previous < 0x300))) return "zero_width";
    return o->controls && is_control(c) ? "controls" : NULL;
}

/* A run of blanks, with the dropped characters among them. */
static void take_blanks(writer *w, const nutgraf_normalize_options *o, int *direction, size_t *position) {
    size_t start = *position, p = start;
    const nutgraf_slice in = w->input;
    int32_t c = 0;
    while (p < in.size) {
        size_t length = nutgraf_utf8_read(in.data, in.size, p, &c);
        if (!is_blank(c) && dropping_rule(o, in, c, ' ', direction) == NULL) break;
        p += length;
    }
    bool drop = p < in.size && is_line_end(c);
    bool same = !drop && p - start == 1 && in.data[start] == ' ';
    if (!same) begin_change(w, start);
    place_positions(w, start);
    size_t out_start = w->out.size;
    if (w->changed && !drop) append(w, " ", 1);
    if (!same) add_edit(w, "spaces", start, p, out_start);
    *position = p;
}

static void take_line_end(writer *w, size_t *position, size_t length) {
    size_t start = *position;
    const nutgraf_slice in = w->input;
    if (in.data[start] == '\r' && start + 1 < in.size && in.data[start + 1] == '\n') length = 2;
    bool same = length == 1 && in.data[start] == '\n';
    if (!same) begin_change(w, start);
    place_positions(w, start);
    size_t out_start = w->out.size;
    if (w->changed) append(w, "\n", 1);
    if (!same) add_edit(w, "spaces", start, start + length, out_start);
    *position = start + length;
}

static bool is_mark(const utf8proc_property_t *property) {
    return (property->category >= UTF8PROC_CATEGORY_MN && property->category <= UTF8PROC_CATEGORY_ME) ||
           property->combining_class != 0;
}

/* The letter that a joiner after c would join, as every form leaves it: the base of a mark or of a composed
 * character. `previous`: the letter before c. */
static int32_t joined_letter(int32_t c, int32_t previous) {
    if (c < 0x300 || (c >= 0x3400 && c < 0xA000)) return c;
    const utf8proc_property_t *property = utf8proc_get_property(c);
    if (is_mark(property)) return previous;
    if (property->decomp_seqindex == UINT16_MAX) return c;
    utf8proc_int32_t parts[MAX_EXPANSION];
    utf8proc_ssize_t n =
        utf8proc_decompose_char(c, parts, MAX_EXPANSION, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, NULL);
    return n > 0 ? parts[0] : c;
}

static void map_characters(writer *w, const nutgraf_normalize_options *o) {
    const nutgraf_slice in = w->input;
    int direction = -1; /* of the text: unknown yet */
    int32_t previous = 0;
    for (size_t p = 0; p < in.size && w->out.status == NUTGRAF_OK;) {
        size_t run = plain_run(in.data + p, in.size - p, o);
        if (run > 0) {
            if (w->changed) append_same(w, p, p + run);
            p += run;
            previous = 'a';
            continue;
        }
        int32_t c;
        size_t length = nutgraf_utf8_read(in.data, in.size, p, &c);
        if (o->spaces && is_blank(c)) {
            take_blanks(w, o, &direction, &p);
            previous = ' ';
            continue;
        }
        if (o->spaces && is_line_end(c)) {
            take_line_end(w, &p, length);
            previous = ' ';
            continue;
        }
        const char *rule = NULL, *drop = dropping_rule(o, in, c, previous, &direction);
        const char *ascii = replacement(c, o, &rule);
        int32_t mapped = o->width ? usual_width(c) : c;
        bool invalid = c == 0xFFFD && length == 1;
        bool changes = drop != NULL || ascii != NULL || mapped != c || invalid;
        if (changes) begin_change(w, p);
        place_positions(w, p);
        size_t out_start = w->out.size;
        if (w->changed && drop == NULL) {
            char bytes[4];
            if (ascii != NULL) append(w, ascii, strlen(ascii));
            else append(w, bytes, nutgraf_utf8_write(mapped, bytes));
        }
        if (changes)
            add_edit(w, drop != NULL ? drop : ascii != NULL ? rule : invalid ? "invalid" : "width", p, p + length, out_start);
        if (drop == NULL) previous = joined_letter(mapped, previous);
        p += length;
    }
}

/* ---- second pass: the form ---- */

typedef struct piece {
    int32_t *code_points; /* arena */
    uint8_t *classes;     /* canonical combining class of each; arena */
    int32_t *sorted;      /* scratch for long runs; arena */
    size_t count, capacity, class_capacity, sorted_capacity;
} piece;

static bool is_composed_form(nutgraf_form form) {
    return form == NUTGRAF_FORM_NFC || form == NUTGRAF_FORM_NFKC;
}

static bool is_compatible_form(nutgraf_form form) {
    return form == NUTGRAF_FORM_NFKC || form == NUTGRAF_FORM_NFKD;
}

/* True for a code point that the form leaves alone and that never joins what stands before it. */
static bool is_simple(int32_t c, nutgraf_form form) {
    if (c < 0x300) {
        if (c < 0xA0) return true;
        if (form == NUTGRAF_FORM_NFC) return true;
    }
    if (c >= 0x1100 && c < 0x1200) return false; /* Hangul jamo */
    if (c >= 0x3400 && c < 0xA000) return true;  /* Han */
    if (c >= 0xAC00 && c < 0xD7A4) return is_composed_form(form);
    const utf8proc_property_t *property = utf8proc_get_property(c);
    if (is_mark(property)) return false;
    if (property->decomp_seqindex == UINT16_MAX) return true;
    if (property->decomp_type != 0) return !is_compatible_form(form); /* takes part in no canonical form */
    /* A letter that is composed already, and not of those that NFC takes apart, stays as it is. */
    if (form != NUTGRAF_FORM_NFC || property->comp_exclusion) return false;
    utf8proc_int32_t parts[MAX_EXPANSION];
    utf8proc_ssize_t n = utf8proc_decompose_char(c, parts, MAX_EXPANSION, UTF8PROC_DECOMPOSE, NULL);
    return n > 1 && utf8proc_normalize_utf32(parts, n, UTF8PROC_COMPOSE | UTF8PROC_STABLE) == 1 && parts[0] == c;
}

static bool piece_add(nutgraf_arena *arena, piece *s, int32_t c, nutgraf_form form) {
    utf8proc_int32_t buffer[MAX_EXPANSION];
    int how = UTF8PROC_DECOMPOSE | (is_compatible_form(form) ? UTF8PROC_COMPAT : 0);
    utf8proc_ssize_t n = utf8proc_decompose_char(c, buffer, MAX_EXPANSION, (utf8proc_option_t)how, NULL);
    if (n < 1 || n > MAX_EXPANSION) {
        n = 1;
        buffer[0] = c;
    }
    size_t needed = s->count + (size_t)n;
    int32_t *points = nutgraf_arena_reserve(arena, s->code_points, &s->capacity, needed, sizeof *points);
    if (points == NULL) return false;
    s->code_points = points;
    uint8_t *classes = nutgraf_arena_reserve(arena, s->classes, &s->class_capacity, needed, 1);
    if (classes == NULL) return false;
    s->classes = classes;
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        points[s->count] = buffer[i];
        classes[s->count++] = (uint8_t)utf8proc_get_property(buffer[i])->combining_class;
    }
    return true;
}

/* A stable sort of a run of marks by class. */
static bool sort_long_run(nutgraf_arena *arena, piece *s, size_t start, size_t end) {
    size_t n = end - start, offsets[257] = {0};
    int32_t *sorted = nutgraf_arena_reserve(arena, s->sorted, &s->sorted_capacity, n, sizeof *sorted);
    if (sorted == NULL) return false;
    s->sorted = sorted;
    for (size_t i = start; i < end; i++) offsets[s->classes[i] + 1]++;
    for (size_t k = 1; k < 257; k++) offsets[k] += offsets[k - 1];
    size_t next[256];
    memcpy(next, offsets, sizeof next);
    for (size_t i = start; i < end; i++) sorted[next[s->classes[i]]++] = s->code_points[i];
    memcpy(s->code_points + start, sorted, n * sizeof *sorted);
    for (size_t k = 0; k < 256; k++) memset(s->classes + start + offsets[k], (int)k, offsets[k + 1] - offsets[k]);
    return true;
}

/* The Canonical Ordering Algorithm (Unicode 3.11, D109). */
static bool order_marks(nutgraf_arena *arena, piece *s) {
    for (size_t i = 0; i < s->count;) {
        if (s->classes[i] == 0) {
            i++;
            continue;
        }
        size_t end = i;
        while (end < s->count && s->classes[end] != 0) end++;
        if (end - i > SHORT_RUN) {
            if (!sort_long_run(arena, s, i, end)) return false;
        } else {
            for (size_t j = i + 1; j < end; j++) {
                int32_t c = s->code_points[j];
                uint8_t class = s->classes[j];
                size_t k = j;
                for (; k > i && s->classes[k - 1] > class; k--) {
                    s->code_points[k] = s->code_points[k - 1];
                    s->classes[k] = s->classes[k - 1];
                }
                s->code_points[k] = c;
                s->classes[k] = class;
            }
        }
        i = end;
    }
    return true;
}

/* Writes the piece, the normal form of input[start, end). */
static void piece_write(writer *w, piece *s, size_t start, size_t end, nutgraf_form form) {
    if (!order_marks(w->out.arena, s)) {
        w->out.status = NUTGRAF_NO_MEMORY;
        return;
    }
    utf8proc_ssize_t n = (utf8proc_ssize_t)s->count;
    if (is_composed_form(form)) {
        n = utf8proc_normalize_utf32(s->code_points, n, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
        if (n < 0) n = (utf8proc_ssize_t)s->count;
    }
    size_t at = start, out_start = w->out.size;
    bool same = !w->changed, differs = false;
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        char bytes[4];
        size_t length = nutgraf_utf8_write(s->code_points[i], bytes);
        bool here = !differs && at + length <= end && memcmp(w->input.data + at, bytes, length) == 0;
        differs = differs || !here;
        if (here) at += length;
        if (same && here) continue;
        if (same) begin_change(w, at);
        if (same) out_start = w->out.size - (at - start);
        same = false;
        append(w, bytes, length);
    }
    if (!differs && at < end) {
        differs = true;
        if (same) begin_change(w, at);
        if (same) out_start = w->out.size - (at - start);
    }
    if (differs) add_edit(w, "form", start, end, out_start);
}

static void map_form(writer *w, nutgraf_form form) {
    const nutgraf_slice in = w->input;
    piece s = {0};
    size_t p = 0;
    while (p < in.size && w->out.status == NUTGRAF_OK) {
        /* Up to the last simple code point before one that is not. */
        size_t start = p, last = p, q = p;
        int32_t c = 0, first = -1;
        bool found = false;
        while (q < in.size) {
            size_t run = nutgraf_slice_ascii_prefix((nutgraf_slice){in.data + q, in.size - q});
            if (run > 0) { /* all of it simple */
                q += run;
                last = q - 1;
                first = in.data[last];
                continue;
            }
            size_t length = nutgraf_utf8_read(in.data, in.size, q, &c);
            if (!is_simple(c, form)) {
                found = true;
                break;
            }
            last = q;
            first = c;
            q += length;
        }
        size_t same_end = found ? (first >= 0 ? last : start) : in.size;
        if (w->changed) append_same(w, start, same_end);
        if (!found) break;
        place_positions(w, same_end);
        s.count = 0;
        size_t end = same_end;
        bool is_first = true;
        while (end < in.size) {
            size_t length = nutgraf_utf8_read(in.data, in.size, end, &c);
            if (!is_first && is_simple(c, form)) break;
            if (!piece_add(w->out.arena, &s, c, form)) {
                w->out.status = NUTGRAF_NO_MEMORY;
                return;
            }
            is_first = false;
            end += length;
        }
        piece_write(w, &s, same_end, end, form);
        p = end;
    }
}

/* Brings the edits of the second pass, which name bytes of the first one's output, back to the text. One
 * that touches what an edit of the first pass made names all that this was made of. */
static void map_edits(nutgraf_edits *edits, size_t first_count, const size_t *outputs, const char *output) {
    size_t k = 0;
    size_t after_in = 0, after_out = 0; /* ends of the last edit before the place at hand */
    for (size_t i = first_count; i < edits->count; i++) {
        nutgraf_edit *edit = &edits->items[i];
        size_t start = edit->start, stop = edit->stop;
        while (k < first_count && outputs[k] <= start && (size_t)(edits->items[k].after.data - output) < stop) {
            after_in = edits->items[k].stop;
            after_out = outputs[k++];
        }
        edit->start = after_in + (start - after_out);
        size_t in = after_in, out = after_out;
        for (size_t j = k; j < first_count && (size_t)(edits->items[j].after.data - output) < stop; j++) {
            if (edits->items[j].start < edit->start) edit->start = edits->items[j].start;
            in = edits->items[j].stop;
            out = outputs[j];
        }
        edit->stop = stop > out ? in + (stop - out) : in;
    }
}

nutgraf_status nutgraf_text_normalize(nutgraf_arena *arena, nutgraf_slice text,
                                      const nutgraf_normalize_options *options, size_t *positions,
                                      size_t position_count, nutgraf_edits *edits, nutgraf_slice *result) {
    writer first = {.input = text, .out = {.arena = arena}, .positions = positions,
                    .position_count = position_count, .edits = edits};
    map_characters(&first, options);
    *result = finish(&first);
    if (first.out.status != NUTGRAF_OK || options->form == NUTGRAF_FORM_NONE) return first.out.status;
    size_t first_count = edits != NULL ? edits->count : 0;
    writer second = {.input = *result, .out = {.arena = arena}, .positions = positions,
                     .position_count = position_count, .edits = edits, .first_edit = first_count};
    map_form(&second, options->form);
    *result = finish(&second);
    if (second.out.status == NUTGRAF_OK && first_count > 0)
        map_edits(edits, first_count, first.outputs, second.input.data);
    return second.out.status;
}

/* Folds the ASCII from byte p to byte `stop`. */
static void fold_ascii(writer *w, size_t p, size_t stop) {
    const char *data = w->input.data;
    while (!w->changed && p < stop && !nutgraf_ascii_is_upper(data[p])) p++;
    if (p == stop) return;
    begin_change(w, p);
    while (p < stop) {
        char bytes[64];
        size_t size = 0;
        for (; size < sizeof bytes && p < stop; p++) bytes[size++] = nutgraf_ascii_lower(data[p]);
        append(w, bytes, size);
    }
}

nutgraf_status nutgraf_text_casefold(nutgraf_arena *arena, nutgraf_slice text, nutgraf_slice *result) {
    writer w = {.input = text, .out = {.arena = arena}};
    for (size_t p = 0; p < text.size && w.out.status == NUTGRAF_OK;) {
        size_t ascii = nutgraf_slice_ascii_prefix((nutgraf_slice){text.data + p, text.size - p});
        fold_ascii(&w, p, p + ascii);
        if ((p += ascii) == text.size) break;
        int32_t c;
        size_t length = nutgraf_utf8_read(text.data, text.size, p, &c);
        char bytes[4 * MAX_EXPANSION];
        size_t size = 0;
        utf8proc_int32_t folded[MAX_EXPANSION];
        utf8proc_ssize_t n = utf8proc_decompose_char(c, folded, MAX_EXPANSION, UTF8PROC_CASEFOLD, NULL);
        if (n < 1 || n > MAX_EXPANSION) {
            n = 1;
            folded[0] = c;
        }
        for (utf8proc_ssize_t i = 0; i < n; i++) size += nutgraf_utf8_write(folded[i], bytes + size);
        if (size != length || memcmp(bytes, text.data + p, size) != 0) begin_change(&w, p);
        if (w.changed) append(&w, bytes, size);
        p += length;
    }
    *result = finish(&w);
    return w.out.status;
}
