/* XPath on a mirror of the flat document: see xpath.h.
 *
 * The mirror is linked by hand in one pass over the flat nodes, with no recursion and constant
 * time a node and attribute; node->_private holds the flat index, nodes[] the way back. Nodes that
 * are removed later are cut out of it before the next query.
 *
 * All of libxml2's state lives in the XPath context: the handler of structured errors, the steps
 * limit and the function look-up, which answers unknown names itself because libxml2 2.9 reports
 * them to its global handler, on standard error.
 */
#include "xpath.h"

#include <libxml/tree.h>
#include <libxml/valid.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <stdio.h>
#include <string.h>

#include "../base/ascii.h"
#include "../base/clock.h"
#include "../text/decode.h"

#define MAX_STEPS 50000000ul   /* operations of one evaluation, about a second: a rule that multiplies the page */
#define MAX_SECONDS 3.0        /* of the thread, where it calls functions */
#define CALLS_PER_CHECK 64
#define MAX_EXPRESSION 65536   /* bytes; the longest of 2,000 public site rules has less than 2,000 */
#define MAX_PARENTHESES 128    /* nesting of ( and [: libxml2 recurses on it */
#define SHOWN_BYTES 100        /* of the expression in a message */
#define COUNTED_BYTES 65536    /* that the mirror grows by until its owner hears of it */

struct nutgraf_xpath {
    const nutgraf_document *document; /* borrowed */
    xmlDoc *tree;                     /* owned */
    xmlNode **nodes;                  /* owned; by flat index: its mirror, NULL for what has none */
    xmlXPathContext *context;         /* owned */
    size_t removals;                  /* of the document that the mirror has followed */
    size_t memory;                    /* estimate, bytes */
    size_t counted;                   /* of them, by the document's allocator: libxml2 takes its memory elsewhere */
};

/* ---- errors ---- */

typedef struct report {
    int code;     /* of libxml2; 0: no error */
    int position; /* in the expression; -1: unknown */
    unsigned calls;    /* of functions */
    double deadline;   /* in the measure of nutgraf_clock_seconds */
    char function[48]; /* name of the function that does not exist */
} report;

