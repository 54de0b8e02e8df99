-- While a page of several megabytes is read, Neovim's main loop goes on: a timer that ticks each millisecond says for
-- how long it was held up.
local host = require "spec.helper"
local neovim = require "spec.hosts.neovim"

local HELD_UP = 50 -- milliseconds in which nobody notices that a key is late

local measure = [[
  vim.cmd "BEFORE"
  local last, worst, ticks = vim.loop.hrtime(), 0, 0
  local timer = vim.loop.new_timer()
  timer:start(1, 1, function()
    local now = vim.loop.hrtime()
    worst, last, ticks = math.max(worst, now - last), now, ticks + 1
  end)
  vim.cmd "filetype plugin on | syntax on"
  local before, started = #filled, vim.loop.hrtime()
  last = started
  vim.cmd "COMMAND"
  wait(before)
  local took = (vim.loop.hrtime() - started) / 1e6
  vim.wait(200) -- for what comes behind the page: its folds
  return { worst = worst / 1e6, ticks = ticks, took = took, lines = vim.fn.line "$", fold = vim.fn.foldlevel "$" }]]

describe("Neovim with a page of 4 MB", function()
  local place = host.temporary()
  teardown(function() host.run("rm -rf " .. place) end)

  -- Sections whose sentences differ, so that none is taken for a repetition.
  setup(function()
    local words = { "tide", "harbour", "ferry", "boat", "pilot", "storm", "crew", "anchor", "cargo", "signal", "buoy",
      "captain", "sailor", "island", "bridge", "tower", "market", "council", "school", "river", "engine", "garden" }
    local out, size, number = { "<title>The long page</title><article><h1>The long page</h1>" }, 0, 0
    while size < 4000000 do
      number = number + 1
      local section = { "<h2>Part " .. number .. "</h2>" }
      for paragraph = 1, 4 do
        local line = {}
        for word = 1, 60 do
          line[word] = words[(number * 31 + paragraph * 17 + word * word * (number % 13 + 1)) % #words + 1]
        end
        line[1], line[61] = "The", ("%d <a href='/%d'>of %d</a>."):format(number * 7 + paragraph, number, paragraph)
        section[#section + 1] = "<p>" .. table.concat(line, " ") .. "</p>"
      end
      out[#out + 1] = table.concat(section, "\n")
      size = size + #out[#out]
    end
    host.write(place .. "/large.html", table.concat(out, "\n"))
  end)

  for _, case in ipairs {
    { "a file", "", "Nutgraf read FILE" },
    { "a buffer", "edit FILE", "Nutgraf" },
  } do
    it("is never held up for long by " .. case[1], function()
      local code = measure:gsub("BEFORE", case[2]):gsub("COMMAND", case[3]):gsub("FILE", place .. "/large.html")
      local seen
      for _ = 1, 3 do -- other processes hold it up as well, but not each time
        seen = neovim.run(code)
        if seen.worst < HELD_UP then break end
      end
      assert.is_true(seen.lines > 10000, "lines: " .. seen.lines)
      assert.equal(1, seen.fold)
      assert.is_true(seen.ticks > seen.took / 4, ("%d ticks in %.0f ms"):format(seen.ticks, seen.took))
      assert.is_true(seen.worst < HELD_UP, ("held up for %.1f ms"):format(seen.worst))
    end)
  end

  it("drops it when its buffer goes while it is filled", function()
    assert.same({ 0, "" }, (neovim.run((([[
      vim.cmd "Nutgraf read FILE"
      local buffer = vim.api.nvim_get_current_buf()
      vim.wait(20000, function() return vim.api.nvim_buf_line_count(buffer) > 1000 end, 1)
      vim.cmd "bwipeout"
      vim.wait(500)
      return { #filled, vim.v.errmsg }]]):gsub("FILE", place .. "/large.html")))))
  end)
end)
