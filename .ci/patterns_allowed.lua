-- Patterns that .ci/patterns would refuse, each with what bounds the text that it is tried on. File below lua/nutgraf →
-- pattern → reason.
local name = "a name is cut at LONGEST_RAW before"
return {
  ["metadata/dates/date_reader.lua"] = {
    ["(%-%d%d? )%s*（[^%d]-）"] = "a try begins at a digit, where the one before it ended",
    ["(%-%d%d? )%s*%([^%d]-%)"] = "a try begins at a digit, where the one before it ended",
    ["(%d%d?)%s+th[áa][^%s%d]*g%s+(%d%d?),?[^%d]-%s(%d%d%d%d)"] = "a try begins at a digit; no digit is in its runs",
  },
  ["metadata/dates/machine_dates.lua"] = {
    ["([%w_.-]+)[\\\"']*%]?%s*[:=,(]%s*$"] = "on LONGEST_KEY bytes",
  },
  ["metadata/people.lua"] = {
    ["%s+|.*$"] = name, ["%s+[–—]%s.*$"] = name, ["%s+%-%s.*$"] = name, ["%s*%(.*%)%s*$"] = name,
    ["%s+•.*$"] = name, ["%s+·.*$"] = name, ["^(.*%s.*%l)[%d%*]+$"] = name,
  },
  ["posts/platform.lua"] = { ["^[%w-]*forums?[%w-]*%."] = "an address is cut at LONGEST_ADDRESS before" },
  ["posts/reply.lua"] = {
    ["%s+%a+%s?:$"] = "on twice NAME_BYTES", ["[,·|:]+$"] = "on twice NAME_BYTES",
  },
  ["posts/stripped/init.lua"] = {
    ["([%w\128-\244]?)%f[%w](%w+)%f[%W]([\128-\244]?)"] = "within a word the frontier refuses every try at once",
  },
  ["posts/stripped/line_pieces.lua"] = { ["(%u[^%s]* %u[^%s]*)$"] = "on MAX_HEADLINE_BYTES" },
  ["render/markdown/blocks.lua"] = { ["(.-)\n"] = "the text ends with a line end: no try fails" },
}
