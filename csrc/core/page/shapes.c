/* Elements of one shape: see shapes.h. */
#include "shapes.h"

#include <math.h>
#include <stdlib.h>

#include "../base/hash.h"
#include "../base/index.h"
#include "../base/slice.h"

#define MOST_CLASSES 5        /* of an element that its shapes are made of */
#define MOST_MEMBERS 5000     /* of a shape that may be posts */
#define LEAST_NODES 2         /* in an element: a post has more than one text in it */
#define LEAST_SHARE 0.6       /* of the members that must show who wrote them, or when */
#define LEAST_MARKED 0.85     /* of names and of times, both shares together */
#define LEAST_WORDED 0.3      /* of the members that must have words */
#define MOST_SAID_ALONE 0.5   /* of the words of posts of several rows that their first rows may say */
#define LEAST_WRAPPED 0.5     /* of the words of wrappers that what they wrap must have */
#define MOSTLY_INSIDE 0.6     /* of what is wrapped that must stand in wrappers */
#define NEARLY_ALL 0.9
#define LEAST_BOXED 0.5       /* of the words of a shape, in a member that is all that another holds */
#define MARKS_LOST 0.25       /* of names and times, by which posts may be poorer than the wrappers around them */
#define LONGEST_TOKEN 256     /* bytes; longer class tokens are taken as they are */

void nutgraf_shapes_init(nutgraf_shapes *shapes, nutgraf_allocator allocator) {
    *shapes = (nutgraf_shapes){0};
    nutgraf_arena_init(&shapes->arena, allocator);
}

void nutgraf_shapes_free(nutgraf_shapes *shapes) {
    nutgraf_allocator allocator = shapes->arena.allocator;
    nutgraf_arena_free(&shapes->arena);
    nutgraf_shapes_init(shapes, allocator);
}

/* ---- keys ---- */

typedef enum key_kind { BY_CLASS, BY_PLACE, BY_NAME } key_kind;

/* What a place is told by. */
typedef enum place_kind { BY_PARENT_CLASS = 1, BY_EMPTY_CLASS, BY_PARENT_ID, BY_PARENT } place_kind;

typedef struct shape_key {
    uint32_t kind;  /* key_kind */
    uint32_t name;  /* BY_CLASS: number of the class; else the element's name */
    uint32_t place; /* place_kind; with the bit after them where it is the place of the parent's parent */
    uint32_t value; /* of the place: list of classes, atom, or node */
    uint32_t below; /* the parent's name, where the place is its parent's */
} shape_key;

#define FROM_ABOVE 8u /* bit of shape_key.place */

typedef struct pair {
    uint32_t shape, node;
} pair;

typedef struct finder {
    nutgraf_shapes *shapes;
    nutgraf_arena *arena;
    const nutgraf_document *document;
    nutgraf_index key_index; /* of keys: number i + 1 is keys[i] */
    shape_key *keys;
    size_t key_capacity;
    uint32_t *counts; /* members by shape */
    size_t count_capacity;
    uint32_t *class_of_atom; /* number of a class token, digits counted alike; 0: not asked yet */
    nutgraf_index class_index; /* of class tokens: number i + 1 is classes[i] */
    nutgraf_slice *classes;
    size_t class_capacity;
    pair *pairs; /* in document order */
    size_t pair_count, pair_capacity;
} finder;

static bool same_key(const shape_key *a, const shape_key *b) {
    return a->kind == b->kind && a->name == b->name && a->place == b->place && a->value == b->value &&
           a->below == b->below;
}

/* The number of a key, from 1; 0 when memory is out. */
static uint32_t shape_of(finder *f, shape_key key) {
    if (nutgraf_index_reserve(&f->key_index, f->arena) != NUTGRAF_OK) return 0;
    uint32_t hash = nutgraf_hash32((const char *)&key, sizeof key);
    size_t at = nutgraf_index_first(&f->key_index, hash);
    for (; f->key_index.slots[at].number != 0; at = nutgraf_index_next(&f->key_index, at))
        if (f->key_index.slots[at].hash == hash && same_key(&f->keys[f->key_index.slots[at].number - 1], &key))
            return f->key_index.slots[at].number;
    size_t count = f->key_index.used;
    shape_key *keys = nutgraf_arena_reserve(f->arena, f->keys, &f->key_capacity, count + 1, sizeof *keys);
    if (keys == NULL) return 0;
    f->keys = keys;
    uint32_t *counts = nutgraf_arena_reserve(f->arena, f->counts, &f->count_capacity, count + 1, sizeof *counts);
    if (counts == NULL) return 0;
    f->counts = counts;
    keys[count] = key;
    counts[count] = 0;
    nutgraf_index_set(&f->key_index, at, hash, (uint32_t)count + 1);
    return (uint32_t)count + 1;
}

