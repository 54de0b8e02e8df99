/* Elements of one shape, anywhere on a page: what the posts of a discussion may be.
 *
 * The shape of an element is one of its first classes (digits in it count alike), its name below its
 * parent's class or id, or a name that the site made itself. Unlike groups.h the members need not be
 * siblings: a question and its answers, or a tree of comments, share a shape over many parents. A
 * member may stand inside another.
 *
 * Where a post is several siblings (a row that says who and when, a row that says what), the members that are
 * marked are the first of each, and each goes on to the next of them.
 *
 * Two linear passes: elements to shapes, members to counts. Sums before each node make what a member
 * holds O(1).
 */
#ifndef NUTGRAF_PAGE_SHAPES_H
#define NUTGRAF_PAGE_SHAPES_H

#include "blocks.h"

typedef struct nutgraf_shape_member {
    uint32_t first, stop; /* nodes */
} nutgraf_shape_member;

/* A shape whose members are marked with names or times, as posts are. */
typedef struct nutgraf_shape {
    uint32_t member, count; /* its members in the array of members; those that hold a name or a time */
    double words;           /* words outside links in them, each counted once */
    double sum;             /* the same, those of a member inside another counted for both */
    double authored, timed; /* shares of the members with words that hold a name, a time; 0 to 1 */
    double score;           /* the more of the page's words and the surer marked, the higher */
} nutgraf_shape;

typedef struct nutgraf_shapes {
    nutgraf_arena arena;
    nutgraf_shape *items; /* the best first; of one score, in the order of their first members */
    size_t count, capacity;
    nutgraf_shape_member *members; /* in document order for each shape */
    size_t member_count, member_capacity;
} nutgraf_shapes;

/* What the members are looked at for: nodes in document order. */
typedef struct nutgraf_shape_marks {
    const uint32_t *authors, *times;
    size_t author_count, time_count;
} nutgraf_shape_marks;

/* Makes an empty list of shapes; takes no memory yet. */
NUTGRAF_INTERNAL void nutgraf_shapes_init(nutgraf_shapes *shapes, nutgraf_allocator allocator);

/* Frees everything; it may be called twice. */
NUTGRAF_INTERNAL void nutgraf_shapes_free(nutgraf_shapes *shapes);

/* Finds the shapes whose members, two at least, mostly hold a name or a time; only members inside the
 * nodes from `first` to before `stop` count. The best `most` are compared with each other, and those
 * that only wrap the members of another are left out. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_shapes_find(nutgraf_shapes *shapes, const nutgraf_document *document,
                                                    const nutgraf_blocks *blocks, const nutgraf_shape_marks *marks,
                                                    uint32_t first, uint32_t stop, size_t most);

#endif
