--- Headings of what stands beside a text: key points, links to other pages, tags, comments.
local lexicon = require "nutgraf.lexicon"
local memo = require "nutgraf.text.memo"
local strings = require "nutgraf.text.strings"

local M = {}

local LONGEST_HEADING = 90 -- bytes
local LONGEST_LABEL = 40   -- bytes before the colon in "Read more: A title"

local kinds = { { "key", lexicon.set "section_key_points" }, { "related", lexicon.set "section_related" },
  { "tags", lexicon.set "section_tags" } }
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

--- The title in "Read more: A title" or "Read more | A title".
---@param line string
---@return string? title nil where the line is no such link
function M.read_more(line)
  local start = line:find "[^%s%->|*]"
  local sign = start and line:find("[:|>\194\226]", start)
  if not sign then return nil end
  local long = sign - start >= LONGEST_LABEL
  if long and #strings.without_end(line:sub(start, sign - 1), "%s") >= LONGEST_LABEL then return nil end
  local plain = line:gsub("\194\187", ">"):gsub("\226\128\186", ">"):gsub("\226\134\146", ">") -- » › →
  local label, title = plain:gsub("^[%s%->|*]+", ""):match("^([^:|>]+)[:|>]+%s*(.+)$")
  label = label and strings.without_end(label, "%s")
  if label and #label < LONGEST_LABEL and M.section(label) == "related" then return title end
end

--- Does a line head the comments of readers? Their number may stand after it.
---@param line string
---@return boolean
function M.is_comments(line)
  return comments.whole[strings.without_count(lexicon.fold_line(line))] == true
end

return M
