/* Any bytes, with a charset or without: the text is valid UTF-8. */
#include "fuzz.h"

#include "../../csrc/core/text/decode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const charsets[] = {NULL, "utf-8", "shift_jis", "gbk", "big5", "euc-kr", "utf-16le", "windows-1251"};
    if (size == 0) return 0;
    const char *charset = charsets[data[0] % (sizeof charsets / sizeof *charsets)];
    nutgraf_arena arena;
    nutgraf_arena_init(&arena, FUZZ_ALLOCATOR);
    nutgraf_decoded decoded;
    nutgraf_error error = {0};
    nutgraf_slice input = {(const char *)data + 1, size - 1};
    if (nutgraf_decode(&arena, input, charset, data[0] % 2 == 0, &decoded, &error) == NUTGRAF_OK)
        FUZZ_CHECK(fuzz_is_utf8(decoded.text.data, decoded.text.size));
    nutgraf_arena_free(&arena);
    return 0;
}
