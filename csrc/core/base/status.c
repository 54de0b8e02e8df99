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

nutgraf_status nutgraf_error_set(nutgraf_error *error, nutgraf_status status, size_t position,
                                 const char *format, ...) {
    if (error == NULL) return status;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    error->status = status;
    error->position = position;
    return status;
}