#if LIBXML_VERSION >= 21200
static void on_error(void *data, const xmlError *error) {
#else
static void on_error(void *data, xmlError *error) {
#endif
    report *out = data;
    if (out->code != 0 || error == NULL) return; /* the first one is the cause */
    out->code = error->code;
    out->position = error->domain == XML_FROM_XPATH ? error->int1 : -1;
}

/* What libxml2 calls its codes; it leaves the message out of structured errors. */
static const char *cause_of(int code) {
    static const char *const causes[] = {
        [XPATH_EXPRESSION_OK] = "cannot be evaluated",
        [XPATH_NUMBER_ERROR] = "a number is not well formed",
        [XPATH_UNFINISHED_LITERAL_ERROR] = "a string is not closed",
        [XPATH_START_LITERAL_ERROR] = "a string expected",
        [XPATH_VARIABLE_REF_ERROR] = "a variable's name expected",
        [XPATH_UNDEF_VARIABLE_ERROR] = "variables are not defined here",
        [XPATH_INVALID_PREDICATE_ERROR] = "invalid predicate: is a ']' missing?",
        [XPATH_EXPR_ERROR] = "invalid expression",
        [XPATH_UNCLOSED_ERROR] = "unclosed expression: is a ')' missing?",
        [XPATH_UNKNOWN_FUNC_ERROR] = "unknown function",
        [XPATH_INVALID_OPERAND] = "invalid operand",
        [XPATH_INVALID_TYPE] = "invalid type",
        [XPATH_INVALID_ARITY] = "wrong number of arguments",
        [XPATH_INVALID_CTXT_SIZE] = "invalid context size",
        [XPATH_INVALID_CTXT_POSITION] = "invalid context position",
        [XPATH_UNDEF_PREFIX_ERROR] = "a namespace prefix that is not defined",
        [XPATH_INVALID_CHAR_ERROR] = "an invalid character",
        [XPATH_INVALID_CTXT] = "invalid context",
    };
    int index = code - XML_XPATH_EXPRESSION_OK;
    if (index < 0 || (size_t)index >= sizeof causes / sizeof *causes || causes[index] == NULL) index = 0;
    return causes[index];
}

/* How many bytes of a text are shown, at most `most`: not half a character. */
static size_t shown_bytes(const char *text, size_t size, size_t most) {
    if (size <= most) return size;
    while (most > 0 && ((unsigned char)text[most] & 0xc0) == 0x80) most--;
    return most;
}

static nutgraf_status fail(nutgraf_error *error, nutgraf_slice expression, int position, const char *cause) {
    size_t shown = shown_bytes(expression.data, expression.size, SHOWN_BYTES);
    const char *more = shown < expression.size ? "…" : "";
    if (position < 0)
        return nutgraf_error_set(error, NUTGRAF_BAD_XPATH, 0, "xpath '%.*s%s': %s", (int)shown, expression.data, more,
                                 cause);
    return nutgraf_error_set(error, NUTGRAF_BAD_XPATH, (size_t)position, "xpath '%.*s%s', position %d: %s", (int)shown,
                             expression.data, more, position + 1, cause);
}

static nutgraf_status fail_report(nutgraf_error *error, nutgraf_slice expression, const report *r, int position) {
    int code = r->code - XML_XPATH_EXPRESSION_OK;
    if (r->code == XML_ERR_NO_MEMORY || code == XPATH_MEMORY_ERROR) return NUTGRAF_NO_MEMORY;
    if (code == XPATH_OP_LIMIT_EXCEEDED) return fail(error, expression, -1, "takes too many steps on this page");
    if (code == XPATH_RECURSION_LIMIT_EXCEEDED) return fail(error, expression, -1, "nested too deep");
    char cause[96];
    snprintf(cause, sizeof cause, "%s%s%s%s", cause_of(r->code), r->function[0] != '\0' ? " '" : "", r->function,
             r->function[0] != '\0' ? "'" : "");
    return fail(error, expression, position, cause);
}

/* ---- checks before libxml2 sees the expression ---- */

static bool is_name(char c) {
    return nutgraf_ascii_is_alphanumeric(c) || c == '_' || c == '-' || (unsigned char)c >= 0x80;
}

/* The only prefix is xml: any other is undefined, and libxml2 reports some of these globally. */
static bool known_prefix(nutgraf_slice expression, size_t colon) {
    size_t start = colon;
    while (start > 0 && (is_name(expression.data[start - 1]) || expression.data[start - 1] == '.')) start--;
    return colon - start == 3 && memcmp(expression.data + start, "xml", 3) == 0;
}

static nutgraf_status check_text(nutgraf_slice expression, nutgraf_error *error) {
    const char *text = expression.data;
    if (expression.size > MAX_EXPRESSION) return fail(error, expression, -1, "longer than 65536 bytes");
    size_t valid = nutgraf_utf8_prefix(expression);
    if (valid < expression.size) return fail(error, expression, (int)valid, "invalid UTF-8");
    int depth = 0;
    for (size_t i = 0; i < expression.size; i++) {
        if (text[i] == '\0') return fail(error, expression, (int)i, "a NUL byte");
        if (text[i] == '"' || text[i] == '\'') {
            const char *close = memchr(text + i + 1, text[i], expression.size - i - 1);
            if (close == NULL) return fail(error, expression, (int)i, "the string is not closed");
            i = (size_t)(close - text);
        } else if (text[i] == '(' || text[i] == '[') {
            if (++depth > MAX_PARENTHESES) return fail(error, expression, (int)i, "nested too deep");
        } else if (text[i] == ')' || text[i] == ']') {
            depth--;
        } else if (text[i] == ':' && i + 1 < expression.size) {
            if (text[i + 1] == ':') i++;
            else if (!known_prefix(expression, i))
                return fail(error, expression, (int)i, "a namespace prefix that is not defined: for <a:b> ask *[name()='a:b']");
        }
    }
    return NUTGRAF_OK;
}

/* A NUL-terminated copy. */
static xmlChar *copy_text(nutgraf_slice text) {
    return xmlStrndup((const xmlChar *)text.data, (int)text.size);
}

static xmlXPathCompExpr *compile(xmlXPathContext *context, nutgraf_slice expression, report *r, nutgraf_status *status,
                                 nutgraf_error *error) {
    *status = check_text(expression, error);
    if (*status != NUTGRAF_OK) return NULL;
    xmlChar *copy = copy_text(expression);
    *status = NUTGRAF_NO_MEMORY;
    if (copy == NULL) return NULL;
    xmlXPathCompExpr *compiled = xmlXPathCtxtCompile(context, copy);
    xmlFree(copy);
    *status = compiled != NULL ? NUTGRAF_OK : fail_report(error, expression, r, r->position);
    return compiled;
}

nutgraf_status nutgraf_xpath_check(nutgraf_slice expression, nutgraf_error *error) {
    xmlXPathContext *context = xmlXPathNewContext(NULL);
    if (context == NULL) return NUTGRAF_NO_MEMORY;
    report r = {.position = -1};
    context->error = on_error;
    context->userData = &r;
    nutgraf_status status;
    xmlXPathFreeCompExpr(compile(context, expression, &r, &status, error));
    xmlXPathFreeContext(context);
    return status;
}

/* ---- the mirror ---- */

static void link_child(xmlNode *parent, xmlNode *child) {
    child->parent = parent;
    child->prev = parent->last;
    if (parent->last != NULL) parent->last->next = child;
    else parent->children = child;
    parent->last = child;
}

static const xmlChar *name_of(const nutgraf_xpath *xpath, nutgraf_atom atom) {
    nutgraf_slice name = nutgraf_document_atom_text(xpath->document, atom);
    return xmlDictLookup(xpath->tree->dict, (const xmlChar *)name.data, (int)name.size);
}

/* Adds attribute `index` after *last. */
static bool add_attribute(nutgraf_xpath *xpath, xmlNode *element, uint32_t index, xmlAttr **last) {
    const nutgraf_document *document = xpath->document;
    const nutgraf_attribute *from = &document->attributes[index];
    bool language = from->name == NUTGRAF_NAME_XML_LANG;
    const xmlChar *name = language ? (const xmlChar *)"lang" : name_of(xpath, from->name);
    xmlAttr *attribute = name == NULL ? NULL : xmlNewDocProp(xpath->tree, name, NULL);
    if (attribute == NULL) return false;
    if (*last == NULL) element->properties = attribute;
    else (*last)->next = attribute;
    attribute->prev = *last;
    *last = attribute;
    attribute->parent = element;
    if (language) attribute->ns = xmlSearchNs(xpath->tree, element, (const xmlChar *)"xml");
    xmlNode *value = xmlNewDocTextLen(xpath->tree, (const xmlChar *)document->text + from->value, (int)from->value_size);
    if (value == NULL) return false;
    attribute->children = attribute->last = value;
    value->parent = (xmlNode *)attribute;
    if (from->name == NUTGRAF_NAME_ID && from->value_size > 0)
        xmlAddID(NULL, xpath->tree, value->content, attribute);
    xpath->memory += sizeof *attribute + sizeof *value + from->value_size;
    return true;
}

static xmlNode *new_element(nutgraf_xpath *xpath, uint32_t index) {
    const nutgraf_node *n = &xpath->document->nodes[index];
    const xmlChar *name = name_of(xpath, n->name);
    xmlNode *element = name == NULL ? NULL : xmlNewDocNodeEatName(xpath->tree, NULL, (xmlChar *)(uintptr_t)name, NULL);
    if (element == NULL) return NULL;
    xmlAttr *last = NULL;
    for (uint32_t i = 0; i < n->attribute_count; i++)
        if (!add_attribute(xpath, element, n->attributes + i, &last)) {
            xmlFreeNode(element);
            return NULL;
        }
    return element;
}

static xmlNode *new_text(nutgraf_xpath *xpath, uint32_t index) {
    nutgraf_slice text = nutgraf_node_slice(xpath->document, index);
    xpath->memory += text.size;
    if (xpath->document->nodes[index].type != NUTGRAF_NODE_COMMENT)
        return xmlNewDocTextLen(xpath->tree, (const xmlChar *)text.data, (int)text.size);
    xmlChar *copy = copy_text(text);
    xmlNode *comment = copy == NULL ? NULL : xmlNewDocComment(xpath->tree, copy);
    xmlFree(copy);
    return comment;
}

/* Has the allocator count what it has not yet; false where that is more than it allows. */
static bool count_memory(nutgraf_xpath *xpath) {
    const nutgraf_allocator *allocator = &xpath->document->arena.allocator;
    if (allocator->count == NULL) return true;
    if (!allocator->count(allocator->context, xpath->memory - xpath->counted, 0)) return false;
    xpath->counted = xpath->memory;
    return true;
}

static bool mirror(nutgraf_xpath *xpath) {
    const nutgraf_document *document = xpath->document;
    for (uint32_t i = 1; i < document->node_count;) {
        if (xpath->memory - xpath->counted > COUNTED_BYTES && !count_memory(xpath)) return false;
        const nutgraf_node *n = &document->nodes[i];
        if (n->removed) {
            i = n->end;
            continue;
        }
        if (n->type != NUTGRAF_NODE_DOCTYPE) {
            xmlNode *node = n->type == NUTGRAF_NODE_ELEMENT ? new_element(xpath, i) : new_text(xpath, i);
            if (node == NULL) return false;
            node->_private = (void *)(uintptr_t)i;
            link_child(xpath->nodes[n->parent], node);
            xpath->nodes[i] = node;
            xpath->memory += sizeof *node;
        }
        i++;
    }
    return count_memory(xpath);
}

/* Cuts out what was removed from the document since the last query. */
static void follow_removals(nutgraf_xpath *xpath) {
    const nutgraf_document *document = xpath->document;
    if (xpath->removals == document->removals) return;
    xpath->removals = document->removals;
    for (uint32_t i = 1; i < document->node_count;) {
        if (!document->nodes[i].removed) {
            i++;
            continue;
        }
        uint32_t end = document->nodes[i].end;
        xmlNode *node = xpath->nodes[i];
        memset(xpath->nodes + i, 0, (end - i) * sizeof *xpath->nodes);
        if (node != NULL) {
            xmlUnlinkNode(node);
            xmlFreeNode(node);
        }
        i = end;
    }
}

/* ---- functions ---- */

static void unknown_function(xmlXPathParserContext *context, int argument_count) {
    (void)argument_count;
    xmlXPathErr(context, XPATH_UNKNOWN_FUNC_ERROR);
}

/* One of libxml2's functions. The text of a node, which they make, is no step: it may be the whole page, at each call. */
static void timed_function(xmlXPathParserContext *context, int count) {
    report *r = context->context->userData;
    if (++r->calls % CALLS_PER_CHECK == 0 && nutgraf_clock_seconds() > r->deadline) {
        xmlXPathErr(context, XPATH_OP_LIMIT_EXCEEDED);
        return;
    }
    xmlXPathFunction function;
    void *found = xmlHashLookup(context->context->funcHash, context->context->function);
    memcpy(&function, &found, sizeof function);
    function(context, count);
}

static xmlXPathFunction find_function(void *data, const xmlChar *name, const xmlChar *space) {
    const nutgraf_xpath *xpath = data;
    if (space == NULL && xmlHashLookup(xpath->context->funcHash, name) != NULL) return timed_function;
    report *r = xpath->context->userData;
    size_t size = shown_bytes((const char *)name, strlen((const char *)name), sizeof r->function - 1);
    snprintf(r->function, sizeof r->function, "%.*s", (int)size, (const char *)name);
    return unknown_function;
}

/* ---- opening and closing ---- */

nutgraf_status nutgraf_xpath_open(const nutgraf_document *document, nutgraf_xpath **out) {
    *out = NULL;
    nutgraf_allocator allocator = document->arena.allocator;
    nutgraf_xpath *xpath = allocator.resize(allocator.context, NULL, 0, sizeof *xpath);
    if (xpath == NULL) return NUTGRAF_NO_MEMORY;
    *xpath = (nutgraf_xpath){.document = document, .removals = document->removals};
    size_t size = (document->node_count + 1) * sizeof *xpath->nodes;
    xpath->nodes = allocator.resize(allocator.context, NULL, 0, size);
    xpath->tree = xmlNewDoc((const xmlChar *)"1.0");
    bool ok = xpath->nodes != NULL && xpath->tree != NULL && (xpath->tree->dict = xmlDictCreate()) != NULL;
    if (ok) {
        memset(xpath->nodes, 0, size);
        xpath->nodes[0] = (xmlNode *)xpath->tree;
        ok = mirror(xpath) && (xpath->context = xmlXPathNewContext(xpath->tree)) != NULL;
    }
    if (!ok) {
        nutgraf_xpath_close(xpath);
        return NUTGRAF_NO_MEMORY;
    }
    xmlXPathOrderDocElems(xpath->tree);
    xpath->context->error = on_error;
    xmlXPathRegisterFuncLookup(xpath->context, find_function, xpath);
    *out = xpath;
    return NUTGRAF_OK;
}

void nutgraf_xpath_close(nutgraf_xpath *xpath) {
    if (xpath == NULL) return;
    nutgraf_allocator allocator = xpath->document->arena.allocator;
    size_t size = (xpath->document->node_count + 1) * sizeof *xpath->nodes;
    xmlXPathFreeContext(xpath->context);
    xmlFreeDoc(xpath->tree);
    if (xpath->counted > 0) allocator.count(allocator.context, 0, xpath->counted);
    if (xpath->nodes != NULL) allocator.resize(allocator.context, xpath->nodes, size, 0);
    allocator.resize(allocator.context, xpath, sizeof *xpath, 0);
}

size_t nutgraf_xpath_memory(const nutgraf_xpath *xpath) {
    return xpath == NULL ? 0 : xpath->memory + (xpath->document->node_count + 1) * sizeof *xpath->nodes;
}

/* ---- evaluating ---- */

static bool copy_string(nutgraf_arena *arena, const xmlChar *text, nutgraf_slice *copy) {
    size_t size = text == NULL ? 0 : strlen((const char *)text);
    char *data = nutgraf_arena_alloc(arena, size);
    if (data == NULL) return false;
    if (size > 0) memcpy(data, text, size);
    *copy = (nutgraf_slice){data, size};
    return true;
}

static bool take_node(nutgraf_arena *arena, const xmlNode *node, nutgraf_xpath_item *item) {
    *item = (nutgraf_xpath_item){.node = NUTGRAF_NO_NODE};
    if (node->type == XML_NAMESPACE_DECL)
        return copy_string(arena, ((const xmlNs *)(const void *)node)->href, &item->value);
    if (node->type == XML_ATTRIBUTE_NODE)
        return copy_string(arena, node->children == NULL ? NULL : node->children->content, &item->value);
    item->node = node->type == XML_DOCUMENT_NODE ? 0 : (uint32_t)(uintptr_t)node->_private;
    return true;
}

static bool take_nodes(nutgraf_arena *arena, xmlNodeSet *set, nutgraf_xpath_result *result) {
    size_t count = set == NULL ? 0 : (size_t)set->nodeNr;
    result->items = nutgraf_arena_alloc(arena, count * sizeof *result->items);
    if (result->items == NULL) return false;
    if (count > 1) xmlXPathNodeSetSort(set);
    for (; result->count < count; result->count++)
        if (!take_node(arena, set->nodeTab[result->count], &result->items[result->count])) return false;
    return true;
}

/* False when memory is out. */
static bool take_result(nutgraf_arena *arena, const xmlXPathObject *object, nutgraf_xpath_result *result) {
    switch (object->type) {
    case XPATH_STRING:
        result->kind = NUTGRAF_XPATH_STRING;
        return copy_string(arena, object->stringval, &result->string);
    case XPATH_NUMBER:
        result->kind = NUTGRAF_XPATH_NUMBER;
        result->number = object->floatval;
        return true;
    case XPATH_BOOLEAN:
        result->kind = NUTGRAF_XPATH_BOOLEAN;
        result->boolean = object->boolval != 0;
        return true;
    default: return take_nodes(arena, object->nodesetval, result);
    }
}

nutgraf_status nutgraf_xpath_evaluate(nutgraf_xpath *xpath, uint32_t node, nutgraf_slice expression,
                                      nutgraf_arena *arena, nutgraf_xpath_result *result, nutgraf_error *error) {
    *result = (nutgraf_xpath_result){.kind = NUTGRAF_XPATH_NODES};
    follow_removals(xpath);
    report r = {.position = -1, .deadline = nutgraf_clock_seconds() + MAX_SECONDS};
    xmlXPathContext *context = xpath->context;
    context->userData = &r;
    context->node = xpath->nodes[node];
#if LIBXML_VERSION >= 20911
    context->opLimit = MAX_STEPS;
    context->opCount = 0;
#endif
    nutgraf_status status;
    xmlXPathCompExpr *compiled = compile(context, expression, &r, &status, error);
    if (compiled != NULL && context->node != NULL) { /* a removed node sees nothing */
        xmlXPathObject *object = xmlXPathCompiledEval(compiled, context);
        if (object == NULL || r.code != 0) status = fail_report(error, expression, &r, -1);
        else if (!take_result(arena, object, result)) status = NUTGRAF_NO_MEMORY;
        xmlXPathFreeObject(object);
    }
    xmlXPathFreeCompExpr(compiled);
    context->userData = NULL;
    return status;
}
