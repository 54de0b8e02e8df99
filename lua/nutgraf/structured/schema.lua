--- What a schema.org type is about.
local jsonld = require "nutgraf.structured.jsonld"

local M = {}

local groups = {}
for group, names in pairs {
  news = "NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle " ..
    "ReviewNewsArticle LiveBlogPosting Report",
  article = "Article BlogPosting TechArticle ScholarlyArticle SocialMediaPosting HowTo Recipe " ..
    "AdvertiserContentArticle SatiricalArticle MedicalScholarlyArticle",
  thread = "DiscussionForumPosting QAPage Question",
  work = "MedicalWebPage CreativeWork Book Dataset",
  page = "WebPage Blog CollectionPage FAQPage AboutPage ItemPage ProfilePage WebSite ContactPage SearchResultsPage",
  product = "Product Offer Review SoftwareApplication Event JobPosting Course",
  media = "VideoObject ImageObject AudioObject PodcastEpisode MediaObject NewsMediaOrganization",
  comment = "Comment Answer UserComments",
} do
  for name in names:gmatch("%S+") do groups[name] = group end
end
local order_of_groups = { "comment", "news", "article", "work", "thread", "product", "media", "page" }

--- What an object is about: the first of the groups that one of its types is in.
-- @param object table of JSON-LD
-- @return "comment", "news", "article", "work", "thread", "product", "media", "page" or "unknown"
function M.group_of(object)
  local present = {}
  for name in pairs(jsonld.types(object)) do present[groups[name] or "unknown"] = true end
  for _, group in ipairs(order_of_groups) do
    if present[group] then return group end
  end
  return "unknown"
end

--- True when one of the types is a kind of news article.
-- @param types set of strings, as jsonld.types gives it
function M.is_news(types)
  for name in pairs(types) do
    if name:find("NewsArticle$") then return true end
  end
  return false
end

--- True when one of the types is a text that somebody wrote: news, an article, a thread.
-- @param types set of strings, as jsonld.types gives it
function M.is_text(types)
  for name in pairs(types) do
    local group = groups[name]
    if group == "news" or group == "article" or group == "thread" then return true end
  end
  return M.is_news(types)
end

return M
