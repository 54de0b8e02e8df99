--- Every function and method of nutgraf.core, each called at least once: for suites in which memory runs out, or the
-- collector never rests. Runs without nutgraf's own modules, on every Lua.
--
-- @return list of {name, function (core), xpath = true where libxml2 evaluates one}; a function raises when something fails,
--   with the code of a failure
local page = "<!DOCTYPE html><html lang=en><head><title>T &amp; x</title><script>if(a<b)</script></head><body class='a b'>" ..
  "<h1 id=h>Title</h1><table><tr><td>a<td>b</table><b><p>mis</b>nested<ul><li class=c>one<li class='c d'>two</ul>" ..
  "<article class=p><p class=by>By Ida Brandt</p><time>10:45</time><p>Some words of a post, long enough to count as prose.</article>" ..
  "<article class=p><p class=by>By Jo Pike</p><time>11:45</time><p>More words of a post, long enough to count as prose.</article>"
local text = "One sentence, e\204\129. And  another one. The ferry left the harbour at dawn.\n- 12 May 2026 10:00\n\255"

local function good(value, message, code, ...)
  if value == nil and message then error(code or message, 0) end
  return value, message, code, ...
end

local function parsed(core) return good(core.parse(page, { max_nodes = 10000, charset = "utf-8" })) end

