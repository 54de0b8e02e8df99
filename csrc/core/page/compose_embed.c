/* What other sites show inside a page: frames, players, and the elements, boxes and quotations that scripts turn into
 * them. See compose.h.
 *
 * An element of this kind is known by its name (<lite-youtube>, <amp-twitter>), by its class ("twitter-tweet") or by
 * an attribute that holds a video's number (data-youtube-id). Each is one part with one address; what it shows until
 * its script runs (a thumbnail, "Play") is passed over, but the words of a quotation stay before it.
 */
#include <string.h>

#include "compose.h"

#define YOUTUBE "https://www.youtube.com/watch?v="
#define VIMEO "https://vimeo.com/"
#define FRAME 255 /* no file that a player shows but a frame */

/* Elements of AMP and of the common libraries of web components. */
static const struct {
    const char *name;
    const char *before; /* an id's address starts with it */
    uint8_t media;      /* nutgraf_media of a file's player; FRAME */
} elements[] = {
    {"lite-youtube", YOUTUBE, FRAME},
    {"amp-youtube", YOUTUBE, FRAME},
    {"youtube-video", YOUTUBE, FRAME},
    {"youtube-embed", YOUTUBE, FRAME},
    {"lite-vimeo", VIMEO, FRAME},
    {"amp-vimeo", VIMEO, FRAME},
    {"vimeo-video", VIMEO, FRAME},
    {"amp-dailymotion", "https://www.dailymotion.com/video/", FRAME},
    {"amp-twitter", "https://twitter.com/i/status/", FRAME},
    {"amp-instagram", "https://www.instagram.com/p/", FRAME},
    {"amp-tiktok", "https://www.tiktok.com/embed/v2/", FRAME},
    {"amp-gist", "https://gist.github.com/", FRAME},
    {"amp-soundcloud", "https://api.soundcloud.com/tracks/", FRAME},
    {"amp-facebook", "", FRAME},
    {"amp-reddit", "", FRAME},
    {"amp-pinterest", "", FRAME},
    {"amp-embedly-card", "", FRAME},
    {"amp-iframe", "", FRAME},
    {"amp-video-iframe", "", FRAME},
    {"spotify-audio", "", FRAME},
    {"tiktok-video", "", FRAME},
    {"twitch-video", "", FRAME},
    {"oembed", "", FRAME},
    {"amp-video", "", NUTGRAF_MEDIA_VIDEO},
    {"hls-video", "", NUTGRAF_MEDIA_VIDEO},
    {"media-player", "", NUTGRAF_MEDIA_VIDEO},
    {"amp-audio", "", NUTGRAF_MEDIA_AUDIO},
};

#define ELEMENT_COUNT (sizeof elements / sizeof *elements)
_Static_assert(ELEMENT_COUNT == NUTGRAF_EMBED_ELEMENTS, "one atom each");

/* Attributes that hold an address, in the order in which they are believed; and those that hold an id. */
static const char *const addresses[] = {
    "src",          "data-src",          "data-lazy-src", "data-litespeed-src", "data-cookieblock-src",
    "data-cmp-src", "data-src-cmplz",    "data-original", "data-original-src",  "data-lazy",
    "data",         "url",               "data-url",      "data-href",
};
static const char *const ids[] = {
    "videoid",        "video-id",    "data-videoid", "data-video-id", "data-youtube-id", "data-youtubeid",
    "data-ytid",      "data-yt-id",  "data-tweetid", "tweet-id",      "data-shortcode",  "data-gistid",
    "data-trackid",   "data-id",     "data-embed",
};
static const char *const permalinks[] = {
    "data-instgrm-permalink", "data-text-post-permalink", "cite", "data-href", "data-url",
};
static const char *const titles[] = {"title", "playlabel", "data-title", "videotitle", "aria-label"};

static nutgraf_slice named(const nutgraf_document *document, uint32_t node, const char *name) {
    return nutgraf_slice_trim(
        nutgraf_composer_attribute(document, node, nutgraf_document_find_atom(document, name, strlen(name))));
}

static nutgraf_slice first_of(const nutgraf_document *document, uint32_t node, const char *const *names, size_t count) {
    nutgraf_slice value = {"", 0};
    for (size_t i = 0; i < count && value.size == 0; i++) value = named(document, node, names[i]);
    return value;
}

#define FIRST_OF(document, node, names) first_of(document, node, names, sizeof names / sizeof *(names))

/* An address that leads somewhere: no placeholder, no template's. */
static bool is_address(nutgraf_slice src) {
    return src.size > 0 && src.data[0] != '{' && !nutgraf_slice_has_caseless_at(src, 0, "about:") &&
           !nutgraf_slice_has_caseless_at(src, 0, "data:") && !nutgraf_slice_has_caseless_at(src, 0, "javascript:") &&
           !nutgraf_slice_has_caseless_at(src, 0, "blob:");
}

