/* Asks the trees; see model.h. */
#include "model.h"

#include "model_data.h"

void nutgraf_model_apply(const nutgraf_model *model, const float *values, size_t count, float *log_odds) {
    int32_t sums[NUTGRAF_FEATURE_TILE] = {0};
    uint8_t leaf[NUTGRAF_FEATURE_TILE];
    for (size_t tree = 0; tree < model->trees; tree++) {
        const nutgraf_split *splits = &model->splits[tree * model->depth];
        const int16_t *leaves = &model->leaves[tree << model->depth];
        for (size_t r = 0; r < NUTGRAF_FEATURE_TILE; r++) leaf[r] = 0;
        for (size_t level = 0; level < model->depth; level++) {
            const float *column = &values[splits[level].feature * NUTGRAF_FEATURE_TILE];
            float border = splits[level].border;
            for (size_t r = 0; r < count; r++) leaf[r] |= (uint8_t)((column[r] > border) << level);
        }
        for (size_t r = 0; r < count; r++) sums[r] += leaves[leaf[r]];
    }
    for (size_t r = 0; r < count; r++) log_odds[r] = model->bias + model->scale * (float)sums[r];
}
