--- What kind of page it is: article, forum, product, collection, listing, documentation or service.
--
-- A multinomial logistic regression over words that the page says of itself (classes of <body>, the
-- parts of its address, structured types, its title and description, short links, headings and labels)
-- and over numbers of its text, each compared with a few borders. The weights are learned by
-- csrc/training/kinds.py.
local core = require "nutgraf.core"
local later = require "nutgraf.later"
local layouts = require "nutgraf.page.layout"
local lexicon = require "nutgraf.lexicon"
local metas = require "nutgraf.page.meta"
local platform = later "nutgraf.posts.platform" ---@module "nutgraf.posts.platform"
local schema = require "nutgraf.structured.schema"
local strings = require "nutgraf.text.strings"
local structured = require "nutgraf.structured"
local versions = require "nutgraf.page.versions"

local M = {}

local shortest, longest = 2, 20 -- letters of a word that counts
local LONGEST_LABEL = 40        -- bytes of a short text

local function add_words(tokens, prefix, text)
  for word in (text or ""):gmatch("%w+") do
    if #word >= shortest and #word <= longest and not word:find("^%d+$") then tokens[prefix .. word:lower()] = true end
  end
end

-- Words of a class name, and each with the one before it.
local function add_class(tokens, text)
  for part in (text or ""):gmatch("%S+") do
    local before
    for given in part:gmatch("%a+") do
      if #given >= shortest and #given <= longest then
        local word = given:lower()
        tokens["body:" .. word] = true
        if before then tokens["body:" .. before .. "-" .. word] = true end
        before = word
      end
    end
  end
end

