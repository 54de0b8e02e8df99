-- make conformance: how many html5lib tree tests give the same tree, and the same text.
--
-- Usage: run.lua [--list] [--show PATTERN] [--known]
--   --list          print the tests that differ, as known.txt has them
--   --show PATTERN  print tests whose key matches and that differ, with both trees
--   --known         fail when a test differs that known.txt does not name

package.path = "spec/conformance/?.lua;" .. package.path
local trees = require "trees"

local files = trees.files("html5lib/tree-construction")
if #files == 0 then
  print("html5lib tests not found: set NUTGRAF_DATA to the directory that holds html5lib/; skipped")
  os.exit(0)
end

local option, pattern = arg[1], arg[2]
local result = trees.score(files, function(key, test, tree, text, outline)
  if tree and text then return end
  if option == "--list" then print(key .. " " .. (text and "tree" or "text")) end
  if option == "--show" and key:find(pattern) then
    print("==== " .. key .. "\n" .. test.data .. "\n-- expected\n" .. test.document .. "\n-- got\n" .. outline)
  end
end)

if option ~= "--list" then
  print(("trees %d/%d (%.1f %%)"):format(result.trees, result.total, 100 * result.trees / result.total))
  print(("text %d/%d"):format(result.texts, result.total))
end
