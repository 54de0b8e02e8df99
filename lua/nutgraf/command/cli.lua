--- The `nutgraf` command.
--
-- Exit status: 0 all well, 1 some input failed, 2 wrong usage. Messages go to standard error.
local nutgraf = require "nutgraf"
local options = require "nutgraf.options"
local pipelines = require "nutgraf.pipeline"
local render = require "nutgraf.render"
local source = require "nutgraf.command.source"

local M = {}

local commands = { extract = true, convert = true, summarize = true, run = true, batch = true, stages = true,
  diff = true, timeline = true, ["test-sites"] = true, explain = true, ["dump-features"] = true }

local function fail_usage(message)
  io.stderr:write("nutgraf: ", (message:gsub("%s+", " ")), "\n")
  return 2
end

local function warn(path, message)
  io.stderr:write("nutgraf: ", path == "-" and "standard input" or path, ": ", message, "\n")
end

-- ---- usage ----

-- The value of a flag, by its declaration; nil, message for a wrong one.
local function converter(flag, spec)
  return function(text)
    local value = text
    if spec.type == "number" or spec.type == "integer" then value = tonumber(text) end
    if value == nil then return nil end
    local problem = options.problem(value, spec)
    if problem then return nil, ("option '%s': %s"):format(flag, problem) end
    return value
  end
end

local function help_of(spec)
  local _, default = options.describe(spec)
  local shown = default and spec.type ~= "boolean" and " (default: " .. default .. ")" or ""
  return spec.help:gsub("^%l", string.upper) .. shown .. "."
end

-- Flags from declarations: --max-bytes from max_bytes, with its choices, its check, its help and its default.
local function add_flags(command, specs, names)
  for _, name in ipairs(names) do
    local spec = specs[name]
    local flag = "--" .. name:gsub("_", "-")
    if spec.type == "boolean" then
      command:flag(flag, help_of(spec))
    else
      local option = command:option(flag, help_of(spec))
      if spec.choices then option:choices(spec.choices) else option:convert(converter(flag, spec)) end
    end
  end
end

local function add_input_options(command)
  add_flags(command, nutgraf.options.extract, { "input", "url", "charset", "preset", "sentences", "method",
    "offsets" })
  command:option("--sites", "A folder of site scripts and FiveFilters rules."):argname("<folder>")
  command:option("--pipeline", "A pipeline script to use instead of the default."):argname("<script>")
  command:flag("--quiet", "No messages about inputs that failed.")
end

local function add_format(command)
  add_flags(command, require("nutgraf.stages").definition("render").options, { "format" })
end

