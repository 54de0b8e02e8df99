---@meta nutgraf.core
--- The C module `nutgraf.core`: what touches every byte, node or pair. nutgraf/init.lua checks arguments and wraps what
-- is for everybody; scripts meet documents and nodes. Nodes are numbered in document order, from 1.

---@class nutgraf.core
---@field version string
local core = {}

-- ---- documents ----

---@class nutgraf.core.Document
local Document = {}

--- Parses a page.
---@param html string bytes in any encoding
---@param options? {charset: string?, standard: boolean?, max_bytes: integer?, max_nodes: integer?, max_depth: integer?, max_attributes: integer?, max_milliseconds: integer?}
---@return nutgraf.core.Document? document
---@return string? message
---@return string? code
function core.parse(html, options) end

--- Frees the document and all that was made for it at once; may be called twice.
function Document:close() end

--- Bytes held, the tree that XPath made included.
---@return number
function Document:memory() end

--- The nodes that a CSS selector (Level 4) matches, in document order; a bad selector raises.
---@param css string|nutgraf.core.Selector
---@return nutgraf.core.Node[]
function Document:select(css) end

--- The numbers of the elements that select gives, in document order: for who asks where they stand and looks at few.
---@param css string|nutgraf.core.Selector
---@return integer[] numbers
function Document:numbers(css) end

--- The first node that a CSS selector matches.
---@param css string|nutgraf.core.Selector
---@return nutgraf.core.Node?
function Document:first(css) end

--- What an XPath 1.0 expression gives: nodes (attributes as strings), string, number or boolean; a bad one raises.
---@param expression string
---@return (nutgraf.core.Node|string)[]|string|number|boolean
function Document:xpath(expression) end

--- Iterates over all nodes in document order: elements, texts, comments.
---@return fun(): nutgraf.core.Node?
function Document:nodes() end

--- The elements whose attributes may hold a time for machines, in document order.
---@return nutgraf.core.Node[]
function Document:dated() end

--- The node of a number; raises when there is none.
---@param index integer
---@return nutgraf.core.Node
function Document:node(index) end

--- A node and what stands around it, from the inside.
---@param node integer its number
---@param above integer 0 or more: numbers down to this one are left out
---@return integer[] numbers
---@return integer[] stops the number past the last node below each
function Document:path(node, above) end

--- The <html> element.
---@return nutgraf.core.Node?
function Document:root() end

--- Cuts nodes and all below them out: queries, texts and blocks no longer see them.
---@param what nutgraf.core.Node|nutgraf.core.Node[]|string nodes, or a CSS selector
---@return integer removed
function Document:remove(what) end

--- How often something was cut out of the document: what was read of it before no longer holds.
---@return integer
function Document:removals() end

--- The encoding, where it is from ("bom", "caller", "meta", "content", "fallback"), and how many bytes were repaired.
---@return string encoding WHATWG name
---@return string source
---@return integer repairs
function Document:encoding() end

--- What a reader of the document should know: limits reached, bytes repaired.
---@return nutgraf.Warning[]
function Document:warnings() end

--- Notes the texts of the elements that a selector matches, where they are labels: short, of few words, with two
--- letters side by side; folded, digits counted alike.
---@param css string|nutgraf.core.Selector
---@param longest integer bytes of a label
---@param most_words integer
---@param prefix string put before each
---@param into table<string, true> gets them
---@param wanted? nutgraf.core.Phrases wholes: no other label is noted
---@return true? done
---@return string? message
---@return string? code
function Document:labels(css, longest, most_words, prefix, into, wanted) end

--- The elements of which a word of the class is one of the phrases, in document order.
---@param phrases nutgraf.core.Phrases wholes
---@return integer[] numbers
function Document:with_class(phrases) end

--- The first element, from a node outwards, of which a word of the class, id, itemprop, data-component or data-testid
--- is one of the phrases.
---@param index integer number of the node
---@param phrases nutgraf.core.Phrases wholes
---@param root? integer number of the node to stop before
---@return nutgraf.core.Node?
function Document:named(index, phrases, root) end

