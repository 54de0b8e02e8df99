--- Class words that tell parts of a post apart. Everything here is a hint beside position and
-- repetition, never the only evidence. What readers see is in lexicon.phrases.
local M = {}

local function set(text)
  local words = {}
  for entry in text:gmatch("[^|\n]+") do
    local word = entry:gsub("^%s+", ""):gsub("%s+$", "")
    if word ~= "" then words[word] = true end
  end
  return words
end

--- Class and id words of elements whose text is no part of a post.
M.noise_classes = set [[share|sharing|social|shares|toolbar|tools|actions|button|buttons|newsletter|
  signup|promo|
  advert|advertisement|ad|ads|sponsored|comments|reactions|likes|tooltip|permalink|avatar|badge|
  paywall|subscribe|subscription|cookie|consent|signature|userpanel]]

--- Class words of an element that names who wrote a post.
M.author_classes = set [[author|authors|byline|contributor|reporter|journalist|writer|autor|auteur|
  autore|username|
  poster|user|nickname|creator]]

--- Class words of an element that names the user who wrote a post in a discussion.
M.user_classes = set [[author|username|user|poster|autor|auteur|autore|nickname|creator|profile|member|
  commenter|fn|nick|mitglied|membre|usuario|utente|benutzer]]

--- Class words of a signature, a member's panel or a post's buttons.
M.panel_classes = set [[signature|sig|signatures|postprofile|userinfo|usercard|badges|badge|avatar|
  toolbar|buttons|button|controls|actions|share|sharing|reactions|likes|vote|votes|voting|ad|ads|advert|
  advertisement|promo|lastedited|editby|edited|edit|related|menu|tooltip|onebox|
  unfurl]]

--- Class words of words that a reply quotes.
M.quote_classes = set [[quote|quotebox|bbcodequote|quotation|quoted|citation|zitat]]

--- Class words of an element that counts the votes for a post.
M.score_classes = set [[score|votes|vote|votecount|upvotes|points|likes|karma]]

--- Class words of a link to the post itself.
M.permalink_classes = set [[permalink|bylink|bookmark|postlink|postnumber]]

--- Class words of an accepted answer.
M.accepted_classes = set [[accepted|solution|solved|bestanswer]]

--- Class words of an element that is a post's headline.
M.title_classes = set [[title|titel|titre|titolo|titulo|headline|heading|ttl|subject|hed]]

--- Class words of captions and credits.
M.caption_classes = set [[caption|credit|credits|captions|figcaption|bildunterschrift|legende|didascalia]]

--- Class words of related-link cards.
M.related_classes = set [[related|recommended|readmore|teaser|card|recirculation|promo|linkcard]]

--- Class words of comments under an article.
M.comment_classes = set [[comment|comments|disqus|commentlist|kommentare|commentaires|commenti|
  comentarios|replies]]

--- The words of a class attribute or id: split at hyphens, underscores and camel-case humps.
function M.class_words(text)
  local words = {}
  text = text:gsub("(%l)(%u)", "%1 %2")
  for word in text:gmatch("%a+") do words[#words + 1] = word:lower() end
  return words
end

local class_memo_size, class_memo, class_memo_count = 2000, {}, 0

-- The words of a class attribute, split once.
local function split(value)
  local list = class_memo[value]
  if not list then
    if class_memo_count >= class_memo_size then class_memo, class_memo_count = {}, 0 end
    list = M.class_words(value)
    class_memo[value] = list
    class_memo_count = class_memo_count + 1
  end
  return list
end

--- True when a class attribute has one of the words.
function M.has(value, words)
  for _, word in ipairs(split(value)) do
    if words[word] then return true end
  end
  return false
end

--- True when the element's class has one of the words.
function M.class_has(node, words)
  local value = node:attr("class")
  return value ~= nil and M.has(value, words)
end

--- True when the element's class, id or itemprop has one of the words.
function M.node_has(node, words)
  for _, name in ipairs { "class", "id", "itemprop", "data-component", "data-testid" } do
    local value = node:attr(name)
    if value then
      for _, word in ipairs(M.class_words(value)) do
        if words[word] then return true end
      end
    end
  end
  return false
end

return M
