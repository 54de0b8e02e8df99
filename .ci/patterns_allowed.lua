-- Patterns that .ci/patterns would refuse, each with what bounds the text that it is tried on. File below lua/nutgraf →
-- pattern → reason.
local name = "a name is cut at LONGEST_RAW before"
local rule = "on a line of a rule, which who runs the program has chosen"
local ends = "the text ends with a line end: no try fails"
local message = "on a message of nutgraf.site"
return {
  ["explain/page.lua"] = {
    ["<head[^>]*>"] = "on what rewrite.write has written: its own tag comes first",
    ["<body[^>]*>"] = "on what rewrite.write has written: its own tag comes first",
  },
  ["feeds/xml.lua"] = { ["%((.-)%)"] = "on LONGEST_NAME", ["^(.-)%s*<[^>]*@[^>]*>"] = "on LONGEST_NAME" },
  ["metadata/people.lua"] = {
    ["%s+|.*$"] = name, ["%s+[–—]%s.*$"] = name, ["%s+%-%s.*$"] = name, ["%s*%(.*%)%s*$"] = name,
    ["%s+•.*$"] = name, ["%s+·.*$"] = name, ["^(.*%s.*%l)[%d%*]+$"] = name,
    ["[^ ]+$"] = "on words of the lexicon", ["[^ ]*$"] = name,
  },
  ["posts/platform.lua"] = { ["^[%w-]*forums?[%w-]*%."] = "an address is cut at LONGEST_ADDRESS before" },
  ["posts/region.lua"] = { ["%p+$"] = "on CLOCK_WITHIN bytes" },
  ["posts/user_names.lua"] = {
    ["^(.*%S)%s+%a+%s?:$"] = "on twice NAME_BYTES",
  },
  ["posts/stripped/line_pieces.lua"] = { ["(%u[^%s]* %u[^%s]*)$"] = "on MAX_HEADLINE_BYTES" },
  ["sites/fivefilters.lua"] = { ["(.-)%s*|%s*"] = rule, ["%s+$"] = rule, ["([^\n]*)\n"] = rule },
  ["sites/init.lua"] = {
    ["got '(.-)':"] = message, ["xpath '(.-)'"] = message, ["unknown field '(.-)'"] = message,
    ["/*$"] = "on the name of a folder that the caller gave",
  },
  ["sites/site_posts.lua"] = { ["[-+]?%d[%d.,]*"] = "on LONGEST_NUMBER bytes" },
  ["stages/posts.lua"] = { ["[/._-]?%d+%.?%a*$"] = "on LONGEST_ADDRESS bytes" },
  ["text/forms/init.lua"] = { ["([^\n]*)\n"] = ends },
  ["text/forms/mail.lua"] = {
    ["([^\n]*)\n"] = ends, ["=%?([%w-]+)%?([QqBb])%?([^?]*)%?="] = "on LONGEST_FIELD bytes",
    ["^%s*\"?([^\"<]-)\"?%s*<"] = "on LONGEST_FIELD bytes",
  },
  ["text/chunks.lua"] = { ["\n%s*\n"] = "a try begins at a line end and succeeds where another is in the run after it" },
  ["render/markdown/blocks.lua"] = { ["(.-)\n"] = ends },
}