/* The text of a class token with each run of digits as "0". */
static nutgraf_slice without_digits(nutgraf_slice token, char out[LONGEST_TOKEN]) {
    if (token.size > LONGEST_TOKEN) return token;
    size_t size = 0;
    for (size_t i = 0; i < token.size; i++) {
        bool digit = nutgraf_ascii_is_digit(token.data[i]);
        if (digit && i > 0 && nutgraf_ascii_is_digit(token.data[i - 1])) continue;
        out[size++] = digit ? '0' : token.data[i];
    }
    return (nutgraf_slice){out, size};
}

/* The number of a class token, from 1; 0 when memory is out. */
static uint32_t class_of(finder *f, nutgraf_atom atom) {
    if (f->class_of_atom[atom] != 0) return f->class_of_atom[atom];
    char buffer[LONGEST_TOKEN];
    nutgraf_slice token = without_digits(nutgraf_document_atom_text(f->document, atom), buffer);
    if (nutgraf_index_reserve(&f->class_index, f->arena) != NUTGRAF_OK) return 0;
    uint32_t hash = nutgraf_hash_words(token.data, token.size);
    size_t at = nutgraf_index_first(&f->class_index, hash);
    for (; f->class_index.slots[at].number != 0; at = nutgraf_index_next(&f->class_index, at)) {
        const nutgraf_slice *known = &f->classes[f->class_index.slots[at].number - 1];
        if (f->class_index.slots[at].hash == hash && known->size == token.size &&
            memcmp(known->data, token.data, token.size) == 0)
            return f->class_of_atom[atom] = f->class_index.slots[at].number;
    }
    size_t count = f->class_index.used;
    nutgraf_slice *classes = nutgraf_arena_reserve(f->arena, f->classes, &f->class_capacity, count + 1, sizeof *classes);
    char *copy = classes == NULL ? NULL : nutgraf_arena_alloc(f->arena, token.size);
    if (copy == NULL) return 0;
    f->classes = classes;
    memcpy(copy, token.data, token.size);
    classes[count] = (nutgraf_slice){copy, token.size};
    nutgraf_index_set(&f->class_index, at, hash, (uint32_t)count + 1);
    return f->class_of_atom[atom] = (uint32_t)count + 1;
}

/* Writes what an element is told by among others: its class or id; false where it has neither. */
static bool named(const nutgraf_document *document, uint32_t node, shape_key *key) {
    const nutgraf_node *n = &document->nodes[node];
    nutgraf_slice value;
    if (n->classes != 0) {
        key->place |= BY_PARENT_CLASS;
        key->value = n->classes;
    } else if (nutgraf_node_attribute(document, node, NUTGRAF_NAME_CLASS, &value)) {
        key->place |= BY_EMPTY_CLASS;
    } else if (nutgraf_node_attribute(document, node, NUTGRAF_NAME_ID, &value)) {
        key->place |= BY_PARENT_ID;
        key->value = n->id;
    } else {
        return false;
    }
    return true;
}

/* Writes where an element stands: below what its parent, else its parent's parent is told by, else below its parent
 * alone. */
static bool place_of(const nutgraf_document *document, uint32_t node, shape_key *key) {
    uint32_t parent = document->nodes[node].parent;
    if (parent == 0) return false;
    if (named(document, parent, key)) return true;
    uint32_t above = document->nodes[parent].parent;
    key->place = FROM_ABOVE;
    key->below = document->nodes[parent].name;
    if (above != 0 && named(document, above, key)) return true;
    key->place = BY_PARENT;
    key->value = parent;
    key->below = 0;
    return true;
}

static nutgraf_status add_member(finder *f, shape_key key, uint32_t node) {
    uint32_t shape = shape_of(f, key);
    pair *pairs = shape == 0 ? NULL
                             : nutgraf_arena_reserve(f->arena, f->pairs, &f->pair_capacity, f->pair_count + 1,
                                                     sizeof *pairs);
    if (pairs == NULL) return NUTGRAF_NO_MEMORY;
    f->pairs = pairs;
    pairs[f->pair_count++] = (pair){shape - 1, node};
    f->counts[shape - 1]++;
    return NUTGRAF_OK;
}