local function add_address(tokens, address)
  local host, path = (address or ""):match("^%a+://([^/]+)/?(.*)$")
  if not host then return end
  for word in host:gmatch("[^.]+") do
    if word ~= "www" and word ~= "com" then tokens["host:" .. word:lower():sub(1, longest)] = true end
  end
  if path:find("?", 1, true) then tokens["query"] = true end
  local parts = {}
  for part in path:gsub("[?#].*$", ""):gmatch("[^/]+") do parts[#parts + 1] = part end
  for i, part in ipairs(parts) do
    if i < #parts or #parts == 1 then add_words(tokens, "path:", part) end
    if part:find("%d%d%d") then tokens[i == #parts and "number:last" or "number:middle"] = true end
  end
  tokens["depth:" .. math.min(#parts, 5)] = true
end

-- The words of a text, three letters and longer.
local function add_text_words(tokens, prefix, text)
  for word in core.casefold(text or ""):gmatch("%a%a%a+") do tokens[prefix .. word:sub(1, longest)] = true end
end

local wanted -- by prefix: the texts of labels that the weights know

local function wanted_labels()
  if wanted then return wanted end
  local lists = { link = {}, heading = {}, label = {} }
  for token in pairs(require("nutgraf.weights.kinds").tokens) do
    local prefix, label = token:match("^(%l+):(.*)$")
    if lists[prefix] then table.insert(lists[prefix], label) end
  end
  wanted = {}
  for prefix, list in pairs(lists) do wanted[prefix] = core.phrases(list) end
  return wanted
end

local stated_kinds = { { "LiveBlogPosting", "liveblog" }, { "DiscussionForumPosting", "forum" }, { "QAPage", "forum" },
  { "Product", "product" } }

-- The kind that a page states for machines, or nil; and whether it is more than an article by its og:type, which forums
-- and lists call themselves, too.
local function stated(context)
  for _, object in ipairs(structured.of(context).objects) do
    for _, entry in ipairs(stated_kinds) do
      if schema.is(object, entry[1]) then return entry[2], true end
    end
    if schema.is_text(object) then return "article", true end
  end
  local said = metas.of(context):type()
  if said:find("product", 1, true) then return "product", true end
  return (said:find("article", 1, true) or said:find("news", 1, true)) and "article" or nil, false
end

-- The words of the page itself, read once; of labels those that the weights know, with `all` every one.
local function page_words(context, all)
  if context.page.made.kind_words and not all then return context.page.made.kind_words end
  local document, tokens = context.document, {}
  for _, selector in ipairs { "html", "body" } do
    local node = document:first(selector)
    if node then
      add_class(tokens, node:attr("class"))
      add_words(tokens, "body:", node:attr("id"))
    end
  end
  local meta = metas.of(context)
  tokens["og:" .. (meta:content("og:type") or "none"):lower():sub(1, 30)] = true
  add_words(tokens, "generator:", (meta:content("generator") or ""):match("^%S+"))
  for _, object in ipairs(structured.of(context).objects) do
    local types = object["@type"]
    for _, name in ipairs(type(types) == "table" and types or { types }) do
      if type(name) == "string" then tokens["schema:" .. name:lower():sub(1, 40)] = true end
    end
  end
  tokens["states:" .. (stated(context) or "nothing")] = true
  local h1 = document:first("h1")
  if h1 then add_text_words(tokens, "h1:", h1:text()) end
  -- whole texts of a few words: what links, headings and labels offer ("add to cart", "on this page")
  local known = all and {} or wanted_labels()
  assert(document:labels("a[href]", LONGEST_LABEL, 3, "link:", tokens, known.link))
  assert(document:labels("h2, h3, h4", LONGEST_LABEL, 4, "heading:", tokens, known.heading))
  assert(document:labels("label, th, dt, legend", LONGEST_LABEL, 3, "label:", tokens, known.label))
  if not all then context.page.made.kind_words = tokens end
  return tokens
end

-- The words of what the record says already.
local function record_words(record, context)
  local tokens = {}
  add_address(tokens, record.canonical or metas.of(context):content("og:url"))
  for word in (record.title or ""):gmatch("%a%a%a+") do tokens["title:" .. word:lower():sub(1, longest)] = true end
  add_text_words(tokens, "about:", record.description)
  for _, crumb in ipairs(record.breadcrumbs or {}) do add_text_words(tokens, "crumb:", crumb) end
  for _, field in ipairs { "published", "authors", "breadcrumbs", "tags" } do
    if record[field] then tokens["has:" .. field] = true end
  end
  return tokens
end

local function add_row(scores, row)
  for k = 1, #row do scores[k] = scores[k] + row[k] end
end

local function add_tokens(scores, tokens, weights, without)
  for token in pairs(tokens) do
    local row = weights.tokens[token]
    if row and not (without and without[token]) then add_row(scores, row) end
  end
end

--- The words that speak for a kind.
-- @param record table: what metadata and posts have set
-- @param context table: document, page
-- @return set of strings
function M.tokens(record, context)
  local tokens = record_words(record, context)
  for token in pairs(page_words(context, true)) do tokens[token] = true end
  return tokens
end

local sums -- by number: what all borders up to each give together

-- The steps of the weights, each with those below it: a value asks for one of them.
local function sums_of(numbers)
  if sums then return sums end
  sums = {}
  for i, steps in pairs(numbers) do
    local sorted, before = {}, {}
    for k, step in ipairs(steps) do sorted[k] = step end
    table.sort(sorted, function(a, b) return a.border < b.border end)
    sums[i] = {}
    for k, step in ipairs(sorted) do
      local sum = { border = step.border }
      for n, value in ipairs(step) do sum[n] = value + (before[n] or 0) end
      sums[i][k], before = sum, sum
    end
  end
  return sums
end

-- What the page's numbers and words give to each of the weights' kinds, made once for each classification.
local function scores_of_page(context, weights)
  context.page:blocks()
  local made = context.page.made
  local known = made.kind_scores
  if known and known.numbers == made.numbers then return known.scores end
  local scores = {}
  for k, value in ipairs(weights.bias) do scores[k] = value end
  for i, steps in pairs(sums_of(weights.numbers)) do
    local value, count = made.numbers[i], #steps
    while count > 0 and value <= steps[count].border do count = count - 1 end
    if count > 0 then add_row(scores, steps[count]) end
  end
  add_tokens(scores, page_words(context), weights)
  made.kind_scores = { numbers = made.numbers, scores = scores }
  return scores
end

-- A score for each of the weights' kinds.
local function scores_of(record, context, weights)
  local scores = {}
  for k, value in ipairs(scores_of_page(context, weights)) do scores[k] = value end
  add_tokens(scores, record_words(record, context), weights, page_words(context))
  return scores
end

local dated = { article = true, forum = true } -- kinds whose pages have a day of publication

--- The log-odds that the page is of a kind whose pages have a day of publication.
-- @param record table: what metadata has set, without `published`
-- @param context table: document, page
-- @return number
function M.odds_of_dated(record, context)
  local weights = require "nutgraf.weights.kinds"
  local with, without = 0, 0
  for k, score in ipairs(scores_of(record, context, weights)) do
    local share = math.exp(score / 100)
    if dated[weights.kinds[k]] then with = with + share else without = without + share end
  end
  return math.log(with / without)
end

local LONG_WORDS = 25   -- of a paragraph of prose
local LONG_BYTES = 180  -- the same in languages that say more with a word: Turkish, Hungarian, Korean, Bengali
local LEAST_PROSE = 70  -- words in such paragraphs, of a page that is a text
local LONG_PROSE = 150  -- the same where the page's words speak for another kind
local CONTENT_SHARE = 0.34 -- of the page's words, where it does not call itself an article
local PROSE_SHARE = 0.5 -- of the content's words outside links
local TOLD_BY = 2000    -- bytes of paragraphs that tell the language

local function is_long_text(row) return row.words >= LONG_WORDS or #row.text >= LONG_BYTES end

-- Is the content mostly running text? The weights have learned their words from English pages; what lists, sells and
-- discusses nothing in them is told by its paragraphs in other languages.
local function is_prose(context, found, least)
  local all, content = context.page:blocks():words()
  local said, prose, own = metas.of(context):type(), 0, 0 -- own: words of the content outside links
  local typed = said:find("article", 1, true) or said:find("news", 1, true) or found == "forum"
  if not typed and content < all * CONTENT_SHARE then return false end -- shops describe what they list
  local running = false -- is the row before one of running text? Old templates write it in items and cells
  for _, row in ipairs(context.page:rows()) do
    if row.content and row.letters > 0 then
      own = own + row.words * (1 - row.link_letters / row.letters)
      local is_long = is_long_text(row) and row.link_letters * 4 < row.letters
      if is_long and (running or row.type == "paragraph") then prose = prose + row.words end
      running = is_long
    end
  end
  return prose >= (least or LEAST_PROSE) and prose >= own * PROSE_SHARE
end

-- Is the text in another language than English? Labels say "en" on templates of any language, or nothing.
local function is_foreign(record, context)
  local paragraphs, size = {}, 0
  for _, row in ipairs(context.page:rows()) do
    if size >= TOLD_BY then break end
    if row.content and row.type == "paragraph" and is_long_text(row) then
      paragraphs[#paragraphs + 1] = row.text
      size = size + #row.text
    end
  end
  local code = size > 0 and core.language(table.concat(paragraphs, "\n"))
  if not code then code = record.language and record.language:lower() or "en" end
  return not code:find("^en")
end

local FOREIGN_ODDS = 300 -- hundredths: what running text in another language than English speaks for an article

local LITTLE_WORDS = 60 -- of a page that is a text where nothing says what it is
local LEAST_SAID = 20   -- hundredths of log-odds that a page's words must give a kind

-- Do the page's words say that it is of the k-th kind? One that says nothing at all would be of any by its share of the
-- pages learned from.
local function says(record, context, weights, k)
  local score = {}
  for i in ipairs(weights.kinds) do score[i] = 0 end
  local words = page_words(context)
  add_tokens(score, words, weights)
  add_tokens(score, record_words(record, context), weights, words)
  return score[k] >= LEAST_SAID
end

-- Is the page a few words in paragraphs, and no more?
local function is_bare(context)
  if context.page:blocks():words() > LITTLE_WORDS then return false end
  for _, row in ipairs(context.page:rows()) do
    if row.type ~= "paragraph" or row.link_letters > 0 then return false end
  end
  return true
end

local no_text = { listing = true, collection = true, forum = true }
local undated = { documentation = true, service = true } -- they say seldom when they were published, to the minute

-- May a page be a text although its words speak for this kind?
local function is_doubtful(record, found)
  return no_text[found] or undated[found] and (record.published or ""):find("T", 1, true) ~= nil
end

local buy = lexicon.set "buy"
local buttons = "button, input[type=submit], input[type=button], [role=button], a[class*=cart i], a[class*=buy i], " ..
  "a[class*=btn i], a[class*=button i]"
local MOST_BUTTONS = 300 -- of a page, that are read
local MOST_SOLD = 2      -- buttons that put a thing into a cart, of a page about one: beside its price, and below

-- Does a page sell one thing, by its buttons? A list of things has one for each.
local function sells_one(context)
  local count = 0
  for i, button in ipairs(context.document:select(buttons)) do
    if i > MOST_BUTTONS or count > MOST_SOLD then break end
    local label = strings.trim(button:attr("value") or button:text())
    if #label <= LONGEST_LABEL and buy.whole[lexicon.fold_line(label)] then count = count + 1 end
  end
  return count > 0 and count <= MOST_SOLD
end

local documentation_software = lexicon.set "documentation_software"

-- What Sphinx, DocBook, Docusaurus, mdBook, Doxygen and javadoc call parts of the pages that they make.
local documentation_parts = ".sphinxsidebar, .documentwrapper, .rst-content, div.titlepage, .navfooter, " ..
  ".theme-doc-markdown, #mdbook-help-container, #doc-content .memitem, .class-description > .type-signature"

--- Is the page made by a program that makes documentation, and states no other kind? Its words are those of what it
-- tells of.
-- @param context table: document, page
-- @return boolean
function M.is_made_as_documentation(context)
  return not stated(context) and (context.document:first(documentation_parts) ~= nil or
    documentation_software:holds((metas.of(context):content("generator") or ""):lower()))
end

local of_changes = { service = true, listing = true, collection = true, article = true }
local of_shops = { service = true, listing = true, collection = true, documentation = true }

-- The kind that the page's words and numbers speak for.
local function likeliest(record, context)
  local weights = require "nutgraf.weights.kinds"
  local scores = scores_of(record, context, weights)
  local best, other, article -- the likeliest, and the likeliest but for a forum
  for k, score in ipairs(scores) do
    local is_forum = weights.kinds[k] == "forum"
    if weights.kinds[k] == "article" then article = score end
    -- replies that were found to be comments on something make no thread, nor do cards that lead to other pages
    local may_be = not is_forum or not (record.comments or context.shows_cards)
    if may_be and (not best or score > scores[best]) then best = k end
    if not is_forum and (not other or score > scores[other]) then other = k end
  end
  local found = weights.kinds[best]
  local doubted = is_doubtful(record, found) and scores[best] - article < FOREIGN_ODDS
  if doubted and is_prose(context, found) and is_foreign(record, context) then return "article" end
  if found ~= "forum" and not is_bare(context) or says(record, context, weights, best) then return found end
  return context.page:blocks():words() <= LITTLE_WORDS and "article" or weights.kinds[other]
end

--- The kind of a page.
-- @param record table: what metadata and posts have set
-- @param context table: document, page
-- @return string
function M.of(record, context)
  if M.is_made_as_documentation(context) then return "documentation" end
  local found = likeliest(record, context)
  -- buttons are no words of the weights, which have learned what shops write from English pages
  local is_english = record.language and record.language:lower():find("^en")
  if of_shops[found] and not is_english and sells_one(context) and is_foreign(record, context) then return "product" end
  return of_changes[found] and versions.are_listed(context.page) and "documentation" or found
end

-- Is the page's headline its title, by a named author and to the minute? What lists and sells has seldom all of it.
local function is_signed(record, context)
  if not (record.authors and record.title and (record.published or ""):find("T", 1, true)) then return false end
  local layout = layouts.of(context)
  local headline = layout.blocks[layout.headline]
  return headline ~= nil and strings.key(headline.text) == strings.key(record.title)
end

-- The kind of a page in which no posts were found. Words of a forum and running text by a named author are an article
-- and what is said under it: a thread whose posts are not found is by nobody.
local function of_page(record, context)
  local found, doubtful = M.of(record, context), nil
  if found == "forum" then doubtful = record.authors ~= nil
  elseif no_text[found] or found == "product" then doubtful = is_signed(record, context) end
  return doubtful and is_prose(context, found, LONG_PROSE) and "article" or found
end

local SURE_PLATFORM = 2 -- of platform.evidence: the software's or the structured data's own word

-- The kind that a page claims, whatever its words speak for.
local function claimed(record, context)
  local kind, firm = stated(context)
  return not firm and platform.evidence(record, context) >= SURE_PLATFORM and "forum" or kind
end

-- What each piece of evidence makes of a record's kind.
local settled = {
  live_posts = function() return "liveblog" end,
  replies = function() return "forum" end,
  prose = function() return "article" end,
  script = function(_, context) return context.site.site.kind end,
  nothing = claimed,
  page = function(record, context) return record.kind or context.document and of_page(record, context) or "article" end,
  -- an empty shell looks like a forum's or a list's; a text in prose is neither
  text_in_scripts = function(record)
    return (record.kind == "forum" or record.kind == "listing") and "article" or record.kind
  end,
}

--- Settles what kind of page a record is of. Nothing else writes record.kind.
---@param record nutgraf.Record what is known so far
---@param context? nutgraf.Context needed for "page"
---@param evidence "live_posts"|"replies"|"prose"|"script"|"page"|"text_in_scripts"|"nothing" what was found: posts of a
---  live blog; replies of a discussion; a text without markup or posts; a site script that says it; nothing more than
---  the page itself; prose that only its scripts hold; nothing at all, so that only what it claims to be counts
function M.settle(record, context, evidence) record.kind = settled[evidence](record, context) end

return M
