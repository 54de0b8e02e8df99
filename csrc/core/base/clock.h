/* The time that the calling thread has worked. */
#ifndef NUTGRAF_BASE_CLOCK_H
#define NUTGRAF_BASE_CLOCK_H

#include "nutgraf.h"

/* Seconds of this thread's work, from any moment on: other threads of the process, and waiting, do not count. Where the
 * system has no such clock, those of the process. */
NUTGRAF_INTERNAL double nutgraf_clock_seconds(void);

#endif