static nutgraf_status add_element(finder *f, uint32_t node) {
    const nutgraf_document *document = f->document;
    const nutgraf_node *n = &document->nodes[node];
    const uint32_t *list = n->classes == 0 ? NULL : &document->classes[n->classes];
    nutgraf_status status = NUTGRAF_OK;
    for (uint32_t i = 1; list != NULL && i <= list[0] && i <= MOST_CLASSES && status == NUTGRAF_OK; i++) {
        uint32_t class_number = class_of(f, list[i]);
        if (class_number == 0) return NUTGRAF_NO_MEMORY;
        status = add_member(f, (shape_key){.kind = BY_CLASS, .name = class_number}, node);
    }
    shape_key key = {.kind = BY_PLACE, .name = n->name};
    if (status == NUTGRAF_OK && place_of(document, node, &key)) status = add_member(f, key, node);
    if (status == NUTGRAF_OK && nutgraf_slice_contains(nutgraf_document_atom_text(document, n->name), "-"))
        status = add_member(f, (shape_key){.kind = BY_NAME, .name = n->name}, node);
    return status;
}

/* ---- counts ---- */

/* What stands before a node. */
typedef struct before {
    uint32_t authors, times; /* marks */
    double words;            /* outside links */
} before;

static before *sums_by_node(const finder *f, const nutgraf_blocks *blocks, const nutgraf_shape_marks *marks) {
    size_t node_count = f->document->node_count, author = 0, time = 0, block = 0;
    before *sums = nutgraf_arena_alloc(f->arena, (node_count + 1) * sizeof *sums), sum = {0};
    if (sums == NULL) return NULL;
    for (size_t node = 0; node <= node_count; node++) {
        sums[node] = sum;
        for (; author < marks->author_count && marks->authors[author] <= node; author++) sum.authors++;
        for (; time < marks->time_count && marks->times[time] <= node; time++) sum.times++;
        for (; block < blocks->count && blocks->items[block].first == node; block++)
            sum.words += nutgraf_block_own_words(&blocks->items[block]);
    }
    return sums;
}

/* Takes a shape whose members are the last `count` of the array. */
static nutgraf_status take_shape(nutgraf_shapes *shapes, nutgraf_shape shape) {
    if (shape.authored < LEAST_SHARE && shape.timed < LEAST_SHARE) return NUTGRAF_OK;
    if (shape.authored + shape.timed < LEAST_MARKED) return NUTGRAF_OK;
    shape.score = shape.words * pow(shape.authored + shape.timed, 3);
    nutgraf_shape *items = nutgraf_arena_reserve(&shapes->arena, shapes->items, &shapes->capacity, shapes->count + 1,
                                                 sizeof *items);
    if (items == NULL) return NUTGRAF_NO_MEMORY;
    shapes->items = items;
    items[shapes->count++] = shape;
    shapes->member_count = shape.member + shape.count;
    return NUTGRAF_OK;
}

static nutgraf_shape_member *reserve_members(nutgraf_shapes *shapes, uint32_t more) {
    nutgraf_shape_member *members = nutgraf_arena_reserve(&shapes->arena, shapes->members, &shapes->member_capacity,
                                                          shapes->member_count + more, sizeof *members);
    if (members != NULL) shapes->members = members;
    return members;
}

/* What stands between two places. */
enum { HAS_AUTHOR = 1, HAS_TIME = 2 };

static unsigned marks_between(const before *start, const before *stop) {
    return (stop->authors > start->authors ? HAS_AUTHOR : 0u) | (stop->times > start->times ? HAS_TIME : 0u);
}

/* Siblings that are marked and say little, each with what stands between it and the next: posts of several rows. */
static nutgraf_status add_stretched(finder *f, const uint32_t *marked, uint32_t count, const before *sums) {
    const nutgraf_node *nodes = f->document->nodes;
    uint32_t parent = nodes[marked[0]].parent, authored = 0, timed = 0;
    double said = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (nodes[marked[i]].parent != parent) return NUTGRAF_OK;
        said += sums[nodes[marked[i]].end].words - sums[marked[i]].words;
    }
    double words = sums[nodes[parent].end].words - sums[marked[0]].words;
    if (words * MOST_SAID_ALONE < said) return NUTGRAF_OK;
    nutgraf_shape_member *members = reserve_members(f->shapes, count);
    if (members == NULL) return NUTGRAF_NO_MEMORY;
    nutgraf_shape shape = {.member = (uint32_t)f->shapes->member_count, .count = count, .words = words, .sum = words};
    uint32_t full = 0; /* members after which what stands is marked as they are: another post */
    for (uint32_t i = 0; i < count; i++) {
        uint32_t first = marked[i], next = i + 1 < count ? marked[i + 1] : nodes[parent].end, end = nodes[first].end;
        members[shape.member + i] = (nutgraf_shape_member){first, next};
        unsigned own = marks_between(&sums[first], &sums[end]), after = marks_between(&sums[end], &sums[next]);
        full += (own & HAS_TIME) != 0 && own == after;
        authored += ((own | after) & HAS_AUTHOR) != 0; /* the rows after it may say who, or when */
        timed += ((own | after) & HAS_TIME) != 0;
    }
    if (full >= count * LEAST_SHARE) return NUTGRAF_OK; /* every second post, in its own colour */
    shape.authored = authored / (double)count;
    shape.timed = timed / (double)count;
    return take_shape(f->shapes, shape);
}

