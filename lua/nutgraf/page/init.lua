--- What is read of a document once and kept: its blocks, their classes, its layout, its marks.
--
-- One object for each document, made by the stage `parse` as context.page. Who asks for a thing that is
-- not there yet makes it and puts it into `made`; who cuts something out of the document calls `forget`, and
-- all of it is read anew. What the page states for machines is kept: it was said before the cut.
local core = require "nutgraf.core"

local M = {}

---@class nutgraf.PageMade what `forget` drops
---@field blocks? nutgraf.core.Blocks the page's blocks; by Page:blocks
---@field classified? string the preset that they were classified by; by Page:blocks
---@field confidence? number the share of right words that the classifier expects, 0 to 1; by Page:blocks
---@field numbers? number[] what the classifier measured of the page as a whole, for metadata.kind; by Page:blocks
---@field rows? nutgraf.core.Block[] the page's blocks as tables; by Page:rows
---@field rows_of? string the preset that they were classified by; by Page:rows
---@field composition? nutgraf.core.Composition the page as parts with their spans; by Page:composition
---@field layout? table where things stand on the page; by page.layout
---@field dated? integer[] numbers of the elements that may state a time for machines; by posts.item
---@field author_marks? integer[] numbers of the elements that say who wrote what is around them; by posts.thread
---@field kind_words? table<string, true> the words that speak for a kind; by metadata.kind
---@field kind_scores? table what the page's numbers give to each kind; by metadata.kind

---@class nutgraf.Page
---@field document nutgraf.core.Document
---@field preset? string the call's preset, which goes before those of the stages
---@field structured? nutgraf.Structured what the page states for machines; by structured
---@field meta? nutgraf.page.Meta its <meta> and <link> elements; by page.meta
---@field made nutgraf.PageMade
---@field removals integer how often something had been cut out of the document when that was made
local Page = {}
Page.__index = Page
Page.__name = "nutgraf.page"

--- Starts to read a document; nothing is read yet.
---@param document nutgraf.core.Document
---@param preset? string "balanced", "precision", "recall" or "everything": what the call prefers
---@return nutgraf.Page
---
--- Errors: none.
---
--- Example:
---   local nutgraf, page = require "nutgraf", require "nutgraf.page"
---   local made = page.new(nutgraf.parse "<p>One.</p><p>Two.</p>")
---   print(made:blocks():count())
---   --> 2
function M.new(document, preset)
  return setmetatable({ document = document, preset = preset, made = {}, removals = document:removals() }, Page)
end

--- The page's blocks, segmented and classified once.
---@param preset? string classifies once more where it is another than before; the call's goes before it
---@return nutgraf.core.Blocks
---
--- Errors: raises when memory is out.
---
--- Example:
---   local nutgraf, page = require "nutgraf", require "nutgraf.page"
---   local made = page.new(nutgraf.parse "<p>One.</p>")
---   print(made:blocks() == made:blocks(), made:blocks():list()[1].text)
---   --> true	One.
function Page:blocks(preset)
  self:refresh()
  local made = self.made
  preset = self.preset or preset or made.classified or "balanced"
  if preset == "everything" then preset = "recall" end -- nothing is left out, but the kind is asked of the classes
  made.blocks = made.blocks or assert(core.segment(self.document))
  if made.classified ~= preset then
    made.blocks, made.confidence, made.numbers = assert(made.blocks:classify(preset))
    made.classified = preset
  end
  return made.blocks
end

--- The page's blocks as tables, made once: for reading only.
---@return nutgraf.core.Block[]
---
--- Errors: raises when memory is out.
---
--- Example:
---   local nutgraf, page = require "nutgraf", require "nutgraf.page"
---   print(page.new(nutgraf.parse "<p>One.</p>"):rows()[1].text)
---   --> One.
function Page:rows()
  local blocks, made = self:blocks(), self.made
  if made.rows_of ~= made.classified then made.rows, made.rows_of = blocks:rows(), made.classified end
  return made.rows
end

--- The page as parts with their spans, composed once.
---@return nutgraf.core.Composition
---
--- Errors: raises when memory is out.
---
--- Example:
---   local nutgraf, page = require "nutgraf", require "nutgraf.page"
---   local made = page.new(nutgraf.parse "<p>One <b>two</b>.</p>")
---   local part = made:composition():select("everything")[1]
---   print(part.type, part.text, part.marks[1].type)
---   --> paragraph	One two.	strong
function Page:composition()
  self:refresh()
  self.made.composition = self.made.composition or assert(core.compose(self.document))
  return self.made.composition
end

--- The JSON-LD objects that the page states; none before the stage `metadata`.
---@return table[]
---
--- Errors: none.
---
--- Example:
---   local nutgraf, page = require "nutgraf", require "nutgraf.page"
---   print(#page.new(nutgraf.parse "<p>One.</p>"):stated())
---   --> 0
function Page:stated() return self.structured and self.structured.objects or {} end

--- Forgets what was read of the document, for who has cut something out of it.
---
--- Errors: none.
---
--- Example:
---   local nutgraf, page = require "nutgraf", require "nutgraf.page"
---   local document = nutgraf.parse "<p>One.</p><p class=ad>Two.</p>"
---   local made = page.new(document)
---   print(made:blocks():count())
---   --> 2
---   document:remove ".ad"
---   made:forget()
---   print(made:blocks():count())
---   --> 1
function Page:forget() self.made, self.removals = {}, self.document:removals() end

--- Forgets what was read of the document where something has been cut out of it since.
---
--- Errors: none.
---
--- Example:
---   local nutgraf, page = require "nutgraf", require "nutgraf.page"
---   local document = nutgraf.parse "<p>One.</p><p class=ad>Two.</p>"
---   local made = page.new(document)
---   print(made:blocks():count())
---   --> 2
---   document:remove ".ad"
---   made:refresh()
---   print(made:blocks():count())
---   --> 1
function Page:refresh()
  if self.document:removals() ~= self.removals then self:forget() end
end

--- Frees the document and what was read of it, at once; the page is of no use after it.
---
--- Errors: none.
---
--- Example:
---   local nutgraf, page = require "nutgraf", require "nutgraf.page"
---   local document = nutgraf.parse "<p>One.</p>"
---   page.new(document):close()
---   print((pcall(document.root, document)))
---   --> false
function Page:close()
  local made = self.made
  if made.composition then made.composition:close() end
  if made.blocks then made.blocks:close() end
  self.document:close()
end

return M