static nutgraf_slice address_of(const nutgraf_document *document, uint32_t node) {
    for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
        nutgraf_slice value = named(document, node, addresses[i]);
        if (is_address(value)) return value;
    }
    return (nutgraf_slice){"", 0};
}

static bool is_tiny(const nutgraf_document *document, uint32_t node) {
    bool wide, high;
    int32_t width = nutgraf_composer_number(nutgraf_composer_attribute(document, node, NUTGRAF_NAME_WIDTH), &wide);
    int32_t height = nutgraf_composer_number(nutgraf_composer_attribute(document, node, NUTGRAF_NAME_HEIGHT), &high);
    return (wide && width <= 2) || (high && height <= 2);
}

#define SHORTEST_ID 6 /* bytes; what is shorter or longer is compared with the address's end */
#define LONGEST_ID 64

/* A video's box and the frame for browsers without scripts stand beside each other: is it the same again? */
static bool is_again(const nutgraf_composer *s, nutgraf_slice src) {
    nutgraf_slice last = s->last_embed;
    if (last.size == 0 || last.size > src.size || s->last_embed_text != s->composition->text_size) return false;
    bool whole = last.size < SHORTEST_ID || last.size > LONGEST_ID;
    size_t from = whole ? src.size - last.size : 0;
    for (size_t i = from; i + last.size <= src.size; i++)
        if (memcmp(src.data + i, last.data, last.size) == 0) return true;
    return false;
}

/* id: what tells it from others; an address or a number. */
static void write_embed(nutgraf_composer *s, uint32_t node, nutgraf_slice src, nutgraf_slice id) {
    if (src.size == 0 || nutgraf_composer_is_hidden(s->document, node) || is_again(s, src)) return;
    if (s->cell_open) {
        nutgraf_composer_defer(s, node);
        return;
    }
    nutgraf_part *part = nutgraf_composer_lone_part(s, node, NUTGRAF_PART_EMBED);
    if (part == NULL) return;
    part->src = src;
    part->alt = FIRST_OF(s->document, node, titles);
    s->last_embed = id;
    s->last_embed_text = s->composition->text_size;
}

static nutgraf_slice joined(nutgraf_composer *s, const char *before, nutgraf_slice id) {
    size_t size = strlen(before);
    char *address = nutgraf_arena_alloc(&s->composition->arena, size + id.size);
    if (address == NULL) {
        s->status = NUTGRAF_NO_MEMORY;
        return (nutgraf_slice){"", 0};
    }
    memcpy(address, before, size);
    memcpy(address + size, id.data, id.size);
    return (nutgraf_slice){address, size + id.size};
}

void nutgraf_composer_embed(nutgraf_composer *s, uint32_t node) {
    nutgraf_slice src = address_of(s->document, node);
    if (!is_tiny(s->document, node)) write_embed(s, node, src, src);
}

void nutgraf_composer_media(nutgraf_composer *s, uint32_t node, nutgraf_media media) {
    const nutgraf_document *document = s->document;
    if (nutgraf_composer_is_hidden(document, node)) return;
    if (s->cell_open) {
        nutgraf_composer_defer(s, node);
        return;
    }
    nutgraf_slice src = address_of(document, node), link = {"", 0};
    for (uint32_t i = node + 1; src.size == 0 && i < document->nodes[node].end; i++) {
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_SOURCE)) src = address_of(document, i);
        else if (nutgraf_node_is(document, i, NUTGRAF_NAME_A) && link.size == 0)
            link = nutgraf_composer_attribute(document, i, NUTGRAF_NAME_HREF);
    }
    nutgraf_slice poster = named(document, node, "poster");
    bool drawn = src.size == 0 && link.size == 0; /* a script brings the film: its picture is all there is */
    if (src.size == 0) src = drawn ? poster : link;
    if (!is_address(src)) return;
    nutgraf_part *part = nutgraf_composer_lone_part(s, node, NUTGRAF_PART_FIGURE);
    if (part == NULL) return;
    part->media = (uint8_t)(drawn ? NUTGRAF_MEDIA_IMAGE : media);
    part->src = src;
    part->alt = named(document, node, "title");
    if (part->alt.size == 0) part->alt = nutgraf_composer_attribute(document, node, NUTGRAF_NAME_ARIA_LABEL);
}

/* ---- elements and boxes that scripts fill ---- */

void nutgraf_composer_embeds_init(nutgraf_composer *s) {
    static const char *const numbers[] = {"data-youtube-id", "data-youtubeid", "data-ytid", "data-yt-id"};
    for (size_t i = 0; i < ELEMENT_COUNT; i++)
        s->embed_elements[i] = nutgraf_document_find_atom(s->document, elements[i].name, strlen(elements[i].name));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        s->numbers_videos = s->numbers_videos ||
                            nutgraf_document_find_atom(s->document, numbers[i], strlen(numbers[i])) != 0;
}

