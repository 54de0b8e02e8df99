-- Real headless Neovim: the command, the buffers of pages, their folds, maps and lists.
local host = require "spec.helper"
local neovim = require "spec.hosts.neovim"

local place = host.temporary()
local help = "lua/nutgraf/neovim/runtime/doc"

local function page(name, html) host.write(place .. "/" .. name, html) end

local TIDE = "<title>Tide</title><h1>Tide</h1><p>The tide rose by a metre, and every boat came home before dark.</p>"

-- code → what it returns, by the names of what is tested. PLACE stands for a folder of pages.
local cases = {
  { "loads nothing of nutgraf before it is used", [[
    local loaded = {}
    for name in pairs(package.loaded) do
      if name:find "^nutgraf" then loaded[#loaded + 1] = name end
    end
    return { vim.fn.exists ":Nutgraf", #loaded }]], { 2, 0 } },
  { "fills a buffer with a page's Markdown", [[
    page "Nutgraf read examples/liveblog/page.html"
    return { lines()[1], lines()[26], lines()[28], name():match "^nutgraf://.*/examples", vim.bo.filetype,
      vim.bo.buftype, vim.bo.modifiable, vim.bo.swapfile, text():find("Sign up", 1, true) == nil,
      text():find("[Ruth Calloway](https://courier.example/people/ruth-calloway)", 1, true) ~= nil }]],
    { "# Ferry Aurelia floats again after night on sandbank in Marrow Sound",
      "## Aurelia to sail again on Monday, owner says", "*Mira Odell · 14 March 2026, 11:20*",
      "nutgraf://" .. neovim.root .. "/examples", "markdown", "nofile", false, false, true, true } },
  { "reads no page on Neovim's own thread", [[
    page "Nutgraf read examples/liveblog/page.html"
    return package.loaded["nutgraf"] == nil]], true },
  { "makes a fold of each post and section", [[
    page "Nutgraf read examples/liveblog/page.html"
    local open = vim.fn.foldclosed(26)
    keys "26Gzc"
    return { open, vim.fn.foldclosed(26), vim.fn.foldclosedend(26), vim.fn.foldlevel(1), vim.wo.foldmethod }]],
    { -1, 26, 33, 0, "manual" } },
  { "nests the folds of sections", [[
    page "Nutgraf read PLACE/sections.html"
    local levels = {}
    for number, line in ipairs(lines()) do
      if line:find "^#" then levels[#levels + 1] = line .. " " .. vim.fn.foldlevel(number) end
    end
    return levels]],
    { "# Tides 0", "## Summary 1", "## North 1", "### At noon 2", "### At night 2", "## South 1" } },
  { "keeps the folds in another window", [[
    page "Nutgraf read examples/liveblog/page.html"
    local buffer = vim.api.nvim_get_current_buf()
    vim.cmd("tabnew | buffer " .. buffer)
    return { vim.fn.foldlevel(26), vim.wo.foldmethod, vim.wo.conceallevel }]], { 1, "manual", 2 } },
  { "closes the folds where the settings say so", [[
    vim.g.nutgraf = { folded = true }
    page "Nutgraf read examples/liveblog/page.html"
    return { vim.fn.foldclosed(26), vim.fn.foldclosed(1) }]], { 26, -1 } },
  { "goes from post to post", [=[
    page "Nutgraf read examples/liveblog/page.html"
    local at = {}
    for _, key in ipairs { "]]", "2]]", "[[", "[[", "[[", "99]]", "]]", "jj[[" } do
      keys(key)
      at[#at + 1] = vim.fn.line "."
    end
    return at]=], { 26, 44, 34, 26, 26, 112, 112, 112 } },
  { "selects to the next post", [=[
    page "Nutgraf read examples/liveblog/page.html"
    keys "26GV]]k\27"
    return { vim.fn.line "'<", vim.fn.line "'>" }]=], { 26, 33 } },
  { "goes from section to section where there are no posts", [=[
    page "Nutgraf read PLACE/sections.html"
    local at = {}
    for _ = 1, 3 do
      keys "]]"
      at[#at + 1] = vim.fn.getline "."
    end
    return at]=], { "## Summary", "## North", "### At noon" } },
  { "takes no heading in code for a section", [=[
    page "Nutgraf read PLACE/code.html"
    keys "G[["
    return { vim.fn.getline ".", text():find("\n# comment", 1, true) ~= nil }]=], { "## Steps", true } },
  { "lists posts with time, authors and headline, and goes to one", [[
    page "Nutgraf posts examples/liveblog/page.html"
    local list = lines()
    vim.cmd "3ll"
    return { #list, list[2], vim.fn.getline ".", vim.fn.getloclist(0, { title = 1 }).title:match "^posts of" }]],
    { 10, "14 March 2026, 10:45 · Jonas Pike · Divers find no damage below the waterline",
      "## Watch: Tugs pull the Aurelia off the sandbank as the tide turns", "posts of" } },
  { "lists links with text and address, and goes to one", [[
    page "Nutgraf links examples/liveblog/page.html"
    local list = lines()
    vim.cmd "1ll"
    return { list[1], vim.fn.getline("."):sub(vim.fn.col ".", vim.fn.col "." + 6) }]],
    { "Video  https://courier.example/clips/tugs.mp4", "[Video]" } },
  { "lists the links of the page that a list belongs to", [[
    page "Nutgraf posts examples/liveblog/page.html"
    vim.cmd "Nutgraf links"
    return { vim.bo.buftype, lines()[1] }]], { "quickfix", "Video  https://courier.example/clips/tugs.mp4" } },
  { "says that a page has no posts, and shows it", [[
    local said = notice "Nutgraf posts PLACE/tide.html"
    return { said:gsub("^nutgraf: .*/", ""), lines()[1] }]], { "tide.html has no posts", "# Tide" } },
  { "outlines posts or sections", [[
    page "Nutgraf read PLACE/sections.html"
    keys "gO"
    return lines()]], { "Summary", "North", "At noon", "At night", "South" } },
  { "shows the summary alone", [[
    page "Nutgraf summarize examples/liveblog/page.html"
    return { lines()[1], lines()[5], #lines(), name():match "^nutgraf://summary/" }]],
    { "# Ferry Aurelia floats again after night on sandbank in Marrow Sound", "## Summary", 9, "nutgraf://summary/" } },
  { "makes as many sentences as the settings say", [[
    vim.g.nutgraf = { sentences = 1 }
    page "Nutgraf summarize examples/liveblog/page.html"
    return #lines()]], 7 },
  { "has no summary where the settings say so", [[
    vim.g.nutgraf = { sentences = 0 }
    page "Nutgraf read examples/liveblog/page.html"
    return text():find("## Summary", 1, true) == nil]], true },
  { "shows what nutgraf.explain says", [[
    page "Nutgraf explain examples/liveblog/page.html"
    local file = io.open "examples/liveblog/page.html"
    local said = require("nutgraf.neovim.modules").nutgraf().explain(file:read "*a")
    return { text() .. "\n" == said, vim.bo.filetype }]], { true, "lua" } },
  { "reads the HTML of the current buffer", [[
    vim.cmd "edit examples/liveblog/page.html"
    page "Nutgraf"
    return { lines()[1]:sub(1, 15), name():match "[^/]*$" }]], { "# Ferry Aurelia", "page.html" } },
  { "reads a buffer as UTF-8, whatever its markup says of itself", [[
    vim.api.nvim_buf_set_lines(0, 0, -1, false, { "<meta charset=latin1><title>Fähre</title>",
      "<h1>Fähre</h1><p>Die Fähre fährt heute nicht mehr über den Sund, sagt der Hafenmeister.</p>" })
    page "Nutgraf"
    return { lines()[1], (name():gsub("%d+", "N")) }]], { "# Fähre", "nutgraf://buffer/N" } },
  { "reads lines of a buffer", [[
    vim.api.nvim_buf_set_lines(0, 0, -1, false, { "<h1>North</h1>", "<p>Nothing of this line is read by anyone.</p>",
      "<h1>Tide</h1><p>The tide rose by a metre, and every boat came home before dark.</p>" })
    page "3Nutgraf read"
    return { text():find("Nothing", 1, true) == nil, text():find("The tide rose", 1, true) ~= nil,
      (name():gsub("buffer/%d+", "buffer")) }]], { true, true, "nutgraf://buffer#L3-L3" } },
  { "reads a selection", [[
    vim.api.nvim_set_keymap("x", "R", "<Plug>(nutgraf-read)", {})
    vim.api.nvim_buf_set_lines(0, 0, -1, false, { "<p>Nothing of this line is read by anyone.</p>",
      "<p>The tide rose by a metre,", "and every boat came home before dark.</p>" })
    local before = #filled
    vim.g.nutgraf = { sentences = 0 }
    keys "2GVjR"
    wait(before)
    return text()]], "The tide rose by a metre, and every boat came home before dark." },
  { "opens a page twice in one buffer and one window", [[
    page "Nutgraf read examples/liveblog/page.html"
    local first = vim.api.nvim_get_current_buf()
    keys "44G"
    vim.cmd "wincmd w"
    page "Nutgraf read examples/liveblog/page.html"
    return { vim.api.nvim_get_current_buf() == first, #vim.api.nvim_list_wins(), vim.fn.line ".",
      vim.fn.foldlevel(26) }]], { true, 2, 44, 1 } },
  { "opens a page from a page in the same window", [[
    page "Nutgraf read PLACE/tide.html"
    page "Nutgraf read examples/liveblog/page.html"
    return #vim.api.nvim_list_wins()]], 2 },
  { "opens pages where the settings say", [[
    local shapes = {}
    for _, window in ipairs { "split", "vsplit", "tab", "current" } do
      vim.cmd "tabonly | only | enew"
      vim.g.nutgraf = { window = window }
      page "Nutgraf read PLACE/tide.html"
      shapes[#shapes + 1] = { vim.fn.tabpagenr "$", #vim.api.nvim_tabpage_list_wins(0), vim.fn.winlayout()[1] }
    end
    return shapes]], { { 1, 2, "col" }, { 1, 2, "row" }, { 2, 1, "leaf" }, { 1, 1, "leaf" } } },
  { "reads a page anew by :edit", [[
    page "Nutgraf read PLACE/tide.html"
    local before = #filled
    vim.cmd "edit"
    wait(before)
    return { lines()[1], #vim.api.nvim_list_wins(), vim.bo.modifiable, vim.bo.filetype }]],
    { "# Tide", 2, false, "markdown" } },
  { "reads what :edit names", [[
    page "edit nutgraf://summary/PLACE/sections.html"
    return { lines()[1], lines()[3] }]], { "# Tides", "## Summary" } },
  { "opens a page that was deleted", [[
    page "Nutgraf read PLACE/tide.html"
    vim.cmd "bdelete"
    page "Nutgraf read PLACE/tide.html"
    return { lines()[1], vim.fn.foldlevel(1) }]], { "# Tide", 0 } },
  { "opens the link under the cursor", [[
    local opened = {}
    vim.ui.open = function(address) opened[#opened + 1] = address end
    vim.g.nutgraf = { sentences = 0 }
    page "Nutgraf read PLACE/links.html"
    for _, word in ipairs { "harbour master", "drawing", "brackets" } do
      vim.fn.search(word)
      keys "gx"
    end
    return opened]],
    { "https://courier.example/master?a=1&b=2", "https://courier.example/big", "https://courier.example/a_(b)" } },
  { "says that there is no link", [[
    page "Nutgraf read PLACE/tide.html"
    vim.api.nvim_win_set_cursor(0, { 2, 0 })
    return notice "normal gx"]], "nutgraf: no link under the cursor" },
  { "opens no file of this machine for a page", [[
    vim.ui.open = function() error "opened" end
    vim.g.nutgraf = { sentences = 0 }
    page "Nutgraf read PLACE/links.html"
    vim.fn.search "tide table"
    return notice("normal gx"):gsub("open: .*/", "open: ")]], "nutgraf: no address to open: tide.html" },
  { "keeps what somebody set for the window of a page", [[
    page "Nutgraf read PLACE/tide.html"
    vim.cmd "setlocal nowrap"
    page "Nutgraf read"
    return { vim.wo.wrap, vim.wo.linebreak }]], { false, true } },
  { "folds where the user's plugins fold Markdown otherwise", [[
    vim.cmd "autocmd FileType markdown setlocal foldmethod=indent"
    page "Nutgraf read examples/liveblog/page.html"
    page "Nutgraf read"
    return { vim.wo.foldmethod, vim.fn.foldlevel(26) }]], { "manual", 1 } },
  { "hides the addresses of links", [[
    vim.cmd "filetype plugin on | syntax on"
    vim.g.nutgraf = { sentences = 0 }
    page "Nutgraf read PLACE/links.html"
    vim.fn.search "courier.example/master"
    local hidden = vim.fn.synconcealed(vim.fn.line ".", vim.fn.col ".")[1] == 1
    vim.fn.search("harbour master", "b")
    local shown = vim.fn.synconcealed(vim.fn.line ".", vim.fn.col ".")[1] == 0
    return { hidden or vim.b.ts_highlight, shown, vim.wo.conceallevel }]], { true, true, 2 } },
  { "takes its settings by setup()", [[
    require("nutgraf.neovim").setup { window = "tab" }
    page "Nutgraf read PLACE/tide.html"
    return vim.fn.tabpagenr "$"]], 2 },
  { "follows a link to a file beside the page", [[
    vim.g.nutgraf = { sentences = 0 }
    page "Nutgraf read PLACE/links.html"
    vim.fn.search "tide table"
    vim.api.nvim_set_keymap("n", "F", "<Plug>(nutgraf-follow)", {})
    page "normal F"
    return lines()[1] ]], "# Tide" },
  { "has no maps where the settings say so", [[
    vim.g.nutgraf = { maps = false }
    page "Nutgraf read PLACE/tide.html"
    return { vim.fn.maparg "gx" == "<Plug>(nutgraf-browse)", vim.fn.maparg "<Plug>(nutgraf-next)" ~= "" }]],
    { false, true } },
  { "reads by the settings' site scripts", [[
    vim.g.nutgraf = { sites = "examples/sites" }
    vim.fn.system { "cp", "examples/sites/pages/" .. vim.fn.readdir("examples/sites/pages")[1], "PLACE/site.html" }
    page "Nutgraf read PLACE/site.html"
    return #lines() > 1]], true },
  { "keeps tables and code as Markdown has them", [[
    page "Nutgraf read PLACE/code.html"
    return { text():find("```lua\n# comment", 1, true) ~= nil, text():find("| Port | Metres |", 1, true) ~= nil }]],
    { true, true } },
  { "reads two pages at once", [[
    local before = #filled
    vim.cmd "Nutgraf read examples/liveblog/page.html"
    local first = vim.api.nvim_get_current_buf()
    vim.cmd "wincmd w"
    vim.cmd "Nutgraf read PLACE/tide.html"
    wait(before, 2)
    return { vim.fn.getbufline(first, 1)[1]:sub(1, 7), lines()[1], #vim.api.nvim_list_wins() }]],
    { "# Ferry", "# Tide", 3 } },
  { "fills a buffer once where it is read twice at once", [[
    local before = #filled
    vim.cmd "Nutgraf read PLACE/tide.html"
    vim.cmd "Nutgraf read PLACE/tide.html"
    wait(before)
    vim.wait(300)
    return { #filled - before, #lines() }]], { 1, 7 } },
  { "drops what comes for a buffer that is gone", [[
    vim.cmd "Nutgraf read examples/liveblog/page.html"
    vim.cmd "bwipeout"
    vim.wait(500)
    page "Nutgraf read PLACE/tide.html"
    return { lines()[1], #filled, #notices, vim.v.errmsg }]], { "# Tide", 1, 0, "" } },
  { "ends while a page is read", [[
    vim.cmd "Nutgraf read PLACE/large.html"
    vim.wait(30)
    return #filled]], 0 },
}

-- command → the notice that comes of it
local messages = {
  { "a misspelt subcommand", "Nutgraf reed x", "nutgraf: no subcommand 'reed'; did you mean 'read'?" },
  { "a URL without its subcommand", "Nutgraf https://courier.example/",
    "nutgraf: no subcommand 'https://courier.example/'; did you mean ':Nutgraf read https://courier.example/'?" },
  { "a file that is not there", "Nutgraf read /no/such/page.html", "nutgraf: /no/such/page.html: no such file" },
  { "a folder", "Nutgraf read /usr", "nutgraf: /usr/: EISDIR: illegal operation on a directory" },
  { "an empty page", "Nutgraf read /dev/null", "nutgraf: /dev/null: stage 'parse': the input is empty" },
  { "an empty buffer", "Nutgraf", "the input is empty" },
  { "a file that is no text", "Nutgraf read PLACE/bytes.bin", "binary" },
  { "a page that is too large", "let g:nutgraf = {'max_bytes': 20} | Nutgraf read PLACE/tide.html",
    "the page has more than 20 bytes, the limit" },
  { "a page without a sentence", "Nutgraf summarize PLACE/short.html", "no sentence is fit for a summary" },
  { "what cannot be explained", "Nutgraf explain examples/liveblog/dump.txt",
    "a text, which has no elements to name" },
  { "lines and a file", "1Nutgraf read x", "nutgraf: lines of the buffer, or a file or URL: not both" },
  { "a misspelt setting", "let g:nutgraf = {'sentnces': 2} | Nutgraf",
    "nutgraf: vim.g.nutgraf: unknown option 'sentnces'; did you mean 'sentences'?" },
  { "a wrong value", "let g:nutgraf = {'window': 'popup'} | Nutgraf",
    "nutgraf: vim.g.nutgraf: option 'window': one of 'split', 'vsplit', 'tab', 'current' expected, got 'popup'; there are" },
  { "settings that are no table", "let g:nutgraf = 3 | Nutgraf",
    "nutgraf: vim.g.nutgraf: a table of options expected, got number" },
  { "a folder of sites that is not there", "let g:nutgraf = {'sites': '/no/such'} | Nutgraf read PLACE/tide.html",
    "/no/such" },
}

-- the command line before the cursor → what may follow
local completions = {
  { "Nutgraf ", { "read", "summarize", "links", "posts", "explain" } },
  { "Nutgraf p", { "posts" } },
  { "'<,'>Nutgraf su", { "summarize" } },
  { "Nutgraf x", {} },
  { "Nutgraf read examples/liveblog/pa", { "examples/liveblog/page.html" } },
  { "Nutgraf links PLACE/with bl", { "blanks & 'quotes'.html" } },
}

describe("Neovim", function()
  setup(function()
    page("tide.html", TIDE)
    page("with blanks & 'quotes'.html", TIDE)
    page("short.html", "<title>Tide</title><h1>Tide</h1>")
    page("bytes.bin", ("\0\1\2\3\254\255"):rep(300))
    page("sections.html", [[<title>Tides</title><h1>Tides</h1>
      <h2>North</h2><p>The tide rose by a metre in the north, the harbour master of Ennis said on Monday.</p>
      <h3>At noon</h3><p>Every boat of the fleet came home before the storm had reached the outer islands.</p>
      <h3>At night</h3><p>Nobody was hurt when the bridge at the old market was flooded for an hour.</p>
      <h2>South</h2><p>In the south the water stayed low, and the ferries to Tessel kept to their plan.</p>]])
    page("code.html", [[<title>Steps</title><h1>How to read a tide table</h1>
      <p>The table of the port says when the water is highest, and the program prints it for a week.</p>
      <h2>Steps</h2><p>Write this into a file and run it with the interpreter that came with your system.</p>
      <pre><code class="language-lua"># comment
print(1)</code></pre><p>The table then looks like this, with a row for each of the ports of the sound.</p>
      <table><tr><th>Port<th>Metres<tr><td>Ennis<td>3.1<tr><td>Tessel<td>2.4</table>]])
    page("links.html", [[<title>Links</title><h1>Where to read more</h1>
      <p>The <a href="https://courier.example/master?a=1&amp;b=2">harbour master</a> of Ennis wrote a book about it.</p>
      <p>See the <a href="tide.html">tide table</a> of the port, which is printed anew in each of the four seasons.</p>
      <p>A <a href="https://courier.example/big"><img src="https://courier.example/small.png" alt="drawing"></a> of it
      hangs in the hall, and <a href="https://courier.example/a_(b)">brackets</a> are no trouble to anyone here.</p>]])
    page("large.html", "<title>Large</title>" .. ("<p>The tide rose by a metre, and every boat came home.</p>"):rep(60000))
  end)
  teardown(function() host.run("rm -rf " .. place) end)

  local function placed(text) return (text:gsub("PLACE", place)) end

  for _, case in ipairs(cases) do
    it(case[1], function() assert.same(case[3], (neovim.run(placed(case[2])))) end)
  end

  for _, case in ipairs(messages) do
    it("says what is wrong with " .. case[1], function()
      local said = neovim.run(("return notice [[%s]]"):format(placed(case[2])))
      assert.is_truthy(said:find(case[3], 1, true), said)
    end)
  end

  for _, case in ipairs(completions) do
    it("completes " .. case[1], function()
      local line = placed(case[1])
      assert.same(case[2], neovim.run(([[local line = %q
        return vim.fn.getcompletion(line, "cmdline")]]):format(line)))
    end)
  end

  for _, case in ipairs {
    { "blanks and quotes", "Nutgraf read PLACE/with blanks & 'quotes'.html" },
    { "blanks behind backslashes", [[Nutgraf read PLACE/with\ blanks\ &\ 'quotes'.html]] },
    { "a name of the environment", "Nutgraf read $NUTGRAF_PLACE/tide.html" },
    { "the current file", "edit PLACE/tide.html | Nutgraf read %" },
  } do
    it("reads a file by " .. case[1], function()
      local code = ("page [[%s]] return lines()[1]"):format(placed(case[2]))
      assert.equal("# Tide", (neovim.run(code, { environment = "NUTGRAF_PLACE=" .. place })))
    end)
  end

  it("keeps the functions of the module", function()
    assert.same({ "# Tide", "empty", "table" }, (neovim.run(placed [[
      local neovim = require "nutgraf.neovim"
      local _, _, code = neovim.lines ""
      local file = io.open "PLACE/tide.html"
      local lines = neovim.lines(file:read "*a", { sentences = 0 })
      local before = #filled
      local buffer = neovim.read "PLACE/tide.html"
      wait(before)
      assert(vim.fn.getbufline(buffer, 1)[1] == lines[1])
      return { lines[1], code, type(lines) }]])))
  end)

  for _, case in ipairs { { "read", "read(3)", "nutgraf.neovim.read: argument 'source': string expected, got number" },
    { "a setting", "setup { sentence = 3 }", "nutgraf.neovim.setup: unknown option 'sentence'; did you mean 'sentences'?" },
    { "lines", "lines(nil)", "nutgraf.neovim.lines: argument 'bytes': string expected, got nil" } } do
    it("raises at the caller's line for a wrong argument of " .. case[1], function()
      local said = neovim.run(("return select(2, pcall(function() require('nutgraf.neovim').%s end))"):format(case[2]))
      assert.is_truthy(said:find("code.lua:1: " .. case[3], 1, true), said)
    end)
  end

  it("passes :checkhealth", function()
    local text = neovim.run [[vim.cmd "checkhealth nutgraf" return text()]]
    for _, expected in ipairs { "OK:? nutgraf %d+%.%d+%.%d+ on LuaJIT", "/lua/nutgraf/init%.lua", "/nutgraf/core%.so",
      "libxml2 2%.%d+%.%d+, utf8proc with Unicode %d+", "OK:? vim%.g%.nutgraf is in order", "OK:? a page is read in a thread",
      "OK:? curl is there: curl %d" } do
      assert.is_truthy(text:find(expected), text)
    end
    assert.is_nil(text:find("ERROR", 1, true), text)
  end)

  it("reports wrong settings in :checkhealth", function()
    local text = neovim.run [[vim.g.nutgraf = { windw = "tab" } vim.cmd "checkhealth nutgraf" return text()]]
    assert.is_truthy(text:find("ERROR:? vim%.g%.nutgraf: unknown option 'windw'; did you mean 'window'%?"), text)
  end)

  it("has help whose tags are up to date", function()
    host.run(("mkdir -p %s/doc && cp %s/nutgraf.txt %s/doc"):format(place, help, place))
    assert.equal("*nutgraf*", neovim.run(([[vim.cmd "helptags %s/doc"
      vim.cmd "help nutgraf"
      return vim.fn.expand "<cWORD>"]]):format(place)))
    assert.equal(host.read(place .. "/doc/tags"), host.read(help .. "/tags"))
  end)

  it("has help for every setting, subcommand and map, and links to what there is", function()
    local text, tags = host.read(help .. "/nutgraf.txt"), host.read(help .. "/tags")
    local names = neovim.run [[
      local names = vim.tbl_keys(require("nutgraf.neovim.config").options)
      vim.list_extend(names, vim.fn.getcompletion("Nutgraf ", "cmdline"))
      for _, map in ipairs(vim.api.nvim_get_keymap "n") do
        if map.lhs:find "nutgraf" then names[#names + 1] = map.lhs end
      end
      return names]]
    assert.equal(7 + 5 + 6, #names)
    for _, name in ipairs(names) do
      local is_there = text:find("\n" .. name .. "%s+%u") or text:find(":Nutgraf " .. name, 1, true) or
        text:find("*" .. name .. "*", 1, true)
      assert.is_truthy(is_there, name)
    end
    local links = 0
    for link in text:gmatch "|(%S+)|" do
      if link:find "utgraf" then
        links = links + 1
        assert.is_truthy(("\n" .. tags):find("\n" .. link .. "\t", 1, true), link)
      end
    end
    assert.is_true(links > 8)
  end)
end)
