--- The arguments of the `nutgraf` command, made of the options' declarations.
local nutgraf = require "nutgraf"
local options = require "nutgraf.options"

local M = {}

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

local function add_sandbox(command)
  command:flag("--sandbox", "Run scripts in a sandbox: they are from people that you do not trust.")
end

local function add_input_options(command)
  add_flags(command, nutgraf.options.extract, { "input", "url", "charset", "preset", "sentences", "method",
    "offsets" })
  command:option("--sites", "A folder of site scripts and FiveFilters rules."):argname("<folder>")
  command:option("--pipeline", "A pipeline script to use instead of the default."):argname("<script>")
  add_sandbox(command)
  command:flag("--quiet", "No messages about inputs that failed.")
end

local function whole_number(text)
  local number = tonumber(text)
  if number and number >= 1 and number % 1 == 0 then return number end
  return nil, "a whole number from 1 was expected"
end

local function add_jobs(command, public)
  command:option("--jobs", "Processes that share the inputs (default: 1)."):argname("<n>"):convert(whole_number)
  if not public then command:option("--share"):hidden(true) end -- i/n: of such a process, see command.jobs
end

local function add_format(command)
  add_flags(command, require("nutgraf.stages").definition("render").options, { "format" })
end

-- argparse completes what is hidden, too.
local function add_completion(parser)
  parser:command("completion", "Print what completes commands and options in a shell."):argument("shell",
    "The shell."):choices({ "bash", "zsh", "fish" }):action(function(_, _, shell)
      local public = M.parser(true)
      io.write(public["get_" .. shell .. "_complete"](public))
      os.exit(0)
    end)
end

local function add_features(parser)
  local features = parser:command("dump-features"):hidden(true)
  features:option "--lexicon"
  features:flag "--tokens"
  features:flag "--titles"
  features:flag "--authors"
  features:flag "--kinds"
  features:flag "--dates"
  features:argument("files"):args("+")
end

--- The command line, of argparse.
---@param public? boolean without what developers and the command's own processes say
---@return table parser
---@return table[] commands list of {name, command}, those that help shows
---
--- Errors: raises where argparse is missing.
---
--- Example:
---   local _, commands = require("nutgraf.command.arguments").parser()
---   print(commands[1][1])
---   --> extract
function M.parser(public)
  local argparse = require "argparse"
  local parser = argparse("nutgraf", "What a web page, or text stripped of its markup, says.")
    :epilog("FILE: a path, a folder, @LIST (a file with a path a line), a URL, or -\nfor standard input. " ..
      "Gzip is unpacked wherever it comes from.")
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
  add_jobs(extract, public)
  extract:argument("files", "Inputs; none: standard input."):args("*"):argname("<file>")

  local convert = parser:command("convert", "A page or fragment, everything kept, as Markdown.")
  local format = require("nutgraf.stages").definition("render").options.format
  add_flags(convert, { format = options.join({ default = "markdown" }, format) }, { "format" })
  add_flags(convert, nutgraf.options.extract, { "url", "charset" })
  convert:flag("--fragment", "HTML: the article alone, to be put into another page.")
  convert:flag("--quiet", "No messages about inputs that failed.")
  add_jobs(convert, public)
  convert:argument("files", "Inputs; none: standard input."):args("*"):argname("<file>")

  local summarize = parser:command("summarize", "The summary alone.")
  add_format(summarize)
  add_input_options(summarize)
  summarize:flag("--cite", "Print where each sentence stands: bytes of the text, block, post.")
  add_jobs(summarize, public)
  summarize:argument("files", "Inputs; none: standard input."):args("*"):argname("<file>")

  local run = parser:command("run", "Run a pipeline script.")
  add_format(run)
  add_input_options(run)
  run:argument("script", "A Lua file that returns a pipeline."):argname("<script>")
  add_jobs(run, public)
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
  add_sandbox(explain_page)
  explain_page:argument("files", "Inputs; none: standard input."):args("*"):argname("<file>")

  local test_sites = parser:command("test-sites", "Run the tests of a folder of site scripts and rules.")
  test_sites:flag("--fetch", "Fetch the pages of rules' test_url lines that lie not beside their files.")
  add_sandbox(test_sites)
  test_sites:argument("folder", "The folder."):argname("<folder>")

  add_completion(parser)
  if not public then add_features(parser) end
  local shown = { { "extract", extract }, { "convert", convert }, { "summarize", summarize }, { "run", run },
    { "batch", batch }, { "stages", stages }, { "diff", diff }, { "timeline", timeline },
    { "explain", explain_page }, { "test-sites", test_sites } }
  for _, command in ipairs(shown) do command[2]:help_max_width(79):help_description_margin(29) end
  return parser, shown
end

return M
