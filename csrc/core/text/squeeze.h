/* Small linear questions about a text that Lua's patterns would answer in more steps: without white space
 * at its ends, as a line, a key or a label is compared, its words counted.
 *
 * White space and punctuation are ASCII's here and the no-break space; texts are UTF-8, other bytes do no
 * harm. What writes needs room for as many bytes as the text has.
 */
#ifndef NUTGRAF_TEXT_SQUEEZE_H
#define NUTGRAF_TEXT_SQUEEZE_H

#include "../base/nutgraf.h"

/* The text without white space, no-break spaces and control characters at its ends. */
NUTGRAF_INTERNAL nutgraf_slice nutgraf_text_trim(nutgraf_slice text);

/* How many runs of bytes without white space it has. */
NUTGRAF_INTERNAL size_t nutgraf_text_runs(nutgraf_slice text);

/* Writes a folded text as lines of a lexicon are compared: white space single, none at the ends, without the
 * colon that ends it. Returns its size. */
NUTGRAF_INTERNAL size_t nutgraf_text_line(nutgraf_slice folded, char *out);

/* Writes a folded text as keys are compared: runs of white space, punctuation and curly quotes are a space, none
 * at the ends. Returns its size. */
NUTGRAF_INTERNAL size_t nutgraf_text_key(nutgraf_slice folded, char *out);

/* Writes a folded text as labels of buttons and links are compared: white space single, no punctuation at the end,
 * each number "0". Returns its size. */
NUTGRAF_INTERNAL size_t nutgraf_text_label(nutgraf_slice folded, char *out);

/* True for text that normalising leaves as it is, whatever its form: printable ASCII, single spaces and line ends
 * between what is none. */
NUTGRAF_INTERNAL bool nutgraf_text_is_plain(nutgraf_slice text);

/* Whether an address can be linked to as it stands: printable ASCII without quotes and angle brackets, either absolute by
 * http or https, or relative (no colon) with nothing in it that some reader decodes (RFC 3986, section 4). */
typedef enum nutgraf_address_form {
    NUTGRAF_ADDRESS_OTHER, /* another scheme, to be decoded first, or no address */
    NUTGRAF_ADDRESS_RELATIVE,
    NUTGRAF_ADDRESS_ABSOLUTE
} nutgraf_address_form;

NUTGRAF_INTERNAL nutgraf_address_form nutgraf_text_address_form(nutgraf_slice text);

/* False where the text cannot be one person's name in Latin, Greek or Cyrillic letters: 2 to 4 words of which the first
 * begins with no small letter, with a small letter or a letter past ASCII in it. Most texts are none. */
NUTGRAF_INTERNAL bool nutgraf_text_may_be_name(nutgraf_slice text);

#endif
