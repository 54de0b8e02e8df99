/* Status codes and error messages. */
#include "nutgraf.h"

#include <stdarg.h>
#include <stdio.h>

static const char *const codes[NUTGRAF_STATUS_COUNT] = {
#define STATUS_CODE(name, code, message) code,
    NUTGRAF_STATUS_TABLE(STATUS_CODE)
#undef STATUS_CODE
};

static const char *const messages[NUTGRAF_STATUS_COUNT] = {
#define STATUS_MESSAGE(name, code, message) message,
    NUTGRAF_STATUS_TABLE(STATUS_MESSAGE)
#undef STATUS_MESSAGE
};

const char *nutgraf_status_code(nutgraf_status status) {
    return codes[status];
}

const char *nutgraf_status_message(nutgraf_status status) {
    return messages[status];
}

/* Takes the beginning of a character off the end of a message that was cut. */
static void settle_end(char *message, size_t size) {
    size_t at = size;
    while (at > 0 && size - at < 3 && ((unsigned char)message[at - 1] & 0xc0) == 0x80) at--;
    if (at == 0) return;
    unsigned char lead = (unsigned char)message[at - 1];
    size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (size - (at - 1) < length) message[at - 1] = '\0';
}

nutgraf_status nutgraf_error_set(nutgraf_error *error, nutgraf_status status, size_t position,
                                 const char *format, ...) {
    if (error == NULL) return status;
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    if (size >= (int)sizeof error->message) settle_end(error->message, sizeof error->message - 1);
    error->status = status;
    error->position = position;
    return status;
}