--- The command line, of argparse.
---@return table parser
---@return table[] commands list of {name, command}, those that help shows
---
--- Errors: raises where argparse is missing.
---
--- Example:
---   local _, commands = require("nutgraf.command.cli").parser()
---   print(commands[1][1])
---   --> extract
function M.parser()
  local argparse = require "argparse"
  local parser = argparse("nutgraf", "What a web page, or text stripped of its markup, says.")
    :epilog "FILE is a path (.gz is unpacked), a URL, or - for standard input."
    :help_max_width(79):help_description_margin(29):command_target("command"):require_command(false)
  parser:flag("--version", "Print the version."):action(function()
    print("nutgraf " .. nutgraf.version)
    os.exit(0)
  end)

  local extract = parser:command("extract", "What a page says (the default command).")
  add_format(extract)
  add_input_options(extract)
  extract:flag("--fragment", "HTML: the article alone, to be put into another page.")
  add_flags(extract, require("nutgraf.stages").definition("render").options, { "budget", "overlap", "unit" })
  extract:flag("--explain", "Say what each stage did and how long it took.")
  extract:argument("files", "Inputs; none: standard input."):args("*"):argname("<file>")

  local convert = parser:command("convert", "A page or fragment, everything kept, as Markdown.")
  local format = require("nutgraf.stages").definition("render").options.format
  add_flags(convert, { format = options.join({ default = "markdown" }, format) }, { "format" })
  add_flags(convert, nutgraf.options.extract, { "url", "charset" })
  convert:flag("--fragment", "HTML: the article alone, to be put into another page.")
  convert:flag("--quiet", "No messages about inputs that failed.")
  convert:argument("files", "Inputs; none: standard input."):args("*"):argname("<file>")

  local summarize = parser:command("summarize", "The summary alone.")
  add_format(summarize)
  add_input_options(summarize)
  summarize:flag("--cite", "Print where each sentence stands: bytes of the text, block, post.")
  summarize:argument("files", "Inputs; none: standard input."):args("*"):argname("<file>")

  local run = parser:command("run", "Run a pipeline script.")
  add_format(run)
  add_input_options(run)
  run:argument("script", "A Lua file that returns a pipeline."):argname("<script>")
  run:argument("files", "Inputs; none: standard input."):args("*"):argname("<file>")

  local batch = parser:command("batch", "NDJSON records in, NDJSON out, a line for a line.")
  add_input_options(batch)

  local stages = parser:command("stages", "The stages and their options.")
  stages:argument("name", "One stage, with its options."):args("?"):argname("<name>")

  local diff = parser:command("diff", "What changed between two records of a page.")
  add_flags(diff, require("nutgraf.text.diff").options, { "format" })
  diff:argument("old", "The older record, as JSON."):argname("<old.json>")
  diff:argument("new", "The newer record, as JSON."):argname("<new.json>")

  local timeline = parser:command("timeline", "A live blog's posts as one page or feed.")
  add_flags(timeline, nutgraf.options.timeline, { "format", "order" })
  add_input_options(timeline)
  timeline:argument("files", "Inputs; none: standard input."):args("*"):argname("<file>")

  local explain_page = parser:command("explain", "Selectors of what a page says, as a site script to paste.")
  explain_page:flag("--html", "The page with its blocks coloured, the reasons under the pointer.")
  add_flags(explain_page, nutgraf.options.extract, { "url", "charset", "preset" })
  explain_page:option("--sites", "A folder of site scripts and FiveFilters rules."):argname("<folder>")
  explain_page:argument("files", "Inputs; none: standard input."):args("*"):argname("<file>")

  local test_sites = parser:command("test-sites", "Run the tests of a folder of site scripts and rules.")
  test_sites:flag("--fetch", "Fetch the pages of rules' test_url lines that lie not beside their files.")
  test_sites:argument("folder", "The folder."):argname("<folder>")

  local features = parser:command("dump-features"):hidden(true)
  features:option "--lexicon"
  features:flag "--tokens"
  features:flag "--titles"
  features:flag "--authors"
  features:flag "--kinds"
  features:flag "--dates"
  features:argument("files"):args("+")
  local shown = { { "extract", extract }, { "convert", convert }, { "summarize", summarize }, { "run", run },
    { "batch", batch }, { "stages", stages }, { "diff", diff }, { "timeline", timeline },
    { "explain", explain_page }, { "test-sites", test_sites } }
  for _, command in ipairs(shown) do command[2]:help_max_width(79):help_description_margin(29) end
  return parser, shown
end

-- ---- pipelines ----

local function load_script(path)
  local chunk, message = loadfile(path)
  if not chunk then return nil, message end
  local ok, result = pcall(chunk)
  if not ok then return nil, tostring(result) end
  if type(result) == "table" and getmetatable(result) == nil and #result > 0 then
    ok, result = pcall(nutgraf.pipeline, result)
    if not ok then return nil, ("%s: %s"):format(path, result) end
  end
  if not pipelines.is_pipeline(result) then
    local meta = getmetatable(result)
    return nil, path .. ": the script must return a pipeline, got " .. (type(meta) == "table" and meta.__name or
      type(result))
  end
  return result
end

local function settings(arguments, argument)
  return {
    url = arguments.url or (source.is_url(argument) and argument or nil),
    charset = arguments.charset, input = arguments.input, preset = arguments.preset, offsets = arguments.offsets,
    sentences = arguments.sentences, method = arguments.method, pipeline = arguments.loaded_pipeline,
    sites = arguments.loaded_sites, explain = arguments.explain,
  }
end

-- A failing script or stage must not take the batch down: its message stands in the record's place.
local function extract(bytes, given)
  local ok, record, message, code = pcall(nutgraf.extract, bytes, given)
  if not ok then return nil, tostring(record), "script_error" end
  return record, message, code
end

-- ---- printing ----

local function error_record(message, code)
  return { error = { message = message, code = code } }
end

local function print_trace(trace)
  for _, step in ipairs(trace) do
    io.stderr:write(("%-12s %7.1f ms  %s\n"):format(step.stage, step.milliseconds, table.concat(step.set, " ")))
    for _, edit in ipairs(step.edits) do
      io.stderr:write(("%-12s %s: %q at %d becomes %q\n"):format("", edit.rule, edit.before:sub(1, 40), edit.start,
        edit.after:sub(1, 40)))
    end
    for _, gone in ipairs(step.removed) do
      io.stderr:write(("%-12s removed: %s (%s)\n"):format("", gone.text:sub(1, 60):gsub("%s+", " "), gone.reason))
    end
  end
end

local function print_record(record, arguments, path)
  local format = arguments.format or "text"
  if format == "jsonl" then
    record.path = path
  elseif record.output then
    io.write((record.output:gsub("\n?$", "\n")))
    return
  end
  record.path = record.path or format == "chunks" and path ~= "-" and path or nil
  io.write((render.render(record, format, { fragment = arguments.fragment, budget = arguments.budget,
    overlap = arguments.overlap, unit = arguments.unit })))
