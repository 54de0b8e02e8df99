-- Real headless Neovim fetches from a real server on this machine.
local host = require "spec.helper"
local neovim = require "spec.hosts.neovim"

-- code → what it returns; SERVER stands for the server. `head` is the first line of the page.
local cases = {
  { "heeds the charset that only the server names", [[
    page "Nutgraf read SERVER/czech"
    return { lines()[1], text():find("žluťoučký kůň", 1, true) ~= nil, notices[1] }]],
    { "# Příliv", true, "nutgraf: fetching SERVER/czech" } },
  { "reads a page for which the server names a charset that is none", [[
    page "Nutgraf read SERVER/nonsense"
    local read = lines()[1]
    page "Nutgraf explain SERVER/nonsense"
    return { read, vim.bo.filetype, #lines() > 3 }]], { "# Tide", "lua", true } },
  { "follows redirections, and reads links from where they lead", [[
    page "Nutgraf links SERVER/moved"
    return lines()]], { "second page  SERVER/deep/next.html" } },
  { "takes an address as it stands", [[
    page "Nutgraf read SERVER/deep/[1-2]{a,b}"
    return { lines()[1], name() }]], { "# Tide", "nutgraf://SERVER/deep/[1-2]{a,b}" } },
  { "opens a URL twice in one buffer", [[
    page "Nutgraf read SERVER/deep/page"
    local first = vim.api.nvim_get_current_buf()
    page "Nutgraf read SERVER/deep/page"
    return vim.api.nvim_get_current_buf() == first]], true },
  { "leaves the page as it was where it cannot be read anew", [[
    page "Nutgraf read SERVER/deep/page"
    local curl = vim.env.PATH
    vim.env.PATH = "/nowhere"
    notice "edit"
    vim.env.PATH = curl
    local emptied = lines()[2]
    page "edit"
    vim.env.PATH = "/nowhere"
    notice "Nutgraf read"
    return { emptied, lines()[1] }]], { "fetching needs the program curl (ENOENT: no such file or directory)",
      "# Tide" } },
  { "fetches two pages at once", [[
    local before = #filled
    vim.cmd "Nutgraf read SERVER/czech"
    local first = vim.api.nvim_get_current_buf()
    vim.cmd "wincmd w"
    vim.cmd "Nutgraf read SERVER/deep/page"
    wait(before, 2)
    return { vim.fn.getbufline(first, 1)[1], lines()[1] }]], { "# Příliv", "# Tide" } },
  { "does not wait for a server", [[
    local start = vim.loop.hrtime()
    vim.cmd "Nutgraf read SERVER/slow"
    local took = (vim.loop.hrtime() - start) / 1e6
    return { took < 300, lines()[1] }]], { true, "…" } },
  { "ends a fetch for a buffer that is gone", [[
    local spawn, curl = vim.loop.spawn, nil
    vim.loop.spawn = function(...)
      local handle, id = spawn(...)
      curl = handle
      return handle, id
    end
    vim.cmd "Nutgraf read SERVER/slow"
    local runs = curl:is_active()
    vim.cmd "bwipeout"
    vim.wait(2000, function() return curl:is_closing() end, 10)
    return { runs, curl:is_closing(), #notices }]], { true, true, 1 } },
  { "leaves a list closed where somebody went elsewhere", [[
    local before = #filled
    vim.cmd "Nutgraf links SERVER/deep/page"
    vim.cmd "wincmd w"
    wait(before)
    return { vim.bo.buftype, notices[#notices], #vim.api.nvim_list_wins() }]],
    { "", "nutgraf: the links are in the location list of their page", 2 } },
}

-- address, settings → the notice
local messages = {
  { "a page that is not there", "/missing", "nil", "/missing: The requested URL returned error: 404" },
  { "redirections in a circle", "/loop", "nil", "Maximum (50) redirects followed" },
  { "a server that takes too long", "/slow", "{ timeout = 1 }", "Operation timed out" },
  { "a page without an end", "/endless", "{ max_bytes = 100000 }", "100000 bytes" },
  { "an empty page", "/empty", "nil", "the input is empty" },
  { "a page that is no text", "/bytes", "nil", "binary" },
}

describe("Neovim with a server", function()
  local place, url, process = host.temporary(), nil, nil

  setup(function()
    process = host.run(("python3 spec/hosts/pages_server.py >%s/port 2>%s/errors & echo $!"):format(place, place)):match "%d+"
    for _ = 1, 100 do
      local port = host.read(place .. "/port"):match "%d+"
      if port then url = "http://127.0.0.1:" .. port break end
      host.run "sleep 0.1"
    end
    assert(url, host.read(place .. "/errors"))
  end)
  teardown(function() host.run(("kill %s; rm -rf %s"):format(process, place)) end)

  local function placed(text) return (text:gsub("SERVER", url)) end

  local function placed_all(value)
    if type(value) == "string" then return placed(value) end
    if type(value) ~= "table" then return value end
    local result = {}
    for i, item in ipairs(value) do result[i] = placed_all(item) end
    return result
  end

  for _, case in ipairs(cases) do
    it(case[1], function() assert.same(placed_all(case[3]), (neovim.run(placed(case[2])))) end)
  end

  for _, case in ipairs(messages) do
    it("says what is wrong with " .. case[1], function()
      local said = neovim.run(([[vim.g.nutgraf = %s
        local said = notice "Nutgraf read %s"
        assert(text():find(said:match "[^: ][^:]*$", 1, true), text())
        return said]]):format(case[3], url .. case[2]))
      assert.is_truthy(said:find(placed(case[4]), 1, true), said)
    end)
  end
end)