--- Where nodes stand in the decoded input, as bytes from 1 on.
---@param first integer number of a node
---@param stop integer number past the last one
---@return integer? first nil when no tag or text of them stands there
---@return integer? last
function Document:bytes(first, stop) end

--- The document as the html5lib tests write trees, a line for a node.
---@param document nutgraf.core.Document
---@return string? outline
---@return string? message
---@return string? code
function core.outline(document) end

-- ---- nodes ----

---@class nutgraf.core.Node
local Node = {}

--- Is a word of the element's class, id, itemprop, data-component or data-testid one of the phrases?
---@param phrases nutgraf.core.Phrases wholes
---@return boolean
function Node:is_named(phrases) end

--- The nodes below it that a CSS selector matches, in document order.
---@param css string|nutgraf.core.Selector
---@return nutgraf.core.Node[]
function Node:select(css) end

--- The first node below it that a CSS selector matches.
---@param css string|nutgraf.core.Selector
---@return nutgraf.core.Node?
function Node:first(css) end

--- What an XPath expression gives; `//p` starts at the document, `.//p` at the node.
---@param expression string
---@return (nutgraf.core.Node|string)[]|string|number|boolean
function Node:xpath(expression) end

--- Does a CSS selector match it?
---@param css string|nutgraf.core.Selector
---@return boolean
function Node:matches(css) end

--- The node itself or its nearest ancestor that a CSS selector matches.
---@param css string|nutgraf.core.Selector
---@return nutgraf.core.Node?
function Node:closest(css) end

--- Has the node, or an element around it, the name and the first class of another?
---@param model nutgraf.core.Node of the same document
---@return boolean
function Node:inside_alike(model) end

--- The elements below the node that have the name and the first class of another.
---@param model nutgraf.core.Node of the same document
---@return nutgraf.core.Node[]
function Node:alike(model) end

--- The element's name in lower case; nil when it is no element.
---@return string?
function Node:name() end

--- What it is: "document", "element", "text", "raw", "comment" or "doctype".
---@return string
function Node:type() end

--- The value of an attribute, its name in any case.
---@param name string
---@return string?
function Node:attr(name) end

--- Its attributes.
---@param prefix? string only those whose names begin with it
---@return table<string, string>
function Node:attributes(prefix) end

--- The text in it as it is: of a script, a style, a comment, or of all texts below.
---@return string
function Node:raw() end

--- What a reader sees: white space folded, a line for a block, scripts never.
---@return string
function Node:text() end

--- The node as HTML, its own tags included.
---@return string
function Node:html() end

--- A selector that matches this element and no other; nil for what is no element.
---@return string?
function Node:path() end

--- Its span in the decoded input, 1-based and inclusive; nil when no tag of it stands there.
---@return integer? first
---@return integer? last
function Node:bytes() end

--- The node above it.
---@return nutgraf.core.Node?
function Node:parent() end

--- The elements that are its children.
---@return nutgraf.core.Node[]
function Node:children() end

--- The element after it.
---@return nutgraf.core.Node?
function Node:next() end

--- The element before it.
---@return nutgraf.core.Node?
function Node:previous() end

--- Is the other node this one or below it?
---@param other nutgraf.core.Node
---@return boolean
function Node:contains(other) end

--- Iterates over the nodes below it in document order: elements, texts, comments.
---@return fun(): nutgraf.core.Node?
function Node:descendants() end

--- Its number in document order, for document:node.
---@return integer
function Node:index() end

--- The number past its last descendant.
---@return integer
function Node:stop() end

-- ---- selectors ----

---@class nutgraf.core.Selector
local Selector = {}

--- Compiles a CSS selector, which then serves wherever a string does.
---@param css string
---@return nutgraf.core.Selector? selector
---@return string? message
---@return string? code "bad_selector"
function core.compile_selector(css) end

--- The selector's text.
---@return string
function Selector:css() end

