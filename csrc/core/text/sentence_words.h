/* Words that tell where sentences end: abbreviations, frequent first words of sentences, months.
 *
 * Thirteen languages share one list (English, German, French, Spanish, Italian, Portuguese, Dutch,
 * Polish, Czech, Russian, Hungarian, Swedish, Danish), because a text's language is often unknown
 * and their abbreviations seldom collide.
 */
#ifndef NUTGRAF_TEXT_SENTENCE_WORDS_H
#define NUTGRAF_TEXT_SENTENCE_WORDS_H

#include "../base/nutgraf.h"

#define NUTGRAF_WORD_TITLE 1u   /* its full stop never ends a sentence: "Dr.", "vs." */
#define NUTGRAF_WORD_NUMBER 2u  /* its full stop ends none before a digit: "No. 5" */
#define NUTGRAF_WORD_MAY_END 4u /* its full stop ends one before a frequent first word: "Inc. The" */
#define NUTGRAF_WORD_START 8u   /* a frequent first word of a sentence */
#define NUTGRAF_WORD_MONTH 16u
#define NUTGRAF_WORD_ORDINAL 32u /* stands before an ordinal: "am 3. Oktober" */
#define NUTGRAF_WORD_MONEY 64u   /* a currency */
#define NUTGRAF_WORD_AMOUNT 128u /* an abbreviated amount: "Mio." */

/* The roles of a word given in lower case, a set of NUTGRAF_WORD_ bits; 0 for one not known. */
NUTGRAF_INTERNAL unsigned nutgraf_sentence_words_roles(const char *word, size_t size);

#endif