bool nutgraf_composer_embed_element(nutgraf_composer *s, uint32_t node) {
    nutgraf_atom name = s->document->nodes[node].name;
    size_t i = 0;
    while (i < ELEMENT_COUNT && s->embed_elements[i] != name) i++;
    if (i == ELEMENT_COUNT) return false;
    if (elements[i].media != FRAME) {
        nutgraf_composer_media(s, node, (nutgraf_media)elements[i].media);
        return true;
    }
    nutgraf_slice src = address_of(s->document, node);
    nutgraf_slice id = FIRST_OF(s->document, node, ids);
    bool is_id = src.size > 0 && memchr(src.data, '/', src.size) == NULL; /* src="dQw4w9WgXcQ" */
    if (is_id) id = src;
    if ((src.size == 0 && id.size > 0) || is_id) src = joined(s, elements[i].before, id);
    write_embed(s, node, src, id.size > 0 ? id : src);
    return true;
}

#define VIDEO_ID 11 /* bytes of a YouTube video's id */
#define FEW_NODES 64 /* in a box that waits for its player: a thumbnail, a button, a frame. Chosen by hand */

static bool is_video_id(nutgraf_slice id) {
    if (id.size != VIDEO_ID) return false;
    for (size_t i = 0; i < id.size; i++)
        if (!nutgraf_ascii_is_alphanumeric(id.data[i]) && id.data[i] != '-' && id.data[i] != '_') return false;
    return true;
}

bool nutgraf_composer_embed_box(nutgraf_composer *s, uint32_t node, uint32_t roles) {
    const nutgraf_document *document = s->document;
    const nutgraf_node *n = &document->nodes[node];
    if (n->attribute_count == 0 || (!s->numbers_videos && !(roles & NUTGRAF_ROLE_YOUTUBE))) return false;
    if (n->name == NUTGRAF_NAME_A || n->end - node > FEW_NODES) return false;
    /* without a class that says what it is, only attributes that do: those from data-youtube-id to data-yt-id */
    bool told = roles & NUTGRAF_ROLE_YOUTUBE;
    nutgraf_slice id = told ? FIRST_OF(document, node, ids) : first_of(document, node, ids + 4, 4);
    if (!is_video_id(id)) return false;
    for (uint32_t i = node + 1; i < n->end; i++)
        if (nutgraf_node_is(document, i, NUTGRAF_NAME_P) || nutgraf_node_is(document, i, NUTGRAF_NAME_FIGCAPTION))
            return false; /* it holds words, too */
    write_embed(s, node, joined(s, YOUTUBE, id), id);
    return true;
}

/* ---- quotations that scripts turn into somebody's post ---- */

void nutgraf_composer_note_post(nutgraf_composer *s, uint32_t node, nutgraf_slice href) {
    static const char *const paths[] = {"/status/", "/statuses/", "/post/", "/posts/", "/comments/", "/p/", "/reel/"};
    for (size_t at = 0; at + 1 < href.size; at++) {
        if (href.data[at] != '/' || strchr("spcr", href.data[at + 1]) == NULL) continue;
        for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
            if (nutgraf_slice_has_at(href, at, paths[i])) s->last_post = node;
    }
}

/* Its own address, else that of its last link to a post, else of its last link. */
void nutgraf_composer_widget(nutgraf_composer *s, uint32_t node) {
    const nutgraf_document *document = s->document;
    nutgraf_slice src = FIRST_OF(document, node, permalinks);
    uint32_t link = s->last_post > node ? s->last_post : s->last_link > node ? s->last_link : 0;
    if (!is_address(src)) src = nutgraf_composer_attribute(document, link, NUTGRAF_NAME_HREF);
    if (!is_address(src)) src = named(document, node, "data-embed-url");
    if (s->cell_open || !is_address(src) || is_again(s, src)) return;
    nutgraf_part *part = nutgraf_composer_lone_part(s, document->nodes[node].end - 1, NUTGRAF_PART_EMBED);
    if (part == NULL) return;
    part->src = src;
    part->node = node;
    s->last_embed = src;
    s->last_embed_text = s->composition->text_size;
}

/* A script that writes a file of code into the page: https://gist.github.com/…/….js */
void nutgraf_composer_script(nutgraf_composer *s, uint32_t node) {
    nutgraf_slice src = nutgraf_composer_attribute(s->document, node, NUTGRAF_NAME_SRC);
    if (!nutgraf_slice_contains(src, "//gist.github.com/")) return;
    size_t end = nutgraf_slice_find(src, 0, ".js");
    if (end < src.size) src.size = end;
    write_embed(s, node, src, src);
}
