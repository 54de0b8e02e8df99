/* The thread's clock is POSIX's; C has the one of the process only. */
#define _POSIX_C_SOURCE 200809L

#include "clock.h"

#include <time.h>

double nutgraf_clock_seconds(void) {
#ifdef CLOCK_THREAD_CPUTIME_ID
    struct timespec now;
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) == 0) return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
#endif
    return (double)clock() / CLOCKS_PER_SEC;
}
