--- The `nutgraf` command.
--
-- Exit status: 0 all well, 1 some input failed, 2 wrong usage. Messages go to standard error.
local command_line = require "nutgraf.command.arguments"
local core = require "nutgraf.core"
local jobs = require "nutgraf.command.jobs"
local json = require "nutgraf.structured.json"
local jsonl = require "nutgraf.render.jsonl"
local nutgraf = require "nutgraf"
local options = require "nutgraf.options"
local output = require "nutgraf.command.output"
local pipelines = require "nutgraf.pipeline"
local request_line = require "nutgraf.command.request"
local sandbox = require "nutgraf.sandbox"
local source = require "nutgraf.command.source"

local M = {}

local LONGEST_LINE = 512 * 2^20 -- bytes of a batch: a page of 64 MiB, each byte escaped

local commands = { extract = true, convert = true, summarize = true, run = true, batch = true, stages = true,
  diff = true, timeline = true, ["test-sites"] = true, explain = true, completion = true, ["dump-features"] = true }

local function fail_usage(message)
  io.stderr:write("nutgraf: ", (message:gsub("%s+", " ")), "\n")
  return 2
end

local function warn(path, message)
  io.stderr:write("nutgraf: ", path == "-" and "standard input" or path, ": ", message, "\n")
end

-- ---- pipelines ----

