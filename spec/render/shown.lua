--- Blocks that spec/render/cmark.lua has read, as text.
-- Numbers of containers in the order in which they appear, so that two readings can be compared.
local function renumber(blocks)
  local seen, count = {}, 0
  for _, block in ipairs(blocks) do
    block.path = block.path:gsub("%d+", function(number)
      if not seen[number] then
        count = count + 1
        seen[number] = tostring(count)
      end
      return seen[number]
    end)
  end
end

local function trimmed(text) return (text:gsub("^%s+", ""):gsub("%s+$", "")) end

--- Blocks as lines, to be compared.
return function(blocks)
  local out = {}
  renumber(blocks)
  for _, block in ipairs(blocks) do
    local rows = {}
    for i, row in ipairs(block.rows or {}) do rows[i] = table.concat(row, " || ") end
    out[#out + 1] = ("%s %s%s%s%s: %q"):format(block.path, block.type, block.level or block.number or "",
      block.language and " " .. block.language or "", block.task ~= nil and " " .. tostring(block.task) or "",
      trimmed(block.text or table.concat(rows, "\n")))
  end
  return table.concat(out, "\n")
end