return {
  { "documents", function(core)
    local document = parsed(core)
    document:nodes() document:encoding() document:warnings() document:memory() document:dated() document:root()
    document:node(3) document:bytes(2, 9) document:path(7, 2) document:removals()
    good(core.outline(document))
    document:labels("p, li", 60, 12, "by", {}, nil)
    document:close()
    document:close()
  end },
  { "the way to a node", function(core)
    local node = parsed(core):first "li"
    node:name() node:type() node:attr "class" node:attributes() node:raw() node:text() node:html() node:path() node:bytes()
    node:index() node:stop() node:contains(node:parent())
    for _, child in ipairs(node:parent():children()) do child:next() child:previous() end
    for below in node:parent():descendants() do below:type() end
  end },
  { "selectors", function(core)
    local document = parsed(core)
    local selector = good(core.compile_selector "li.c:not(:has(b)), [id=h]")
    selector:css()
    for _, node in ipairs(document:select(selector)) do
      node:matches "li ~ li" node:closest "body:nth-child(2n)" node:select "b" node:first(selector)
      node:inside_alike(node) node:parent():alike(node)
    end
    document:first "p:lang(en), :is(h1, h2)" document:numbers "li, p"
  end },
  { "XPath", xpath = true, function(core)
    good(core.check_xpath "//p[1]")
    local document = parsed(core)
    document:xpath "//li[contains(@class, 'c')] | //@id" document:xpath "count(//p) > 1"
    document:xpath "concat(normalize-space(//h1), string(//title))"
    document:first "ul":xpath ".//li[last()]/text()"
    local _, _, code = core.check_xpath "//p["
    if code == "no_memory" then error(code, 0) end
  end },
  { "removals", xpath = true, function(core)
    local document = parsed(core)
    local blocks = good(core.segment(document))
    document:xpath "//li"
    document:remove "li"
    document:remove(document:select "table")
    document:xpath "//li"
    if pcall(blocks.classify, blocks) then error "blocks older than a removal" end
  end },
  { "phrases", function(core)
    local phrases = good(core.phrases({ "by", "written by", "c" }, { "by " }, { "photo" }))
    phrases:matches "by" phrases:part "a photo of" phrases:find("a by b", 2) phrases:opening "by me"
    core.names_have("c d", phrases) core.are_name_words("Ida von Brandt", phrases, phrases)
    local document = parsed(core)
    document:with_class(phrases) document:first "li":is_named(phrases)
    document:named(document:first("li"):index(), phrases, 1)
    good(core.segment(document)):opening_with(phrases)
  end },
  { "blocks", function(core)
    local document = parsed(core)
    local blocks = good(core.segment(document))
    good(blocks:classify "recall")
    blocks:count() blocks:list { content = true } blocks:words() blocks:links(1) blocks:groups(2, 1, { 20 })
    for _, row in ipairs(blocks:rows()) do assert(row.text) assert(row.index) end
    local authors, times = {}, {}
    for _, node in ipairs(document:select ".by") do authors[#authors + 1] = node:index() end
    for _, node in ipairs(document:select "time") do times[#times + 1] = node:index() end
    blocks:shapes(authors, times)
    blocks:close()
  end },
  { "compositions", function(core)
    local document = parsed(core)
    local blocks = good(core.segment(document))
    good(blocks:classify())
    local parts = good(core.compose(document))
    parts:count() parts:figures() parts:select("content", blocks) parts:select({ 1 }, blocks, 1)
    parts:close()
    good(core.compose(document, true)):select "everything"
  end },
  { "features", function(core)
    local lexicons = good(core.lexicons { class = { footer = -40, article = 30 } })
    local blocks = good(core.segment(parsed(core)))
    good(core.features(blocks, lexicons))
    good(core.features(blocks))
  end },
  { "XML", function(core)
    good(core.xml "<a b='c' xmlns:x='y'>d &nbsp; & <x:e/></a>")
    good(core.xml("<?xml version='1.0'?><a>\233</a>", "windows-1252"))
  end },
  { "stripped texts", function(core) good(core.dump("Title\n- item\nA line.\195\169\n" .. text, { max_bytes = 1000 })) end },
  { "decoding", function(core)
    good(core.parse("<p>\233 caf\233", { charset = "windows-1252" }))
    good(core.parse("\255\254<\0p\0>\0x\0", { standard = true }))
    good(core.dump("\130\177\130\241\130\201\130\191\130\205", { charset = "shift_jis" }))
  end },
  { "moments", function(core)
    core.moments(text) core.moments("2026年5月12日 上午10点, 3 hours ago", 20)
  end },
  { "texts", function(core)
    core.trim " a " core.runs "a b" core.fold_line "By :" core.key "It's!" core.fitness "The ferry left." core.is_plain(text)
    core.has_doubtful_address({ { links = { { url = "/x" } }, url = "a b" } }, { url = true }, 7)
    core.next_unclean({ { text = "One", marks = { { start = 1, stop = 3 } } }, { text = "a  b" } }, 1)
    core.find_any("a,b", ",;", 1) core.plain_address "/x" core.start_of_run("ab ", "%s")
    core.measure(text) core.language(text) core.references "&amp;amp;" core.fingerprint(text)
    core.distance(core.fingerprint "a", core.fingerprint "b")
    good(core.casefold(("\195\132"):rep(600)))
    good(core.sentences(text)) good(core.words(text)) good(core.breaks(text, "grapheme")) good(core.breaks(text, "sentence"))
    core.truncate(text, { graphemes = 9, words = 4 }) core.unicode_versions() core.libxml2_version()
  end },
  { "normalizing", function(core)
    good(core.normalize(text))
    good(core.normalize(text, { form = "NFKC", spaces = true, quotes = "straight", report = true }, { 3, 9 }))
  end },
  { "summaries", function(core)
    local units = { "One sentence of the ferry here.", "Another sentence of the ferry.", "The harbour is shut." }
    good(core.summarize(units, { count = 1 }))
    good(core.summarize(units, { method = "textrank", words = 9, starts = { 2 }, title = "Ferry" }))
    good(core.novelty(units, { units[1] }))
  end },
  { "patterns", function(core)
    core.patterns.find("a  b", "%s+()") core.patterns.match("key = value", "^(%w+)%s*=%s*(%w+)$")
    for _ in core.patterns.gmatch("one two", "%a+") do core.seconds() end
    core.patterns.gsub("abc", "%w", "%0%0") core.patterns.gsub("abc", "b", { b = "x" }) core.patterns.gsub("abc", ".", string.upper)
  end },
  { "budgets", function(core)
    local deadline, most = core.begin_budget(60000, 1e9)
    core.exceeded()
    core.end_budget(deadline, most)
    if core.is_guarded() then error "guarded" end
    core.check_guard()
    local done, found = core.guarded(60000, 1e7, string, function(document) return #document:select "p" end, parsed(core))
    if not done then error(found, 0) end
    if found ~= 5 then error("found " .. found) end
    done = core.guarded(60000, 1e7, string, error, "planted")
    if done then error "no error" end
  end },
}