-- A script's message with its file, where it names no line: "return nutgraf.pipeline { … }" is a tail call, whose line
-- Lua forgets.
local function placed(path, message)
  message = tostring(message)
  local is_placed = message:find "^[^:\n]+:%d+: " or message:sub(1, #path + 2) == path .. ": "
  return is_placed and message or path .. ": " .. message
end

local function load_script(path, sandboxed)
  local chunk, message = sandbox.load, nil
  if not sandboxed then chunk, message = loadfile(path) end
  if not chunk then return nil, message end
  local ok, result = pcall(chunk, path)
  if not ok then return nil, placed(path, result) end
  if type(result) == "table" and getmetatable(result) == nil and #result > 0 then
    ok, result = pcall(nutgraf.pipeline, result)
    if not ok then return nil, placed(path, result) end
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
  if format == "jsonl" or format == "json" and arguments.several then
    record.path = path
  elseif record.output then
    output.write(record.output, record.output:sub(-1) == "\n" and "" or "\n")
    return
  end
  record.path = record.path or format == "chunks" and path ~= "-" and path or nil
  local done, message = output.record(record, format, { fragment = arguments.fragment, budget = arguments.budget,
    overlap = arguments.overlap, unit = arguments.unit })
  if done then return end
  if format == "json" or format == "jsonl" then
    output.record({ path = record.path, error = { message = message, code = "script_error" } }, format)
  end
  warn(path, message)
  return false
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
  output.write(require("nutgraf.render.markdown").blocks(record.blocks or {}), "\n")
end

local function print_summary(record, arguments, path)
  if arguments.format and arguments.format ~= "text" then
    return print_record({ title = record.title, summary = record.summary, citations = record.citations }, arguments,
      path)
  end
  for i, sentence in ipairs(record.summary or {}) do
    local place = arguments.cite and record.citations and record.citations[i]
    output.write(sentence, place and "  [" .. cite(place) .. "]" or "", "\n")
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
  for _, input in ipairs(source.inputs(arguments.files)) do
    local text
    local path, bytes, message = input.path, nil, input.message
    if not message then bytes, message = source.read(path) end
    if bytes then
      local given = settings(arguments, path)
      text, message = nutgraf.explain(bytes, { html = arguments.html, url = given.url, charset = given.charset,
        preset = given.preset, sites = given.sites })
    end
    if text then output.write(text) else warn(path, message) end
    failed = failed or not text
  end
  return failed and 1 or 0
end

-- `about` is what its source knows of an input.
local function add_warning(record, about)
  if not (about and about.warning) then return end
  record.warnings = record.warnings or {}
  table.insert(record.warnings, about.warning)
end

-- What an input says.
local function read_input(input, arguments)
  if input.message then return nil, input.message, input.code end
  local bytes, message, code, about = source.read(input.path, arguments.max_bytes)
  if not bytes then return nil, message, code end
  local given = settings(arguments, input.path)
  given.charset = given.charset or about and about.charset
  local read = arguments.explain and explain or extract
  local record
  record, message, code = read(bytes, given)
  if code == "bad_encoding" and not arguments.charset and given.charset then -- the server names one that is none
    given.charset = nil
    record, message, code = read(bytes, given)
  end
  if record then add_warning(record, about) end
  return record, message, code
end

-- What the inputs say, one after the other: a function of the next of them.
local function reader(inputs, arguments)
  if not jobs.can_share(inputs, arguments.jobs) or arguments.share then
    return function(input) return read_input(input, arguments) end
  end
  return jobs.start(arguments.given, math.min(arguments.jobs, #inputs), function(input)
    return read_input(input, arguments)
  end)
end

local function each_input(arguments, printer)
  local failed, any = false, false
  local inputs = source.inputs(arguments.files)
  if arguments.share then inputs, arguments.format = jobs.share(inputs, arguments.share), "jsonl" end
  local format = arguments.format or (printer == print_converted and "markdown" or "text")
  local several = #inputs > 1 and arguments.command ~= "timeline"
  arguments.several = several
  local next_record = reader(inputs, arguments)
  local progress = output.progress((arguments.quiet or arguments.share) and 0 or #inputs)
  for i, input in ipairs(inputs) do
    local record, message, code = next_record(input)
    progress(i)
    local in_place = format == "jsonl" or format == "json" and several
    if record or in_place then
      if several then output.head(format, input.path, not any) end
      any = true
      if not record then print_record(error_record(message, code), arguments, input.path)
      elseif printer(record, arguments, input.path) == false then failed = true end
    elseif not arguments.quiet then
      warn(input.path, message)
    end
    if arguments.share then output.flush() end -- what is read is not lost with the process
    failed = failed or not record
  end
  if several then output.tail(format, any) end
  return failed and 1 or 0
end

-- A string that says something: where there is nothing to say, many programs write "".
local function said(value) return type(value) == "string" and value ~= "" and value or nil end

-- What a line of a batch asks for: bytes and the settings for them; nil, message, code.
local function batch_input(request, arguments)
  local given = settings(arguments, "-")
  given.url = said(request.url) or given.url
  given.charset = said(request.charset) or given.charset
  local input = request.html or request.text
  if type(input) == "string" then
    given.input = request.html and "html" or "text"
    return input, given
  end
  if not said(request.path) then return nil, "neither html nor text nor path", "empty" end
  local bytes, message, code, about = source.read(request.path, arguments.max_bytes)
  if not bytes then return nil, message, code end
  given.charset = given.charset or about and about.charset
  return bytes, given, nil, about
end

-- The request of a line and its id; nil, message, code.
local function batch_request(line)
  if not line then return nil, ("the line has more than %d bytes, the limit"):format(LONGEST_LINE), "too_large" end
  if not line:find("%S") then return nil, "the line is blank", "empty" end
  local request, problem = json.decode(line)
  if type(request) == "table" then
    local id = request_line.id(line)
    id = id and jsonl.raw(id) or request.id
    if id == nil or type(id) == "table" or type(id) == "string" then return request, id end
    problem = "its id is none of JSON's values"
  end
  problem = problem or line:sub(1, 40):gsub("[^\32-\126]", "?")
  return nil, "not a JSON object: " .. tostring(problem), "bad_json"
end

local function batch_record(line, arguments)
  local request, id, code = batch_request(line)
  if not request then return nil, id, code end
  local input, given, about, record, message
  input, given, code, about = batch_input(request, arguments)
  if input then record, message, code = extract(input, given) else message = given end
  return record, message, code, id, about
end

-- Writes the answer to a line; false for an error.
local function answer(line, number, arguments)
  local record, message, code, id, about = batch_record(line, arguments)
  local done = false
  if record then
    record.id = id
    add_warning(record, about)
    done, message = output.record(record, "jsonl")
    code = "script_error"
  end
  if not done then
    record = error_record(message, code)
    record.line, record.id = number, id
    output.record(record, "jsonl")
  end
  output.flush()
  return done
end

local function batch(arguments)
  local failed, number = false, 0
  for line in function() return core.read_line(LONGEST_LINE) end do
    number = number + 1
    local text = number == 1 and line and line:gsub("^\239\187\191", "") or line
    if not answer(text, number, arguments) then failed = true end
  end
  return failed and 1 or 0
end

local function print_timeline(record, arguments, path)
  local text, message = nutgraf.timeline(record, { format = arguments.format, order = arguments.order })
  if text then output.write(text) else warn(path, message) end
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
  local record, problem = json.decode(bytes)
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
    output.record(changes, arguments.format)
  else
    output.write(require("nutgraf.text.diff").text(changes))
  end
  return 0
end

-- The sites of a folder; nil and a message for what is none.
local function load_sites(folder, sandboxed)
  local ok, sites = pcall(nutgraf.sites.load, folder, { sandbox = sandboxed })
  if ok then return sites end
  return nil, (tostring(sites):gsub("^.-nutgraf%.sites%.load: ", ""))
end

local function test_sites(arguments)
  local tests = require "nutgraf.sites.tests"
  local report, passed = tests.report(tests.run(arguments.loaded_sites, source.read, arguments.fetch),
    arguments.loaded_sites:problems())
  output.write(report)
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

-- What to say of a first word that is neither a command nor a file, but nearly a command; nil for others.
local function misspelt(word)
  local near = word and not commands[word] and word:find("^%l[%l-]+$") and options.nearest(word, options.keys(commands))
  local file = near and io.open(word, "rb")
  if file then file:close() end
  return near and not file and ("no command and no file '%s'; did you mean '%s'?"):format(word, near) or nil
end

local function run(arguments)
  local wrong = misspelt(arguments[1])
  if wrong then return fail_usage(wrong) end
  local parser = command_line.parser()
  local ok, parsed = parser:pparse(with_default_command(arguments))
  if not ok then return fail_usage(parsed .. " (see nutgraf --help)") end
  parsed.given = arguments
  local script = parsed.script or parsed.pipeline
  if script then
    local message
    parsed.loaded_pipeline, message = load_script(script, parsed.sandbox)
    if not parsed.loaded_pipeline then return fail_usage(message) end
  end
  local folder = parsed.sites or parsed.folder
  if folder then
    local message
    parsed.loaded_sites, message = load_sites(folder, parsed.sandbox)
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
  core.end_on_interrupt()
  local function whole()
    local status = run(arguments)
    output.flush()
    return status
  end
  local ok, status = xpcall(whole, function(raised) -- what is no failed write is our own fault, and shows where
    return output.failure(raised) and raised or debug.traceback(tostring(raised), 2)
  end)
  if ok then return status end
  io.stderr:write("nutgraf: ", output.failure(status) and "standard output: " .. output.failure(status) or status, "\n")
  return 1
end

return M
