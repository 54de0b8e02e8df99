/* Texts of other scripts as the date finder reads them: digits of ASCII, months and weekdays in English, dates with
 * signs ("2024年3月12日") and of other calendars as ISO 8601, the half of the day after its clock. */
#ifndef NUTGRAF_MOMENT_TRANSCRIPTION_H
#define NUTGRAF_MOMENT_TRANSCRIPTION_H

#include "../base/arena.h"

typedef struct nutgraf_transcribed {
    size_t at, size;    /* bytes of the transcription */
    size_t start, stop; /* of the text that stands there */
} nutgraf_transcribed;

typedef struct nutgraf_transcription {
    nutgraf_slice text;          /* borrowed of the arena */
    nutgraf_transcribed *pieces; /* what differs, in order; all between them is the same */
    size_t count;
} nutgraf_transcription;

/* Has the text letters or signs that the date finder does not read as they stand? Linear and quick. */
NUTGRAF_INTERNAL bool nutgraf_moment_needs_transcription(nutgraf_slice text);

/* Transcribes a text into the arena. Linear. Fails with NUTGRAF_NO_MEMORY only. */
NUTGRAF_INTERNAL nutgraf_status nutgraf_moment_transcribe(nutgraf_arena *arena, nutgraf_slice text,
                                                          nutgraf_transcription *transcription);

/* The byte of the text that a byte of the transcription stands for; of a piece its first, and as the end of a span,
 * `stop`, its last. Logarithmic. */
NUTGRAF_INTERNAL size_t nutgraf_moment_source(const nutgraf_transcription *transcription, size_t byte, bool stop);

/* The other way: the byte of the transcription where a byte of the text is, or of one inside of a piece, the piece's
 * end. */
NUTGRAF_INTERNAL size_t nutgraf_moment_transcribed(const nutgraf_transcription *transcription, size_t byte);

#endif
