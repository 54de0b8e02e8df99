/* Repetition in the markup: sibling subtrees of one shape, as posts, cards and rows are.
 *
 * Children of one parent belong together when they share their tag name and first class token.
 * The idea is that of MDR (Liu, Grossman, Zhai: Mining Data Records in Web Pages, KDD 2003),
 * with the shape reduced to what templates really repeat, so that one scan finds all groups.
 */
#ifndef NUTGRAF_PAGE_GROUPS_H
#define NUTGRAF_PAGE_GROUPS_H

#include "blocks.h"

typedef struct nutgraf_group {
    uint32_t parent;       /* node */
    nutgraf_atom name;     /* of the members */
    nutgraf_atom class_name; /* their first class token, 0: none */
    uint32_t member;       /* index of the first in nutgraf_groups.members */
    uint32_t count;        /* how many members */
    uint32_t words;        /* in all members */
    uint32_t link_letters; /* letters inside links, in all members */
    uint32_t letters;      /* in all members */
    uint32_t long_members; /* members that hold a block of 12 words or more with few links */
} nutgraf_group;

typedef struct nutgraf_groups {
    nutgraf_arena arena;
    nutgraf_group *items; /* in document order of their parents */
    size_t count, capacity;
    uint32_t *members; /* nodes, in document order inside a group */
    size_t member_count, member_capacity;
} nutgraf_groups;

/* What a group must have one of to be kept. */
typedef struct nutgraf_group_needs {
    double own_words;         /* words outside links a member, and a long text in every third; 0: all groups are kept */
    const uint32_t *openers;  /* or as many of these nodes in it as the least group has members; ascending */
    size_t opener_count;
} nutgraf_group_needs;

/* Makes an empty list; takes no memory yet. */
NUTGRAF_INTERNAL void nutgraf_groups_init(nutgraf_groups *groups, nutgraf_allocator allocator);
/* Frees all of it; it may be called twice. */
NUTGRAF_INTERNAL void nutgraf_groups_free(nutgraf_groups *groups);

/* True when the group has what is needed. */
NUTGRAF_INTERNAL bool nutgraf_group_suffices(const nutgraf_groups *groups, const nutgraf_group *group,
                                             const nutgraf_document *document, const nutgraf_group_needs *needs,
                                             uint32_t least);

/* Finds every group of at least `least` members (2 or more) that hold words at all. `blocks` are
 * those of the whole document. `groups` is initialised and empty. Linear in nodes. NUTGRAF_NO_MEMORY. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_groups_find(nutgraf_groups *groups, const nutgraf_document *document,
                                                    const nutgraf_blocks *blocks, uint32_t least);

#endif
