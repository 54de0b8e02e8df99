---@meta nutgraf.types.options
--- What functions and stages may be told. Made by `make docs` from the declarations of options.

---@class nutgraf.options.parse
---@field charset? string the encoding that the transport named
---@field max_attributes? integer the most attributes of a page, by default 10000000
---@field max_bytes? integer the most that the input may have, by default 67108864
---@field max_depth? integer the deepest nesting of a page, by default 1000000
---@field max_memory? integer the most memory that the run may take, Lua's included; no limit without it
---@field max_milliseconds? integer the longest that the whole run may take; no limit without it
---@field max_nodes? integer the most nodes of a page, by default 10000000
---@field offsets? boolean blocks tell where they stand: start and stop in the text, source in the decoded input, by default false
---@field standard? boolean keep to the HTML standard where it serves pages badly: believe labels of encodings, let raw text that never ends take the rest, by default false

---@class nutgraf.options.parser
---@field charset? string the encoding that the transport named
---@field max_attributes? integer the most attributes of a page, by default 10000000
---@field max_bytes? integer the most that the input may have, by default 67108864
---@field max_depth? integer the deepest nesting of a page, by default 1000000
---@field max_memory? integer the most memory that the run may take, Lua's included; no limit without it
---@field max_milliseconds? integer the longest that the whole run may take; no limit without it
---@field max_nodes? integer the most nodes of a page, by default 10000000
---@field offsets? boolean blocks tell where they stand: start and stop in the text, source in the decoded input, by default false
---@field standard? boolean keep to the HTML standard where it serves pages badly: believe labels of encodings, let raw text that never ends take the rest, by default false

---@class nutgraf.options.default_pipeline
---@field method? "auto"|"directed"|"lexrank"|"textrank"|"lead"|"overlap"|"digest"|"timeline" how to choose; auto: digest of a live blog, lexrank of a thread or several articles, else directed, by default auto
---@field sentences? integer the most sentences of the summary, 0 for none; 3 when no other budget is given

---@class nutgraf.options.extract
---@field charset? string the encoding that the transport named
---@field data? table whatever your own stages need: context.data
---@field explain? boolean say where fields are from and what was left out: record.sources, removed
---@field input? "auto"|"html"|"text" what the input is, by default auto
---@field max_attributes? integer the most attributes of a page, by default 10000000
---@field max_bytes? integer the most that the input may have, by default 67108864
---@field max_depth? integer the deepest nesting of a page, by default 1000000
---@field max_memory? integer the most memory that the run may take, Lua's included; no limit without it
---@field max_milliseconds? integer the longest that the whole run may take; no limit without it
---@field max_nodes? integer the most nodes of a page, by default 10000000
---@field method? "auto"|"directed"|"lexrank"|"textrank"|"lead"|"overlap"|"digest"|"timeline" how to choose; auto: digest of a live blog, lexrank of a thread or several articles, else directed, by default auto
---@field now? string the clock: no date lies after it, and relative ones count from it
---@field offsets? boolean blocks tell where they stand: start and stop in the text, source in the decoded input, by default false
---@field pipeline? nutgraf.Pipeline a pipeline to run instead of the default one
---@field preset? "balanced"|"precision"|"recall"|"everything" the content to prefer where the page leaves it open; everything: all that a reader could see, by default balanced
---@field sandbox? boolean the scripts of the folder that `sites` names run in a sandbox
---@field sentences? integer the most sentences of the summary, 0 for none; 3 when no other budget is given
---@field sites? string|nutgraf.Sites|nutgraf.Site|nutgraf.Site[] site scripts and FiveFilters rules: a folder, nutgraf.sites, or a list of sites
---@field standard? boolean keep to the HTML standard where it serves pages badly: believe labels of encodings, let raw text that never ends take the rest, by default false
---@field url? string where the page is from; its links are resolved against it

---@class nutgraf.options.markdown
---@field charset? string the encoding that the transport named
---@field max_attributes? integer the most attributes of a page, by default 10000000
---@field max_bytes? integer the most that the input may have, by default 67108864
---@field max_depth? integer the deepest nesting of a page, by default 1000000
---@field max_memory? integer the most memory that the run may take, Lua's included; no limit without it
---@field max_milliseconds? integer the longest that the whole run may take; no limit without it
---@field max_nodes? integer the most nodes of a page, by default 10000000
---@field offsets? boolean blocks tell where they stand: start and stop in the text, source in the decoded input, by default false
---@field standard? boolean keep to the HTML standard where it serves pages badly: believe labels of encodings, let raw text that never ends take the rest, by default false
---@field url? string where the page is from; its links are resolved against it

