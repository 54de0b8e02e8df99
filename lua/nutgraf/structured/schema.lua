--- What the types of schema.org are about. A type is in one group at most; kinds are what the rooms ask for, and a type
-- may be of several.
local jsonld = require "nutgraf.structured.jsonld"

local M = {}

local function set(names)
  local members = {}
  for name in names:gmatch("%S+") do members[name] = true end
  return members
end

-- The groups, in the order in which they decide for an object of several types.
local groups = {
  { "comment", set "Comment Answer UserComments" },
  { "news", set("NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle " ..
    "ReviewNewsArticle LiveBlogPosting Report") },
  { "article", set("Article BlogPosting TechArticle ScholarlyArticle SocialMediaPosting HowTo Recipe " ..
    "AdvertiserContentArticle SatiricalArticle MedicalScholarlyArticle") },
  { "work", set "MedicalWebPage CreativeWork Book Dataset" },
  { "thread", set "DiscussionForumPosting QAPage Question" },
  { "product", set "Product Offer Review SoftwareApplication Event JobPosting Course" },
  { "media", set "VideoObject ImageObject AudioObject PodcastEpisode MediaObject NewsMediaOrganization" },
  { "page", set("WebPage Blog CollectionPage FAQPage AboutPage ItemPage ProfilePage WebSite ContactPage " ..
    "SearchResultsPage") },
}

local group_of_type = {}
for _, group in ipairs(groups) do
  for name in pairs(group[2]) do group_of_type[name] = group[1] end
end

local kinds = {
  -- a discussion's page
  discussion = set "DiscussionForumPosting QAPage",
  -- what may have comments below and is no discussion
  commented = set("Article NewsArticle BlogPosting Product Recipe LiveBlogPosting ReportageNewsArticle TechArticle " ..
    "VideoObject"),
  -- whose name is the site's
  organisation = set "Organization NewsMediaOrganization Corporation",
  -- no text, but what it says of its title and description may be the page's
  titled = set "WebPage VideoObject Blog",
  -- no text, but its author may be the page's
  authored = set "WebPage Blog VideoObject MedicalWebPage CreativeWork Course Book PodcastEpisode",
  -- whose picture is the page's, beside news
  pictured = set "Article BlogPosting Product Recipe",
}

local function group_of(types)
  local present = {}
  for name in pairs(types) do present[group_of_type[name] or "unknown"] = true end
  for _, group in ipairs(groups) do
    if present[group[1]] then return group[1] end
  end
  return "unknown"
end

local function facts_of(types)
  local facts = { group = group_of(types), kinds = {}, news = false, text = false }
  for name in pairs(types) do
    for kind, members in pairs(kinds) do facts.kinds[kind] = facts.kinds[kind] or members[name] end
    local group = group_of_type[name]
    facts.text = facts.text or group == "news" or group == "article" or group == "thread"
    facts.news = facts.news or name:find("NewsArticle$") ~= nil
  end
  facts.text = facts.text or facts.news
  return facts
end

local known = setmetatable({}, { __mode = "k" }) -- facts by types: each reader asks the same of each object

local function facts_about(object)
  local types = jsonld.types(object)
  local facts = known[types]
  if not facts then
    facts = facts_of(types)
    known[types] = facts
  end
  return facts
end

--- What an object is about.
---@param object table of JSON-LD
---@return string group "comment", "news", "article", "work", "thread", "product", "media", "page" or "unknown"
function M.group_of(object) return facts_about(object).group end

--- Is one of an object's types of a kind, or the type of this name?
---@param object table of JSON-LD
---@param kind string "discussion", "commented", "organisation", "titled", "authored", "pictured", or a type's name
---@return boolean
function M.is(object, kind)
  if not kinds[kind] then return jsonld.types(object)[kind] == true end
  return facts_about(object).kinds[kind] == true
end

--- Is one of an object's types a kind of news article?
---@param object table of JSON-LD
---@return boolean
function M.is_news(object) return facts_about(object).news end

--- Is an object a text that somebody wrote: news, an article, a thread?
---@param object table of JSON-LD
---@return boolean
function M.is_text(object) return facts_about(object).text end

return M
