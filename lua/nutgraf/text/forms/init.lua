--- What a text without markup plainly is: Markdown, a mail, the log of a chat, lines broken at a width.
--
-- Each form is recognised by what other texts do not have; what is none of them stays as it is, and is read line by
-- line.
local later = require "nutgraf.later"
local chat = later "nutgraf.text.forms.chat" ---@module "nutgraf.text.forms.chat"
local mail = later "nutgraf.text.forms.mail" ---@module "nutgraf.text.forms.mail"
local markdown = later "nutgraf.text.forms.markdown" ---@module "nutgraf.text.forms.markdown"
local wrapped = later "nutgraf.text.forms.wrapped" ---@module "nutgraf.text.forms.wrapped"

local M = {}

---@class nutgraf.TextForm
---@field name "chat"|"mail"|"markdown"|"wrapped"
---@field html? string what the text says, as a page
---@field text? string the text with its paragraphs in a line each
---@field record? table fields of the record

local function lines_of(text)
  local lines = {}
  for line in (text:gsub("\r\n?", "\n") .. "\n"):gmatch "([^\n]*)\n" do lines[#lines + 1] = line end
  return lines
end

--- The form of a text.
---@param text string UTF-8
---@return nutgraf.TextForm? # nil where it has none
---
--- Errors: none.
---
--- Source: RFC 5322, 2045 and 2047 for mail; CommonMark 0.31 and GitHub's tables for Markdown.
---
--- Example:
---   local forms = require "nutgraf.text.forms"
---   print(forms.of("# Tide\n\nIt **rises** at six.\n").name, forms.of "Tide\n\nIt rises at six.")
---   --> markdown	nil
function M.of(text)
  local lines = lines_of(text)
  local html, record = mail.read(lines)
  if html then return { name = "mail", html = html, record = record } end
  record = chat.read(lines)
  if record then return { name = "chat", record = record } end
  if markdown.is_markdown(lines) then
    html, record = markdown.html(lines)
    return { name = "markdown", html = html, record = record }
  end
  local paragraphs = wrapped.unwrap(lines)
  if paragraphs then return { name = "wrapped", text = table.concat(paragraphs, "\n") } end
  return nil
end

return M