---@class nutgraf.options.summarize
---@field characters? integer a budget of characters to come near to
---@field method? "auto"|"directed"|"lexrank"|"textrank"|"lead"|"overlap"|"digest"|"timeline" how to choose; auto: digest of a live blog, lexrank of a thread or several articles, else directed, by default auto
---@field per? "page"|"post" post: a summary in each post instead of one for the page, by default page
---@field redundancy? number how much a sentence loses for saying what another says
---@field sentences? integer the most sentences of the summary, 0 for none; 3 when no other budget is given
---@field since? nutgraf.Record an older record: only what it does not say already
---@field tokens? integer a budget of a language model's tokens, 4 bytes each, to come near to
---@field words? integer a budget of words to come near to

---@class nutgraf.options.update
---@field characters? integer a budget of characters to come near to
---@field method? "auto"|"directed"|"lexrank"|"textrank"|"lead"|"overlap"|"digest"|"timeline" how to choose; auto: digest of a live blog, lexrank of a thread or several articles, else directed, by default auto
---@field per? "page"|"post" post: a summary in each post instead of one for the page, by default page
---@field redundancy? number how much a sentence loses for saying what another says
---@field sentences? integer the most sentences of the summary, 0 for none; 3 when no other budget is given
---@field tokens? integer a budget of a language model's tokens, 4 bytes each, to come near to
---@field words? integer a budget of words to come near to

---@class nutgraf.options.timeline
---@field format? "markdown"|"html"|"jsonfeed" the form to write the posts in, by default markdown
---@field order? "oldest"|"newest" the post to begin with, by default oldest

---@class nutgraf.options.render
---@field budget? integer chunks: the most that a chunk may have, by default 2000
---@field fragment? boolean html: the article alone, to be put into another page, by default false
---@field overlap? integer chunks: how much of a chunk's end the next begins with, in whole sentences, by default 0
---@field unit? "characters"|"words"|"tokens" chunks: what is counted; a token is 4 bytes, by default characters

---@class nutgraf.options.explain
---@field charset? string the encoding that the transport named
---@field html? boolean the page with its blocks coloured, by default false
---@field input? "auto"|"html"|"text" what the input is, by default auto
---@field max_attributes? integer the most attributes of a page, by default 10000000
---@field max_bytes? integer the most that the input may have, by default 67108864
---@field max_depth? integer the deepest nesting of a page, by default 1000000
---@field max_memory? integer the most memory that the run may take, Lua's included; no limit without it
---@field max_milliseconds? integer the longest that the whole run may take; no limit without it
---@field max_nodes? integer the most nodes of a page, by default 10000000
---@field method? "auto"|"directed"|"lexrank"|"textrank"|"lead"|"overlap"|"digest"|"timeline" how to choose; auto: digest of a live blog, lexrank of a thread or several articles, else directed, by default auto
---@field now? string the clock: no date lies after it, and relative ones count from it
---@field offsets? boolean blocks tell where they stand: start and stop in the text, source in the decoded input, by default false
---@field preset? "balanced"|"precision"|"recall"|"everything" the content to prefer where the page leaves it open; everything: all that a reader could see, by default balanced
---@field sandbox? boolean the scripts of the folder that `sites` names run in a sandbox
---@field sentences? integer the most sentences of the summary, 0 for none; 3 when no other budget is given
---@field sites? string|nutgraf.Sites|nutgraf.Site|nutgraf.Site[] site scripts and FiveFilters rules: a folder, nutgraf.sites, or a list of sites
---@field standard? boolean keep to the HTML standard where it serves pages badly: believe labels of encodings, let raw text that never ends take the rest, by default false
---@field url? string where the page is from; its links are resolved against it

---@class nutgraf.options.chunks
---@field budget? integer the most that a chunk may have, by default 2000
---@field count? function function (text) → number, in the place of the unit
---@field overlap? integer how much of a chunk's end the next begins with, in whole sentences, by default 0
---@field unit? "characters"|"words"|"tokens" what is counted; a token is 4 bytes, by default characters

---@class nutgraf.options.feed
---@field charset? string the encoding that the transport named
---@field url? string where the page is from; its links are resolved against it

---@class nutgraf.options.normalize
---@field bidi? boolean drop direction marks where nothing runs right to left, by default true
---@field controls? boolean drop control characters, by default true
---@field dashes? boolean dashes and the minus sign become hyphens, by default false
---@field ellipsis? boolean the ellipsis becomes three full stops, by default false
---@field form? "NFC"|"NFD"|"NFKC"|"NFKD"|"none" the Unicode normalisation form, by default NFC
---@field ligatures? boolean ligatures become their letters, by default false
---@field quotes? "keep"|"straight" curly quotation marks become straight ones, by default keep
---@field soft_hyphens? boolean drop soft hyphens, by default false
---@field spaces? boolean every Unicode space becomes a space, runs of them one, by default true
---@field width? boolean full-width letters become usual ones, by default false
---@field zero_width? boolean drop zero-width characters that join nothing, by default true

