/* Groups of sibling subtrees of one shape: see groups.h.
 *
 * Sums over blocks as prefix sums by node make the numbers of any subtree O(1). The children of
 * one parent are sorted by shape with a bucket list in first-seen order: a small hash table that
 * is emptied by a generation number for each parent.
 */
#include "groups.h"

#include "../base/hash.h"
#include "../text/prose.h"

#define LEAST_SLOTS 64 /* of the hash table; a power of two */

/* Running totals before a node, in document order. */
typedef struct totals {
    uint32_t words, letters, link_letters, long_blocks;
} totals;

typedef struct bucket {
    uint32_t parent_mark; /* parent + 1 that the bucket is in use for */
    uint32_t group;       /* index of the group */
} bucket;

void nutgraf_groups_init(nutgraf_groups *groups, nutgraf_allocator allocator) {
    *groups = (nutgraf_groups){0};
    nutgraf_arena_init(&groups->arena, allocator);
}

void nutgraf_groups_free(nutgraf_groups *groups) {
    nutgraf_allocator allocator = groups->arena.allocator;
    nutgraf_arena_free(&groups->arena);
    nutgraf_groups_init(groups, allocator);
}

static totals *totals_by_node(nutgraf_arena *arena, const nutgraf_document *document, const nutgraf_blocks *blocks) {
    totals *before = nutgraf_arena_alloc(arena, (document->node_count + 1) * sizeof *before);
    if (before == NULL) return NULL;
    totals sum = {0};
    size_t block = 0;
    for (size_t node = 0; node <= document->node_count; node++) {
        before[node] = sum;
        for (; block < blocks->count && blocks->items[block].first == node; block++) {
            const nutgraf_block *b = &blocks->items[block];
            sum.words += b->words;
            sum.letters += b->letters;
            sum.link_letters += b->link_letters;
            sum.long_blocks += b->words >= NUTGRAF_LONG_WORDS && b->link_letters * 2 < b->letters;
        }
    }
    return before;
}

static nutgraf_atom first_class(const nutgraf_document *document, uint32_t node) {
    uint32_t list = document->nodes[node].classes;
    return list == 0 ? 0 : document->classes[list + 1];
}

typedef struct finder {
    nutgraf_groups *groups;
    const nutgraf_document *document;
    const totals *before;
    bucket *table;
    size_t mask;         /* table size - 1 */
    uint32_t *next;      /* next[child]: the next member of its group, 0: last */
    uint32_t *tails;     /* last member so far, by group in construction */
    size_t tail_capacity;
} finder;

static nutgraf_group *group_of(finder *f, uint32_t parent, uint32_t child) {
    nutgraf_atom name = f->document->nodes[child].name, class_name = first_class(f->document, child);
    size_t slot = (size_t)nutgraf_hash_mix(name, class_name) & f->mask;
    nutgraf_groups *groups = f->groups;
    for (;; slot = (slot + 1) & f->mask) {
        bucket *b = &f->table[slot];
        if (b->parent_mark != parent + 1) break;
        nutgraf_group *group = &groups->items[b->group];
        if (group->name == name && group->class_name == class_name) return group;
    }
    nutgraf_group *items = nutgraf_arena_reserve(&groups->arena, groups->items, &groups->capacity,
                                                 groups->count + 1, sizeof *items);
    if (items == NULL) return NULL;
    groups->items = items;
    f->table[slot] = (bucket){parent + 1, (uint32_t)groups->count};
    items[groups->count] = (nutgraf_group){.parent = parent, .name = name, .class_name = class_name};
    return &items[groups->count++];
}