/* Adds a shape where its members are marked as posts are. `marked` has room for them. */
static nutgraf_status add_shape(finder *f, const uint32_t *members, uint32_t count, const before *sums,
                                uint32_t *marked) {
    nutgraf_shapes *shapes = f->shapes;
    nutgraf_shape_member *kept = reserve_members(shapes, count);
    if (kept == NULL) return NUTGRAF_NO_MEMORY;
    nutgraf_shape shape = {.member = (uint32_t)shapes->member_count};
    uint32_t worded = 0, authored = 0, timed = 0, both = 0, past = 0;
    double around = 0, boxed = 0; /* words of a member in no other, and of one that is all it holds */
    for (uint32_t i = 0; i < count; i++) {
        uint32_t first = members[i], stop = f->document->nodes[first].end;
        double own = sums[stop].words - sums[first].words;
        bool has_author = sums[stop].authors > sums[first].authors, has_time = sums[stop].times > sums[first].times;
        bool heads = i == 0 && !has_author && !has_time && f->document->nodes[first].name == NUTGRAF_NAME_TR;
        if (own < 1 || heads) continue;
        worded++;
        authored += has_author;
        timed += has_time;
        if (!has_author && !has_time) continue;
        both += has_author && has_time;
        if (stop > past) around = own;
        else if (own >= around * NEARLY_ALL && own > boxed) boxed = own;
        marked[shape.count] = first;
        kept[shape.member + shape.count++] = (nutgraf_shape_member){first, stop};
        shape.sum += own;
        if (stop <= past) continue; /* what stands inside another member is counted already */
        shape.words += sums[stop].words - sums[first > past ? first : past].words;
        past = stop;
    }
    if (shape.count < 2 || boxed >= shape.words * LEAST_BOXED) return NUTGRAF_OK; /* boxes in boxes around it all */
    nutgraf_status status = NUTGRAF_OK;
    if (worded >= count * LEAST_WORDED) {
        shape.authored = authored / (double)worded;
        shape.timed = timed / (double)worded;
        status = take_shape(shapes, shape);
    }
    /* of posts of several rows: those that say who and when, where some do; else, where some say who and others when,
     * those that say what the first says */
    uint32_t first_rows = 0;
    bool apart = both == 0 && authored >= 2 && timed >= 2, by_time = false;
    for (uint32_t i = 0; i < shape.count; i++) {
        unsigned marks = marks_between(&sums[marked[i]], &sums[f->document->nodes[marked[i]].end]);
        bool has_time = (marks & HAS_TIME) != 0;
        if (i == 0) by_time = has_time;
        if (apart ? has_time == by_time : both < 2 || marks == (HAS_AUTHOR | HAS_TIME)) marked[first_rows++] = marked[i];
    }
    return status == NUTGRAF_OK ? add_stretched(f, marked, first_rows, sums) : status;
}

/* ---- wrappers ---- */

/* How members of two shapes stand to each other. */
typedef struct overlap {
    uint32_t inside;  /* inner members inside an outer one */
    uint32_t holding; /* outer members that hold some */
    uint32_t alike;   /* of these, the most that hold the same number of them */
} overlap;

/* `counts` has room for a number more than the inner shape has members. */
static overlap overlap_of(const nutgraf_shapes *shapes, const nutgraf_shape *outer, const nutgraf_shape *inner,
                          uint32_t *counts) {
    overlap result = {0};
    const nutgraf_shape_member *inside = shapes->members + inner->member, *around = shapes->members + outer->member;
    memset(counts, 0, (inner->count + 1) * sizeof *counts);
    for (uint32_t i = 0, at = 0; i < outer->count; i++) {
        uint32_t count = 0;
        while (at < inner->count && inside[at].first < around[i].first) at++;
        for (; at < inner->count && inside[at].first < around[i].stop; at++)
            count += inside[at].first > around[i].first;
        if (count == 0) continue;
        result.inside += count;
        result.holding++;
        if (++counts[count] > result.alike) result.alike = counts[count];
    }
    return result;
}

