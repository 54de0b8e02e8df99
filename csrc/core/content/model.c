/* Asks the trees; see model.h. */
#include "model.h"

#include <string.h>

#include "model_data.h"

/* Four rows at once: GCC and Clang make what the machine has of these. */
typedef float four_floats __attribute__((vector_size(16)));
typedef int32_t four_numbers __attribute__((vector_size(16)));

#define LANES 4
#define VECTORS 4 /* rows asked together: few enough for their leaves to stay in registers */

void nutgraf_model_apply(const nutgraf_model *model, const float *values, size_t count, float *log_odds) {
    for (size_t first = 0; first < count; first += LANES * VECTORS) {
        int32_t sums[LANES * VECTORS] = {0};
        const nutgraf_split *split = model->splits;
        const int16_t *leaves = model->leaves;
        for (size_t tree = 0; tree < model->trees; tree++, leaves += (size_t)1 << model->depth) {
            four_numbers leaf[VECTORS] = {{0}};
            for (int32_t bit = 1; bit < 1 << model->depth; bit <<= 1, split++) {
                const float *column = &values[split->feature * NUTGRAF_FEATURE_TILE + first];
                for (size_t v = 0; v < VECTORS; v++) {
                    four_floats cells;
                    memcpy(&cells, column + v * LANES, sizeof cells);
                    leaf[v] |= (cells > split->border) & bit; /* a comparison that holds is all ones */
                }
            }
            for (size_t r = 0; r < LANES * VECTORS; r++) sums[r] += leaves[leaf[r / LANES][r % LANES]];
        }
        for (size_t r = 0; r < LANES * VECTORS && first + r < count; r++)
            log_odds[first + r] = model->bias + model->scale * (float)sums[r];
    }
}
