-- The manual page nutgraf(1), in man(7)'s macros, from the command's own arguments: for .ci/docs.
local M = {}

local function escaped(text)
  return (text:gsub("\\", "\\e"):gsub("-", "\\-"):gsub("\n", " "):gsub("^([.'])", "\\&%1"))
end

-- "\fB--format\fR \fI<format>\fR"
local function flag_of(option)
  local names = {}
  for i, alias in ipairs(option._aliases) do names[i] = "\\fB" .. escaped(alias) .. "\\fR" end
  local value = ""
  if option._choices then value = " {" .. escaped(table.concat(option._choices, ",")) .. "}"
  elseif option._maxargs ~= 0 then
    local name = option._argname or "<" .. option._aliases[#option._aliases]:gsub("^%-+", "") .. ">"
    value = " \\fI" .. escaped(name) .. "\\fR"
  end
  return table.concat(names, ", ") .. value
end

local function add_options(out, parser)
  for _, option in ipairs(parser._options) do
    if not option._hidden and option._aliases[1] ~= "-h" then
      out[#out + 1] = ".TP\n" .. flag_of(option) .. "\n" .. escaped(option._description)
    end
  end
end

local function add_command(out, name, command)
  local words = {}
  for i, argument in ipairs(command._arguments) do
    local label = "\\fI" .. escaped(argument._argname or "<" .. argument._name .. ">") .. "\\fR"
    if argument._minargs == 0 then label = "[" .. label .. "]" end
    words[i] = label .. (argument._maxargs == math.huge and " ..." or "")
  end
  out[#out + 1] = (".SS nutgraf %s %s\n%s"):format(escaped(name), table.concat(words, " "), escaped(command._description))
  add_options(out, command)
end

--- The page's text.
function M.text()
  local version = require("nutgraf").version
  local parser, commands = require("nutgraf.command.arguments").parser()
  local out = { '.TH NUTGRAF 1 "" "nutgraf ' .. version .. '" "User Commands"', ".SH NAME",
    "nutgraf \\- " .. escaped((parser._description:gsub("^%u", string.lower):gsub("%.$", ""))), ".SH SYNOPSIS",
    ".B nutgraf\n[\\fIcommand\\fR] [\\fIoption\\fR ...] [\\fIfile\\fR ...]", ".SH DESCRIPTION",
    "Takes web pages, and text that somebody stripped of its markup, apart: title, authors, dates, the content in its "
      .. "structure, the posts of a live blog or a thread one by one, related links, and a summary.", ".PP",
    escaped(parser._epilog), ".SH OPTIONS" }
  add_options(out, parser)
  out[#out + 1] = ".SH COMMANDS\nWithout a command, \\fBextract\\fR is meant."
  for _, command in ipairs(commands) do add_command(out, command[1], command[2]) end
  out[#out + 1] = ".SS nutgraf completion {bash,fish,zsh}\nA script that completes commands and options in a shell."
  out[#out + 1] = ".SH EXIT STATUS\n.TP\n0\nAll is well.\n.TP\n1\nSome input failed; the others were answered.\n.TP\n2\n"
    .. "The command was used wrongly."
  out[#out + 1] = ".SH EXAMPLES\n.EX\nnutgraf page.html\nnutgraf \\-\\-format markdown https://example.org/ >page.md\n"
    .. "nutgraf batch <pages.jsonl >records.jsonl\nnutgraf \\-\\-jobs 4 \\-\\-format jsonl folder >records.jsonl\n"
    .. "nutgraf explain page.html >sites/example.org.lua\n.EE"
  out[#out + 1] = ".SH SEE ALSO\n.BR lua (1),\n.BR luarocks (1)\n.PP\nThe reference that comes with the rock: lua/nutgraf/docs."
  return table.concat(out, "\n") .. "\n"
end

return M
