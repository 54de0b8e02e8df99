--- Scores the text by the rules that collections of web text use; drops only what it is told to.
local later = require "nutgraf.later"
local content = later "nutgraf.page.content" ---@module "nutgraf.page.content"
local offsets = later "nutgraf.page.offsets" ---@module "nutgraf.page.offsets"
local quality = later "nutgraf.text.quality" ---@module "nutgraf.text.quality"

-- Keeps the blocks none of whose lines would go, and notes the others.
local function sound_blocks(blocks, wanted, context)
  local kept = {}
  for _, block in ipairs(blocks or {}) do
    local fault
    for _, edit in ipairs(block.type == "paragraph" and quality.lines(block.text) or {}) do
      if wanted[edit.rule] then fault = edit.rule end
    end
    if fault then context.removed[#context.removed + 1] = { text = block.text, reason = "quality: " .. fault }
    else kept[#kept + 1] = block end
  end
  return #kept > 0 and kept or nil
end

---@type nutgraf.StageDefinition
return {
  name = "quality",
  summary = "score the text by the rules of C4, Gopher and FineWeb: record.quality",
  follows = { "content", "posts", "select" },
  owns = { "quality" },
  amends = { "blocks", "posts", "text" },
  options = {
    drop_lines = { type = "list", choices = quality.line_rules, help = "rules of lines whose paragraphs go" },
    drop = { type = "boolean", default = false, help = "fail (low_quality) when a document rule does" },
  },
  run = function(record, context, options)
    if options.drop_lines then
      local wanted = {}
      for _, rule in ipairs(options.drop_lines) do wanted[rule] = true end
      if record.blocks then record.blocks = sound_blocks(record.blocks, wanted, context) end
      for _, post in ipairs(record.posts or {}) do
        post.blocks = post.blocks and sound_blocks(post.blocks, wanted, context)
        if post.blocks then post.text = content.plain_text(post.blocks) end
      end
      content.set_text(record)
      if context.offsets then offsets.place(record) end
    end
    local text = record.text or ""
    local scores, failed = quality.document(text)
    record.quality = { scores = scores, failed = failed, lines = quality.lines(text) }
    if options.drop and #failed > 0 then
      return nil, ("the text fails the rule '%s' of %s"):format(failed[1].rule, failed[1].source), "low_quality"
    end
    return record
  end,
}