---@class nutgraf.core.Xml an element; its list part are its children, elements and texts
---@field name string without its prefix
---@field space? string address of its namespace, else its prefix
---@field attributes? table<string, string> by name, those of a namespace by its address, a space and the name

--- XML as a tree, recovered where it is damaged.
---@param bytes string in any encoding
---@param charset? string goes before the one that the XML names
---@return nutgraf.core.Xml? root
---@return integer|string problems places that are not well formed, or message
---@return integer|string line of the first, or code: "empty", "too_large", "bad_encoding", "no_memory"
function core.xml(bytes, charset) end

--- Is it an XPath 1.0 expression?
---@param expression string
---@return true? good
---@return string? message
---@return string? code "bad_xpath"
function core.check_xpath(expression) end

-- ---- blocks ----

---@class nutgraf.core.Block
---@field type string
---@field text string
---@field level? integer of a heading
---@field depth? integer of an item
---@field ordered? boolean of an item
---@field group? integer blocks of one table or figure share it
---@field digit integer|false byte of the first digit of its text
---@field words integer
---@field letters integer
---@field link_letters integer letters in links
---@field first integer its first node
---@field stop integer the node after its last
---@field owner integer the node of its element
---@field index integer its number among the blocks
---@field score number what the classifier gives it
---@field content boolean is it content?

---@class nutgraf.core.Blocks
local Blocks = {}

--- The whole page as blocks, in document order; nothing is classified yet.
---@param document nutgraf.core.Document
---@return nutgraf.core.Blocks? blocks
---@return string? message
---@return string? code
function core.segment(document) end

--- How many blocks there are.
---@return integer
function Blocks:count() end

--- Frees them at once; they are of no use after it. May be called twice.
function Blocks:close() end

---@class nutgraf.core.Part: nutgraf.Block a block of the record before its addresses are resolved, with numbers of the page
---@field node integer the element that says what it is
---@field first integer the first node that it was made of
---@field last integer the node after its last
---@field group? integer the figure around

---@class nutgraf.core.Composition
local Composition = {}

--- The whole page as parts with their spans, in document order.
---@param document nutgraf.core.Document
---@param literal? boolean as it stands, for who converts it: pictures stay in their texts, empty items are kept
---@return nutgraf.core.Composition? composition
---@return string? message
---@return string? code
function core.compose(document, literal) end

--- How many parts there are.
---@return integer
function Composition:count() end

--- Frees it at once; it is of no use after it. May be called twice.
function Composition:close() end

--- What of the page a record takes.
---@param rows "everything"|"content"|integer[] all; what `blocks` says is content; or numbers of blocks
---@param blocks? nutgraf.core.Blocks of the same document; not needed for "everything"
---@param root? integer node below which they stand: lists and quotations around it do not count
---@return nutgraf.core.Part[]
function Composition:select(rows, blocks, root) end

--- The pictures of the whole page that have an address, in document order.
---@return {first: integer, src: string}[]
function Composition:figures() end

--- Decides which blocks are content.
---@param preset? "balanced"|"precision"|"recall"
---@return nutgraf.core.Blocks? blocks
---@return number|string confidence the F-score that the kept words are expected to have, 0 to 1; or the message
---@return number[]|string numbers of the page as a whole, for metadata.kind; or the code
function Blocks:classify(preset) end

--- The blocks as tables.
---@param options? {content: boolean?, first: integer?, stop: integer?} content only; a range of nodes, `stop` exclusive
---@return nutgraf.core.Block[]
function Blocks:list(options) end

--- All blocks as `list` gives them, for reading only and while the document is open: fields that few ask for are
--- read from the blocks when somebody does.
---@return nutgraf.core.Block[]
function Blocks:rows() end

--- The links of one block, in order.
---@param index integer of the block, from 1
---@return {node: integer, start: integer, stop: integer}[] links the element, the first and last byte of its text
function Blocks:links(index) end

