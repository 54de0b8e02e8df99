-- The public's rule files over pages in the shape that each expects (rule_pages.lua): title, author, date and body come
-- out, what a rule strips does not, and `nutgraf test-sites` passes their own tests. Needs ../shared.
local helper = require "spec.helper"
local nutgraf = require "nutgraf"
local rule_pages = require "spec.sites.rule_pages"

local shared = os.getenv "NUTGRAF_SHARED" or ""
local folder = shared .. "/data/ftr-site-config"
local files = shared ~= "" and helper.run("ls " .. folder .. "/*.txt 2>/dev/null") or ""

local STEP = 10 -- one of so many rule files

local function texts_of_tests(rules)
  local texts, addresses = {}, 0
  for line in rules:gmatch "[^\r\n]+" do
    local text = line:match "^test_contains:%s*(.-)%s*$"
    if text then texts[#texts + 1] = text end
    if line:find "^test_url:" then addresses = addresses + 1 end
  end
  return texts, addresses
end

-- Does a rule cut what it has to keep, on this page?
local function cuts_itself(page, rules)
  local document, cuts = assert(nutgraf.parse(page.html)), false
  for line in rules:gmatch "[^\r\n]+" do
    local name, value = line:match "^(strip[%a_]*):%s*(.-)%s*$"
    if name == "strip_id_or_class" then
      value = value:gsub("[\"']", "")
      value = ("//*[contains(@class, '%s') or contains(@id, '%s')]"):format(value, value)
    end
    local ok, found = pcall(document.xpath, document, name and value or "//nothing")
    for _, node in ipairs(ok and type(found) == "table" and found or {}) do
      cuts = cuts or type(node) ~= "string" and node:text():find("KEEP", 1, true) ~= nil
    end
  end
  document:close()
  return cuts
end

local function one_space(text) return (text:gsub("%s+", " ")) end

describe("rule files of FiveFilters", function()
  if files == "" then
    pending "no ../shared/data"
    return
  end
  local sites = nutgraf.sites.fivefilters(folder)
  local number, looked_at = 0, 0
  for path in files:gmatch "[^\n]+" do
    number = number + 1
    local rules = helper.read(path)
    local page = number % STEP == 0 and rule_pages.page(rules, (texts_of_tests(rules)))
    local host = path:match "([^/]+)%.txt$":gsub("^www%.", ""):gsub("^%.", "x.")
    if page and not cuts_itself(page, rules) then
      looked_at = looked_at + 1
      it("are followed on a page of " .. host, function()
        local record = assert(nutgraf.extract(page.html, { url = "https://" .. host .. "/a/b", sites = sites }))
        local text = one_space(record.text or "")
        for _, kept in ipairs(page.kept) do assert.is_truthy(text:find(one_space(kept), 1, true), kept) end
        for _, cut in ipairs(page.cut) do assert.is_nil(text:find(cut, 1, true), cut) end
        assert.is_nil(text:find("OUTSIDE", 1, true))
        if page.title then assert.equal(page.title, record.title) end
        if page.author then assert.equal(page.author, record.authors and record.authors[1]) end
        if page.date then assert.equal("2026-03-14", (record.published or ""):sub(1, 10)) end
      end)
    end
  end

  it("are many", function() assert.is_true(looked_at >= 100, looked_at) end)

  it("pass their own tests by the command", function()
    local place, count = helper.temporary(), 0
    for path in files:gmatch "[^\n]+" do
      local rules = helper.read(path)
      local texts, addresses = texts_of_tests(rules)
      local page = #texts > 0 and addresses > 0 and rule_pages.page(rules, texts)
      if page and not cuts_itself(page, rules) then
        local stem = place .. "/" .. path:match "([^/]+)%.txt$"
        helper.write(stem .. ".txt", rules)
        for i = 1, addresses do helper.write(("%s.%d.html"):format(stem, i), page.html) end
        count = count + 1
      end
    end
    assert.is_true(count >= 60, count)
    local output, status = helper.run((os.getenv "NUTGRAF_COMMAND" or "build/nutgraf") .. " test-sites " .. place .. " 2>&1")
    assert.equal(0, status, output)
    helper.run("rm -rf " .. place)
  end)
end)
