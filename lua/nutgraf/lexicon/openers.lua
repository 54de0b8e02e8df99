--- Words that stand in front of an author's name, in several languages.
local core = require "nutgraf.core"
local phrases = require "nutgraf.lexicon.phrases"
local strings = require "nutgraf.text.strings"

local M = {}

-- Longer ones first where one begins another; a colon may follow.
local openers = { "medically reviewed and written by", "this post was written by", "this article was written by",
  "words and photos by", "text and photos by", "story and photos by", "article written by", "written and edited by",
  "written by", "posted by", "story by", "words by", "published by", "reported by", "compiled by", "created by",
  "text by", "article by", "blog by", "post by", "authored by", "contributed by", "submitted by", "analysis by",
  "opinion by", "interview by", "review by", "geschrieben von", "verfasst von", "veröffentlicht von",
  "ein artikel von", "ein beitrag von", "ein kommentar von", "eine analyse von", "von autor", "text von",
  "aufgezeichnet von", "écrit par", "publié par", "rédigé par", "posté par", "escrito por", "publicado por",
  "redactado por", "scritto da", "pubblicato da", "a cura di", "articolo di", "geschreven door", "geplaatst door",
  "skriven av", "skrivet av", "publicerad av", "skrevet av", "skrevet af", "publisert av", "napisane przez", "napisał",
  "napisała", "napsal", "napsala", "ditulis oleh", "oleh", "scris de", "escrit per", "kirjoittanut", "író", "írta",
  "szerző", "szerzők", "yazan", "yazar", "authors", "author(s)", "author", "autoren", "autorin", "autor",
  "auteurs", "auteur", "autore", "autori", "autores", "autora", "forfatter", "författare", "tekst", "автор", "авторы",
  "автори", "текст", "contributors", "contributor", "writer",
  "作者", "文", "記者", "记者", "撰文", "责编", "责任编辑", "責任編輯", "글쓴이", "كتب",
  "بقلم", "الكاتب", "नویسنده", "लेखक" }

local first_words = {}
for _, opener in ipairs(openers) do first_words[opener:match("^[^%s(]+")] = true end

--- The text behind "By", "Written by:" and their like; "" where there is nothing behind; nil where the line
-- does not begin so.
function M.behind(line)
  line = line:match("^%(([^()]+)%)$") or line
  local folded = core.casefold(line)
  local may_open = first_words[folded:match("^[^%s:：(]+") or ""]
  for _, opener in ipairs(may_open and openers or {}) do
    if folded:sub(1, #opener) == opener and not folded:sub(#opener + 1, #opener + 1):find("[%w\128-\255]") then
      return strings.trim(line:sub(#opener + folded:sub(#opener + 1):match("^%s*:?%s*()")))
    end
  end
  local wide = line:match("^[^：]+：%s*(.+)$") -- the colon of Chinese and Japanese
  if wide and first_words[line:match("^[^：]+")] then return wide end
  local rest = phrases.without_by(line)
  if rest ~= line then return rest end
  if phrases.is_by((line:gsub("%s*:$", ""))) then return "" end
end

local reviewers = { "reviewed by", "fact checked by", "fact-checked by", "edited by", "checked by", "approved by",
  "photos by", "photo by", "photographs by", "photography by", "illustration by", "illustrated by", "illustrations by",
  "translated by", "geprüft von", "fotos von", "foto von", "übersetzt von", "redigiert von", "relu par", "photos par",
  "traduit par", "revisado por", "traducido por", "fotos de", "foto di", "editor", "expert review", "reviewer" }

--- Do the words in front of a name say that somebody else than who wrote is meant: a reviewer, an editor?
function M.tells_of_reviewer(text)
  local folded = strings.trim((core.casefold(text):gsub("[%s:]+$", "")))
  for _, reviewer in ipairs(reviewers) do
    if folded:sub(-#reviewer) == reviewer and not folded:find("written") then return true end
  end
  return false
end

local abouts = { "about the author", "about the authors", "about the writer", "meet the author", "about author",
  "über den autor", "über die autorin", "zum autor", "zur autorin", "zur person", "über die autoren",
  "à propos de l'auteur", "à propos de l’auteur", "l'auteur", "l’auteur", "sobre el autor", "sobre la autora",
  "acerca del autor", "sobre o autor", "sobre a autora", "sull'autore", "sull’autore", "l'autore", "l’autore",
  "over de auteur", "om forfatteren", "om författaren", "skribent", "o autorze", "o autorce", "o autorovi",
  "об авторе", "про автора", "yazar hakkında", "tentang penulis", "a szerzőről", "著者について", "この記事を書いた人",
  "关于作者", "關於作者" }
local telling = {}
for _, about in ipairs(abouts) do telling[about] = true end

--- Does the line open what a page tells of its author?
function M.tells_of_author(line)
  return telling[(strings.trim(core.casefold(line)):gsub("%s*[:?]$", ""))] == true
end

return M
