/* The features of each block that the classifier decides by: one table that the core, the trainer
 * and the documentation share. How they help, in order: class words, the dense run of prose, the
 * containers around, rows of the same path, landmarks, position, first words and headings, the page.
 */
#ifndef NUTGRAF_CONTENT_FEATURES_H
#define NUTGRAF_CONTENT_FEATURES_H

#include "elements.h"
#include "page_head.h"

/* X(identifier, name, what it says). A row is a block that holds text; a long row has 12 words or
 * more, less than half of them in links. Class words, first words and heading words are weights of
 * learned words, in log-odds. */
#define NUTGRAF_FEATURE_TABLE(X)                                                                           \
    X(WORDS, "words", "words of the block")                                                                \
    X(LETTERS, "letters", "letters and digits of the block")                                               \
    X(LINK_SHARE, "link_share", "share of its letters inside links")                                       \
    X(LINKS, "links", "its links")                                                                         \
    X(EMPHASIS, "emphasis", "share of its bytes in b, strong, em")                                         \
    X(SENTENCES, "sentences", "ends of sentences")                                                         \
    X(COMMAS, "commas", "commas")                                                                          \
    X(DIGIT_SHARE, "digit_share", "share of digits among its letters and digits")                          \
    X(UPPER_SHARE, "upper_share", "share of capitals")                                                     \
    X(WORD_LENGTH, "word_length", "letters a word")                                                        \
    X(FUNCTION_SHARE, "function_share", "share of small words (function words)")                           \
    X(NEUTRAL_SHARE, "neutral_share", "share of words of scripts without spaces")                          \
    X(ENDS_SENTENCE, "ends_sentence", "1: ends like a sentence")                                           \
    X(ENDS_COLON, "ends_colon", "1: ends with a colon")                                                    \
    X(STARTS_UPPER, "starts_upper", "1: starts with a capital")                                            \
    X(ALL_UPPER, "all_upper", "1: capitals only")                                                          \
    X(PRICE, "price", "1: holds a price")                                                                  \
    X(DATE, "date", "1: holds a year or \"ago\"")                                                          \
    X(SEPARATORS, "separators", "separators: | » › and their like")                                        \
    X(COPYRIGHT, "copyright", "1: holds ©")                                                                \
    X(QUESTION, "question", "1: ends with a question mark")                                                \
    X(TAG, "tag", "code of the owner's name, see tag_code")                                                \
    X(HEADING_LEVEL, "heading_level", "1 to 6 in a heading, else 0")                                       \
    X(DEPTH, "depth", "block elements above")                                                              \
    X(HIDDEN, "hidden", "1: hidden by attribute or style")                                                 \
    X(ARIA_HIDDEN, "aria_hidden", "1: under aria-hidden")                                                  \
    X(GROUP_COUNT, "group_count", "blocks with the same path and classes")                                 \
    X(GROUP_WORDS, "group_words", "words a block of these")                                                \
    X(GROUP_LINK_SHARE, "group_link_share", "share of words in links of these")                            \
    X(GROUP_SHARE, "group_share", "their share of the page's words")                                       \
    X(GROUP_SENTENCES, "group_sentences", "sentences a block of these")                                    \
    X(ITEM_COUNT, "item_count", "siblings of the most repeated element around")                            \
    X(ITEM_WORDS, "item_words", "words in it")                                                             \
    X(ITEM_LINK_SHARE, "item_link_share", "share of them in links")                                        \
    X(ITEM_BLOCKS, "item_blocks", "blocks in it")                                                          \
    X(ITEM_LONG, "item_long", "words of it in long blocks")                                                \
    X(ITEM_PRICES, "item_prices", "blocks with prices in it")                                              \
    X(ITEM_HEADINGS, "item_headings", "headings in it")                                                    \
    X(ITEM_IMAGES, "item_images", "images in it")                                                          \
    X(ITEM_DATES, "item_dates", "blocks with dates in it")                                                 \
    X(SIBLINGS, "siblings", "siblings of the owner with its signature")                                    \
    X(ALIKE, "alike", "elements of the page with the owner's signature")                                   \
    X(PARENT_SIBLINGS, "parent_siblings", "siblings of the owner's parent with its signature")             \
    X(POSITION, "position", "rows before over rows")                                                       \
    X(WORD_POSITION, "word_position", "words before over words")                                           \
    X(WORDS_BEFORE, "words_before", "words before")                                                        \
    X(WORDS_AFTER, "words_after", "words after")                                                           \
    X(H1_COUNT, "h1_count", "h1 headings of the page")                                                     \
    X(H1_DISTANCE, "h1_distance", "words since the first h1, negative before it; -9999: none")             \
    X(DENSE_INSIDE, "dense_inside", "1: inside the densest run of prose")                                  \
    X(DENSE_DISTANCE, "dense_distance", "rows from that run, negative before it")                          \
    X(DENSE_SHARE, "dense_share", "share of the page's words in that run")                                 \
    X(NEAR3_WORDS, "near3_words", "words a row in the window of 3 rows on both sides")                     \
    X(NEAR3_LINK_SHARE, "near3_link_share", "share of words in links there")                               \
    X(NEAR3_LONG, "near3_long", "share of words in long rows there")                                       \
    X(NEAR8_WORDS, "near8_words", "words a row in the window of 8 rows on both sides")                     \
    X(NEAR8_LINK_SHARE, "near8_link_share", "share of words in links there")                               \
    X(NEAR8_LONG, "near8_long", "share of words in long rows there")                                       \
    X(LONG_BEFORE, "long_before", "rows since the last long one")                                          \
    X(LONG_AFTER, "long_after", "rows to the next long one")                                               \
    X(CLIMB_BEFORE, "climb_before", "elements from the common ancestor with the row before")               \
    X(CLIMB_AFTER, "climb_after", "the same of the row after")                                             \
    X(BEFORE1_WORDS, "before1_words", "words of the row 1 before, -1: none")                               \
    X(BEFORE1_LINK_SHARE, "before1_link_share", "link_share of the row 1 before, -1: none")                \
    X(BEFORE1_TAG, "before1_tag", "tag of the row 1 before, -1: none")                                     \
    X(BEFORE1_SENTENCES, "before1_sentences", "sentences of the row 1 before, -1: none")                   \
    X(BEFORE1_FUNCTION_SHARE, "before1_function_share", "function_share of the row 1 before, -1: none")    \
    X(BEFORE1_HEADING_LEVEL, "before1_heading_level", "heading_level of the row 1 before, -1: none")       \
    X(AFTER1_WORDS, "after1_words", "words of the row 1 after, -1: none")                                  \
    X(AFTER1_LINK_SHARE, "after1_link_share", "link_share of the row 1 after, -1: none")                   \
    X(AFTER1_TAG, "after1_tag", "tag of the row 1 after, -1: none")                                        \
    X(AFTER1_SENTENCES, "after1_sentences", "sentences of the row 1 after, -1: none")                      \
    X(AFTER1_FUNCTION_SHARE, "after1_function_share", "function_share of the row 1 after, -1: none")       \
    X(AFTER1_HEADING_LEVEL, "after1_heading_level", "heading_level of the row 1 after, -1: none")          \
    X(BEFORE2_WORDS, "before2_words", "words of the row 2 before, -1: none")                               \
    X(BEFORE2_LINK_SHARE, "before2_link_share", "link_share of the row 2 before, -1: none")                \
    X(BEFORE2_TAG, "before2_tag", "tag of the row 2 before, -1: none")                                     \
    X(BEFORE2_SENTENCES, "before2_sentences", "sentences of the row 2 before, -1: none")                   \
    X(BEFORE2_FUNCTION_SHARE, "before2_function_share", "function_share of the row 2 before, -1: none")    \
    X(BEFORE2_HEADING_LEVEL, "before2_heading_level", "heading_level of the row 2 before, -1: none")       \
    X(AFTER2_WORDS, "after2_words", "words of the row 2 after, -1: none")                                  \
    X(AFTER2_LINK_SHARE, "after2_link_share", "link_share of the row 2 after, -1: none")                   \
    X(AFTER2_TAG, "after2_tag", "tag of the row 2 after, -1: none")                                        \
    X(AFTER2_SENTENCES, "after2_sentences", "sentences of the row 2 after, -1: none")                      \
    X(AFTER2_FUNCTION_SHARE, "after2_function_share", "function_share of the row 2 after, -1: none")       \
    X(AFTER2_HEADING_LEVEL, "after2_heading_level", "heading_level of the row 2 after, -1: none")          \
    X(HEAD_DISTANCE, "head_distance", "rows since the heading above, 99: none")                            \
    X(HEAD_LEVEL, "head_level", "its level, 9: none")                                                      \
    X(HEAD_WORDS, "head_words", "its words, -1: none")                                                     \
    X(TITLE_OVERLAP, "title_overlap", "share of the words that the page's title holds")                    \
    X(TITLE_COVERED, "title_covered", "share of the title's words that the block holds")                   \
    X(DESCRIPTION_OVERLAP, "description_overlap", "share of the words that the description holds")         \
    X(DESCRIPTION_COVERED, "description_covered", "share of the description's words that the block holds") \
    X(COPIES, "copies", "rows of the page with this very text")                                            \
    X(COPY, "copy", "1: such a row came before")                                                           \
    X(CLASS_SUM, "class_sum", "class words: sum from the root down")                                       \
    X(CLASS_LEAST, "class_least", "class words: smallest from the root down")                              \
    X(CLASS_MOST, "class_most", "class words: largest from the root down")                                 \
    X(CLASS_LEAST_DISTANCE, "class_least_distance", "class words: elements up to the smallest")            \
    X(CLASS_MOST_DISTANCE, "class_most_distance", "class words: elements up to the largest")               \
    X(CLASS_OWN, "class_own", "class words: sum of the owner")                                             \
    X(CLASS_PARENT, "class_parent", "class words: sum of its parent")                                      \
    X(CLASS_NEAR, "class_near", "class words: sum of the owner and two above")                             \
    X(CLASS_NEAR_LEAST, "class_near_least", "class words: smallest of these")                              \
    X(CLASS_NEAR_MOST, "class_near_most", "class words: largest of these")                                 \
    X(CLASS_GROWTH1, "class_growth1", "class words: sum of the first growing ancestor")                    \
    X(CLASS_GROWTH2, "class_growth2", "class words: of the second")                                        \
    X(CLASS_GROWTH3, "class_growth3", "class words: of the third")                                         \
    X(CLASS_FAR_LEAST, "class_far_least", "class words: smallest from the root to three above")            \
    X(CLASS_FAR_MOST, "class_far_most", "class words: largest from the root to three above")               \
    X(CLASS_BEFORE, "class_before", "class words: sum of the owner of the row before")                     \
    X(CLASS_AFTER, "class_after", "class words: sum of the owner of the row after")                        \
    X(OPENING_SUM, "opening_sum", "first words: sum")                                                      \
    X(OPENING_LEAST, "opening_least", "first words: smallest")                                             \
    X(OPENING_MOST, "opening_most", "first words: largest")                                                \
    X(OPENING_WHOLE, "opening_whole", "first words: the whole text, where it is short")                    \
    X(OPENING_BEFORE, "opening_before", "first words: sum of the row before")                              \
    X(OPENING_AFTER, "opening_after", "first words: sum of the row after")                                 \
    X(HEADING_SUM, "heading_sum", "heading words: sum")                                                    \
    X(HEADING_LEAST, "heading_least", "heading words: smallest")                                           \
    X(HEADING_MOST, "heading_most", "heading words: largest")                                              \
    X(HEADING_WHOLE, "heading_whole", "heading words: the whole heading, where it is short")               \
    X(HEADING_SELF, "heading_self", "heading words: sum of the row itself read as a heading")              \
    X(HEADING_STACK_LEAST, "heading_stack_least", "heading words: smallest sum of the headings that enclose the row")\
    X(HEADING_STACK_SUM, "heading_stack_sum", "heading words: sum of these")                               \
    X(HEADING_STACK_MOST, "heading_stack_most", "heading words: largest of these")                         \
    X(HEADING_STACK_DEPTH, "heading_stack_depth", "heading words: number of these")                        \
    X(HEADING_CONTAINER_LEAST, "heading_container_least", "heading words: smallest first row of the growing ancestors")\
    X(PAGE_WORDS, "page_words", "page: words")                                                             \
    X(PAGE_LINK_SHARE, "page_link_share", "page: share of them in links")                                  \
    X(PAGE_PARAGRAPHS, "page_paragraphs", "page: rows owned by p")                                         \
    X(PAGE_HEADINGS, "page_headings", "page: headings")                                                    \
    X(PAGE_ROWS, "page_rows", "page: rows")                                                                \
    X(PAGE_LONG_SHARE, "page_long_share", "page: share of words in long rows")                             \
    X(PAGE_SENTENCES, "page_sentences", "page: sentences for 100 words")                                   \
    X(PAGE_FUNCTION_SHARE, "page_function_share", "page: share of small words")                            \
    X(PAGE_PRICES, "page_prices", "page: rows with prices")                                                \
    X(PAGE_DATES, "page_dates", "page: rows with dates")                                                   \
    X(PAGE_ITEMS, "page_items", "page: rows owned by li")                                                  \
    X(PAGE_LINKS, "page_links", "page: links")                                                             \
    X(PAGE_ARTICLE, "page_article", "page: article elements")                                              \
    X(PAGE_MAIN, "page_main", "page: main elements")                                                       \
    X(PAGE_FORM, "page_form", "page: form elements")                                                       \
    X(PAGE_TABLE, "page_table", "page: table elements")                                                    \
    X(PAGE_PRE, "page_pre", "page: pre elements")                                                          \
    X(PAGE_SECTION, "page_section", "page: section elements")                                              \
    X(PAGE_NAV, "page_nav", "page: nav elements")                                                          \
    X(PAGE_ASIDE, "page_aside", "page: aside elements")                                                    \
    X(PAGE_DETAILS, "page_details", "page: details elements")                                              \
    X(PAGE_BLOCKQUOTE, "page_blockquote", "page: blockquote elements")                                     \
    X(PAGE_BUTTON, "page_button", "page: button elements")                                                 \
    X(PAGE_FIGURE, "page_figure", "page: figure elements")                                                 \
    X(PAGE_IMAGES, "page_images", "page: images")                                                          \
    X(PAGE_INPUTS, "page_inputs", "page: inputs")                                                          \
    X(PAGE_REPETITION, "page_repetition", "page: largest number of siblings of one signature")             \
    X(PAGE_ELEMENTS, "page_elements", "page: block elements")                                              \
    X(PAGE_OG_TYPE, "page_og_type", "page: og:type: 0 none, 1 website, 2 article, 3 product, 4 other")     \
    X(PAGE_PUBLISHED, "page_published", "page: 1: article:published_time is there")                        \
    X(PAGE_ADDRESS_DEPTH, "page_address_depth", "page: parts of the canonical path, -1: no address")       \
    X(PAGE_SLUG_SIZE, "page_slug_size", "page: bytes of its last part")                                    \
    X(PAGE_SLUG_HYPHENS, "page_slug_hyphens", "page: hyphens of its last part")                            \
    X(PAGE_ARTICLE_SHARE, "page_article_share", "page: share of words in the largest article element")     \
    X(PAGE_MAIN_SHARE, "page_main_share", "page: share of words in the largest main element")

