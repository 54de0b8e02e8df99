/* make bench: how fast pages are parsed, in one process and from memory.
 *
 *   libxml2 tree   htmlReadMemory and xmlFreeDoc, its own tree
 *   libxml2 sax    its parser with empty handlers
 *   nutgraf parse  nutgraf_document_parse and nutgraf_document_free
 *
 * Usage: parse FOLDER [ROUNDS [LIMIT [ROW]]], ROW 0 to 2 for one row alone; FOLDER with files that end in .html or .html.gz. The rounds
 * are interleaved and the best of each row counts. The last lines are the ratios that have limits.
 */
#include <dirent.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zlib.h>

#include "../../csrc/core/page/blocks.h"
#include "../../csrc/core/html/parse.h"

#define OPTIONS (HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | XML_PARSE_HUGE)

typedef struct page {
    char *data;
    size_t size;
} page;

static page *pages;
static size_t page_count, total_bytes;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void read_page(const char *path) {
    gzFile file = gzopen(path, "rb");
    if (file == NULL) return;
    page p = {NULL, 0};
    size_t capacity = 0;
    for (;;) {
        if (capacity - p.size < 65536) p.data = realloc(p.data, capacity = capacity * 2 + 131072);
        int got = gzread(file, p.data + p.size, 65536);
        if (got <= 0) break;
        p.size += (size_t)got;
    }
    gzclose(file);
    pages = realloc(pages, (page_count + 1) * sizeof *pages);
    pages[page_count++] = p;
    total_bytes += p.size;
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void read_pages(const char *folder, size_t limit) {
    DIR *dir = opendir(folder);
    char **names = NULL;
    size_t count = 0;
    for (struct dirent *entry; dir != NULL && (entry = readdir(dir)) != NULL;) {
        if (strstr(entry->d_name, ".html") == NULL) continue;
        names = realloc(names, (count + 1) * sizeof *names);
        names[count++] = strdup(entry->d_name);
    }
    if (dir != NULL) closedir(dir);
    if (count > 0) qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        if (i < limit) read_page(path);
        free(names[i]);
    }
    free(names);
}

static void parse_tree(const page *p) {
    htmlDocPtr document = htmlReadMemory(p->data, (int)p->size, NULL, NULL, OPTIONS | HTML_PARSE_COMPACT);
    if (document != NULL) xmlFreeDoc(document);
}

static void parse_sax(const page *p) {
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(p->data, (int)p->size);
    if (context == NULL) return;
    memset(context->sax, 0, sizeof *context->sax);
    htmlCtxtUseOptions(context, OPTIONS);
    htmlParseDocument(context);
    if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
    htmlFreeParserCtxt(context);
}

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

static void parse_nutgraf(const page *p) {
    nutgraf_document document;
    nutgraf_document_init(&document, (nutgraf_allocator){resize, NULL});
    nutgraf_document_parse(&document, p->data, p->size, NULL, NULL);
    nutgraf_document_free(&document);
}

static void parse_and_segment(const page *p) {
    nutgraf_document document;
    nutgraf_blocks blocks;
    nutgraf_document_init(&document, (nutgraf_allocator){resize, NULL});
    nutgraf_blocks_init(&blocks, (nutgraf_allocator){resize, NULL});
    if (nutgraf_document_parse(&document, p->data, p->size, NULL, NULL) == NUTGRAF_OK)
        nutgraf_blocks_from_document(&blocks, &document, 0);
    nutgraf_blocks_free(&blocks);
    nutgraf_document_free(&document);
}

#define ROWS 4

int main(int argc, char **argv) {
    static const struct {
        const char *name;
        void (*run)(const page *);
    } rows[ROWS] = {{"libxml2 tree", parse_tree}, {"libxml2 sax", parse_sax}, {"nutgraf parse", parse_nutgraf},
                   {"nutgraf blocks", parse_and_segment}}; /* the last: parse, and segment into blocks */
    if (argc < 2) return 2;
    size_t rounds = argc > 2 ? strtoul(argv[2], NULL, 10) : 3, limit = argc > 3 ? strtoul(argv[3], NULL, 10) : SIZE_MAX;
    size_t only = argc > 4 ? strtoul(argv[4], NULL, 10) : ROWS;
    read_pages(argv[1], limit);
    if (page_count == 0) {
        printf("no pages in %s: skipped\n", argv[1]);
        return 0;
    }
    xmlInitParser();
    double best[ROWS] = {1e9, 1e9, 1e9, 1e9};
    for (size_t round = 0; round < rounds; round++) {
        for (size_t row = 0; row < ROWS; row++) {
            if (only < ROWS && row != only) continue;
            double start = now();
            for (size_t i = 0; i < page_count; i++) rows[row].run(&pages[i]);
            double seconds = now() - start;
            if (seconds < best[row]) best[row] = seconds;
        }
    }
    printf("%zu pages, %.1f MB\n", page_count, (double)total_bytes / 1e6);
    for (size_t row = 0; row < ROWS; row++) printf("%-14s %8.1f MB/s\n", rows[row].name, (double)total_bytes / 1e6 / best[row]);
    printf("parse_vs_tree %.2f\nparse_vs_sax %.2f\n", best[0] / best[2], best[1] / best[2]);
    return 0;
}
