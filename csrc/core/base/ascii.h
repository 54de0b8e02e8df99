/* Single bytes, as the HTML and CSS standards class them. Bytes past ASCII are in no class.
 *
 * Not <ctype.h>: its answers follow the process's locale, and it takes no negative char.
 */
#ifndef NUTGRAF_BASE_ASCII_H
#define NUTGRAF_BASE_ASCII_H

#include <stdbool.h>

/* ASCII white space: tab, line feed, form feed, carriage return, space. Source: Infra Standard, section 4.6. */
static inline bool nutgraf_ascii_is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static inline bool nutgraf_ascii_is_digit(char c) {
    return c >= '0' && c <= '9';
}

static inline bool nutgraf_ascii_is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static inline bool nutgraf_ascii_is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

/* A letter of either case. Bit 5 is what tells the cases apart. */
static inline bool nutgraf_ascii_is_letter(char c) {
    return nutgraf_ascii_is_lower((char)(c | 32));
}

static inline bool nutgraf_ascii_is_alphanumeric(char c) {
    return nutgraf_ascii_is_letter(c) || nutgraf_ascii_is_digit(c);
}

/* The byte in lower case; what is no capital letter stays. */
static inline char nutgraf_ascii_lower(char c) {
    return nutgraf_ascii_is_upper(c) ? (char)(c | 32) : c;
}

/* The value of a hexadecimal digit, 0 to 15; -1 for any other byte. */
static inline int nutgraf_ascii_hex_value(char c) {
    if (nutgraf_ascii_is_digit(c)) return c - '0';
    char lower = (char)(c | 32);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

#endif
