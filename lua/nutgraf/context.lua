--- What goes through a pipeline beside the record: the input, what the call says, what stages found out.
--
-- A context lives as long as one run. A stage may read every field and write those that are its own; what a
-- script needs for itself goes into `data`. The fields:

---@class nutgraf.Context
---@field bytes string the input. Writers: pipeline, repair. Readers: parse, repair.
---@field url? string where the page is from. Writers: the call. Readers: parse, metadata, posts, content.
---@field data? table what the caller hands to its own stages. Writers: the call. Readers: scripts.
---@field explain? boolean the record tells where it is from. Writers: the call. Readers: pipeline.
---@field sites? nutgraf.Sites site scripts and rule files. Writers: the call. Readers: parse.
---@field sandbox? boolean the scripts of the folder `sites` run in a sandbox. Writers: the call. Readers: pipeline.
---@field site? nutgraf.sites.Visit the page under its site's rules. Writers: sites. Readers: metadata, posts, content.
---@field input? string the call's kind of input. Writers: the call. Readers: parse, repair.
---@field charset? string the encoding that the transport named. Writers: the call. Readers: parse.
---@field standard? boolean keep to the letter of the HTML standard. Writers: the call. Readers: parse.
---@field max_bytes? integer the call's limit. Writers: the call. Readers: pipeline, parse.
---@field max_nodes? integer the call's limit. Writers: the call. Readers: parse.
---@field max_depth? integer the call's limit. Writers: the call. Readers: parse.
---@field max_attributes? integer the call's limit. Writers: the call. Readers: parse.
---@field max_milliseconds? integer the call's limit. Writers: the call. Readers: pipeline, parse.
---@field max_memory? integer the call's limit. Writers: the call. Readers: pipeline.
---@field preset? string the call's preset. Writers: the call, parse. Readers: parse, content.
---@field now? string the clock. Writers: the call, metadata. Readers: metadata, dump.
---@field sentences? integer the call's length of the summary. Writers: the call. Readers: summarize.
---@field method? string the call's method of the summary. Writers: the call. Readers: summarize.
---@field document? nutgraf.core.Document the page. Writers: parse, sites. Readers: metadata, posts, content, drop.
---@field page? nutgraf.Page what is read of it once. Writers: parse, sites. Readers: metadata, posts, content, drop.
---@field offsets? boolean|"text" where blocks stand ("text": no source). Writers: the call, parse. Readers: content.
---@field kept? nutgraf.Query[] what a script says is content. Writers: keep. Readers: content.
---@field lines? nutgraf.core.Line[] the lines of a stripped text. Writers: parse. Readers: dump, repair.
---@field stripped_text? string the input as UTF-8, where the record is explained. Writers: parse. Readers: pipeline.
---@field read? table fields of the record that the text's form gave. Writers: parse. Readers: dump.
---@field base? string the address that relative links start from. Writers: metadata. Readers: metadata, posts, content.
---@field candidates nutgraf.Candidate[] all values that the page has for a field. Writers: metadata. Readers: metadata.
---@field about? table what the page says of its kind and place, to weigh by. Writers: metadata. Readers: metadata.
---@field dates? table days that the page names. Writers: metadata. Readers: dump-features.
---@field author_candidates? table[] the lists of names that the page offers. Writers: metadata. Readers: metadata.
---@field authors_stated? boolean the authors are stated for machines. Writers: metadata, sites. Readers: posts.
---@field last_change? string when the page says it was changed, at any time. Writers: metadata. Readers: posts.
---@field published_is_stated? boolean the page says that it was published then. Writers: metadata. Readers: posts.
---@field likely_published? string the day of a page that must have one. Writers: metadata. Readers: posts.
---@field shows_cards? boolean what looks most like posts are cards of other pages. Writers: posts. Readers: posts.
---@field warnings nutgraf.Warning[] what the record will warn of. Writers: parse. Readers: pipeline.
---@field removed nutgraf.Removed[] what was left out. Writers: drop, quality. Readers: pipeline.
---@field edits nutgraf.Edit[] changes to strings. Writers: repair, normalize. Readers: pipeline.

---@class nutgraf.Candidate
---@field field? string the record's field
---@field value string
---@field source string where the page says it
---@field score? number 0 to 1
---@field label? string of a time: what it is the time of
---@field path? string a selector of the element
---@field chosen? boolean the record has it

---@class nutgraf.Removed
---@field text string
---@field reason string "drop aside"
---@field stage? string that left it out
---@field path? string a selector of its element

local M = {}

--- What a call may say to any pipeline, whatever its stages.
---@type nutgraf.OptionSpecs
M.options = {
  url = { type = "string", help = "where the page is from; its links are resolved against it" },
  data = { type = "table", help = "whatever your own stages need: context.data" },
  explain = { type = "boolean", help = "say where fields are from and what was left out: record.sources, removed" },
  sites = { type = "sites", help = "site scripts and FiveFilters rules: a folder, nutgraf.sites, or a list of sites" },
  sandbox = { type = "boolean", help = "the scripts of the folder that `sites` names run in a sandbox" },
}

local known = setmetatable({}, { __mode = "k" })

--- The context of a run.
---@param bytes string
---@param given table checked options of the call
---@return nutgraf.Context
---
--- Errors: none; who calls it checks the options.
---
--- Example:
---   local context = require("nutgraf.context").new("<p>One.</p>", { url = "https://example.org/" })
---   print(context.url, #context.removed)
---   --> https://example.org/	0
function M.new(bytes, given)
  local context = { candidates = {}, warnings = {}, removed = {}, edits = {} }
  for key, value in pairs(given) do context[key] = value end
  context.bytes = bytes
  known[context] = true
  return context
end

--- Is a table the context of a run?
---@param value any
---@return boolean
---
--- Errors: none.
---
--- Example:
---   local contexts = require "nutgraf.context"
---   print(contexts.is_context(contexts.new("", {})), contexts.is_context {})
---   --> true	false
function M.is_context(value) return known[value] == true end

return M