/* The same of the containers of a row: level 0 is its owner, each next the nearest ancestor with
 * more rows. Names are c0_words to c5_code. */
#define NUTGRAF_CONTAINER_TABLE(X)                                                                         \
    X(SHARE, "share", "share of the page's words")                                                         \
    X(WORDS, "words", "words")                                                                             \
    X(PLACE, "place", "where in it the row stands, 0 to 1")                                                \
    X(LINK_SHARE, "link_share", "share of words in links")                                                 \
    X(ROWS, "rows", "rows")                                                                                \
    X(ROW_WORDS, "row_words", "words a row")                                                               \
    X(PARAGRAPHS, "paragraphs", "rows owned by p")                                                         \
    X(HEADINGS, "headings", "headings")                                                                    \
    X(LONG_SHARE, "long_share", "share of words in long rows")                                             \
    X(ROW_SENTENCES, "row_sentences", "sentences a row")                                                   \
    X(FUNCTION_SHARE, "function_share", "share of small words")                                            \
    X(IMAGES, "images", "images")                                                                          \
    X(INPUTS, "inputs", "inputs")                                                                          \
    X(SIBLINGS, "siblings", "siblings of its signature")                                                   \
    X(PRICES, "prices", "prices a row")                                                                    \
    X(TAG, "tag", "code of its name")

