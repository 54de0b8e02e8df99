--- Headings of what stands beside a text: key points, links to other pages, tags, comments.
local lexicon = require "nutgraf.lexicon"
local memo = require "nutgraf.text.memo"
local strings = require "nutgraf.text.strings"

local M = {}

local LONGEST_HEADING = 90 -- bytes
local LONGEST_LABEL = 40   -- bytes before the colon in "Read more: A title"

local related = lexicon.set "section_related"
local kinds = { { "key", lexicon.set "section_key_points" }, { "related", related },
  { "related", lexicon.set "section_popular" }, { "tags", lexicon.set "section_tags" } }
local comments = lexicon.set "comments"
local summary = lexicon.set "section_summary"

local kind_of = memo.of(function(line)
  if #line > LONGEST_HEADING then return nil end
  local folded = lexicon.fold_line(line)
  for _, kind in ipairs(kinds) do
    local whole, partly = kind[2]:matches(folded)
    if whole then return { kind[1], partly } end
  end
end)

--- How lines begin, folded, that may head links to pages on the same matter.
---@type nutgraf.core.Phrases
M.related_beginnings = related.phrases

--- Does a line head links to pages on the same matter, and say no more?
---@param line string
---@return boolean
function M.is_related(line)
  local whole, partly = false, nil
  if #line <= LONGEST_HEADING then whole, partly = related:matches(lexicon.fold_line(line)) end
  return whole == true and not partly
end

--- What kind of section a line opens.
---@param line string
---@return string? kind "key", "related", "tags"; nil for another line
---@return boolean? partly only its first words are known, so that the caller should see what follows
function M.section(line)
  local kind = kind_of(line)
  if kind then return kind[1], kind[2] end
end

--- May a line head a list of key points, where no post can have it as its headline?
---@param line string
---@return boolean
function M.is_summary(line)
  return #line <= LONGEST_HEADING and summary:matches(lexicon.fold_line(line)) == true
end

-- Signs before a label: arrows, triangles, squares, hands.
local function without_mark(line)
  return (line:gsub("^[%s%->|*]+", ""):gsub("^\226[\134-\158][\128-\191]%s*", ""))
end

-- Where wide signs stand for narrow ones.
local function narrow(text)
  return (text:gsub("：", ":"):gsub("｜", "|"):gsub("】", ":"):gsub("\194\187", ">"):gsub("\226\128\186", ">")
    :gsub("\226\134\146", ">"))
end

--- A line's label and what stands after its sign: "Editor: Ida Krog" → "Editor:", "Ida Krog".
---@param line string
---@return string? label nil where it has none
---@return string? rest
function M.split_label(line)
  local plain = narrow(without_mark(line))
  local label, sign, rest = plain:match("^([^:|>]+)([:|>]+)%s*(.+)$")
  if label and #label <= LONGEST_LABEL then return label .. sign, rest end
end

--- Does a text end as labels before a link do: with a colon, a bar, an arrow?
---@param text string
---@return boolean
function M.ends_as_label(text)
  local bare = strings.without_end(narrow(text), "%s")
  return bare:find("[:|>]$") ~= nil or bare:sub(-2) == " -" or bare:sub(-4) == " –"
end

--- Is a text beside a link a label of links to other pages, "Read also", perhaps in brackets?
---@param text string
---@return boolean
function M.is_label(text)
  if #text > LONGEST_LABEL then return false end
  local bare = strings.trim((narrow(without_mark(text)):gsub("【", ""):gsub("[%s:|>%[%]%-]+", " ")))
  local kind, partly = M.section(bare)
  return bare ~= "" and kind == "related" and not partly
end

--- The title in "Read more: A title" or "Read more | A title".
---@param line string
---@return string? title nil where the line is no such link
function M.read_more(line)
  local start = line:find "[^%s%->|*]"
  local sign = start and line:find("[:|>\194\226\227\239]", start)
  if not sign then return nil end
  local long = sign - start >= LONGEST_LABEL and line:byte(start) ~= 91 -- "[Read also] A title"
  if long and #strings.without_end(line:sub(start, sign - 1), "%s") >= LONGEST_LABEL then return nil end
  local plain = narrow(without_mark(line)):gsub("^【", ""):gsub("^%[([^%[%]]+)%]", "%1:")
  local label, title = plain:gsub("^[%s%->|*]+", ""):match("^([^:|>]+)[:|>]+%s*(.+)$")
  label = label and strings.without_end(label, "%s")
  if label and #label < LONGEST_LABEL and M.section(label) == "related" then return title end
end

--- Does a line head the comments of readers? Their number may stand before it or after it.
---@param line string
---@return boolean
function M.is_comments(line)
  local folded = lexicon.fold_line(line):gsub("(%d)[.,](%d)", "%1%2"):gsub("^%d+ ", "")
  return comments.whole[strings.without_count(folded)] == true
end

return M
