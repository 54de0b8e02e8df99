/* First bytes of files: WHATWG MIME Sniffing, sections 6 and 7, and what archives begin with. */
#include "signature.h"

#include <string.h>

static bool begins(nutgraf_slice data, size_t at, const char *bytes, size_t size) {
    return data.size >= at + size && memcmp(data.data + at, bytes, size) == 0;
}

nutgraf_status nutgraf_signature(nutgraf_slice data) {
    static const struct {
        const char *bytes;
        size_t size;
        nutgraf_status status;
    } signatures[] = {
        {"%PDF-", 5, NUTGRAF_PDF},
        {"\x89PNG", 4, NUTGRAF_IMAGE},
        {"GIF8", 4, NUTGRAF_IMAGE},
        {"\xff\xd8\xff", 3, NUTGRAF_IMAGE},
        {"II*\0", 4, NUTGRAF_IMAGE},
        {"MM\0*", 4, NUTGRAF_IMAGE},
        {"\x1f\x8b", 2, NUTGRAF_BINARY},
        {"PK\x03\x04", 4, NUTGRAF_BINARY},
        {"\x7f" "ELF", 4, NUTGRAF_BINARY},
        {"\x28\xb5\x2f\xfd", 4, NUTGRAF_BINARY},
        {"BZh", 3, NUTGRAF_BINARY},
        {"OggS", 4, NUTGRAF_BINARY},
    };
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (begins(data, 0, signatures[i].bytes, signatures[i].size)) return signatures[i].status;
    if (begins(data, 0, "RIFF", 4)) return begins(data, 8, "WEBP", 4) ? NUTGRAF_IMAGE : NUTGRAF_BINARY;
    bool image = begins(data, 4, "ftypavif", 8) || begins(data, 4, "ftypheic", 8);
    return image ? NUTGRAF_IMAGE : NUTGRAF_OK;
}
