--- A page of a mailing list's archive that shows one mail: who wrote it, when, and what, as it was sent.
--
-- The archives of Mailman 2 (pipermail), MHonArc and Hypermail show the mail in a <pre>, below a name with a link to
-- write to it and a time, or below the mail's own fields.
local content = require "nutgraf.page.content"
local mail = require "nutgraf.text.forms.mail"
local strings = require "nutgraf.text.strings"
local time = require "nutgraf.page.time"

local M = {}

local HEAD_ROWS = 12     -- before the mail, in which it says who wrote it
local NAME_BYTES = 80
local LEAST_SHARE = 0.4  -- of the page's letters outside links, in the mail
local HEAD_BYTES = 300   -- of a row of the head

-- The mail: the <pre> with the most words, where the page is little else.
local function mail_row(context)
  local best, total = nil, 0
  for i, row in ipairs(context.page:rows()) do
    if row.type == "code" and (not best or row.words > context.page:rows()[best].words) then best = i end
    total = total + math.max(0, row.words - row.link_letters / 5)
  end
  return best and context.page:rows()[best].words >= total * LEAST_SHARE and best or nil
end

-- "Ida Krog <ida at example.org>" → "Ida Krog"
local function bare_name(text)
  local name = strings.trim((text:gsub("[<(].*$", ""):gsub("[\"']", "")))
  name = name:match("^%a+%s?:%s*(.+)$") or name -- "From: Ida Krog"
  if name == "" or #name > NAME_BYTES or not strings.has_word(name) then return nil end
  return name
end

-- Who wrote, by the row that holds a link to write to them: what stands before the link, else its own text.
local function sender(context, row)
  for _, link in ipairs(row.link_letters > 0 and context.page:blocks():links(row.index) or {}) do
    local href = context.document:node(link.node):attr("href") or ""
    if href:lower():find("^mailto:") then
      local line = strings.run_at_end(row.text:sub(1, link.start - 1), "[^\n]")
      return bare_name(line) or bare_name(row.text:sub(link.start, link.stop))
    end
  end
end

local function head_of(context, at)
  local rows, name, moment = context.page:rows(), nil, nil
  for i = at - 1, math.max(1, at - HEAD_ROWS), -1 do
    local row = rows[i]
    if #row.text <= HEAD_BYTES then
      name = sender(context, row) or name
      local shown = row.digit and time.shown(row.text, true) or {}
      for _, one in ipairs(shown) do
        if one.day and one.hour then moment = { one } end
      end
    end
  end
  return name, moment
end

-- What a mail says itself: without what it quotes, and the line that says who is quoted.
local function own_text(blocks)
  local own = {}
  for i, block in ipairs(blocks) do
    local following = blocks[i + 1]
    local quotes = following and following.type == "quote" and block.text:find(":$")
    if block.type ~= "quote" and not quotes then own[#own + 1] = block end
  end
  return content.plain_text(#own > 0 and own or blocks)
end

--- The mail that a page of an archive shows, as a list of one post; nil where the page is none.
-- @param context table: document, page
-- @return list of one post, or nil
function M.posts(context)
  if not context.document:first("pre") or not context.document:first("a[href^='mailto:' i]") then return nil end
  local at = mail_row(context)
  local name, shown = nil, nil
  if at then name, shown = head_of(context, at) end
  if not (name and shown) then return nil end
  local row = context.page:rows()[at]
  local blocks = content.blocks_of(mail.markup(row.text), context)
  if #blocks == 0 then return nil end
  return { { authors = { name }, shown = shown, names = {}, captions = {}, related = {}, blocks = blocks,
    text = own_text(blocks), first = row.first, stop = row.stop } }
end

return M