---@class nutgraf.options.repair
---@field dehyphenate? boolean words parted at line ends (before parse), by default false
---@field mojibake? boolean UTF-8 that was read as windows-1252, by default true
---@field unglue? boolean sentences that lost the space between them, by default false
---@field unwrap? boolean lines broken at a fixed width (before parse), by default false

---@class nutgraf.options.keyphrases
---@field count? integer the most phrases, by default 10

---@class nutgraf.options.duplicates
---@field distance? integer bits in which copies may differ, by default 3

---@class nutgraf.options.truncate
---@field bytes? integer the most bytes
---@field graphemes? integer the most grapheme clusters
---@field words? integer the most words

---@class nutgraf.options.stage_repair
---@field dehyphenate? boolean words parted at line ends (before parse), by default false
---@field mojibake? boolean UTF-8 that was read as windows-1252, by default true
---@field unglue? boolean sentences that lost the space between them, by default false
---@field unwrap? boolean lines broken at a fixed width (before parse), by default false

---@class nutgraf.options.stage_parse
---@field charset? string the encoding that the transport named
---@field input? "auto"|"html"|"text" what the input is, by default auto
---@field max_attributes? integer the most attributes of a page, by default 10000000
---@field max_bytes? integer the most that the input may have, by default 67108864
---@field max_depth? integer the deepest nesting of a page, by default 1000000
---@field max_memory? integer the most memory that the run may take, Lua's included; no limit without it
---@field max_milliseconds? integer the longest that the whole run may take; no limit without it
---@field max_nodes? integer the most nodes of a page, by default 10000000
---@field offsets? boolean blocks tell where they stand: start and stop in the text, source in the decoded input, by default false
---@field standard? boolean keep to the HTML standard where it serves pages badly: believe labels of encodings, let raw text that never ends take the rest, by default false

---@class nutgraf.options.stage_drop
---@field [integer] string CSS selectors or XPaths

---@class nutgraf.options.stage_keep
---@field [integer] string CSS selectors or XPaths

---@class nutgraf.options.stage_metadata
---@field now? string the clock: no date lies after it, and relative ones count from it

---@class nutgraf.options.stage_content
---@field markers? boolean items of lists keep their marks in the text, by default false
---@field preset? "balanced"|"precision"|"recall"|"everything" the content to prefer where the page leaves it open; everything: all that a reader could see, by default balanced

---@class nutgraf.options.stage_select
---@field [integer] string CSS selectors or XPaths: alternatives, the first that finds something stands

---@class nutgraf.options.stage_items
---@field kinds? string[] only pages of these kinds; all without it
---@field [integer] string CSS selectors or XPaths of the entries; nutgraf finds them without it

---@class nutgraf.options.stage_table
---@field csv? boolean write them as CSV into record.output, by default false
---@field [integer] string CSS selectors or XPaths of tables, or of elements around them; all without it

---@class nutgraf.options.stage_links
---@field [integer] string CSS selectors or XPaths of links, or of elements around them; all without it
---@field only? "internal"|"external" of the page's own host, or others

---@class nutgraf.options.stage_filter
---@field block? function blocks whose type has no function of its own
---@field break? function spans of this type
---@field code? function blocks of this type
---@field definition? function blocks of this type
---@field delete? function spans of this type
---@field embed? function blocks of this type
---@field emphasis? function spans of this type
---@field figure? function blocks of this type
---@field footnote? function blocks of this type
---@field footnote_sign? function spans of this type
---@field heading? function blocks of this type
---@field highlight? function spans of this type
---@field image? function spans of this type
---@field inline_code? function spans of this type
---@field inline_math? function spans of this type
---@field insert? function spans of this type
---@field item? function blocks of this type
---@field keyboard? function spans of this type
---@field link? function spans of this type
---@field math? function blocks of this type
---@field paragraph? function blocks of this type
---@field quote? function blocks of this type
---@field ruby? function spans of this type
---@field rule? function blocks of this type
---@field strong? function spans of this type
---@field subscript? function spans of this type
---@field superscript? function spans of this type
---@field table? function blocks of this type
---@field term? function blocks of this type

