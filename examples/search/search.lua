-- lua search.lua DATABASE add PAGE...     pages (files or URLs) into a full-text index, chunk by chunk
-- lua search.lua DATABASE ask WORDS...    the sentences that answer best, each with where it stands
package.path = (arg[0]:match "^(.*/)" or "./") .. "?.lua;" .. package.path
local database = require "database"
local nutgraf = require "nutgraf"
local source = require "nutgraf.command.source"

local MOST_ANSWERS = 3
local CHUNK = { budget = 1200, overlap = 0 } -- characters

local schema = [[
  CREATE TABLE IF NOT EXISTS document (path TEXT PRIMARY KEY, title TEXT, url TEXT, text TEXT);
  CREATE TABLE IF NOT EXISTS chunk (number INTEGER PRIMARY KEY, path TEXT, first INTEGER, last INTEGER, headings TEXT);
  CREATE INDEX IF NOT EXISTS chunk_path ON chunk (path);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (headings, text, tokenize = "unicode61 remove_diacritics 2")]]

-- Ideographs and kana (U+3000-9FFF) are words to SQLite only when spaces stand between them.
local function spaced(text) return (text:gsub("[\227-\233][\128-\191][\128-\191]", " %0 ")) end

-- Words without regard to capitals, one at a call.
local function words_of(text) return nutgraf.casefold(spaced(text)):gmatch "[%w\128-\255]+" end

local function forget(store, path)
  store:run("DELETE FROM words WHERE rowid IN (SELECT number FROM chunk WHERE path = ?)", path)
  store:run("DELETE FROM chunk WHERE path = ?", path)
end

local function add(store, path, record)
  local chunks = nutgraf.chunks(record, CHUNK)
  store:transaction(function()
    forget(store, path)
    store:run("INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?)", path, record.title or "",
      record.canonical or record.url or path, record.text)
    for _, chunk in ipairs(chunks) do
      local headings = table.concat(chunk.headings or {}, " / ")
      store:run("INSERT INTO chunk (path, first, last, headings) VALUES (?, ?, ?, ?)", path, chunk.start, chunk.stop,
        headings)
      store:run("INSERT INTO words (rowid, headings, text) VALUES (last_insert_rowid(), ?, ?)", spaced(headings),
        spaced(chunk.text))
    end
  end)
  return #chunks
end

-- The words of a question as an FTS5 query: any of them, each quoted, so that none is an operator.
local function query_of(question)
  local words = {}
  for word in words_of(question) do words[#words + 1] = '"' .. word .. '"' end
  return table.concat(words, " OR ")
end

-- The sentence of a span of a text that has most letters of the question's words: its first and last byte.
local function best_sentence(text, first, last, question)
  local asked = {}
  for word in words_of(question) do asked[word] = true end
  local start, stop, most = first, last, -1
  for _, span in ipairs(assert(nutgraf.sentences(text:sub(first, last)))) do
    local letters, seen = 0, {}
    for word in words_of(text:sub(first + span.start - 1, first + span.stop - 1)) do
      if asked[word] and not seen[word] then letters, seen[word] = letters + #word, true end
    end
    if letters > most then start, stop, most = first + span.start - 1, first + span.stop - 1, letters end
  end
  return start, stop
end

local function ask(store, question)
  local query, found = query_of(question), 0
  if query == "" then return found end
  for row in store:rows([[SELECT document.title, document.url, document.text, chunk.first, chunk.last, chunk.headings
      FROM words JOIN chunk ON chunk.number = words.rowid JOIN document ON document.path = chunk.path
      WHERE words MATCH ? ORDER BY bm25(words, 2.0, 1.0), chunk.number LIMIT ?]], query, MOST_ANSWERS) do
    local first, last = best_sentence(row.text, math.floor(tonumber(row.first)), math.floor(tonumber(row.last)),
      question)
    found = found + 1
    print(("%d. %s\n   %s, %s%s, bytes %d-%d"):format(found, row.text:sub(first, last):gsub("%s+", " "), row.title,
      row.url, row.headings ~= "" and ", " .. row.headings or "", first, last))
  end
  return found
end

local path, command = arg[1], arg[2]
if not path or not arg[3] or command ~= "add" and command ~= "ask" then
  io.stderr:write "usage: lua search.lua DATABASE add PAGE... | DATABASE ask WORDS...\n"
  os.exit(2)
end
local store, failed = database.open(path, schema), false
if command == "ask" then
  if ask(store, table.concat(arg, " ", 3)) == 0 then print "nothing found" end
else
  for i = 3, #arg do
    local bytes, message = source.read(arg[i])
    local record
    if bytes then
      record, message = nutgraf.extract(bytes, { url = source.is_url(arg[i]) and arg[i] or nil, sentences = 0 })
    end
    if record then print(("%s: %d chunks"):format(arg[i], add(store, arg[i], record)))
    else
      io.stderr:write(arg[i], ": ", message, "\n")
      failed = true
    end
  end
end
os.exit(failed and 1 or 0)
