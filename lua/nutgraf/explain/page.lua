--- The page itself with its blocks coloured: what the record has and what not, the reason under the pointer.
local explain = require "nutgraf.explain"
local rewrite = require "nutgraf.sites.rewrite"

local M = {}

local KEPT = "background-color:#d6f5d6!important;outline:2px solid #2e8b57;color:#000"
local LEFT = "background-color:#fbd9d9!important;outline:1px dashed #c0392b;color:#000"

local LEGEND = '<div style="font:14px sans-serif;padding:8px;background:#fff;color:#000;border-bottom:1px solid #888">'
  .. 'nutgraf: <span style="%s">kept</span> <span style="%s">left out</span> (reasons are under the pointer)</div>'

local function style_of(node, style)
  local own = node:attr "style"
  return own and own ~= "" and own:gsub(";%s*$", "") .. ";" .. style or style
end

--- Writes a page with its blocks coloured. Scripts are left out, so that nothing redraws it.
---@param record nutgraf.Record
---@param context nutgraf.Context with its document still open
---@return string html
function M.write(record, context)
  local document, attributes, kept_in = context.document, {}, {}
  for _, entry in ipairs(explain.rows(record, context)) do
    local node = document:node(entry.row.owner)
    local index = node:index()
    if node:name() ~= "body" and node:name() ~= "html" and not kept_in[index] then
      kept_in[index] = entry.kept or nil
      attributes[index] = { style = style_of(node, entry.kept and KEPT or LEFT),
        title = entry.kept and "kept" or entry.reason }
    end
  end
  document:remove "script, noscript"
  local html = rewrite.write(document, { wraps = {}, gone = {}, attributes = attributes, moves = {} })
  local base = context.url and not document:first "base[href]" and
    ('<base href="%s">'):format((context.url:gsub("&", "&amp;"):gsub('"', "&quot;"))) or ""
  html = html:gsub("<head[^>]*>", function(tag) return tag .. '<meta charset="utf-8">' .. base end, 1)
  return (html:gsub("<body[^>]*>", function(tag) return tag .. LEGEND:format(KEPT, LEFT) end, 1)) .. "\n"
end

return M