--- How many words the blocks have.
---@return integer words
---@return integer content words of blocks that are content
---@return number outside words outside links
function Blocks:words() end

--- The blocks that begin with a phrase, case folded.
---@param phrases nutgraf.core.Phrases
---@return integer[] numbers of blocks
function Blocks:opening_with(phrases) end

--- Elements of one shape, anywhere on the page, that mostly hold a name or a time: what the posts of a discussion may be.
---@param authors integer[] nodes that name who wrote, in document order
---@param times integer[] nodes that say when, in document order
---@param first? integer node from which on members count
---@param stop? integer node before which they end
---@return {items: {first: integer, stop: integer}[], words: number, sum: number, authored: number, timed: number, score: number}[]
function Blocks:shapes(authors, times, first, stop) end

--- Sibling subtrees of one shape.
---@param least? integer members of a group, 3 by default
---@param own_words? number words outside links that a member has on average, with a long text in every third: of other
---  groups only those are listed that hold `least` of the openers
---@param openers? integer[] ascending numbers of nodes
---@return {parent: integer, name: string, class: string?, words: integer, letters: integer, link_letters: integer, long_members: integer, members: integer[], stops: integer[]}[]
function Blocks:groups(least, own_words, openers) end

-- ---- phrases ----

---@class nutgraf.core.Phrases phrases of a lexicon as one trie; they are compared byte by byte
local Phrases = {}

--- Compiles phrases.
---@param wholes? string[] what is a whole text
---@param starts? string[] what begins one
---@param parts? string[] what stands anywhere in one
---@return nutgraf.core.Phrases? phrases
---@return string? message
---@return string? code "no_memory"
function core.phrases(wholes, starts, parts) end

--- Is a text one of the wholes, or does it begin as one of the starts?
---@param text string
---@return boolean found
---@return boolean? partly true when it only begins so
function Phrases:matches(text) end

--- The first of the parts in a text, the longest there.
---@param text string
---@param at? integer byte to look from
---@return integer? start
---@return integer? stop
function Phrases:part(text, at) end

--- The first phrase of any form in a text, the longest there.
---@param text string
---@param at? integer byte to look from
---@return integer? start
---@return integer? stop
function Phrases:find(text, at) end

--- How many bytes the longest phrase of any form has that a text begins with; 0 where it begins with none.
---@param text string
---@return integer
function Phrases:opening(text) end

-- ---- stripped text ----

---@class nutgraf.core.Line
---@field text string
---@field type "paragraph"|"heading"|"item"|"quote"
---@field line integer from 1
---@field gap? boolean an empty line stands before it
---@field depth? integer of an item
---@field level? integer of a heading
---@field ordered? boolean of an item

--- The lines of a text without markup.
---@param bytes string in any encoding
---@param options? {charset: string?, max_bytes: integer?}
---@return nutgraf.core.Line[]? lines
---@return string? text the whole input as UTF-8; or the message
---@return string? code "empty", "pdf", "image", "binary", "too_large", "bad_encoding" or "no_memory"
function core.dump(bytes, options) end

---@class nutgraf.core.Moment
---@field start integer first byte
---@field stop integer last byte
---@field year? integer
---@field month? integer
---@field day? integer
---@field hour? integer 0 to 23
---@field minute? integer
---@field second? integer
---@field offset? integer minutes east of Greenwich
---@field zone? string as it is written
---@field weekday? integer 1 Monday to 7 Sunday
---@field relative? {unit: string, amount: integer} "3 hours ago"
---@field meridiem? boolean written with am or pm
---@field ambiguous? boolean day and month could change places
---@field weak? boolean the digits may well be no time
---@field epoch? boolean seconds since 1970

--- The dates and times in a text; a part that is not written is absent.
---@param text string UTF-8
---@param last? integer byte after which none is looked for
---@return nutgraf.core.Moment[]
function core.moments(text, last) end

-- ---- text ----

--- A text without white space, no-break spaces and control characters at its ends.
---@param text string
---@return string
function core.trim(text) end

