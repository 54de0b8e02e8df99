--- Authors that a reader sees: elements that say they hold one, lines beside the headline that read as
-- a byline, and what a page says of its author after the text.
--
-- Every list of names that such a place may mean is a candidate; authors.choose weighs what it is told
-- of it: its family (element, line, neighbour, slug, about, bio, copyright), its place (beside, before, below,
-- after, far, above, aside) and its traits, a set of names with numbers.
local by_words = require "nutgraf.lexicon.bylines"
local content = require "nutgraf.page.content"
local core = require "nutgraf.core"
local credits = require "nutgraf.lexicon.credits"
local jobs = require "nutgraf.lexicon.jobs"
local layouts = require "nutgraf.page.layout"
local lexicon = require "nutgraf.lexicon"
local people = require "nutgraf.metadata.people"
local person_names = require "nutgraf.lexicon.person_names"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"
local time_words = require "nutgraf.lexicon.time_words"

local M = {}

local byline_selector = "[rel~=author i], [itemprop~=author i], [itemprop~=creator i], " ..
  "[property$=author i]:not(meta), [data-testid*=author i], [data-testid*=byline i], [data-author], " ..
  "a[href*='/author/'], a[href*='/authors/'], a[href*='/autor/'], a[href*='/autoren/'], a[href*='/auteur/'], " ..
  "a[href*='/contributors/'], a[href*='/contributor/'], .vcard .fn, [class*=article i] [class*=name i], " ..
  lexicon.selector("class_byline_parts", "class")
local aside_selector = layouts.aside_selector .. ", [class*=card i] [class*=card i], " ..
  lexicon.selector("class_testimonial_parts", "class")

local ELEMENTS_LOOKED_AT = 80
local LONGEST_BYLINE = 200     -- bytes
local LONGEST_LINE = 300       -- bytes of a block that may name somebody in few words
local MOST_STAMPS = 2          -- lines beside the headline that say when: published, changed
local MOST_PIECES = 40         -- nodes of an element that is taken apart
local MOST_LINKS = 20          -- of a block that may name somebody
local MOST_LOOSE_WORDS = 5     -- of a line that is taken for a name because its element says so
local blocks_before, blocks_behind = 6, 20 -- the headline, where a byline stands
local LINES_TAKEN = 8          -- that begin with "By" and its like
local BESIDE = 4               -- blocks after the headline, or before the text that follows it, with much between them
local BLOCKS_PAST = 8          -- the content, where a page tells of its author

local NOTHING = {}

local function is_name(text)
  return person_names.is_name((people.without_degrees(text))) and not text:find("%.%s%l")
end

-- Where a block stands: buckets of its distance from the headline and from the text below it, or after the content.
local function place_of(layout, block)
  local distance = block - layout.headline
  if layout.last and block > layout.last and block <= layout.last + BLOCKS_PAST then return "behind" end
  if distance < -blocks_before then return "above" end
  if distance < 0 then return "before" end
  if distance <= BESIDE or layout.text - BESIDE <= block and block <= layout.text then return "beside" end
  if distance <= blocks_behind then return "below" end
  return "far"
end

