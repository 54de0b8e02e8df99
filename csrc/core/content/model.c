/* Asks the trees; see model.h. */
#include "model.h"

#include <string.h>

#include "model_data.h"

/* Four rows at once: GCC and Clang make what the machine has of these. */
typedef float four_floats __attribute__((vector_size(16)));
typedef int32_t four_numbers __attribute__((vector_size(16)));

#define LANES 16 /* rows asked together: few enough for their leaves to stay in registers */

static inline four_numbers answer(const float *column, float border, four_numbers leaf) {
    four_floats cells;
    memcpy(&cells, column, sizeof cells);
    return leaf + leaf - (cells > border); /* a comparison that holds is all ones, or -1 */
}

/* The numbers of the leaves that rows come to in a tree whose first question is `split`; the first question's answer
 * is the lowest bit. `cells` are the rows' cells of the first feature. Written out, for compilers to unroll. */
static inline void leaves_of(const nutgraf_split *split, size_t depth, const float *cells, int32_t leaf[LANES]) {
    four_numbers a = {0}, b = {0}, c = {0}, d = {0};
    while (depth-- > 0) {
        const float *column = &cells[split[depth].feature * NUTGRAF_FEATURE_TILE], border = split[depth].border;
        a = answer(column, border, a);
        b = answer(column + 4, border, b);
        c = answer(column + 8, border, c);
        d = answer(column + 12, border, d);
    }
    memcpy(leaf, &a, sizeof a);
    memcpy(leaf + 4, &b, sizeof b);
    memcpy(leaf + 8, &c, sizeof c);
    memcpy(leaf + 12, &d, sizeof d);
}

void nutgraf_model_apply(const nutgraf_model *model, const float *values, size_t count, float *log_odds) {
    for (size_t first = 0; first < count; first += LANES) {
        int32_t sums[LANES] = {0};
        const nutgraf_split *split = model->splits;
        const int16_t *leaves = model->leaves;
        for (size_t tree = 0; tree < model->trees; tree++) {
            int32_t leaf[LANES];
            leaves_of(split, model->depth, values + first, leaf);
            for (size_t r = 0; r < LANES; r += 4) {
                sums[r] += leaves[leaf[r]];
                sums[r + 1] += leaves[leaf[r + 1]];
                sums[r + 2] += leaves[leaf[r + 2]];
                sums[r + 3] += leaves[leaf[r + 3]];
            }
            split += model->depth;
            leaves += (size_t)1 << model->depth;
        }
        for (size_t r = 0; r < LANES && first + r < count; r++)
            log_odds[first + r] = model->bias + model->scale * (float)sums[r];
    }
}
