/* Hashes.
 *
 *   nutgraf_hash32    bytes, FNV-1a. In the learned words of model_data.h: its values must not change.
 *   nutgraf_hash64_*  units of text, FNV-1a. In fingerprints that users store: must not change.
 *   nutgraf_hash_mix  two numbers to one key. In the numbers of the content model's rows that count
 *                     what is alike: it must not change either.
 *   nutgraf_hash_spread, nutgraf_hash_words  for tables of one run.
 *
 * Sources: G. Fowler, L. Noll, K. Vo, D. Eastlake, The FNV Non-Cryptographic Hash Algorithm,
 * draft-eastlake-fnv (constants for 32 and 64 bits); A. Appleby, MurmurHash3 (the multiplier of
 * mix and words); G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA
 * 2014 (spread, and 2^64 divided by the golden ratio).
 */
#ifndef NUTGRAF_BASE_HASH_H
#define NUTGRAF_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define NUTGRAF_HASH_GOLDEN 0x9E3779B97F4A7C15u /* 2^64 / golden ratio */
#define NUTGRAF_HASH_MURMUR 0xFF51AFD7ED558CCDu

/* FNV-1a of bytes, 32 bits; start and a step for each byte, or all at once. */
#define NUTGRAF_HASH32_START 2166136261u
static inline uint32_t nutgraf_hash32_step(uint32_t hash, char byte) {
    return (hash ^ (unsigned char)byte) * 16777619u;
}
static inline uint32_t nutgraf_hash32(const char *data, size_t size) {
    uint32_t hash = NUTGRAF_HASH32_START;
    for (size_t i = 0; i < size; i++) hash = nutgraf_hash32_step(hash, data[i]);
    return hash;
}

/* FNV-1a, 64 bits, over units of any kind: start, then a step for each. */
#define NUTGRAF_HASH64_START 14695981039346656037u
static inline uint64_t nutgraf_hash64_step(uint64_t hash, uint64_t unit) {
    return (hash ^ unit) * 1099511628211u;
}

/* One key of two numbers; their order counts. */
static inline uint64_t nutgraf_hash_mix(uint64_t a, uint64_t b) {
    uint64_t hash = (a ^ (b + NUTGRAF_HASH_GOLDEN)) * NUTGRAF_HASH_MURMUR;
    return hash ^ hash >> 32;
}

/* Spreads what differs over all 64 bits: SplitMix64's last step. */
static inline uint64_t nutgraf_hash_spread(uint64_t x) {
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
    x = (x ^ x >> 27) * 0x94D049BB133111EBu;
    return x ^ x >> 31;
}

/* A hash of bytes that takes eight at a time, several times as fast as FNV-1a over long ones. Its value
 * depends on the machine's byte order: it is for tables that live as long as one run. */
static inline uint32_t nutgraf_hash_words(const char *data, size_t size) {
    uint64_t hash = size * NUTGRAF_HASH_GOLDEN, word;
    for (; size >= sizeof word; data += sizeof word, size -= sizeof word) {
        memcpy(&word, data, sizeof word);
        hash = (hash ^ word) * NUTGRAF_HASH_MURMUR;
        hash ^= hash >> 32;
    }
    word = 0;
    memcpy(&word, data, size);
    hash = (hash ^ word) * NUTGRAF_HASH_MURMUR;
    return (uint32_t)(hash >> 32);
}

#endif
