/* What data say they are by their first bytes. */
#ifndef NUTGRAF_TEXT_SIGNATURE_H
#define NUTGRAF_TEXT_SIGNATURE_H

#include "../base/nutgraf.h"

/* NUTGRAF_PDF, NUTGRAF_IMAGE or NUTGRAF_BINARY for data that begin as such a file does; NUTGRAF_OK for all others. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_signature(nutgraf_slice data);

#endif
