/* What the binding files share. Each file binds one Lua type or one group of functions and adds
 * them to the module table by its register function.
 *
 * Rules: check all arguments first; box (userdata with a metatable, fields NULL) before
 * acquiring anything; between acquiring and boxing no Lua call that can raise; no Lua call
 * inside a callback of a library.
 */
#ifndef NUTGRAF_BINDING_H
#define NUTGRAF_BINDING_H

#include "../core/page/blocks.h"
#include "../core/query/selector.h"
#include "../core/query/xpath.h"
#include "../core/text/phrases.h"
#include "lcompat.h"

/* Pushes nil, message, code for a data error and returns 3. */
NUTGRAF_INTERNAL int nutgraf_lua_fail(lua_State *L, nutgraf_status status, const nutgraf_error *error);

/* An allocator over the host's own, so that its limit holds for the core's memory too. It gives nothing any more
 * once the state is being closed. */
NUTGRAF_INTERNAL nutgraf_allocator nutgraf_lua_allocator(lua_State *L);

/* What the run that is under way may take. */
typedef struct nutgraf_lua_budget {
    double deadline;   /* in the measure of nutgraf_clock_seconds; 0: none */
    double most_bytes; /* of Lua's memory and native memory together; 0: no limit */
    double lua_bytes;  /* of Lua's memory when it was looked at last */
    bool refused;      /* memory was asked for past the limit */
    struct nutgraf_lua_guard *guard; /* the innermost call of a function that nobody trusts, borrowed; NULL: none */
} nutgraf_lua_budget;

/* The state's budget. */
NUTGRAF_INTERNAL nutgraf_lua_budget *nutgraf_lua_budget_of(lua_State *L);

/* Bytes of Lua's memory and native memory. */
NUTGRAF_INTERNAL double nutgraf_lua_memory(lua_State *L);

/* Raises where such a call has taken its time; false where there is none. For loops of C that no hook interrupts. */
NUTGRAF_INTERNAL bool nutgraf_lua_guard_ask(lua_State *L);

/* True once lua_close has freed all native memory: what is finalized then (LuaJIT's finalizers may make new objects)
 * has nothing left to free. */
NUTGRAF_INTERNAL bool nutgraf_lua_is_closing(lua_State *L);

/* Tells the collector of memory that it cannot see, by a step of that size: what a loop leaves after
 * is collected at the pace at which it is made. When the native memory of all objects has doubled since all was
 * collected last, all is. Call it when everything is boxed. */
NUTGRAF_INTERNAL void nutgraf_lua_weigh(lua_State *L, size_t bytes);

/* Takes back what was weighed of memory that is freed by hand, where the collector was not told of it yet. */
NUTGRAF_INTERNAL void nutgraf_lua_unweigh(lua_State *L, size_t bytes);

/* Makes the state's own data; to be called before all else, any number of times. */
NUTGRAF_INTERNAL void nutgraf_lua_register_state(lua_State *L);

/* The userdata that the registry keeps under a name; NULL where it keeps none. Raises nothing but for memory. */
NUTGRAF_INTERNAL void *nutgraf_lua_registered(lua_State *L, const char *key);

/* Notes C functions as the module's own. */
NUTGRAF_INTERNAL void nutgraf_lua_own_functions(lua_State *L, const luaL_Reg *functions);

/* True when one of the module's own C functions has been interrupted, by a finalizer that the collector runs: what
 * it works on must stay. */
NUTGRAF_INTERNAL bool nutgraf_lua_is_inside(lua_State *L);

/* Makes the metatable `type` with these methods and __name, and leaves nothing. __index, where the methods have none, is
 * a table of those that scripts may call: the metatable itself is out of their reach. */
NUTGRAF_INTERNAL void nutgraf_lua_type(lua_State *L, const char *type, const luaL_Reg *methods);

/* As luaL_checkudata, for the types that are asked for at each call of a method: their userdata, of `size` bytes or more,
 * begin with the address of their type's name, which is compared where a metatable would be looked for by that name. */
NUTGRAF_INTERNAL void *nutgraf_lua_check_tagged(lua_State *L, int index, const char *type, size_t size);

/* Reads an optional field of the options table at `index` (which may be nil): a missing one
 * leaves *value; one of a wrong type raises. */
NUTGRAF_INTERNAL void nutgraf_lua_option_size(lua_State *L, int index, const char *name, size_t *value);
NUTGRAF_INTERNAL void nutgraf_lua_option_bool(lua_State *L, int index, const char *name, bool *value);
NUTGRAF_INTERNAL void nutgraf_lua_option_number(lua_State *L, int index, const char *name, double *value);
/* The string stays valid as long as the options table holds it. */
NUTGRAF_INTERNAL void nutgraf_lua_option_string(lua_State *L, int index, const char *name, const char **value);

/* Sets a field of the table on top of the stack. */
NUTGRAF_INTERNAL void nutgraf_lua_set_integer(lua_State *L, const char *name, lua_Integer value);
NUTGRAF_INTERNAL void nutgraf_lua_set_true(lua_State *L, const char *name);

/* The document at `index`; raises when it is no document or closed. */
NUTGRAF_INTERNAL nutgraf_document *nutgraf_lua_check_document(lua_State *L, int index);

/* The document of a userdata that is known to hold one; raises when it is closed. */
typedef struct nutgraf_lua_document nutgraf_lua_document;
NUTGRAF_INTERNAL nutgraf_document *nutgraf_lua_open_document(lua_State *L, nutgraf_lua_document *box);

