--- Posts of a discussion that the page only keeps as data, for a script to draw: the topic that Discourse preloads,
-- and schema.org's postings, questions and their answers. They stand in where no element shows a post.
local classes = require "nutgraf.lexicon.classes"
local content = require "nutgraf.page.content"
local json = require "nutgraf.structured.json"
local jsonld = require "nutgraf.structured.jsonld"
local schema = require "nutgraf.structured.schema"
local structured = require "nutgraf.structured"
local time = require "nutgraf.page.time"

local M = {}

local quote_classes = classes.set "quote"

local MOST_DEPTH = 50 -- of replies to replies
local LIKE_ACTION = 2 -- Discourse's number of the action "like"

local function is_quoted(node)
  while node and node:type() == "element" do
    if node:name() == "blockquote" or classes.class_has(node, quote_classes) then return true end
    node = node:parent()
  end
  return false
end

local function mark_quotes(parts, document)
  for _, block in ipairs(parts) do
    if block.type == "paragraph" and is_quoted(document:node(block.node)) then block.type = "quote" end
  end
end

-- The blocks of a post, and its own words: what it quotes left out.
local function blocks_of(markup, context)
  local blocks, own = content.blocks_of(markup, context, mark_quotes), {}
  for _, block in ipairs(blocks) do
    if block.type ~= "quote" then own[#own + 1] = block end
  end
  return blocks, content.plain_text(#own > 0 and own or blocks)
end

local function add(posts, context, post, markup)
  if not markup then return end
  post.blocks, post.text = blocks_of(markup, context)
  if #post.blocks > 0 then posts[#posts + 1] = post end
end

local function likes_of(entry)
  for _, action in ipairs(json.table(entry.actions_summary)) do
    if type(action) == "table" and action.id == LIKE_ACTION then return json.whole(action.count) end
  end
end

-- The topic in the data that Discourse writes into its page: strings of JSON inside of JSON.
local function from_discourse(context)
  local holder = context.document:first("[data-preloaded]")
  local data = holder and json.of_page(holder:attr("data-preloaded"))
  for key, value in pairs(json.table(data)) do
    local topic = type(key) == "string" and key:find("^topic_%d+$") and json.string(value) and json.of_page(value)
    local stream = type(topic) == "table" and type(topic.post_stream) == "table" and topic.post_stream.posts
    if type(stream) == "table" then
      local posts = {}
      for _, entry in ipairs(stream) do
        if type(entry) == "table" and (entry.post_type == nil or entry.post_type == 1) then -- others are the software's
          local number, name = json.whole(entry.post_number), json.string(entry.username)
          local when = time.parse(json.string(entry.created_at))
          add(posts, context, { id = number and "post_" .. number, authors = name and { name },
            published = when and time.iso(when), score = likes_of(entry), key = entry.accepted_answer == true or nil },
            json.string(entry.cooked))
        end
      end
      return posts
    end
  end
end

-- A posting or question, its answers, and the replies to it: to what opens a thread they are no deeper than it. An
-- object that was read is none of its own answers.
local function add_posting(posts, context, object, how)
  if how.seen[object] or how.depth > MOST_DEPTH then return end
  how.seen[object] = true
  local data = structured.of(context)
  local names = jsonld.names(object.author, data.by_id)
  local when = time.parse(json.string(object.datePublished) or json.string(object.dateCreated))
  local text = json.string(object.text) or json.string(object.articleBody) or json.string(object.description)
  add(posts, context, { authors = #names > 0 and { names[1] } or nil, published = when and time.iso(when),
    url = json.string(object.url), score = json.whole(object.upvoteCount), key = how.accepted,
    depth = how.depth > 0 and how.depth or nil }, text)
  for _, answer in ipairs(data:list(object.acceptedAnswer)) do
    add_posting(posts, context, answer, { seen = how.seen, depth = 0, accepted = true })
  end
  for _, answer in ipairs(data:list(object.suggestedAnswer)) do
    add_posting(posts, context, answer, { seen = how.seen, depth = 0 })
  end
  for _, reply in ipairs(data:list(object.comment)) do
    add_posting(posts, context, reply, { seen = how.seen, depth = how.opens and 0 or how.depth + 1 })
  end
end

-- The posting or the question that schema.org's data calls the page's.
local function from_schema(context)
  local data = structured.of(context)
  for _, object in ipairs(data.objects) do
    local posts, seen = {}, {}
    if schema.is(object, "DiscussionForumPosting") then
      add_posting(posts, context, object, { seen = seen, depth = 0, opens = true })
    end
    for _, question in ipairs(schema.is(object, "QAPage") and data:list(object.mainEntity) or {}) do
      add_posting(posts, context, question, { seen = seen, depth = 0 })
    end
    if #posts >= 2 then return posts end
  end
end

--- The posts that a page keeps as data.
-- @param context table: document, page, url
-- @return list of posts, two at least; nil when there are none
function M.posts(context)
  local posts = from_discourse(context)
  return posts and #posts >= 2 and posts or from_schema(context)
end

return M