/* Is `outer` made of wrappers, each around several posts of `inner`? Where three or more nearly all hold
 * the same number, it is the inner ones that are no posts but parts of one. */
static bool wraps(const nutgraf_shapes *shapes, const nutgraf_shape *outer, const nutgraf_shape *inner,
                  uint32_t *counts) {
    if (inner->words < outer->words * LEAST_WRAPPED) return false;
    if (inner->authored + inner->timed < outer->authored + outer->timed - MARKS_LOST) return false;
    overlap found = overlap_of(shapes, outer, inner, counts);
    if (found.holding >= 3 && found.alike >= found.holding * NEARLY_ALL) return false;
    return found.inside >= found.holding * 2 && found.inside >= inner->count * MOSTLY_INSIDE;
}

/* Leaves the wrappers out. */
static nutgraf_status drop_wrappers(nutgraf_shapes *shapes) {
    uint32_t *counts = nutgraf_arena_alloc(&shapes->arena, (MOST_MEMBERS + 1) * sizeof *counts);
    bool *wrapper = nutgraf_arena_calloc(&shapes->arena, shapes->count + 1);
    if (counts == NULL || wrapper == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t i = 0; i < shapes->count; i++)
        for (size_t j = 0; j < shapes->count && !wrapper[i]; j++)
            wrapper[i] = i != j && wraps(shapes, &shapes->items[i], &shapes->items[j], counts);
    size_t kept = 0;
    for (size_t i = 0; i < shapes->count; i++)
        if (!wrapper[i]) shapes->items[kept++] = shapes->items[i];
    shapes->count = kept;
    return NUTGRAF_OK;
}

/* The best first; members stand in the order in which their shapes were met. */
static int compare_shapes(const void *a, const void *b) {
    const nutgraf_shape *x = a, *y = b;
    if (x->score != y->score) return x->score > y->score ? -1 : 1;
    return x->member < y->member ? -1 : x->member > y->member;
}

nutgraf_status nutgraf_shapes_find(nutgraf_shapes *shapes, const nutgraf_document *document,
                                   const nutgraf_blocks *blocks, const nutgraf_shape_marks *marks, uint32_t first,
                                   uint32_t stop, size_t most) {
    nutgraf_arena *arena = &shapes->arena;
    finder f = {.shapes = shapes, .arena = arena, .document = document};
    f.class_of_atom = nutgraf_arena_calloc(arena, (NUTGRAF_NAME_COUNT + document->atom_count) * sizeof(uint32_t));
    if (f.class_of_atom == NULL) return NUTGRAF_NO_MEMORY;
    for (uint32_t i = 1; i < document->node_count; i++) {
        const nutgraf_node *n = &document->nodes[i];
        if (n->type != NUTGRAF_NODE_ELEMENT || n->removed || n->end <= i + LEAST_NODES) continue;
        if (i < first || n->end > stop || n->name == NUTGRAF_NAME_BODY) continue;
        nutgraf_status status = add_element(&f, i);
        if (status != NUTGRAF_OK) return status;
    }
    size_t shape_count = f.key_index.used;
    uint32_t *members = nutgraf_arena_alloc(arena, f.pair_count * sizeof *members);
    uint32_t *starts = nutgraf_arena_calloc(arena, (shape_count + 1) * sizeof *starts);
    uint32_t *marked = nutgraf_arena_alloc(arena, MOST_MEMBERS * sizeof *marked);
    const before *sums = sums_by_node(&f, blocks, marks);
    if (members == NULL || starts == NULL || marked == NULL || sums == NULL) return NUTGRAF_NO_MEMORY;
    for (size_t i = 0; i < shape_count; i++) starts[i + 1] = starts[i] + f.counts[i];
    for (size_t i = 0; i < f.pair_count; i++) members[starts[f.pairs[i].shape]++] = f.pairs[i].node;
    for (size_t i = 0; i < shape_count; i++) {
        uint32_t count = f.counts[i];
        if (count < 2 || count > MOST_MEMBERS) continue;
        nutgraf_status status = add_shape(&f, members + starts[i] - count, count, sums, marked);
        if (status != NUTGRAF_OK) return status;
    }
    if (shapes->count > 1) qsort(shapes->items, shapes->count, sizeof *shapes->items, compare_shapes);
    if (shapes->count > most) shapes->count = most;
    return drop_wrappers(shapes);
}