#define NUTGRAF_CONTAINER_LEVELS 6

enum {
#define NUTGRAF_FEATURE_ENUM(identifier, name, what) NUTGRAF_FEATURE_##identifier,
    NUTGRAF_FEATURE_TABLE(NUTGRAF_FEATURE_ENUM)
#undef NUTGRAF_FEATURE_ENUM
    NUTGRAF_FEATURE_OWN_COUNT
};

enum {
#define NUTGRAF_CONTAINER_ENUM(identifier, name, what) NUTGRAF_CONTAINER_##identifier,
    NUTGRAF_CONTAINER_TABLE(NUTGRAF_CONTAINER_ENUM)
#undef NUTGRAF_CONTAINER_ENUM
    NUTGRAF_CONTAINER_COUNT
};

/* After the table: the landmarks, the JSON-LD types of the page, the containers level by level. */
#define NUTGRAF_FEATURE_LANDMARK NUTGRAF_FEATURE_OWN_COUNT
#define NUTGRAF_FEATURE_SCHEMA (NUTGRAF_FEATURE_LANDMARK + NUTGRAF_LANDMARK_COUNT)
#define NUTGRAF_FEATURE_CONTAINER (NUTGRAF_FEATURE_SCHEMA + NUTGRAF_SCHEMA_COUNT)
#define NUTGRAF_FEATURE_COUNT (NUTGRAF_FEATURE_CONTAINER + NUTGRAF_CONTAINER_LEVELS * NUTGRAF_CONTAINER_COUNT)

