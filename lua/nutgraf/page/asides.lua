--- What stands between the blocks of a text and is none of it: teasers of other pages, captions that are
-- paragraphs, invitations to sign up, who the author is, tags.
--
-- The model decides by structure and by words that it learned, most of them English; these are told by what
-- they say, in many languages.
local by_words = require "nutgraf.lexicon.bylines"
local byline_lines = require "nutgraf.page.byline_lines"
local core = require "nutgraf.core"
local credits = require "nutgraf.lexicon.credits"
local lexicon = require "nutgraf.lexicon"
local machinery = require "nutgraf.lexicon.machinery"
local person_names = require "nutgraf.lexicon.person_names"
local sections = require "nutgraf.lexicon.sections"
local strings = require "nutgraf.text.strings"

local M = {}

local closings = lexicon.set "closings"

local TEASER_SHARE = 0.3   -- of a line's bytes that stand in links, where it points to another page
local LISTED_SHARE = 0.6   -- the same of a line below the heading of a list of other pages
local NEARLY_ALL = 0.9     -- of a line's bytes that stand in links, where a list of them ends a text
local MENU_SHARE = 0.75    -- of the bytes of a paragraph of links
local LEAST_LISTED = 3     -- lines of such a list
local REST_BYTES = 30      -- beside such a link: the day of the page that it leads to
local TEASER_WORDS = 30    -- a longer line is prose
local HEADING_WORDS = 12   -- of such a list
local CAPTION_BYTES = 400  -- a longer paragraph that ends in a credit is prose
local LEAST_ALT = 20       -- bytes of a picture's alternative that a caption repeats
local SIGN_UP_WORDS = 45   -- a longer paragraph is about signing up, and no invitation to it
local BIO_WORDS = 80       -- of a paragraph that tells who the author is
local LEAST_PROSE = 3      -- paragraphs before it
local BIO_BLOCKS = 3       -- at the end of a text, among which it stands
local BEFORE_NAME = 12     -- bytes before the name: an article, a sign
local LABEL_BYTES = 36     -- before it where they end in a colon
local TITLE_WORDS = 4      -- of a link that is a teaser whatever its label says
local LABEL_WORDS = 6
local FIRST_BYTES = 3      -- of a line, in which the sign of copyright stands
local ENDING_LABEL = 2     -- words of a label after which nothing stands
local CLOSING_WORDS = 24   -- of a line that ends a text: whose it is, who edited it

local function linked_share(block)
  local linked = 0
  for _, link in ipairs(block.links or {}) do linked = linked + link.stop - link.start + 1 end
  return #block.text > 0 and linked / #block.text or 0
end

-- Words in any script; strings.words takes a line without spaces for one.
local function words_of(text) return core.measure(text).words end