--- How many runs without white space a text has.
---@param text string
---@return integer
function core.runs(text) end

--- A line as a lexicon's whole entries are compared with it: folded, spaces of one kind and single, none at its ends,
--- without the colon that ends it.
---@param line string
---@return string
function core.fold_line(line) end

--- A text as titles and names are compared: folded, quotes and white space alike, no punctuation.
---@param text string
---@return string
function core.key(text) end

--- How fit a sentence is for a summary.
---@param sentence string
---@return integer fitness 2 a full sentence, 1 less, 0 not at all
function core.fitness(sentence) end

--- Is a word of class names or an id one of the phrases?
---@param names string
---@param phrases nutgraf.core.Phrases wholes
---@return boolean
function core.names_have(names, phrases) end

--- Is there nothing in a text that core.normalize would change?
---@param text string
---@return boolean
function core.is_plain(text) end

--- Does a text read as one person's name by the letters of its words? Two to four words, each with a capital or, past
--- the first, a particle.
---@param text string
---@param particles nutgraf.core.Phrases wholes, "von"
---@param prefixes nutgraf.core.Phrases wholes that a capital may stand after inside a word, "mc"
---@return boolean
function core.are_name_words(text, particles, prefixes) end

--- Brings a text into one Unicode shape.
---@param text string
---@param options? table form, quotes, spaces, controls, zero_width, bidi, soft_hyphens, dashes, ellipsis, ligatures, width, report
---@param offsets? integer[] rising numbers of bytes before a place in the text, which are moved with their places
---@return string? text
---@return integer[]|string? offsets or the message
---@return nutgraf.Edit[]|string? edits with `report`, or the code
function core.normalize(text, options, offsets) end

--- Resolves character references in a text that was escaped once too often.
---@param text string
---@return string
function core.references(text) end

--- Seconds that the calling thread has worked.
---@return number
function core.seconds() end

--- From now on the state may work so long and take so much memory more; a budget under way is never widened.
---@param milliseconds? number 0 or nil: as before
---@param bytes? number of Lua's memory and native memory; 0 or nil: as before
---@return number deadline what held before, for core.end_budget
---@return number most
function core.begin_budget(milliseconds, bytes) end

--- The budget that core.begin_budget returned holds again.
---@param deadline number
---@param most number
function core.end_budget(deadline, most) end

--- Is the budget spent? Garbage is collected before memory counts.
---@return "too_slow"|"no_memory"|nil
function core.exceeded() end

--- Calls a function that nobody trusts: so long, with so much more of Lua's memory, methods of strings being those of
--- `strings` meanwhile. A call within a call has no more than what is left of the outer one's.
---@param milliseconds number
---@param bytes number
---@param strings table
---@param f function
---@param ... any its arguments
---@return boolean done
---@return any ... its results; message, "too_slow"|"no_memory"|"error"
function core.guarded(milliseconds, bytes, strings, f, ...) end

--- Does a call of core.guarded run?
---@return boolean
function core.is_guarded() end

--- Raises where the call of core.guarded that runs has taken its time.
function core.check_guard() end

---@class nutgraf.core.Patterns string.find, match, gmatch and gsub of 5.4, whose steps are counted: within core.guarded its
--- time holds, else a pattern that takes more than some 50,000,000 raises
---@field find fun(text: string, pattern: string, from?: integer, plain?: boolean): integer?, integer?, ...
---@field match fun(text: string, pattern: string, from?: integer): ...
---@field gmatch fun(text: string, pattern: string): fun(): ...
---@field gsub fun(text: string, pattern: string, replacement: string|table|function, most?: integer): string, integer
core.patterns = {}

--- A text for caseless comparison.
---@param text string
---@return string? text
---@return string? message
---@return string? code
function core.casefold(text) end

--- Counts a text.
---@param text string
---@return {words: integer, letters: integer, cells: integer, characters: integer}
function core.measure(text) end

