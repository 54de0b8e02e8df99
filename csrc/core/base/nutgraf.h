/* What every room of the core shares: version, status codes, the allocator, errors.
 *
 * The core is plain C11 and knows nothing of Lua. A function that can fail returns a
 * nutgraf_status and writes its results through the last parameters; nothing here prints,
 * aborts, exits or touches process-wide state.
 */
#ifndef NUTGRAF_H
#define NUTGRAF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if !defined(__STDC_VERSION__) || __STDC_VERSION__ < 201112L
#error "nutgraf needs a C11 compiler"
#endif

#define NUTGRAF_VERSION "0.1.0"

/* Bytes of input that every front door takes where its caller names no limit: far more than pages have (the
 * largest of the bench has 5 MB), and little enough for a worker that reads several at once. */
#define NUTGRAF_DEFAULT_MAX_BYTES ((size_t)64 << 20)

/* Keeps core functions out of the module's dynamic symbol table; only luaopen_* is exported. */
#if defined(__GNUC__)
#define NUTGRAF_INTERNAL __attribute__((visibility("hidden")))
#define NUTGRAF_PRINTF(string, first) __attribute__((format(printf, string, first)))
#else
#define NUTGRAF_INTERNAL
#define NUTGRAF_PRINTF(string, first)
#endif

/* One table for the C enum, the code that Lua callers see, and the message. */
#define NUTGRAF_STATUS_TABLE(X)                                                                            \
    X(OK, "ok", "no error")                                                                                \
    X(NO_MEMORY, "no_memory", "out of memory")                                                             \
    X(TOO_LARGE, "too_large", "the input is larger than the limit max_bytes")                              \
    X(TOO_DEEP, "too_deep", "the nesting is deeper than the limit max_depth")                              \
    X(TOO_MANY_NODES, "too_many_nodes", "the document has more nodes than the limit max_nodes")            \
    X(TOO_MANY_ATTRIBUTES, "too_many_attributes", "more attributes than the limit max_attributes")         \
    X(TOO_SLOW, "too_slow", "the time limit max_milliseconds has passed")                                  \
    X(BAD_ENCODING, "bad_encoding", "the named character encoding is not known")                           \
    X(ENCODING_DOUBTED, "encoding_doubted", "the page's bytes are not in the encoding that it names")      \
    X(RAW_TEXT_OPEN, "raw_text_open", "an element of raw text that never ends was read as empty")          \
    X(EMPTY, "empty", "the input is empty")                                                                \
    X(BINARY, "binary", "the input is binary data, neither a page nor text")                               \
    X(PDF, "pdf", "the input is a PDF document, neither a page nor text")                                  \
    X(IMAGE, "image", "the input is an image, neither a page nor text")                                    \
    X(BAD_SELECTOR, "bad_selector", "the CSS selector does not parse")                                     \
    X(BAD_XPATH, "bad_xpath", "the XPath expression does not compile")

typedef enum nutgraf_status {
#define NUTGRAF_STATUS_ENUM(name, code, message) NUTGRAF_##name,
    NUTGRAF_STATUS_TABLE(NUTGRAF_STATUS_ENUM)
#undef NUTGRAF_STATUS_ENUM
    NUTGRAF_STATUS_COUNT
} nutgraf_status;

/* The short word that Lua callers get as third value, "too_large" for NUTGRAF_TOO_LARGE. */
NUTGRAF_INTERNAL const char *nutgraf_status_code(nutgraf_status status);

/* A sentence for people. */
NUTGRAF_INTERNAL const char *nutgraf_status_message(nutgraf_status status);

/* Where and why something failed; filled by functions that can say more than their status. */
typedef struct nutgraf_error {
    nutgraf_status status;
    size_t position;   /* byte offset into the input concerned, 0-based */
    char message[240]; /* NUL-terminated; empty: use nutgraf_status_message */
} nutgraf_error;

/* Fills *error (which may be NULL) with a formatted message and returns status. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_error_set(nutgraf_error *error, nutgraf_status status, size_t position,
                                                  const char *format, ...) NUTGRAF_PRINTF(4, 5);

/* Bytes that somebody else owns; not NUL-terminated. */
typedef struct nutgraf_slice {
    const char *data; /* borrowed */
    size_t size;      /* bytes */
} nutgraf_slice;

#define NUTGRAF_SLICE(literal) ((nutgraf_slice){(literal), sizeof(literal) - 1})

/* Has lua_Alloc's shape, so that a host's allocator and its limit serve the core too:
 * resize(context, block, old_size, new_size) returns the new block or NULL; new_size 0 frees. */
typedef struct nutgraf_allocator {
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context; /* borrowed */
    /* Counts bytes that a linked library takes from elsewhere, or has given back; false: more than is allowed, and
     * nothing is counted. NULL: nobody counts. */
    bool (*count)(void *context, size_t taken, size_t given_back);
} nutgraf_allocator;

#endif
