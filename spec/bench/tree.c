/* One row of make bench: libxml2's own tree of each page of a pack.
 *
 * Usage: tree PACK. A pack has for each page a line with its size in bytes, then the bytes. Prints the milliseconds
 * of processor time that each page took, a line each.
 */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* The file's bytes, owned by the caller; NULL when it cannot be read. */
static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) return NULL;
    *size = (size_t)ftell(file);
    rewind(file);
    char *data = malloc(*size + 1);
    if (data == NULL || fread(data, 1, *size, file) != *size) return NULL;
    data[*size] = '\0';
    fclose(file);
    return data;
}

int main(int argc, char **argv) {
    size_t size = 0, count = 0, capacity = 0;
    char *pack = argc > 1 ? read_file(argv[1], &size) : NULL;
    if (pack == NULL) {
        fprintf(stderr, "usage: tree PACK\n");
        return 2;
    }
    double *times = NULL;
    for (char *at = pack; at < pack + size; count++) {
        long bytes = strtol(at, &at, 10);
        at++; /* the line end */
        if (count == capacity) times = realloc(times, (capacity = capacity * 2 + 64) * sizeof *times);
        if (times == NULL) return 1;
        double start = seconds();
        htmlDocPtr document = htmlReadMemory(at, (int)bytes, NULL, NULL,
                                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                                 HTML_PARSE_NONET | HTML_PARSE_COMPACT);
        xmlFreeDoc(document);
        times[count] = seconds() - start;
        at += bytes;
    }
    for (size_t i = 0; i < count; i++) printf("%f\n", times[i] * 1e3);
    free(times);
    free(pack);
    return 0;
}
