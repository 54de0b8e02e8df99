--- Authors that a reader sees: elements that say they hold one, and lines beside the headline that
-- read as a byline.
local core = require "nutgraf.core"
local layouts = require "nutgraf.metadata.layout"
local names = require "nutgraf.names"
local people = require "nutgraf.metadata.people"
local phrases = require "nutgraf.phrases"
local strings = require "nutgraf.strings"

local M = {}

local byline_selector = "[rel~=author i], [itemprop~=author i], [property$=author i]:not(meta), [class*=byline i], " ..
  "[class*=author i], [class*=autor i], [class*=auteur i], [class*=writer i], [class*=contributor i], " ..
  "[data-testid*=author i], [data-testid*=byline i], a[href*='/author/'], a[href*='/authors/'], a[href*='/autor/'], " ..
  "a[href*='/autoren/'], a[href*='/auteur/'], a[href*='/contributors/'], .vcard .fn"
local aside_selector = "nav, footer, aside, [role=dialog], [class*=comment i], [id*=comment i], [class*=related i], " ..
  "[class*=recommend i], [class*=sidebar i], [class*=testimonial i], [class*=review-], [class*=card i] [class*=card i]"

local elements_looked_at = 60
local longest_byline = 160     -- bytes
local blocks_before, blocks_behind = 6, 20 -- the headline, where a byline stands

-- What stands in front of a name, longer ones first; a colon may follow.
local openers = { "medically reviewed and written by", "this post was written by", "words and photos by",
  "text and photos by", "article written by", "written by", "posted by", "story by", "words by", "published by",
  "reported by", "compiled by", "created by", "text by", "article by", "blog by", "post by", "authored by",
  "geschrieben von", "verfasst von", "ein artikel von", "von autor", "text von", "écrit par", "publié par",
  "rédigé par", "escrito por", "publicado por", "scritto da", "a cura di", "geschreven door", "skriven av",
  "skrevet av", "skrevet af", "napisane przez", "authors", "author", "autoren", "autorin", "autor", "auteur", "autore",
  "autores", "автор" }

local first_words = {}
for _, opener in ipairs(openers) do first_words[opener:match("^%S+")] = true end

-- The text behind "By", "Written by:" and their like; nil where there is none.
local function behind_by(line)
  local folded = core.casefold(line)
  local may_open = first_words[folded:match("^[^%s:]+") or ""]
  for _, opener in ipairs(may_open and openers or {}) do
    if folded:sub(1, #opener) == opener then
      local rest = folded:sub(#opener + 1):match("^%s*:?%s*()")
      if not folded:sub(#opener + 1, #opener + 1):find("[%w\128-\255]") then
        return strings.trim(line:sub(#opener + rest))
      end
    end
  end
  local rest = phrases.without_by(line)
  if rest ~= line then return rest end
  if phrases.is_by((line:gsub("%s*:$", ""))) then return "" end
end

local function is_name(text)
  return names.is_name((people.without_degrees(text))) and not text:find("%.%s%l")
end

-- The names in a byline: "By" and the name may stand on two lines.
-- @return list of names, whether "by" says so; nil where there is none
local function names_of(text)
  local by, looked_at = false, 0
  for given in text:gmatch("[^\n]+") do
    local line = strings.trim(given)
    local rest = behind_by(line)
    if rest == "" then by = true
    elseif line ~= "" then
      looked_at = looked_at + 1
      if looked_at > 4 then return nil end
      local list = #line < 160 and people.list { rest or line }
      if list and (rest or by or is_name(list[1])) and (#list[1] < 40) then return list, (rest or by) and true end
      by = false
    end
  end
end

local function has_date(text)
  for _, moment in ipairs(core.moments(text)) do
    if moment.month and moment.day then return true end
  end
  return false
end

--- Author candidates from elements that say they hold an author.
local function from_elements(document, blocks, headline, add)
  local taken = 0
  for i, node in ipairs(document:select(byline_selector)) do
    if i > elements_looked_at then break end
    local name, at = node:name(), node:index()
    if at >= taken and name ~= "body" and name ~= "article" and name ~= "img" and name ~= "link" then
      local text = node:text()
      if #text <= longest_byline and not node:closest(aside_selector) then
        local list, sure = names_of(text)
        if list and (sure or not node:attr("href") or is_name(list[1])) then
          local distance = layouts.block_at(blocks, at) - headline
          local near = distance >= -blocks_before and distance <= blocks_behind
          local score = (near and 0.5 or 0.4) + (sure and 0.05 or 0) - math.abs(distance) * 0.001
          for _, one in ipairs(list) do add("authors", one, near and "byline " .. distance or "byline far", score) end
          taken = node:stop()
        end
      end
    end
  end
end

--- Author candidates from lines that begin with "By", also where "By" is a block of its own; near the
-- headline or, for the longer openers, anywhere in the page.
local function from_lines(blocks, headline, add)
  local opened = false
  for i, block in ipairs(blocks) do
    local near = i ~= headline and i >= headline - blocks_before and i <= headline + blocks_behind
    if block.words <= 30 and block.type ~= "code" then
      local line = strings.trim(block.text:match("[^\n]+") or "")
      local rest = behind_by(line)
      local short = rest and #line - #rest <= 4 -- "By": a word that many sentences begin with
      if (rest or opened) and rest ~= "" and (near or not short) then
        local list = people.list { rest or line }
        if list and is_name(list[1]) and (near or block.words <= 12) then
          for _, one in ipairs(list) do add("authors", one, near and "line" or "line far", near and 0.48 or 0.42) end
          return
        end
      end
      opened = rest == "" and (near or not short)
    else
      opened = false
    end
  end
end

--- Author candidates from a name that stands alone beside the headline with a date beside it.
local function from_neighbours(blocks, headline, add)
  for i = headline + 1, math.min(#blocks, headline + 5) do
    local text = blocks[i].text
    if blocks[i].words > 14 then return end
    local name, dated
    for part in (text:gsub("%s[|–—•·%-]%s", "\1"):gsub("[•·|]", "\1")):gmatch("[^\1]+") do
      local piece = strings.trim((part:gsub("%sin%s.*$", "")))
      if not name and is_name(piece) then name = piece end
      dated = dated or has_date(piece)
    end
    for near = math.max(headline + 1, i - 2), math.min(#blocks, i + 2) do
      dated = dated or blocks[near].words < 14 and has_date(blocks[near].text)
    end
    local list = name and dated and people.list { name }
    if list then
      for _, one in ipairs(list) do add("authors", one, "neighbour", 0.45) end
      return
    end
  end
end

--- Adds the authors that a reader sees near the headline, or further away.
-- @param context table: document and what content.blocks needs
-- @param add function(field, value, source, score)
function M.collect(context, add)
  local layout = layouts.of(context)
  local blocks, headline = layout.blocks, layout.headline
  if #blocks == 0 then return end
  from_elements(context.document, blocks, headline, add)
  from_lines(blocks, headline, add)
  from_neighbours(blocks, headline, add)
end

return M
