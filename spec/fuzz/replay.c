/* Runs a fuzz target over files, without libFuzzer: for CI, with any compiler. */
#include "fuzz.h"

#pragma weak LLVMFuzzerInitialize

int main(int count, char **names) {
    if (LLVMFuzzerInitialize != NULL) LLVMFuzzerInitialize(&count, &names);
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(names[i], "rb");
        if (file == NULL) {
            perror(names[i]);
            return 1;
        }
        static uint8_t data[1 << 20];
        size_t size = fread(data, 1, sizeof data, file);
        fclose(file);
        uint8_t *copy = malloc(size == 0 ? 1 : size); /* of the exact size, so that a read past it shows */
        if (copy == NULL) return 1;
        for (size_t j = 0; j < size; j++) copy[j] = data[j];
        LLVMFuzzerTestOneInput(copy, size);
        free(copy);
    }
    printf("%d successes / 0 failures / 0 errors / 0 pending : replayed\n", count - 1);
    return 0;
}
