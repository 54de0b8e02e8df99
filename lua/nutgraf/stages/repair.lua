--- Undoes damage that other programs did. Before `parse` it works on stripped text as it came in; after
-- `content` on the strings of the record, where there are no lines to join.
local later = require "nutgraf.later"
local core = require "nutgraf.core"
local repair = later "nutgraf.text.repair" ---@module "nutgraf.text.repair"

local MARKUP = "<%s*[!/%a]" -- a page is repaired after `content`, never in its markup

local function note(context, field, edits)
  for _, edit in ipairs(edits) do
    edit.field = field
    context.edits[#context.edits + 1] = edit
  end
end

local function is_text(context)
  if context.input == "html" then return false end
  return context.input == "text" or not context.bytes:sub(1, 4096):find(MARKUP)
end

local function is_utf8(text) return core.normalize(text, { form = "none" }) == text end

local function mend(t, field, wanted, context)
  if type(t[field]) ~= "string" then return end
  local edits
  t[field], edits = repair.apply(t[field], wanted)
  note(context, field, edits)
end

local function mend_blocks(blocks, wanted, context)
  for _, block in ipairs(blocks or {}) do
    -- Links name bytes of the text, so a block that has some stays as it is.
    if block.type ~= "code" and not block.links and not block.rows then mend(block, "text", wanted, context) end
    mend(block, "caption", wanted, context)
  end
end

---@type nutgraf.StageDefinition
return {
  name = "repair",
  summary = "undo wrong decodings, hard lines, hyphens at line ends, lost spaces; each edit is reported",
  amends = { "title", "subtitle", "description", "site", "blocks", "posts", "comments", "text" },
  options = {
    mojibake = { type = "boolean", default = true, help = "UTF-8 that was read as windows-1252" },
    dehyphenate = { type = "boolean", default = false, help = "words parted at line ends (before parse)" },
    unwrap = { type = "boolean", default = false, help = "lines broken at a fixed width (before parse)" },
    unglue = { type = "boolean", default = false, help = "sentences that lost the space between them" },
  },
  run = function(record, context, options)
    if not context.document and not context.lines and type(context.bytes) == "string" then
      if is_text(context) and is_utf8(context.bytes) then mend(context, "bytes", options, context) end
      return record
    end
    local wanted = { mojibake = options.mojibake, unglue = options.unglue }
    for _, field in ipairs { "title", "subtitle", "description", "site" } do mend(record, field, wanted, context) end
    mend_blocks(record.blocks, wanted, context)
    for _, list in ipairs { record.posts or {}, record.comments or {} } do
      for _, post in ipairs(list) do
        mend(post, "headline", wanted, context)
        mend(post, "text", wanted, context)
        mend_blocks(post.blocks, wanted, context)
      end
    end
    mend(record, "text", wanted, context)
    return record
  end,
}