-- The number of the last block that is not far from the headline.
local function last_place(layout)
  return math.min(#layout.blocks, math.max(layout.headline + blocks_behind, (layout.last or 0) + BLOCKS_PAST))
end

-- The lists of names that the lines of a byline may mean: "By" and the name may stand on two lines, and
-- several names on a line each.
-- @return list of {names, sure = does "by" say so?, loose = is it only short?, opens = is it the first line
--   of several?, lines = is it all of them?}
local function readings(text)
  local by, found, loose, looked_at = false, nil, nil, 0
  local all
  for given in text:gmatch("[^\n]+") do
    local line = strings.trim(given)
    local rest = by_words.after_opener(line)
    if rest == "" then by = true
    elseif strings.has_word(line) then
      looked_at = looked_at + 1
      if looked_at > 8 then break end
      local list = #line < 160 and people.list { rest or line }
      local good = list and (rest or by or is_name(list[1])) and #list[1] < 40
      if found then
        if not (good and is_name(list[1])) then break end
        for _, name in ipairs(list) do all[#all + 1] = name end
      elseif good then
        found, all = { list, sure = (rest or by) and true }, {}
        for _, name in ipairs(list) do all[#all + 1] = name end
      elseif list and not loose and #list == 1 and strings.words(list[1]) <= MOST_LOOSE_WORDS then
        loose = { list, loose = true }
      end
      by = false
    end
  end
  local result = { found or loose }
  if found and #all > #found[1] then
    found.opens = true
    result[2] = { people.list(all), sure = found.sure, lines = true }
  end
  return result
end

-- The element's text with a line break between the texts of its parts.
local function in_pieces(node)
  local pieces, count = {}, 0
  for part in node:descendants() do
    count = count + 1
    if count > MOST_PIECES then return nil end
    if part:type() == "text" then pieces[#pieces + 1] = (part:text():gsub("%s+", " ")) end
  end
  return #pieces > 1 and table.concat(pieces, "\n") or nil
end

-- The names that are links in an element.
local function linked(node)
  local raw = {}
  for i, link in ipairs(node:select("a[href]")) do
    local text = strings.trim((link:text():gsub("%s+", " ")))
    if i > 10 then return nil end
    if #text > 2 and #text < 60 then raw[#raw + 1] = text end
  end
  return #raw > 0 and people.list(raw) or nil
end

local author_parts = lexicon.set "class_author_parts"
local bio_parts = lexicon.set "class_bio_parts"

local function says(value, word)
  return value ~= nil and value:lower():find(word, 1, true) ~= nil
end

local function element_traits(node)
  local class = (node:attr("class") or "") .. " " .. (node:attr("data-testid") or "")
  local traits = {}
  if says(node:attr("rel"), "author") then traits.el_rel = 1 end
  if says(node:attr("itemprop"), "author") or says(node:attr("property"), "author") then traits.el_itemprop = 1 end
  if author_parts:holds(class:lower()) then traits.el_author = 1 end
  if says(class, "byline") then traits.el_byline = 1 end
  if says(class, "name") then traits.el_name = 1 end
  if bio_parts:holds(class:lower()) then traits.el_bio = 1 end
  if node:attr("href") then traits.el_link = 1 end
  return traits
end

-- What the line before a name says of it: that somebody wrote, or rather checked or drew.
-- @return "said_by", "reviewer" or nil
local function introduction(blocks, at, name)
  local block, before = blocks[at], nil
  local start = block.text:find(name, 1, true)
  if start then before = strings.trim(block.text:sub(math.max(1, start - 60), start - 1)) end
  if (before == nil or before == "") and blocks[at - 1] and blocks[at - 1].words <= 4 and
    #blocks[at - 1].text <= LONGEST_LINE then
    before = strings.trim(blocks[at - 1].text)
  end
  if not before or before == "" then return nil end
  if by_words.tells_of_reviewer(before) then return "reviewer" end
  local parts = strings.parts(before)
  if #parts > 0 and by_words.after_opener(parts[#parts]) == "" then return "said_by" end
end

-- Does the element stand beside the article? What holds the headline, too, is no aside, whatever its class.
local function is_aside(node, layout)
  local aside = node:closest(aside_selector)
  local headline = layout.blocks[layout.headline]
  return aside ~= nil and not (aside:index() <= headline.first and headline.first < aside:stop())
end

-- Candidates from elements that say they hold an author.
local function from_elements(document, layout, emit)
  local looked_at, known = 0, {}
  -- Elements inside each other often have one text.
  local function readings_of(text)
    known[text] = known[text] or readings(text)
    return known[text]
  end
  for _, node in ipairs(document:select(byline_selector)) do
    local name = node:name()
    if name ~= "body" and name ~= "article" and name ~= "img" and name ~= "link" and name ~= "meta" then
      looked_at = looked_at + 1
      if looked_at > ELEMENTS_LOOKED_AT then break end
      local text = node:text()
      if #text <= LONGEST_BYLINE and text:find("%S") then
        local at = layouts.block_at(layout.blocks, node:index())
        local place = is_aside(node, layout) and "aside" or place_of(layout, at)
        local traits = element_traits(node)
        local function give(reading, kind)
          local own = { [kind] = 1, said_by = reading.sure and 1 or nil, loose = reading.loose and 1 or nil,
            opens = reading.opens and 1 or nil }
          local introduced = introduction(layout.blocks, at, reading[1][1])
          if introduced then own[introduced] = 1 end
          for trait, value in pairs(traits) do own[trait] = value end
          emit(reading[1], own, "element", place)
        end
        for _, reading in ipairs(readings_of(text)) do give(reading, reading.lines and "as_lines" or "as_whole") end
        local pieces = in_pieces(node)
        for _, reading in ipairs(pieces and readings_of(pieces) or {}) do
          give(reading, reading.lines and "as_lines" or "as_pieces")
        end
        local list = linked(node)
        if list then give({ list }, "as_links") end
      end
    end
  end
end

-- Is a block in a box of facts about the subject, as wikis have it beside the text?
local function is_fact(document, block)
  return block.type == "cell" and document:node(block.owner):closest(aside_selector) ~= nil
end

-- Does a name end with its element, so that what the next one begins with is no other name?
local function stands_alone(name, next_text)
  return not name:find("[,;&]$") and strings.class(next_text, 1) == "upper" and not is_name(next_text)
end

-- Candidates from lines that begin with "By", also where "By" is a block of its own; near the headline or
-- after the content, and for the longer openers anywhere in the page.
local function from_lines(context, layout, emit)
  local done, count = 0, 0
  -- Looks at a block and, where it is no more than an opener, at the next.
  local function look(i, opened)
    local block = layout.blocks[i]
    if not block or block.words > 40 or #block.text > LONGEST_LINE or block.type == "code" then return end
    local place = place_of(layout, i)
    if is_fact(context.document, block) then return end
    local near = i ~= layout.headline and place ~= "far" and place ~= "above"
    local line = strings.trim(block.text:match("[^\n]+") or "")
    local rest = by_words.after_opener(line)
    local pieces = rest and rest ~= "" and content.text_nodes(context.document, block) or NOTHING
    local own = pieces[2] and by_words.after_opener(pieces[1].text) or ""
    -- "By Ida4 March 2024", "By Ida Krog" and in another element "Health and science reporter"
    if own ~= "" and (block.digit or is_name(own) and stands_alone(own, pieces[2].text)) then
      line, rest = pieces[1].text, own
    end
    local short = rest and #line - #rest <= 4 -- "By": a word that many sentences begin with
    done = i
    if (rest or opened) and rest ~= "" and (near or not short) then
      local list = people.list { rest or line }
      if list and #list[1] < 50 then
        local traits = { line_short = short and 1 or nil, line_long = block.words > 14 and 1 or nil,
          line_split = opened and 1 or nil, line_first = count == 0 and 1 or nil }
        emit(list, traits, "line", place)
        count = count + 1
      end
    end
    if rest == "" and (near or not short) and count < LINES_TAKEN then return look(i + 1, true) end
  end
  for _, i in ipairs(layouts.opening_with(context, by_words.beginnings)) do
    if i > done then look(i, false) end
    if count >= LINES_TAKEN then return end
  end
end

local function has_date(text)
  for _, moment in ipairs(core.moments(text)) do
    if moment.month and moment.day then return true end
  end
  return false
end

-- A text without the date and clock in it: what stands before them and what stands after.
local function around_moments(text)
  local parts, at = {}, 1
  for _, moment in ipairs(core.moments(text)) do
    parts[#parts + 1] = text:sub(at, moment.start - 1)
    at = moment.stop + 1
  end
  parts[#parts + 1] = text:sub(at)
  return parts
end

local function sure_names(text)
  for _, reading in ipairs(readings(text)) do
    if reading.sure and #reading[1] > 0 then return reading[1] end
  end
end

-- The names in a text of Chinese, Japanese or Korean: after "by" and its like, or beside a job ("박서연 기자").
local function cjk_names(text)
  local labels = select(2, text:gsub("：", "")) + select(2, text:gsub(":", ""))
  local words = strings.words(text)
  local names = labels <= 1 and words <= 3 and sure_names(text) or nil
  if names then return names end
  local job = strings.run_at_end(text, "[^ ]")
  local last = words <= 2 and text or strings.run_at_end(text:sub(1, -#job - 2), "[^ ]") .. " " .. job -- "[바다신문 최민재 기자"
  local beside = words <= 4 and jobs.without_glued(last) ~= last and people.list { last }
  return beside or sure_names((text:gsub("%s+", "\n"))) -- "来源：… 作者：…": each has its label
end

-- The names in a piece of a line, and whether "by" and its like say so; nil for what is no name.
local function names_in(piece)
  local text = piece:gsub("\194\160", " "):gsub("\227\128\128", " "):gsub("＝", "：") -- spaces, wide ones too
  text = strings.trim((strings.without_signs(text, "both")))
  local first, rest = text:match("^(%S+)%s+(%S.*)$")
  if first and time_words.is_clock_word(first) then text = rest end
  if text == "" or #text > LONGEST_BYLINE then return nil end
  local names = text:find("[\228-\237]") and cjk_names(text) or sure_names(text)
  if names then return names, true end
  return is_name(text) and people.list { text } or nil, false
end

-- What a block beside the headline names: the first that "by" and its like introduce, else the last name.
local function named_in(context, block)
  local pieces, name = content.text_nodes(context.document, block), nil
  for k = 1, #pieces <= MOST_PIECES and #pieces or 0 do
    for _, part in ipairs(around_moments(pieces[k].text)) do
      local list, sure = names_in(part)
      if sure then return list, true end
      -- a link that says nothing of an author leads to a section or a topic
      if list and not pieces[k].node:closest("a[href]") then name = list end
    end
  end
  return name, false
end

-- Candidates from the line that says when, beside the headline, where elements or spaces set apart who wrote:
-- "4 March 2024 The Courier By Ida Krog"; and from a name with a job in a line of its own.
local function from_stamps(context, layout, is_dated, emit)
  local blocks, headline, dates = layout.blocks, layout.headline, 0
  for i = math.max(1, headline - 2), math.min(#blocks, headline + 5) do
    if #blocks[i].text <= LONGEST_BYLINE and is_dated(blocks[i]) then dates = dates + 1 end
  end
  if dates > MOST_STAMPS then return end -- a list of pages, each with its own
  for i = math.max(1, headline - 2), math.min(#blocks, headline + 5) do
    local block = blocks[i]
    if #block.text <= LONGEST_BYLINE and block.type ~= "heading" then
      local dated, list, sure = is_dated(block), nil, nil
      if dated or block.text:find("[\228-\237]") then list, sure = named_in(context, block) end
      if list and sure then emit(list, { line_first = 1 }, "line", "beside")
      elseif list and dated and i ~= headline then
        local traits = { dated = 1, neighbour_part = 1, neighbour_before = i < headline and 1 or nil }
        emit(list, traits, "neighbour", "beside")
      end
    end
  end
end

-- Candidates from a name that stands alone beside the headline, perhaps with a date beside it.
local function from_neighbours(context, layout, is_dated, emit)
  local blocks, headline, long = layout.blocks, layout.headline, 0
  for i = math.max(1, headline - 2), math.min(#blocks, headline + 5) do
    local text = blocks[i].text
    if i > headline and blocks[i].words > 14 then long = long + 1 end
    if long > 1 then return end -- one is the subtitle
    local short = blocks[i].words <= 14 and #text <= LONGEST_LINE
    if i ~= headline and short and not is_fact(context.document, blocks[i]) then
      local name, dated
      for _, part in ipairs(strings.parts(text)) do
        local piece = strings.trim((part:gsub("%sin%s.*$", "")))
        if not name and is_name(piece) then name = piece end
        dated = dated or has_date(piece)
      end
      for near = math.max(headline - 2, 1, i - 2), math.min(#blocks, i + 2) do
        dated = dated or blocks[near].words < 14 and #blocks[near].text <= LONGEST_LINE and is_dated(blocks[near])
      end
      local list = name and (dated or i > headline) and people.list { name }
      if list then
        emit(list, { subtitled = long > 0 and 1 or nil, dated = dated and 1 or nil,
          neighbour_before = i < headline and 1 or nil, neighbour_part = name ~= strings.trim(text) and 1 or nil },
          "neighbour", "beside")
      end
    end
  end
end

local author_folders = lexicon.set("folder_authors").whole

-- Candidates from links whose address ends in the name that they show: "/people/ida-krog".
local function from_links(context, layout, emit)
  local document, rows = context.document, context.page:blocks()
  for i = math.max(1, layout.headline - blocks_before), last_place(layout) do
    local block, place = layout.blocks[i], place_of(layout, i)
    local links = place ~= "far" and block.link_letters > 0 and rows:links(block.index)
    for k = 1, links and #links <= MOST_LINKS and #links or 0 do
      local link = links[k]
      local text = link.stop - link.start < 60 and strings.trim(block.text:sub(link.start, link.stop)) or ""
      if is_name(text) then
        local href = document:node(link.node):attr("href") or ""
        local path = strings.without_end(href:gsub("[?#].*$", ""), "/")
        local slug = strings.run_at_end(path, "[^/]")
        local folder = strings.run_at_end(path:sub(1, -#slug - 2), "[^/]")
        if slug ~= "" and author_folders[lexicon.fold(folder)] and
          strings.key(slug):gsub("%s", "") == strings.key(text):gsub("%s", "") then
          local introduced = introduction(layout.blocks, i, text)
          emit({ text }, { [introduced or "slug"] = 1 }, "slug", place)
        end
      end
    end
  end
end

-- The name that a sentence begins with: "Ida Krog is a writer".
local function leading_name(text)
  local words = {}
  for word in text:gmatch("%S+") do
    if strings.class(word, 1) ~= "upper" or #words >= 4 then break end
    local bare = word:find("%l%.$") and word:sub(1, -2) or word:gsub("[,:]$", "")
    words[#words + 1] = bare
    if bare ~= word then break end
  end
  local name = table.concat(words, " ")
  return is_name(name) and name or nil
end

local bio_verbs = lexicon.set("bio_verbs").whole

-- Candidates from what stands after "About the author" and from the sentence that tells who somebody is
-- at the end of the text.
local function from_ends(context, layout, emit)
  local blocks, numbers, told = layout.blocks, {}, {} -- told: of blocks after "About the author"
  for _, i in ipairs(layouts.opening_with(context, by_words.about_author)) do
    local text = blocks[i].text
    if blocks[i].words <= 6 and #text <= LONGEST_LINE and by_words.tells_of_author(text) then
      repeat
        i = i + 1
        if blocks[i] and not told[i] then numbers[#numbers + 1], told[i] = i, true end
      until not blocks[i] or blocks[i].words > 1
    end
  end
  for i = math.max(1, (layout.last or 0) - 3), layout.last and math.min(#blocks, layout.last + BLOCKS_PAST) or 0 do
    if not told[i] then numbers[#numbers + 1] = i end
  end
  table.sort(numbers)
  for _, i in ipairs(numbers) do
    local text = blocks[i].text
    local name = leading_name(text)
    local list = name and people.list { name }
    if list and told[i] then emit(list, {}, "about", "behind")
    elseif list and blocks[i].words > 6 and bio_verbs[text:match("^%s+(%S+)%s", #name + 1)] then
      emit(list, {}, "bio", "behind")
    end
  end
end

-- A candidate from the footer: "© 2025 Ida Krog".
local function from_copyright(layout, emit)
  local blocks = layout.blocks
  for i = #blocks, math.max(1, #blocks - 12), -1 do
    local text = #blocks[i].text <= 2 * LONGEST_LINE and blocks[i].text or ""
    local _, stop = credits.copyright(text)
    local behind = stop and text:sub(stop + 1)
    behind = behind and behind:gsub("–", "-"):gsub("^[%d%s%-]+", ""):gsub("^by%s+", "")
    local name = behind and leading_name(behind)
    if name then
      emit({ name }, {}, "copyright", "far")
      return
    end
  end
end

--- Adds the authors that a reader sees.
-- @param context table: document, page
-- @param emit function(names, traits, family, place), called for each candidate
-- @param stated boolean: does the page state authors for machines?
function M.collect(context, emit, stated)
  local layout = layouts.of(context)
  if #layout.blocks == 0 then return end
  local marked, dated = stated, {}
  local function is_dated(block) -- asked of a block by each of its neighbours
    if dated[block] == nil then
      dated[block] = time.may_be_told(block) and has_date(block.text)
    end
    return dated[block]
  end
  from_elements(context.document, layout, function(list, traits, family, place)
    marked = marked or place == "beside" or place == "before"
    emit(list, traits, family, place)
  end)
  if not marked then from_stamps(context, layout, is_dated, emit) end
  from_lines(context, layout, emit)
  from_neighbours(context, layout, is_dated, emit)
  from_links(context, layout, emit)
  from_ends(context, layout, emit)
  from_copyright(layout, emit)
end

return M
