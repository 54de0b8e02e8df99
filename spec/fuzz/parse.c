/* Any bytes as a page: the tree is sound, its texts are valid UTF-8, its blocks, groups and the classifier
 * take it, and the spans of its parts lie inside their texts. */
#include "fuzz.h"

#include "../../csrc/core/content/classify.h"
#include "../../csrc/core/html/parse.h"
#include "../../csrc/core/page/composition.h"
#include "../../csrc/core/page/groups.h"

static void check_tree(const nutgraf_document *document) {
    FUZZ_CHECK(document->node_count > 0 && document->nodes[0].end == document->node_count);
    for (uint32_t i = 0; i < document->node_count; i++) {
        const nutgraf_node *node = &document->nodes[i];
        FUZZ_CHECK(node->end > i && node->end <= document->node_count);
        if (i > 0) FUZZ_CHECK(node->parent < i && node->end <= document->nodes[node->parent].end);
        FUZZ_CHECK((size_t)node->attributes + node->attribute_count <= document->attribute_count);
        bool implied = node->start_byte >= node->end_byte; /* it stands nowhere in the input */
        FUZZ_CHECK(implied || node->end_byte <= document->input_size);
        if (node->type == NUTGRAF_NODE_ELEMENT) FUZZ_CHECK(node->name != 0);
        nutgraf_slice text = nutgraf_node_slice(document, i);
        if (text.size > 0) FUZZ_CHECK(fuzz_is_utf8(text.data, text.size));
    }
    for (size_t i = 0; i < document->attribute_count; i++) {
        const nutgraf_attribute *attribute = &document->attributes[i];
        FUZZ_CHECK(fuzz_is_utf8(document->text + attribute->value, attribute->value_size));
    }
}

static void check_spans(const nutgraf_composition *composition, uint32_t first, uint32_t count, nutgraf_slice text) {
    for (uint32_t i = first; i < first + count; i++) {
        const nutgraf_part_span *span = &composition->spans[i];
        FUZZ_CHECK(span->start < span->stop && span->stop <= text.size);
        FUZZ_CHECK(fuzz_is_utf8(text.data + span->start, span->stop - span->start));
    }
}

static void check_composition(const nutgraf_document *document, const nutgraf_blocks *blocks, bool literal) {
    nutgraf_composition composition;
    nutgraf_composition_init(&composition, FUZZ_ALLOCATOR);
    FUZZ_CHECK(nutgraf_compose(&composition, document, literal) == NUTGRAF_OK);
    for (size_t i = 0; i < composition.count; i++) {
        const nutgraf_part *part = &composition.parts[i];
        nutgraf_slice text = {composition.text + part->text, part->text_size};
        FUZZ_CHECK(part->first <= part->end && (text.size == 0 || fuzz_is_utf8(text.data, text.size)));
        check_spans(&composition, part->span, part->span_count, text);
        for (uint32_t k = part->cell; k < part->cell + part->cell_count; k++) {
            const nutgraf_table_cell *cell = &composition.cells[k];
            FUZZ_CHECK(cell->row == NUTGRAF_CAPTION_ROW || (cell->row + cell->rows <= part->rows && cell->column < part->columns));
            check_spans(&composition, cell->span, cell->span_count,
                        (nutgraf_slice){composition.text + cell->text, cell->text_size});
        }
    }
    nutgraf_arena arena;
    nutgraf_arena_init(&arena, FUZZ_ALLOCATOR);
    bool *kept = nutgraf_arena_calloc(&arena, blocks->count + 1);
    for (size_t i = 0; i < blocks->count; i++) kept[i] = blocks->items[i].content;
    nutgraf_kept_rows rows = {.blocks = blocks, .kept = kept, .stop = blocks->count};
    nutgraf_chosen_parts chosen;
    for (int way = NUTGRAF_SELECT_GIVEN; way <= NUTGRAF_SELECT_EVERYTHING; way++)
        FUZZ_CHECK(nutgraf_composition_select(&composition, &arena, document, &rows, (nutgraf_selection)way, &chosen) ==
                   NUTGRAF_OK);
    nutgraf_arena_free(&arena);
    nutgraf_composition_free(&composition);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    nutgraf_document document;
    nutgraf_document_init(&document, FUZZ_ALLOCATOR);
    nutgraf_error error = {0};
    if (nutgraf_document_parse(&document, (const char *)data, size, NULL, &error) == NUTGRAF_OK) {
        check_tree(&document);
        nutgraf_blocks blocks;
        nutgraf_judgement judgement;
        nutgraf_blocks_init(&blocks, FUZZ_ALLOCATOR);
        FUZZ_CHECK(nutgraf_blocks_from_document(&blocks, &document, 0) == NUTGRAF_OK);
        FUZZ_CHECK(nutgraf_blocks_classify(&blocks, &document, NUTGRAF_PRESET_BALANCED, &judgement) == NUTGRAF_OK);
        for (size_t i = 0; i < blocks.count; i++) {
            nutgraf_slice text = nutgraf_block_slice(&blocks, i);
            FUZZ_CHECK(text.size == 0 || fuzz_is_utf8(text.data, text.size));
            FUZZ_CHECK(blocks.items[i].first <= blocks.items[i].end);
        }
        check_composition(&document, &blocks, false);
        check_composition(&document, &blocks, true);
        nutgraf_groups groups;
        nutgraf_groups_init(&groups, FUZZ_ALLOCATOR);
        FUZZ_CHECK(nutgraf_groups_find(&groups, &document, &blocks, 2) == NUTGRAF_OK);
        nutgraf_groups_free(&groups);
        nutgraf_blocks_free(&blocks);
    }
    nutgraf_document_free(&document);
    return 0;
}