/* What stands in the table that a document's nodes hold to keep it alive. */
enum { NUTGRAF_HOLDER_DOCUMENT = 1, NUTGRAF_HOLDER_NODE_TYPE, NUTGRAF_HOLDER_MATCHERS, NUTGRAF_HOLDER_MATCHER_COUNT };

/* Pushes such a table for the document at `document`. */
NUTGRAF_INTERNAL void nutgraf_lua_push_holder(lua_State *L, int document);

/* Pushes the node `index` (nil for NUTGRAF_NO_NODE) of the document that the holder table at stack
 * index `holder` keeps alive. */
NUTGRAF_INTERNAL void nutgraf_lua_push_node(lua_State *L, int holder, uint32_t index);

/* True when a node stands at stack index `index`. */
NUTGRAF_INTERNAL bool nutgraf_lua_is_node(lua_State *L, int index);

/* The index of the node at stack index `index`; raises when it is none of this document. */
NUTGRAF_INTERNAL uint32_t nutgraf_lua_check_node_of(lua_State *L, int index, const nutgraf_document *document);

/* Pushes an iterator over the visible nodes from index `first` up to `stop`, for generic for. */
NUTGRAF_INTERNAL void nutgraf_lua_push_walk(lua_State *L, int holder, uint32_t first, uint32_t stop);

/* Pushes a list of numbers, each with `shift` added. */
NUTGRAF_INTERNAL void nutgraf_lua_push_numbers(lua_State *L, const uint32_t *numbers, size_t count, int shift);

/* Pushes an empty arena that Lua frees; it may be freed before. */
NUTGRAF_INTERNAL nutgraf_arena *nutgraf_lua_push_scratch(lua_State *L);

/* The mirror of the document that the holder at stack index `holder` keeps alive; NULL: not built yet. */
NUTGRAF_INTERNAL nutgraf_xpath **nutgraf_lua_document_xpath(lua_State *L, int holder);

/* The matcher of the selector at stack index `index`, ready for a run with this :scope; pushes what
 * keeps it alive. What is no string or compiled selector raises, so does one that does not compile. */
NUTGRAF_INTERNAL nutgraf_matcher *nutgraf_lua_matcher(lua_State *L, int index, int holder,
                                                      const nutgraf_document *document, uint32_t scope);

/* Raises when memory was out during a run. */
NUTGRAF_INTERNAL void nutgraf_lua_check_matcher(lua_State *L, const nutgraf_matcher *matcher);

/* What of the nodes that a selector matches is wanted. */
typedef enum nutgraf_lua_wanted { NUTGRAF_LUA_NODES, NUTGRAF_LUA_FIRST, NUTGRAF_LUA_NUMBERS } nutgraf_lua_wanted;

/* Selects below `root` by the CSS selector at stack index 2 and pushes a list of nodes or of their numbers, or the first
 * node. */
NUTGRAF_INTERNAL int nutgraf_lua_select(lua_State *L, const nutgraf_document *document, uint32_t root, int holder,
                                        nutgraf_lua_wanted wanted);

/* Evaluates the XPath expression at stack index 2 at `root` and pushes a list, string, number or boolean. */
NUTGRAF_INTERNAL int nutgraf_lua_select_xpath(lua_State *L, const nutgraf_document *document, uint32_t root, int holder);

/* The blocks at stack index 1 and their document; raises when that was closed. */
NUTGRAF_INTERNAL const nutgraf_blocks *nutgraf_lua_check_blocks(lua_State *L, const nutgraf_document **document);

/* The same at another index. */
NUTGRAF_INTERNAL const nutgraf_blocks *nutgraf_lua_check_blocks_at(lua_State *L, int index,
                                                                   const nutgraf_document **document);

/* blocks:shapes(authors, times, first?, stop?) -> list of
 *   {items={{first=, stop=}, ...}, words=, sum=, authored=, timed=, score=}
 * Elements of one shape, the best first, that mostly hold one of the nodes `authors` or `times` (sorted lists of
 * numbers): see csrc/core/page/shapes.h. Only what stands from node `first` to before `stop` counts. */
NUTGRAF_INTERNAL int nutgraf_lua_blocks_shapes(lua_State *L);

/* document:labels(css, longest, most_words, prefix, set) -> true | nil, message, code
 * Sets set[prefix .. label] = true for the labels (csrc/core/page/label.h) of the elements that match: of no more than
 * `longest` bytes of text and `most_words` words, with letters in them. */
NUTGRAF_INTERNAL int nutgraf_lua_document_labels(lua_State *L);

/* document:with_class(phrases) -> list of the numbers of the elements whose class has one of the phrases as a word
 * | nil, message, code */
NUTGRAF_INTERNAL int nutgraf_lua_document_with_class(lua_State *L);

/* The phrases at stack index `index`; raises when it is none. */
NUTGRAF_INTERNAL const nutgraf_phrases *nutgraf_lua_check_phrases(lua_State *L, int index);

/* Each adds its functions to the module table on top of the stack. */
NUTGRAF_INTERNAL void nutgraf_lua_register_document(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_node(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_query(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_stripped(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_moment(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_block(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_shapes(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_class_words(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_label(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_phrases(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_composition(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_features(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_outline(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_text(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_record(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_squeeze(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_fingerprint(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_xml(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_budget(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_guard(lua_State *L);
NUTGRAF_INTERNAL void nutgraf_lua_register_pattern(lua_State *L);

#endif
