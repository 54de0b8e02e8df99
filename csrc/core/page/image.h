/* Images as a reader sees them: which address shows one best, and whether it says anything. */
#ifndef NUTGRAF_PAGE_IMAGE_H
#define NUTGRAF_PAGE_IMAGE_H

#include "roles.h"

typedef enum nutgraf_image_kind {
    NUTGRAF_IMAGE_NONE,    /* nothing to see: a spacer, a tracking pixel, an icon, an avatar, a placeholder */
    NUTGRAF_IMAGE_CONTENT,
    NUTGRAF_IMAGE_EMOJI,   /* a character that is drawn; its alternative text is that character */
    NUTGRAF_IMAGE_FORMULA  /* a formula that is drawn; its alternative text is the source */
} nutgraf_image_kind;

typedef struct nutgraf_image {
    uint8_t kind;      /* nutgraf_image_kind */
    nutgraf_slice src; /* the best address, as the page writes it; empty: none */
    nutgraf_slice alt; /* trimmed; empty: none */
} nutgraf_image;

/* Reads the image of an <img>, <amp-img> or <picture>, with the sources of the picture around or in it.
 * The widest candidate up to NUTGRAF_IMAGE_WIDEST pixels is best; addresses for loading late go before
 * src, which is a placeholder then. Source: HTML standard, section 4.8.4.2.1 (srcset). Linear in the
 * element's attributes and the picture's sources. */
NUTGRAF_INTERNAL nutgraf_image nutgraf_image_read(nutgraf_roles *roles, uint32_t node);

/* The same for who converts a page as it stands: icons and pictures inside the address are pictures, too. */
NUTGRAF_INTERNAL nutgraf_image nutgraf_image_read_all(nutgraf_roles *roles, uint32_t node);

#define NUTGRAF_IMAGE_WIDEST 3000 /* pixels; wider ones are originals for print */

#endif