--- The language of a text; nil when there are no letters to tell by.
---@param text string
---@return string? code BCP 47
---@return number? confidence 0 to 1
function core.language(text) end

--- The first byte of a text that is one of some, from a place on.
---@param text string
---@param bytes string the set
---@param from? integer
---@return integer? place
function core.find_any(text, bytes, from) end

--- Whether an address can be linked to as it stands: printable ASCII without quotes and angle brackets (RFC 3986,
--- section 4).
---@param address string
---@return "absolute"|"relative"|nil form by http or https; without a scheme and anything some reader decodes; nil: neither
function core.plain_address(address) end

--- Does a table hold, or one of so many levels below it, an address that core.plain_address does not take as it is, or
--- `links` some of which have none?
---@param value table
---@param keys table<string, any> set of those that hold addresses
---@param levels integer 0 to 64
---@return boolean
function core.has_doubtful_address(value, keys, levels) end

--- The first block that core.normalize may change: with a text that is not plain, or spans that do not stand in theirs as
--- they should; a table always.
---@param blocks table[]
---@param from integer
---@return integer? number nil where there is none
function core.next_unclean(blocks, from) end

--- Where the bytes of one class begin that end a text. Linear, where text:find(class .. "+$") is not.
---@param text string
---@param class string of a pattern: "%s", "[,;]"
---@return integer start byte; #text + 1 where the text ends with another
function core.start_of_run(text, class) end

--- Sentences as byte spans, without the white space around.
---@param text string
---@return nutgraf.Span[]? spans
---@return string? message
---@return string? code
function core.sentences(text) end

--- Words as byte spans.
---@param text string
---@return nutgraf.Span[]? spans
---@return string? message
---@return string? code
function core.words(text) end

--- All segments between the default boundaries of UAX #29.
---@param text string
---@param kind "grapheme"|"word"|"sentence"
---@return nutgraf.Span[]? spans
---@return string? message
---@return string? code
function core.breaks(text, kind) end

--- The version of the linked libxml2.
---@return string # "2.9.14"
function core.libxml2_version() end

--- The versions of Unicode: of the classes of words and sentences, of the linked utf8proc.
---@return string breaks
---@return string utf8proc
function core.unicode_versions() end

--- The longest beginning within all limits given, cut between grapheme clusters.
---@param text string
---@param limits {graphemes: integer?, words: integer?, bytes: integer?}
---@return string
function core.truncate(text, limits) end

--- Chooses the units that say most.
---@param units string[]
---@param options? table method, count, words, characters, tokens, title, redundancy, starts
---@return integer[]? indexes rising
---@return string? message
---@return string? code
function core.summarize(units, options) end

--- How much of each unit the known texts do not say, 0 to 1.
---@param units string[]
---@param known string[]
---@return number[]? shares
---@return string? message
---@return string? code
function core.novelty(units, known) end

--- A text's fingerprint, 16 hexadecimal digits.
---@param text string
---@return string
function core.fingerprint(text) end

--- Bits in which two fingerprints differ.
---@param a string
---@param b string
---@return integer
function core.distance(a, b) end

-- ---- for training ----

---@class nutgraf.core.Lexicons

--- Lexicons of one's own, for core.features.
---@param families table<string, table<string, integer>> token → weight in sixteenths of log-odds, by family
---@return nutgraf.core.Lexicons? lexicons
---@return string? message
---@return string? code
function core.lexicons(families) end

--- What the classifier measures of each block.
---@param blocks nutgraf.core.Blocks
---@param lexicons? nutgraf.core.Lexicons those of the built-in model by default
---@return table? page
---@return string? message
---@return string? code
function core.features(blocks, lexicons) end

-- ---- process ----

--- From now on Ctrl-C ends the process at once, where the interpreter's own handler raises an error instead. For
-- programs, not for hosts.
function core.end_on_interrupt() end

--- Reads a line of standard input, without its line end.
---@param most integer bytes
---@return string|false|nil line false for a longer one, which is read to its end; nil at the end of the input
function core.read_line(most) end

return core