#define NUTGRAF_FEATURE_TILE 32 /* rows that are measured at a time: their cells stay in the processor's first cache */

/* A page ready to be measured. All memory is the arena's. */
typedef struct nutgraf_features {
    nutgraf_arena *arena;             /* borrowed */
    const nutgraf_document *document; /* borrowed */
    const nutgraf_blocks *blocks;     /* borrowed */
    const nutgraf_learned_words *words;  /* borrowed; NUTGRAF_LEARNED_WORDS_COUNT of them */
    nutgraf_elements elements;
    nutgraf_page_head head;
    struct nutgraf_row *rows;        /* elements.row_count of them */
    struct nutgraf_row_sums *before; /* before[r]: of the rows before r; one more than rows */
    struct nutgraf_row_group *groups; /* from 1 on */
    double page_words;               /* at least 1 */
    size_t dense_first, dense_stop;  /* the densest run of prose */
    size_t h1, h1_count;             /* first row that is an h1; the number of rows where there is none */
    float page[NUTGRAF_FEATURE_OWN_COUNT - NUTGRAF_FEATURE_PAGE_WORDS]; /* features of the page */
} nutgraf_features;

/* Reads the page once: elements, rows and what runs from row to row. Linear in nodes and text.
 * NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_features_prepare(nutgraf_features *features, nutgraf_arena *arena,
                                                         const nutgraf_document *document,
                                                         const nutgraf_blocks *blocks,
                                                         const nutgraf_learned_words words[NUTGRAF_LEARNED_WORDS_COUNT]);

/* Writes the features of the rows first to stop - 1 (at most NUTGRAF_FEATURE_TILE), column after
 * column: values[feature * NUTGRAF_FEATURE_TILE + row - first]. */