---@class nutgraf.options.stage_normalize
---@field bidi? boolean drop direction marks where nothing runs right to left, by default true
---@field controls? boolean drop control characters, by default true
---@field dashes? boolean dashes and the minus sign become hyphens, by default false
---@field ellipsis? boolean the ellipsis becomes three full stops, by default false
---@field form? "NFC"|"NFD"|"NFKC"|"NFKD"|"none" the Unicode normalisation form, by default NFC
---@field ligatures? boolean ligatures become their letters, by default false
---@field quotes? "keep"|"straight" curly quotation marks become straight ones, by default keep
---@field report? boolean tell every edit (in context.edits, and with explain), by default false
---@field soft_hyphens? boolean drop soft hyphens, by default false
---@field spaces? boolean every Unicode space becomes a space, runs of them one, by default true
---@field width? boolean full-width letters become usual ones, by default false
---@field zero_width? boolean drop zero-width characters that join nothing, by default true

---@class nutgraf.options.stage_language
---@field confidence? number below it the language stays unknown, by default 0.7

---@class nutgraf.options.stage_quality
---@field drop? boolean fail (low_quality) when a document rule does, by default false
---@field drop_lines? string[] rules of lines whose paragraphs go

---@class nutgraf.options.stage_summarize
---@field characters? integer a budget of characters to come near to
---@field method? "auto"|"directed"|"lexrank"|"textrank"|"lead"|"overlap"|"digest"|"timeline" how to choose; auto: digest of a live blog, lexrank of a thread or several articles, else directed, by default auto
---@field per? "page"|"post" post: a summary in each post instead of one for the page, by default page
---@field redundancy? number how much a sentence loses for saying what another says
---@field sentences? integer the most sentences of the summary, 0 for none; 3 when no other budget is given
---@field since? nutgraf.Record an older record: only what it does not say already
---@field tokens? integer a budget of a language model's tokens, 4 bytes each, to come near to
---@field words? integer a budget of words to come near to

---@class nutgraf.options.stage_render
---@field budget? integer chunks: the most that a chunk may have, by default 2000
---@field format? "text"|"markdown"|"html"|"xhtml"|"json"|"jsonl"|"chunks" the form to write the record in, by default text
---@field fragment? boolean html: the article alone, to be put into another page, by default false
---@field overlap? integer chunks: how much of a chunk's end the next begins with, in whole sentences, by default 0
---@field unit? "characters"|"words"|"tokens" chunks: what is counted; a token is 4 bytes, by default characters

---@class nutgraf.Stages the stages that come with nutgraf
---@field repair fun(options?: nutgraf.options.stage_repair): nutgraf.Stage undo wrong decodings, hard lines, hyphens at line ends, lost spaces; each edit is reported
---@field parse fun(options?: nutgraf.options.stage_parse): nutgraf.Stage decode and parse the input: a page, or text stripped of its markup
---@field drop fun(options?: nutgraf.options.stage_drop): nutgraf.Stage cut the elements that CSS selectors or XPaths match out of the page
---@field keep fun(options?: nutgraf.options.stage_keep): nutgraf.Stage what CSS selectors or XPaths match is content, besides what nutgraf finds
---@field metadata fun(options?: nutgraf.options.stage_metadata): nutgraf.Stage title, authors, dates, tags and what else a page says of itself
---@field dump fun(options?: table): nutgraf.Stage read text stripped of its markup: posts, key points, tags, body
---@field posts fun(options?: table): nutgraf.Stage tell the kind of page; split live blogs and threads into posts
---@field content fun(options?: nutgraf.options.stage_content): nutgraf.Stage find the main content: blocks in their structure, and plain text
---@field select fun(options?: nutgraf.options.stage_select): nutgraf.Stage the content is what CSS selectors or XPaths match, all of it and nothing else
---@field items fun(options?: nutgraf.options.stage_items): nutgraf.Stage the entries of a listing or a home page: title, url, published, authors, summary, image
---@field table fun(options?: nutgraf.options.stage_table): nutgraf.Stage the tables of the page as records: record.tables, or CSV
---@field links fun(options?: nutgraf.options.stage_links): nutgraf.Stage the links of the page, or of some elements: url, text, title, rel, internal
---@field filter fun(options?: nutgraf.options.stage_filter): nutgraf.Stage call functions for blocks, links and marks; what they return stands in their place
---@field normalize fun(options?: nutgraf.options.stage_normalize): nutgraf.Stage one Unicode form, plain spaces, no control or zero-width characters
---@field language fun(options?: nutgraf.options.stage_language): nutgraf.Stage tell the language by the text where the page does not name it or is wrong
---@field quality fun(options?: nutgraf.options.stage_quality): nutgraf.Stage score the text by the rules of C4, Gopher and FineWeb: record.quality
---@field summarize fun(options?: nutgraf.options.stage_summarize): nutgraf.Stage the sentences, or the posts of a live blog, that say most
---@field render fun(options?: nutgraf.options.stage_render): nutgraf.Stage write the record as text, Markdown, HTML, XHTML or JSON into record.output

return {}
