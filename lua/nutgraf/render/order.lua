--- The order in which fields are written, so that one record always gives the same bytes.
local M = {}

local fields = {
  "id", "path", "error", "kind", "type", "url", "canonical", "site", "language", "title", "subtitle", "headline",
  "description", "authors", "published", "modified", "tags", "breadcrumbs", "image", "licence", "gated", "key", "depth",
  "score", "level", "ordered", "start", "stop", "block", "post", "src", "alt", "caption", "text", "rows", "links",
  "lead", "key_points", "blocks", "posts", "comments", "captions", "related", "pagination", "summary", "citations",
  "confidence", "coverage", "warnings", "removed",
}

local rank = {}
for i, name in ipairs(fields) do rank[name] = i end

--- The string keys of a table: known fields first, in their order, then others by name.
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
