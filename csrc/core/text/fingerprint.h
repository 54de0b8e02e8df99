/* A text's fingerprint of 64 bits: texts that share most of their words in order have fingerprints that
 * differ in few bits.
 *
 * Features are all runs of 3 words, in lower case, hashed; each bit of the fingerprint is what most
 * features have there. Source: M. Charikar, Similarity Estimation Techniques from Rounding Algorithms,
 * STOC 2002; G. Manku and others, Detecting Near-Duplicates for Web Crawling, WWW 2007, where a
 * distance of 3 in 64 bits tells copies of a page.
 */
#ifndef NUTGRAF_TEXT_FINGERPRINT_H
#define NUTGRAF_TEXT_FINGERPRINT_H

#include "../base/nutgraf.h"

/* The fingerprint; 0 for a text without words. Case, punctuation and white space do not count; each
 * character of Han, kana, Thai and their kin is a word. Allocates nothing; linear. */
NUTGRAF_INTERNAL uint64_t nutgraf_fingerprint_of(nutgraf_slice text);

/* How many bits differ, 0 to 64. */
NUTGRAF_INTERNAL int nutgraf_fingerprint_distance(uint64_t a, uint64_t b);

#endif