-- What a block says beside its links.
local function unlinked(block)
  local parts, at = {}, 1
  for _, link in ipairs(block.links or {}) do
    parts[#parts + 1] = block.text:sub(at, link.start - 1)
    at = link.stop + 1
  end
  parts[#parts + 1] = block.text:sub(at)
  return table.concat(parts)
end

-- "Read more: another page", or one link and a label before it → its title and address.
local function teaser_of(block)
  if not block.links or linked_share(block) < TEASER_SHARE then return nil end
  local title = sections.read_more(block.text)
  if not title and #block.links == 1 and sections.is_label(unlinked(block)) then
    title = block.text:sub(block.links[1].start, block.links[1].stop)
  end
  return title and { title = title, url = block.links[#block.links].url }
end

-- Does an address lead to a page of the site that the record is of? Where that is unknown: is it relative?
local function is_own(url, host)
  local other = url and url:match("^%a[%w+.-]*://([^/]+)")
  if other then return other == host end
  return url ~= nil and not url:find("^%a+:") and url:sub(1, 1) ~= "#"
end

-- "LABEL: the title of another page of the site", and no more: the link ends the paragraph or is all of it.
-- The label may be in any language, so it has to look like one, with a colon, an arrow or a bar. English has its labels
-- in the lexicon, and such lines in texts that tell what is linked ("Step 3: …").
local function labelled_teaser_of(block, host)
  local link = block.type == "paragraph" and block.links and #block.links == 1 and block.links[1]
  local ends = link and #block.text - link.stop <= 2 and #block.text <= CAPTION_BYTES
  if not ends or not is_own(link.url, host) then return nil end
  local label, title = block.text:sub(1, link.start - 1), block.text:sub(link.start, link.stop)
  if label == "" then label, title = sections.split_label(title) end
  if not label or not strings.has_word(label) or label:find("^https?:") then return nil end
  local fits = words_of(label) <= LABEL_WORDS and words_of(title) >= TITLE_WORDS and not strings.stops(title)
  return fits and sections.ends_as_label(label) and { title = title, url = link.url } or nil
end

-- Does a block show something of another page and say nothing: a picture that is a link?
local function is_linked_picture(block)
  return block.type == "figure" and block.url ~= nil and not block.caption
end

local function is_listed(block)
  return block.text and linked_share(block) > LISTED_SHARE and words_of(block.text) <= TEASER_WORDS
end

local function is_caption(block)
  return block.type == "paragraph" and #block.text <= CAPTION_BYTES and credits.ends_in_credit(block.text)
end

-- Is a paragraph for machines: the data of a script in an element that nobody sees, or a button's label?
local function is_of_machine(block)
  local text = block.text
  if block.type ~= "paragraph" and block.type ~= "item" then return false end
  if text:find("^[{%[]") and text:find('^%[?%s*{%s*"[^"]*"%s*:') then return true end
  return #text <= LABEL_BYTES and machinery.is_label(text) or machinery.is_share_bar(text)
end

-- Does a paragraph say what stands in the place of the picture before it? Galleries write their captions so.
local function repeats_alt(block, before)
  local alt = block.type == "paragraph" and before and before.type == "figure" and before.alt or ""
  if #alt < LEAST_ALT or #block.text > CAPTION_BYTES then return false end
  return strings.key(block.text):sub(1, #alt):find(strings.key(alt), 1, true) == 1
end

-- The last block of the list of other pages whose heading is block i, or nil where it heads none.
local function list_end(blocks, i)
  local heading = blocks[i].text
  if strings.words(heading) > HEADING_WORDS or sections.section(heading) ~= "related" then return nil end
  local stop, at = i, i + 1
  while blocks[at] and (is_listed(blocks[at]) or is_linked_picture(blocks[at])) do
    if blocks[at].text then stop = at end
    at = at + 1
  end
  return stop > i and stop or nil
end

-- Is a block the heading of a list of other pages and the list, a line each?
local function is_list_in_lines(block)
  local heading = block.links and block.text:match("^([^\n]+)\n")
  return heading and block.type == "paragraph" and linked_share(block) * #block.text >
    LISTED_SHARE * (#block.text - #heading) and sections.section(heading) == "related"
end

-- Are a paragraph's words links around pictures: cards of other pages?
local function is_cards(block)
  return block.type == "paragraph" and #(block.links or {}) > 1 and block.text:find("\239\191\188", 1, true) and
    linked_share(block) > NEARLY_ALL
end

local function is_sign_up(block)
  return block.type ~= "figure" and machinery.is_sign_up(block.text) and words_of(block.text) <= SIGN_UP_WORDS
end

-- Is a line a link to another page with the day of that page beside it?
local function is_dated_link(block)
  if linked_share(block) <= LISTED_SHARE then return false end
  local rest = unlinked(block)
  local moment = #rest <= REST_BYTES and core.moments(rest)[1]
  return moment and moment.day ~= nil
end

-- Where the links to other pages begin that end an article: three or more lines that are links below a heading, or
-- with a day each; nil where it does not end so. What the heading says does not count: it may be in any language.
local function last_list(blocks)
  local i, dated = #blocks, true
  while i > 1 and blocks[i].text and blocks[i].type ~= "heading" do
    local has_day = is_dated_link(blocks[i])
    local listed = has_day or linked_share(blocks[i]) > NEARLY_ALL
    if not listed or words_of(blocks[i].text) > TEASER_WORDS then break end
    i, dated = i - 1, dated and has_day
  end
  if #blocks - i < LEAST_LISTED then return nil end
  local heading = blocks[i].type == "heading" and i > 1 and words_of(blocks[i].text) <= HEADING_WORDS
  return heading and i or dated and i + 1 or nil
end

-- Is a paragraph several links and little else? Old templates write menus and lists of pages so, a line or a bar
-- between two of them.
local function is_menu(block)
  return block.type == "paragraph" and #(block.links or {}) >= LEAST_LISTED and linked_share(block) > MENU_SHARE
end

-- The blocks without the menus that stand before the text and after it.
local function without_menus(blocks)
  local first, last, kept = 1, #blocks, {}
  while last > first and is_menu(blocks[last]) do last = last - 1 end
  while first < last and is_menu(blocks[first]) do first = first + 1 end
  for i = first, last do kept[#kept + 1] = blocks[i] end
  return kept
end

-- Names of people, no firm's or desk's: two words and more, or such as no capital begins.
local function people_among(authors)
  local people = {}
  for _, name in ipairs(authors or {}) do
    if person_names.is_name(name) or not name:find("%w") then people[#people + 1] = name end
  end
  return people
end

-- Does a block begin with one of the names?
local function is_named(block, names)
  for _, name in ipairs(names) do
    local start = block.text:find(name, 1, true)
    local before = start and start <= LABEL_BYTES and strings.trim(block.text:sub(1, start - 1)) or ""
    if start and (start <= BEFORE_NAME or before:find(":$") or before:find("：$")) then return true end
  end
end

-- The blocks without what they tell of their author in the end.
local function without_bios(blocks, authors)
  local first, names = math.max(1, #blocks - BIO_BLOCKS + 1), people_among(authors)
  if #names == 0 then return blocks end
  local kept, prose = {}, 0
  for i, block in ipairs(blocks) do
    local is_bio = i >= first and prose >= LEAST_PROSE and (block.type == "paragraph" or block.type == "heading") and
      is_named(block, names) and words_of(block.text) <= BIO_WORDS
    if block.type == "paragraph" then prose = prose + 1 end
    if not is_bio then kept[#kept + 1] = block end
  end
  return kept
end

-- Does a line that ends a text say whose it is, or who edited it: "© The Courier", "(Editor: Ida Krog)"?
local function is_closing(block)
  local short = block.type == "paragraph" and #block.text <= CAPTION_BYTES and words_of(block.text) <= CLOSING_WORDS
  if not short then return false end
  local bare = strings.trim((block.text:gsub("^[%s%(%[<]+", ""):gsub("^（", "")))
  local label, sign = sections.split_label(bare), credits.copyright(bare)
  return sign ~= nil and sign <= FIRST_BYTES or closings:fits(lexicon.fold_line(block.text)) or
    label ~= nil and by_words.tells_of_reviewer(label)
end

local function drop_closings(blocks)
  while #blocks > LEAST_PROSE and blocks[#blocks].text and is_closing(blocks[#blocks]) do blocks[#blocks] = nil end
end

-- Takes off a heading of other pages, or a label ("Also:"), whose list is gone.
local function drop_last_heading(blocks)
  local last = blocks[#blocks]
  if not last or last.type ~= "heading" and last.type ~= "paragraph" then return end
  local is_label = last.text:find("[:：]$") ~= nil
  local heads = (is_label or last.type == "heading") and sections.section(last.text) == "related"
  if heads or is_label and words_of(last.text) <= ENDING_LABEL then blocks[#blocks] = nil end
end

local function drop_last_lists(blocks, relate)
  local start = last_list(blocks)
  while start do
    for k = #blocks, start, -1 do
      local block = blocks[k]
      if block.type ~= "heading" then relate { title = block.text, url = block.links[1].url } end
      blocks[k] = nil
    end
    start = last_list(blocks)
  end
end

-- Tags that stand after the text one by one; they have a field of their own.
local function drop_tags(blocks, record)
  local tags = {}
  for _, tag in ipairs(record.tags or {}) do tags[strings.key(tag)] = true end
  local last = blocks[#blocks]
  while last and (last.type == "paragraph" or last.type == "item") and tags[strings.key(last.text)] do
    blocks[#blocks] = nil
    last = blocks[#blocks]
  end
end

--- Takes teasers, captions, invitations, who the author is, and the tags after the text out of an article's blocks:
-- teasers go to record.related, a caption to the picture before it.
-- @param blocks list of the record's blocks
-- @param record table: kind, authors, tags; related is added to
-- @return list of blocks
function M.without(blocks, record)
  local result, i = {}, 1
  local function relate(teaser)
    record.related = record.related or {}
    record.related[#record.related + 1] = teaser
  end
  local function relate_links(block)
    for _, link in ipairs(block.links) do
      relate { title = block.text:sub(link.start, link.stop), url = link.url }
    end
  end
  local is_article = record.kind == "article"
  local is_foreign = is_article and (record.language and not record.language:lower():find("^en") or
    (record.title or ""):find("[\206-\225\227-\237]")) -- Greek and all scripts after it; \226 begins quotes and dashes
  local host = (record.url or record.canonical or ""):match("^%a[%w+.-]*://([^/]+)")
  while i <= #blocks do
    local block = blocks[i]
    local is_text = block.text and block.type ~= "table" and block.type ~= "code"
    local teaser = is_text and (teaser_of(block) or is_foreign and i > 1 and labelled_teaser_of(block, host))
    local stop = is_text and is_article and list_end(blocks, i)
    if teaser then
      relate(teaser)
    elseif stop then
      for k = i + 1, stop do
        if is_cards(blocks[k]) then relate_links(blocks[k])
        elseif blocks[k].links then relate { title = blocks[k].text, url = blocks[k].links[1].url } end
      end
      i = stop
    elseif is_text and is_article and (is_list_in_lines(block) or is_cards(block)) then
      relate_links(block)
    elseif is_text and (is_caption(block) or is_article and repeats_alt(block, result[#result])) then
      local before = result[#result]
      if before and before.type == "figure" then before.caption = before.caption or block.text end
    elseif not (is_text and is_article and (is_sign_up(block) or is_of_machine(block))) then
      result[#result + 1] = block
    end
    i = i + 1
  end
  if is_article then
    result = without_menus(result)
    drop_last_lists(result, relate)
    drop_closings(result)
    result = without_bios(result, record.authors)
    drop_last_heading(result)
    byline_lines.drop(result, record.authors)
  end
  drop_tags(result, record)
  return result
end

return M
