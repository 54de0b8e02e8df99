/* Which blocks are the page's content. */
#ifndef NUTGRAF_CLASSIFY_H
#define NUTGRAF_CLASSIFY_H

#include "block.h"

/* Sets `content` and `score` of every block of a whole page.
 *
 * Rules: each block gains by its words and loses by its links; the subtree with the greatest sum
 * of gains is the body (the maximum subsequence of Pasternack and Roth: Extracting Article Text
 * from the Web with Maximum Subsequence Segmentation, WWW 2009, taken over subtrees instead of
 * runs); in the body, blocks under navigation, forms, asides and class or id words such as
 * "newsletter" or "share" are left out, as are runs of links and headings that head nothing.
 * Linear in nodes and blocks. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_blocks_classify(nutgraf_blocks *blocks, const nutgraf_document *document);

#endif