NUTGRAF_INTERNAL void nutgraf_features_measure(const nutgraf_features *features, size_t first, size_t stop,
                                               float *values);

/* ---- the page as a whole, for the question what kind of page it is ---- */

/* Numbers of the rows that were kept: each as mean by words and as maximum. X(identifier) */
#define NUTGRAF_KEPT_TABLE(X)                                                                              \
    X(LINK_SHARE) X(SENTENCES) X(PRICE) X(DATE) X(ITEM_COUNT) X(GROUP_COUNT) X(HEADING_LEVEL)              \
    X(SIBLINGS) X(ITEM_WORDS) X(ITEM_PRICES) X(ITEM_IMAGES) X(QUESTION)

enum {
#define NUTGRAF_KEPT_ENUM(identifier) NUTGRAF_KEPT_##identifier,
    NUTGRAF_KEPT_TABLE(NUTGRAF_KEPT_ENUM)
#undef NUTGRAF_KEPT_ENUM
    NUTGRAF_KEPT_COUNT
};

/* Page features, JSON-LD types, h1 headings, share of the dense run; words and rows kept, mean probability
 * of all words and of those kept, share of words kept; means and maxima of the rows kept. */
#define NUTGRAF_PAGE_NUMBERS                                                                               \
    (NUTGRAF_FEATURE_OWN_COUNT - NUTGRAF_FEATURE_PAGE_WORDS + NUTGRAF_SCHEMA_COUNT + 2 + 5 + 2 * NUTGRAF_KEPT_COUNT)

/* Measures the page. kept, probability: by row. numbers: NUTGRAF_PAGE_NUMBERS of room. */
NUTGRAF_INTERNAL void nutgraf_features_measure_page(const nutgraf_features *features, const bool *kept,
                                                    const float *probability, float *numbers);

#define NUTGRAF_FEATURE_NAME_BYTES 40 /* room for any name of a feature and its NUL */

/* Writes the name of a feature, NUL-terminated. */
NUTGRAF_INTERNAL void nutgraf_features_name(size_t feature, char name[NUTGRAF_FEATURE_NAME_BYTES]);

#endif
