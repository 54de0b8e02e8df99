-- The context is what lua/nutgraf/context.lua declares, and each stage writes only the fields that its definition
-- says.
local helper = require "spec.helper"
local jsonl = require "nutgraf.render.jsonl"
local nutgraf = require "nutgraf"
local options = require "nutgraf.options"
local stages = require "nutgraf.stages"

-- Field → {writers, readers} of the class in lua/nutgraf/context.lua.
local function declared_fields()
  local fields = {}
  for line in helper.read("lua/nutgraf/context.lua"):gmatch("%-%-%-@field ([^\n]+)") do
    local name = line:match("^([%w_]+)")
    local writers, readers = line:match("Writers: ([^.]+)%. Readers: ([^.]+)%.")
    if writers then fields[name] = { writers = writers, readers = readers } end
  end
  return fields
end

describe("the context", function()
  local declared, used, written = declared_fields(), {}, {}
  for path in helper.run("find lua/nutgraf -name '*.lua'"):gmatch("[^\n]+") do
    -- these have a context of their own: of a text without markup, of a place in the output
    if not path:find("stripped/post_builder.lua", 1, true) and not path:find("nutgraf/render/", 1, true) then
      local source = helper.read(path):gsub("%-%-[^\n]*", "")
      for name in source:gmatch("%f[%w]context%.([%a_]+)") do used[name] = path end
      for line in source:gmatch("[^\n]+") do
        local list = line:match("^%s*([^=(]-)%s=[^=]")
        if list then
          for name in (list .. ","):gmatch("%f[%w]context%.([%a_]+),") do written[#written + 1] = { name, path } end
        end
      end
    end
  end

  it("has no field that is not declared", function()
    for name, path in pairs(used) do assert.is_truthy(declared[name], path .. " uses context." .. name) end
  end)

  it("has no declared field that nothing uses, but those of the call and of scripts", function()
    for name, field in pairs(declared) do
      assert.is_true(used[name] ~= nil or field.writers:find("the call", 1, true) ~= nil, name)
    end
  end)

  it("is written only by the fields' writers", function()
    assert.is_true(#written >= 8, #written)
    for _, entry in ipairs(written) do
      local name, path = entry[1], entry[2]
      local room = path:match("stages/([%w_]+)%.lua$") or path:match("lua/nutgraf/([%w_]+)")
      if room == "context" then room = "pipeline" end -- which it makes the context for
      assert.is_truthy(declared[name].writers:find(room, 1, true), ("%s writes context.%s"):format(path, name))
    end
  end)

  it("declares all that a call may say", function()
    for name in pairs(options.without(nutgraf.options.extract, "pipeline")) do
      assert.is_truthy(declared[name] and declared[name].writers:find("the call", 1, true), name)
    end
  end)
end)

describe("fields of the record", function()
  local owner = {}
  for _, name in ipairs(stages.names) do
    for _, field in ipairs(stages.definition(name).owns or {}) do
      it(field .. " has one owner", function() assert.equal(name, owner[field]) end)
      owner[field] = owner[field] or name
    end
  end

  it("that a stage amends have an owner", function()
    for _, name in ipairs(stages.names) do
      for _, field in ipairs(stages.definition(name).amends or {}) do
        assert.is_truthy(owner[field], name .. " amends " .. field)
      end
    end
  end)

  -- Each field as text, so that a change deep inside shows.
  local function shape(record)
    local fields = {}
    for key, value in pairs(record) do fields[key] = jsonl.render { value } end
    return fields
  end

  local prose = ("<p>The ferry crossed the sound at noon with two lorries and a hay cart, said the captain.</p>"):rep(6)
  local inputs = {
    ["a live blog"] = helper.read("examples/liveblog/page.html"),
    ["a stripped live blog"] = helper.read("examples/liveblog/dump.txt"),
    ["an article"] = "<html lang=en><title>Ferry - The Courier</title><meta name=author content='Nora Quill'><article>"
      .. "<h1>Ferry</h1>" .. prose .. "<p>Read more: <a href='/b'>The bridge is closed again</a></p></article>",
    ["a page that scripts draw"] = "<title>Ferry</title><div id=root></div><script type='application/ld+json'>"
      .. '{"@type":"NewsArticle","headline":"Ferry","articleBody":"' .. prose:gsub("</?p>", " ") .. '"}</script>',
    ["a text"] = "Ferry crosses\n\nThe ferry crossed the sound at noon with two lorries, said the captain.\n\nIt came back."
  }
  local given = {
    drop = { "aside", "nav" }, quality = { drop_lines = { "short", "no_stop" } }, render = { format = "json" },
    repair = { unglue = true }, summarize = { sentences = 2, per = "post" },
  }

  for kind, input in pairs(inputs) do
    it("of " .. kind .. " are written only by the stages whose they are", function()
      local run, seen = {}, {}
      for _, name in ipairs(stages.names) do
        local definition, allowed, stage = stages.definition(name), {}, nutgraf.stage[name](given[name])
        for _, field in ipairs(definition.owns or {}) do allowed[field] = true end
        for _, field in ipairs(definition.amends or {}) do allowed[field] = true end
        run[#run + 1] = function(record, context)
          local before = shape(record)
          record = stage(record, context)
          local after = shape(record)
          for field in pairs(options.join(before, after)) do
            if before[field] ~= after[field] then
              assert.is_true(allowed[field] or false, ("stage '%s' writes %s"):format(name, field))
              seen[name] = true
            end
          end
          return record
        end
      end
      assert(nutgraf.pipeline(run)(input, { url = "https://example.org/", now = "2026-03-15T00:00:00Z" }))
      assert.is_true(seen.parse and seen.content and seen.render)
    end)
  end
end)
