/* Any bytes as a page: the tree is sound, its texts are valid UTF-8, and its blocks, groups and the
 * classifier take it. */
#include "fuzz.h"

#include "../../csrc/core/content/classify.h"
#include "../../csrc/core/html/parse.h"
#include "../../csrc/core/page/groups.h"

static void check_tree(const nutgraf_document *document) {
    FUZZ_CHECK(document->node_count > 0 && document->nodes[0].end == document->node_count);
    for (uint32_t i = 0; i < document->node_count; i++) {
        const nutgraf_node *node = &document->nodes[i];
        FUZZ_CHECK(node->end > i && node->end <= document->node_count);
        if (i > 0) FUZZ_CHECK(node->parent < i && node->end <= document->nodes[node->parent].end);
        FUZZ_CHECK((size_t)node->attributes + node->attribute_count <= document->attribute_count);
        FUZZ_CHECK(node->start_byte <= node->end_byte && node->end_byte <= document->input_size);
        if (node->type == NUTGRAF_NODE_ELEMENT) FUZZ_CHECK(node->name != 0);
        nutgraf_slice text = nutgraf_node_slice(document, i);
        if (text.size > 0) FUZZ_CHECK(fuzz_is_utf8(text.data, text.size));
    }
    for (size_t i = 0; i < document->attribute_count; i++) {
        const nutgraf_attribute *attribute = &document->attributes[i];
        FUZZ_CHECK(fuzz_is_utf8(document->text + attribute->value, attribute->value_size));
    }
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
        nutgraf_groups groups;
        nutgraf_groups_init(&groups, FUZZ_ALLOCATOR);
        FUZZ_CHECK(nutgraf_groups_find(&groups, &document, &blocks, 2) == NUTGRAF_OK);
        nutgraf_groups_free(&groups);
        nutgraf_blocks_free(&blocks);
    }
    nutgraf_document_free(&document);
    return 0;
}
