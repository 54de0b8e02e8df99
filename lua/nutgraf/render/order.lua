--- The order in which fields are written, so that one record always gives the same bytes.
local M = {}

local fields = {
  "id", "path", "line", "error", "kind", "type", "url", "canonical", "site", "language", "direction", "title",
  "subtitle", "headline", "description", "authors", "published", "modified", "tags", "breadcrumbs", "image", "licence",
  "gated", "key", "nesting", "depth", "continues", "quote", "quotation", "callout", "score", "level", "list", "ordered",
  "number", "task", "row", "column", "start", "stop", "block", "post", "media", "src", "poster", "alt", "caption",
  "credit", "reading", "tex", "mathml", "text", "header", "align", "rows", "columns", "spans", "cells", "marks",
  "links", "source",
  "first", "last", "lead", "key_points", "blocks", "posts", "comments", "items", "tables", "internal", "captions",
  "related", "pagination", "page", "pages", "next", "previous", "summary", "citations", "code", "message",
  "confidence", "coverage", "warnings",
  "sources", "stage", "reason", "removed",
}

local rank = {}
for i, name in ipairs(fields) do rank[name] = i end

--- The string keys of a table: known fields first, in their order, then others by name.
---@param t table
---@return string[]
function M.keys(t)
  local keys = {}
  for key in pairs(t) do keys[#keys + 1] = tostring(key) end
  table.sort(keys, function(a, b)
    local x, y = rank[a] or math.huge, rank[b] or math.huge
    if x ~= y then return x < y end
    return a < b
  end)
  return keys
end

return M
