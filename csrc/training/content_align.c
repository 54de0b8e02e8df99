/* Aligns the words of a page with the words of its reference text: which words of the page are content?
 *
 * A global alignment in which a match that continues a run counts five times as much as one that
 * starts a run, so that a menu that repeats words of the text loses to the text. Quadratic in time,
 * one byte a cell in memory: a trainer's tool, not part of the library.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { SKIP_PAGE, SKIP_REFERENCE, MATCH, CONTINUES = 4 };

/* page[page_size], reference[reference_size]: word numbers. matched[i] becomes 1 where page[i] is
 * matched. Returns the number of matches, -1 when memory is out. */
int align(const int32_t *page, int page_size, const int32_t *reference, int reference_size, uint8_t *matched) {
    memset(matched, 0, (size_t)page_size);
    if (page_size == 0 || reference_size == 0) return 0;
    size_t width = (size_t)reference_size + 1;
    uint8_t *steps = calloc((size_t)(page_size + 1) * width, 1);
    float *best_before = calloc(width, sizeof(float)), *best = calloc(width, sizeof(float));
    float *run_before = malloc(width * sizeof(float)), *run = malloc(width * sizeof(float));
    int count = -1;
    if (steps == NULL || best_before == NULL || best == NULL || run_before == NULL || run == NULL) goto done;
    for (size_t j = 0; j < width; j++) run_before[j] = run[j] = -1e9f;
    for (int i = 1; i <= page_size; i++) {
        uint8_t *step = steps + (size_t)i * width;
        best[0] = 0;
        for (int j = 1; j <= reference_size; j++) {
            float here = -1e9f;
            uint8_t continues = 0;
            if (page[i - 1] == reference[j - 1]) {
                float started = best_before[j - 1] + 0.2f, continued = run_before[j - 1] + 1.0f;
                continues = continued >= started ? CONTINUES : 0;
                here = continues ? continued : started;
            }
            float most = best_before[j];
            uint8_t way = SKIP_PAGE;
            if (best[j - 1] > most) {
                most = best[j - 1];
                way = SKIP_REFERENCE;
            }
            if (here > most) {
                most = here;
                way = MATCH;
            }
            run[j] = here;
            best[j] = most;
            step[j] = way | continues;
        }
        float *swap = best_before;
        best_before = best;
        best = swap;
        swap = run_before;
        run_before = run;
        run = swap;
    }
    count = 0;
    int i = page_size, j = reference_size, inside = 0;
    while (i > 0 && j > 0) {
        uint8_t step = steps[(size_t)i * width + (size_t)j];
        if (inside || (step & 3) == MATCH) {
            matched[i - 1] = 1;
            count++;
            inside = (step & CONTINUES) != 0;
            i--;
            j--;
        } else if ((step & 3) == SKIP_PAGE) i--;
        else j--;
    }
done:
    free(steps);
    free(best_before);
    free(best);
    free(run_before);
    free(run);
    return count;
}