/* Adds a child to its group, as a linked list that starts in group->member. */
static nutgraf_status add_child(finder *f, uint32_t parent, uint32_t child) {
    nutgraf_group *group = group_of(f, parent, child);
    if (group == NULL) return NUTGRAF_NO_MEMORY;
    size_t index = (size_t)(group - f->groups->items);
    uint32_t *tails = nutgraf_arena_reserve(&f->groups->arena, f->tails, &f->tail_capacity, index + 1, sizeof *tails);
    if (tails == NULL) return NUTGRAF_NO_MEMORY;
    f->tails = tails;
    if (group->count == 0) group->member = child;
    else f->next[tails[index]] = child;
    tails[index] = child;
    const totals *start = &f->before[child], *stop = &f->before[f->document->nodes[child].end];
    group->count++;
    group->words += stop->words - start->words;
    group->letters += stop->letters - start->letters;
    group->link_letters += stop->link_letters - start->link_letters;
    group->long_members += stop->long_blocks > start->long_blocks;
    return NUTGRAF_OK;
}

/* Keeps the groups from index `first` on that are large enough, their members as arrays. */
static nutgraf_status keep_groups(finder *f, size_t first, uint32_t least) {
    nutgraf_groups *groups = f->groups;
    size_t kept = first;
    for (size_t i = first; i < groups->count; i++) {
        nutgraf_group group = groups->items[i];
        if (group.count < least || group.words == 0) continue;
        uint32_t *members = nutgraf_arena_reserve(&groups->arena, groups->members, &groups->member_capacity,
                                                  groups->member_count + group.count, sizeof *members);
        if (members == NULL) return NUTGRAF_NO_MEMORY;
        groups->members = members;
        uint32_t member = group.member;
        group.member = (uint32_t)groups->member_count;
        for (; member != 0; member = f->next[member]) members[groups->member_count++] = member;
        groups->items[kept++] = group;
    }
    groups->count = kept;
    return NUTGRAF_OK;
}

nutgraf_status nutgraf_groups_find(nutgraf_groups *groups, const nutgraf_document *document,
                                   const nutgraf_blocks *blocks, uint32_t least) {
    finder f = {.groups = groups, .document = document};
    size_t node_count = document->node_count;
    f.before = totals_by_node(&groups->arena, document, blocks);
    f.next = nutgraf_arena_calloc(&groups->arena, (node_count + 1) * sizeof *f.next);
    size_t table_size = LEAST_SLOTS;
    while (table_size < node_count * 2) table_size *= 2;
    f.table = nutgraf_arena_calloc(&groups->arena, table_size * sizeof *f.table);
    f.mask = table_size - 1;
    if (f.before == NULL || f.next == NULL || f.table == NULL) return NUTGRAF_NO_MEMORY;

    for (uint32_t parent = 0; parent < node_count; parent++) {
        const nutgraf_node *p = &document->nodes[parent];
        if (p->removed || p->end == parent + 1 || f.before[p->end].words == f.before[parent].words) continue;
        size_t first = groups->count;
        for (uint32_t child = parent + 1; child < p->end; child = document->nodes[child].end) {
            const nutgraf_node *c = &document->nodes[child];
            if (c->type != NUTGRAF_NODE_ELEMENT || c->removed) continue;
            nutgraf_status status = add_child(&f, parent, child);
            if (status != NUTGRAF_OK) return status;
        }
        nutgraf_status status = keep_groups(&f, first, least);
        if (status != NUTGRAF_OK) return status;
    }
    return NUTGRAF_OK;
}

bool nutgraf_group_suffices(const nutgraf_groups *groups, const nutgraf_group *group, const nutgraf_document *document,
                            const nutgraf_group_needs *needs, uint32_t least) {
    if (needs->own_words == 0) return true;
    double letters = group->letters > 1 ? group->letters : 1;
    double own_words = group->words * (1 - group->link_letters / letters);
    if (own_words >= needs->own_words * group->count && group->long_members * 3 >= group->count) return true;
    const uint32_t *members = groups->members + group->member;
    uint32_t stop = document->nodes[members[group->count - 1]].end;
    size_t low = 0, high = needs->opener_count; /* the first opener in the group */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (needs->openers[middle] < members[0]) low = middle + 1;
        else high = middle;
    }
    return low + least <= needs->opener_count && needs->openers[low + least - 1] < stop;
}