end

-- "bytes 120-240, block 3, post 2"
local function cite(place)
  local parts = {}
  if place.start then parts[1] = ("bytes %d-%d"):format(place.start, place.stop) end
  if place.block then parts[#parts + 1] = "block " .. place.block end
  if place.post then parts[#parts + 1] = "post " .. place.post end
  return table.concat(parts, ", ")
end

-- The blocks alone, where the format is Markdown; a whole record in other formats.
local function print_converted(record, arguments, path)
  arguments.format = arguments.format or "markdown"
  if arguments.format ~= "markdown" then return print_record(record, arguments, path) end
  io.write(require("nutgraf.render.markdown").blocks(record.blocks or {}), "\n")
end

local function print_summary(record, arguments, path)
  if arguments.format and arguments.format ~= "text" then
    return print_record({ title = record.title, summary = record.summary, citations = record.citations }, arguments,
      path)
  end
  for i, sentence in ipairs(record.summary or {}) do
    local place = arguments.cite and record.citations and record.citations[i]
    io.write(sentence, place and "  [" .. cite(place) .. "]" or "", "\n")
  end
end

-- ---- commands ----

local function explain(bytes, given)
  local run = given.pipeline or nutgraf.default_pipeline { sentences = given.sentences, method = given.method }
  given.pipeline = nil
  local ok, record, trace, code = pcall(run.explain, run, bytes, given)
  if not ok then return nil, tostring(record), "script_error" end
  if not record then return nil, trace, code end
  print_trace(trace)
  return record
end

-- The site script of a page, or the page with its blocks coloured.
local function explain_pages(arguments)
  local failed = false
  for _, path in ipairs(#arguments.files > 0 and arguments.files or { "-" }) do
    local text
    local bytes, message = source.read(path)
    if bytes then
      local given = settings(arguments, path)
      text, message = nutgraf.explain(bytes, { html = arguments.html, url = given.url, charset = given.charset,
        preset = given.preset, sites = given.sites })
    end
    if text then io.write(text) else warn(path, message) end
    failed = failed or not text
  end
  return failed and 1 or 0
end

local function each_input(arguments, printer)
  local failed = false
  local files = #arguments.files > 0 and arguments.files or { "-" }
  for i, path in ipairs(files) do
    local bytes, message, code = source.read(path, arguments.max_bytes)
    local record
    if bytes then
      record, message, code = (arguments.explain and explain or extract)(bytes, settings(arguments, path))
    end
    if record then
      if i > 1 and arguments.command ~= "timeline" and (arguments.format or "text") == "text" then io.write("\n") end
      if printer(record, arguments, path) == false then failed = true end
    else
      failed = true
      if arguments.format == "jsonl" then print_record(error_record(message, code), arguments, path)
      elseif not arguments.quiet then warn(path, message) end
    end
  end
  return failed and 1 or 0
end

-- A string that says something: where there is nothing to say, many programs write "".
local function said(value) return type(value) == "string" and value ~= "" and value or nil end

local function batch_line(line, json, arguments)
  local request, problem = json.decode(line)
  if type(request) ~= "table" then
    return error_record("not a JSON object: " .. tostring(problem or line:sub(1, 40)), "bad_json")
  end
  local input = request.html or request.text
  local record
  if type(input) ~= "string" then
    record = error_record("neither html nor text", "empty")
  else
    local given = settings(arguments, "-")
    given.url = said(request.url) or given.url
    given.charset = said(request.charset) or given.charset
    given.input = request.html and "html" or "text"
    local message, code
    record, message, code = extract(input, given)
    record = record or error_record(message, code)
  end
  record.id = request.id
  return record
end

local function batch(arguments)
  local json = require "nutgraf.structured.json"
  local failed = false
  for line in io.lines() do
    if line:find("%S") then
      local record = batch_line(line, json, arguments)
      failed = failed or record.error ~= nil
      io.write(render.render(record, "jsonl"))
      io.flush()
    end
  end
  return failed and 1 or 0
end

local function print_timeline(record, arguments, path)
  local text, message = nutgraf.timeline(record, { format = arguments.format, order = arguments.order })
  if text then io.write(text) else warn(path, message) end
  return text ~= nil
end

-- JSON's null is an absent field.
local function drop_nulls(value)
  for key, inner in pairs(value) do
    if type(inner) == "table" then drop_nulls(inner)
    elseif type(inner) == "userdata" or type(inner) == "function" then value[key] = nil end
  end
end

-- A record from a file of JSON.
local function read_record(path)
  local bytes, message = source.read(path)
  if not bytes then return nil, message end
  local record, problem = require("nutgraf.structured.json").decode(bytes)
  if type(record) ~= "table" then return nil, "no record in it: " .. tostring(problem or "not a JSON object") end
  drop_nulls(record)
  problem = options.record_problem(record)
  if problem then return nil, "no record in it: " .. problem end
  return record
end

local function diff(arguments)
  local records = {}
  for i, path in ipairs { arguments.old, arguments.new } do
    local record, message = read_record(path)
    if not record then
      warn(path, message)
      return 1
    end
    records[i] = record
  end
  local changes = nutgraf.diff(records[1], records[2])
  if arguments.format == "json" or arguments.format == "jsonl" then
    io.write(render.render(changes, arguments.format))
  else
    io.write(require("nutgraf.text.diff").text(changes))
  end
  return 0
end

-- The sites of a folder; nil and a message for what is none.
local function load_sites(folder)
  local ok, sites = pcall(nutgraf.sites.load, folder)
  if ok then return sites end
  return nil, (tostring(sites):gsub("^.-nutgraf%.sites%.load: ", ""))
end

local function test_sites(arguments)
  local tests = require "nutgraf.sites.tests"
  local report, passed = tests.report(tests.run(arguments.loaded_sites, source.read, arguments.fetch),
    arguments.loaded_sites:problems())
  io.write(report)
  return passed and 0 or 1
end

local function describe_stage(name)
  local stages = require "nutgraf.stages"
  local definition = stages.definition(name)
  if not definition then
    return fail_usage(("no stage '%s'; %s"):format(name, options.hint(name, stages.names)))
  end
  print(("%s: %s"):format(name, definition.summary))
  for _, field in ipairs { "owns", "amends" } do
    local list = definition[field]
    if list then print(("  %-18s %s"):format("(" .. field .. ")", table.concat(list, ", "))) end
  end
  for _, option in ipairs(options.keys(definition.options)) do
    local spec = definition.options[option]
    local kind, default = options.describe(spec)
    print(("  %-18s %s (%s%s)"):format(option == "list" and "{ ... }" or option, spec.help, kind,
      default and "; default " .. default or ""))
  end
  return 0
end

local function list_stages(arguments)
  if arguments.name then return describe_stage(arguments.name) end
  local stages = require "nutgraf.stages"
  for _, name in ipairs(stages.names) do print(("%-11s %s"):format(name, stages.definition(name).summary)) end
  return 0
end

-- `nutgraf page.html` is `nutgraf extract page.html`.
local function with_default_command(arguments)
  local first = arguments[1]
  if first and (commands[first] or first == "--help" or first == "-h" or first == "--version") then
    return arguments
  end
  local with = { "extract" }
  for _, argument in ipairs(arguments) do with[#with + 1] = argument end
  return with
end

--- Runs the command.
---@param arguments string[]
---@return integer # the exit status: 0 all well, 1 some input failed, 2 wrong usage
---
--- Errors: none: they are written to standard error.
---
--- Example:
---   local cli = require "nutgraf.command.cli"
---   print(cli.main { "stages", "language" } == 0)
---   --> language: tell the language by the text where the page does not name it or is wrong
---   -->   (amends)           language
---   -->   confidence         below it the language stays unknown (number from 0 to 1; default 0.7)
---   --> true
function M.main(arguments)
  local parser = M.parser()
  local ok, parsed = parser:pparse(with_default_command(arguments))
  if not ok then return fail_usage(parsed .. " (see nutgraf --help)") end
  local script = parsed.script or parsed.pipeline
  if script then
    local message
    parsed.loaded_pipeline, message = load_script(script)
    if not parsed.loaded_pipeline then return fail_usage(message) end
  end
  local folder = parsed.sites or parsed.folder
  if folder then
    local message
    parsed.loaded_sites, message = load_sites(folder)
    if not parsed.loaded_sites then return fail_usage(message) end
  end
  if parsed.command == "explain" then return explain_pages(parsed) end
  if parsed.command == "test-sites" then return test_sites(parsed) end
  if parsed.command == "convert" then
    parsed.loaded_pipeline = nutgraf.conversion()
    return each_input(parsed, print_converted)
  end
  if parsed.command == "summarize" then return each_input(parsed, print_summary) end
  if parsed.command == "diff" then return diff(parsed) end
  if parsed.command == "timeline" then
    return each_input(parsed, print_timeline)
  end
  if parsed.command == "batch" then return batch(parsed) end
  if parsed.command == "stages" then return list_stages(parsed) end
  if parsed.command == "dump-features" then
    require("nutgraf.command.features").dump(parsed.files, parsed)
    return 0
  end
  return each_input(parsed, print_record)
end

return M
