/* Marks of list items: see list_marks.h. */
#include "list_marks.h"

#include <string.h>

#include "../base/slice.h"
#include "unicode.h"

#define MOST_DIGITS 2 /* of an item's number; more are years */

static size_t bullet_size(nutgraf_slice text, size_t at) {
    static const char *const bullets[] = {"•", "⁃", "‣", "▪", "●", "◦", "■", "►"};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (nutgraf_slice_has_at(text, at, bullets[i])) return strlen(bullets[i]);
    return 0;
}

static bool is_blank(nutgraf_slice text, size_t at) {
    return at < text.size && (text.data[at] == ' ' || text.data[at] == '\t');
}

static size_t skip_blanks(nutgraf_slice text, size_t at) {
    while (is_blank(text, at)) at++;
    return at;
}

/* A number or a small letter with its signs. */
static nutgraf_list_mark counted_at(nutgraf_slice text, size_t start) {
    nutgraf_list_mark mark = {NUTGRAF_MARK_NONE, 0, start}, none = mark;
    size_t at = start, first;
    bool opened = at < text.size && text.data[at] == '(';
    first = at += opened;
    while (at < text.size && at - first < MOST_DIGITS && nutgraf_ascii_is_digit(text.data[at]))
        mark.value = mark.value * 10 + (unsigned)(text.data[at++] - '0');
    bool letter = at == first && at < text.size && text.data[at] >= 'a' && text.data[at] <= 'z';
    if (letter) mark.value = (unsigned)(text.data[at++] - 'a' + 1);
    bool point = at < text.size && text.data[at] == '.';
    bool closed = at + point < text.size && text.data[at + point] == ')';
    at += (size_t)point + closed;
    if (mark.value == 0 || !(point || closed) || !is_blank(text, at) || (opened && (point || !closed))) return none;
    mark.style = opened ? NUTGRAF_MARK_PARENS : point && closed ? NUTGRAF_MARK_POINT_PAREN
                 : closed ? NUTGRAF_MARK_PAREN : NUTGRAF_MARK_POINT;
    if (letter) mark.style += NUTGRAF_MARK_LETTERS;
    mark.stop = skip_blanks(text, at);
    return mark;
}

nutgraf_list_mark nutgraf_list_mark_at(nutgraf_slice text, size_t start) {
    size_t bullet = bullet_size(text, start);
    nutgraf_list_mark mark = counted_at(text, bullet > 0 ? skip_blanks(text, start + bullet) : start);
    if (bullet > 0) return (nutgraf_list_mark){NUTGRAF_MARK_BULLET, 0, mark.stop};
    return mark;
}

/* After "1." and "a." an item starts as a sentence does: "see No. 2. of" is none. */
static bool starts_item(nutgraf_slice text, nutgraf_list_mark mark) {
    if ((mark.style & ~(unsigned)NUTGRAF_MARK_LETTERS) != NUTGRAF_MARK_POINT) return true;
    int32_t c = 0;
    if (mark.stop < text.size) nutgraf_utf8_read(text.data, text.size, mark.stop, &c);
    return nutgraf_code_point_is_upper(c);
}

size_t nutgraf_list_mark_next(nutgraf_slice text, nutgraf_list_mark mark) {
    for (size_t at = mark.stop + 1; at < text.size; at++) {
        const char *blank = memchr(text.data + at - 1, ' ', text.size - at);
        if (blank == NULL) break;
        at = (size_t)(blank - text.data) + 1;
        nutgraf_list_mark next = nutgraf_list_mark_at(text, at);
        if (next.style != mark.style || next.style == NUTGRAF_MARK_NONE) continue;
        if (next.style == NUTGRAF_MARK_BULLET || (next.value == mark.value + 1 && starts_item(text, next))) return at;
    }
    return text.size;
}
