/* Which language a text is written in.
 *
 * The script decides where it can (Greek, Thai, Hangul, kana, ...); among the languages that share
 * a script a naive Bayes vote over sequences of 1 to 4 letters does. The frequencies are in
 * language_data.h, which csrc/training/language.py makes. Source of the kind of vote: W. Cavnar,
 * J. Trenkle, N-Gram-Based Text Categorization, SDAIR 1994; T. Dunning, Statistical Identification
 * of Language, CRL MCCS-94-273.
 */
#ifndef NUTGRAF_TEXT_LANGUAGE_H
#define NUTGRAF_TEXT_LANGUAGE_H

#include "../base/nutgraf.h"

typedef struct nutgraf_language {
    char code[4];      /* BCP 47 primary subtag, NUL-terminated; empty: no letters to tell by */
    double confidence; /* 0 to 1 */
} nutgraf_language;

/* Tells the language of UTF-8 text, best in NFC. Looks at the first 64 KiB at most, and at 500 words
 * of the script that most letters belong to. Close relatives (nb and nn, hr and sr in Latin letters,
 * id and ms) come with a low confidence in short texts; a language that the table lacks comes out as
 * a relative of low confidence. Allocates nothing. */
NUTGRAF_INTERNAL nutgraf_language nutgraf_text_language(nutgraf_slice text);

#endif
