/* Any bytes as a page and as a text, with a charset, under a label, or with neither: the text is valid UTF-8. The
 * first byte of the input says which label of the Encoding Standard and how it is given. */
#include "fuzz.h"

#include <string.h>

#include "../../csrc/core/text/decode.h"

/* Every encoding by one of its labels, and none. */
static const char *const labels[] = {
    NULL,          "big5",        "euc-jp",      "euc-kr",       "gb18030",      "gbk",          "ibm866",
    "iso-2022-jp", "iso-8859-10", "iso-8859-13", "iso-8859-14",  "iso-8859-15",  "iso-8859-16",  "iso-8859-2",
    "iso-8859-3",  "iso-8859-4",  "iso-8859-5",  "iso-8859-6",   "iso-8859-7",   "iso-8859-8",   "iso-8859-8-i",
    "koi8-r",      "koi8-u",      "macintosh",   "shift_jis",    "utf-16be",     "utf-16le",     "utf-8",
    "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "windows-1257", "windows-1258", "windows-874", "x-mac-cyrillic",
};
#define LABELS (sizeof labels / sizeof *labels)

static void check(const char *data, size_t size, const nutgraf_decode_options *options) {
    nutgraf_arena arena;
    nutgraf_arena_init(&arena, FUZZ_ALLOCATOR);
    nutgraf_decoded decoded;
    nutgraf_error error = {0};
    nutgraf_status status = nutgraf_decode(&arena, (nutgraf_slice){data, size}, options, &decoded, &error);
    FUZZ_CHECK(status == NUTGRAF_OK || (status == NUTGRAF_BAD_ENCODING && options->charset != NULL));
    if (status == NUTGRAF_OK)
        FUZZ_CHECK(fuzz_is_utf8(decoded.text.data, decoded.text.size));
    nutgraf_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0) return 0;
    const char *label = labels[data[0] % LABELS], *body = (const char *)data + 1;
    check(body, --size, &(nutgraf_decode_options){.charset = label});
    check(body, size, &(nutgraf_decode_options){.is_html = true, .standard = true});
    check(body, size, &(nutgraf_decode_options){.is_html = true});
    if (label == NULL) return 0;
    char *page = malloc(size + 64);
    if (page == NULL) return 0;
    int head = snprintf(page, 64, "<meta charset=%s>", label);
    memcpy(page + head, body, size);
    check(page, (size_t)head + size, &(nutgraf_decode_options){.is_html = true});
    free(page);
    return 0;
}
