--- The words that pages put around their content, in several languages.
--
-- A list holds whole lines in lower case; a name that ends in "*" is the beginning of a line.
local text = require "nutgraf.text.strings"

local M = {}

local function list(source)
  local set = { whole = {}, starts = {} }
  for line in source:gmatch("[^\n]+") do
    for entry in line:gmatch("[^;]+") do
      local name = text.trim(entry)
      if name:sub(-1) == "*" then
        set.starts[#set.starts + 1] = name:sub(1, -2)
      elseif name ~= "" then
        set.whole[name] = true
      end
    end
  end
  return set
end

-- Headings of sections, by what the section holds.
local sections = {
  key = list [[
    key points; key events; key moments; key developments; key updates; key takeaways; the main points; main points
    die wichtigsten*; das wichtigste*; wichtige ereignisse; kernpunkte; auf einen blick; im überblick; der überblick
    l'essentiel; l’essentiel; les points clés; points clés; les temps forts; à retenir; ce qu'il faut retenir
    ce qu’il faut retenir; les faits marquants; faits marquants; les moments clés; moments clés
    puntos clave; los puntos clave; lo más importante; las claves; momentos clave; lo más destacado; lo esencial
    punti chiave; i punti chiave; punti salienti; i punti salienti; i fatti principali; in breve; momenti chiave
    pontos-chave; pontos chave; principais pontos; pontos principais; momentos-chave; os destaques; o essencial
    belangrijkste punten; de belangrijkste*; het belangrijkste*; hoofdpunten; kernpunten; in het kort
    huvudpunkter; det viktigaste; viktigste hendelser; det viktigste; hovedpunkter; najważniejsze*]],
  related = list [[
    recommended; recommended reading; recommended for you; related; related stories; related articles; related content
    more on this story; read more; more stories; don't miss; don’t miss; top stories; most viewed; most read; trending
    trending now; popular; most popular; you may also like; you might also like; what to read next; read next
    also read; latest stories; more from*; editor's picks; editors' picks; see also; latest news; promoted stories
    empfohlen; empfehlungen; das könnte sie auch interessieren; das könnte dich auch interessieren; mehr zum thema
    lesen sie auch; lesen sie mehr; auch interessant; weitere artikel; meistgelesen; meistgelesene artikel; zum thema
    mehr dazu; weitere themen; weitere nachrichten; mehr aus*; mehr von*; top-themen; topthemen; lesetipps
    lire aussi; à lire aussi; lire également; à lire également; sur le même sujet; sur le même thème; les plus lus
    recommandé; recommandés; à voir aussi; voir aussi; dans la même rubrique; nos recommandations; à ne pas manquer
    te puede interesar; también te puede interesar; te puede interesar:; lo más leído; lo más visto; más noticias
    noticias relacionadas; más información; te recomendamos; relacionado; relacionados; lee también; lea también
    leggi anche; raccomandati per te; potrebbe interessarti; potrebbe interessarti anche; ti potrebbe interessare
    i più letti; più letti; correlati; articoli correlati; video del giorno; da non perdere; consigliati per te
    leia também; veja também; mais lidas; as mais lidas; recomendado; recomendadas; mais notícias; relacionadas
    saiba mais; leia mais; artigos relacionados
    lees ook; lees meer; lees verder; meest gelezen; gerelateerd; aanbevolen; ook interessant; bekijk ook
    läs också; läs även; läs mer; les også; læs også; mest lest; mest läst; czytaj też; czytaj także
    lesetipp; auch lesen; lee más; leer más; lea más; zobacz też; zobacz także; ayrıca oku; devamını oku
    Читайте также; читайте также; Смотрите также]],
  tags = list [[
    topics; tags; more about; more on; related topics; topics mentioned in this article; in this article; filed under
    schlagwörter; schlagworte; themen; themen in diesem artikel; mehr über; stichwörter; stichworte
    sujets; mots-clés; mots clés; thèmes; thématiques; sur ces sujets
    etiquetas; temas; archivado en; más sobre; argomenti; tag; temi; in questo articolo
    tópicos; temas relacionados; assuntos; palavras-chave; onderwerpen; trefwoorden; meer over; ämnen; tematy]],
}

-- Lines of the page's machinery: dropped wherever they stand alone.
local machinery = list [[
  close; share; share this; share link; copy link; link copied; print; save; follow; subscribe; subscriptions; sign in
  sign out; sign up; log in; register; menu; search; home; live; live feed; comments; comment; join the conversation
  show comments; view comments; advertisement; ad; sponsored; cancel; play now; click to play; tap to play
  video loading; video unavailable; facebook; twitter; x; whatsapp; reddit; e-mail; email; linkedin; telegram; pinterest
  flipboard; messenger; instagram; youtube; bluesky; threads; facebook twitter; reuse this content; load more; show more
  show key events only; please turn on javascript to use this feature; back to top; skip to content; newsletter
  newsletters; share on facebook; share on twitter; share on x; share via email; gallery; view gallery; toggle; close x
  teilen; merken; drucken; kommentare; kommentieren; anzeige; werbung; schließen; mehr anzeigen; weitere laden; folgen
  zur startseite; nach oben; abonnieren; anmelden; artikel teilen; link kopieren; bildbeitrag; bild; startseite
  partager; commenter; commentaires; publicité; fermer; s'abonner; s’abonner; imprimer; voir plus; afficher plus
  copier le lien; réagir; suivre; ajouter à votre sélection; en direct
  compartir; comentarios; publicidad; cerrar; suscríbete; imprimir; ver más; cargar más; copiar enlace; en directo
  condividi; commenti; pubblicità; chiudi; abbonati; stampa; carica altri; i commenti dei lettori; diretta; in diretta
  compartilhar; partilhar; comentários; publicidade; fechar; assine; carregar mais; ao vivo
  delen; reacties; advertentie; sluiten; abonneren; meer laden; kopieer link; dela; annons; del; reklame; udostępnij
  all updates; latest updates; tous les posts; alle beiträge; alle einträge; neueste zuerst; älteste zuerst]]

-- Parts of lines, as Lua patterns on the folded line, that only the page's machinery says.
local machinery_patterns = {
  "unsubscribe", "sign up ", "sign up$", "signing up", "privacy notice", "privacy policy",
  "privacy settings",
  "invalid email", "commenting forum", "^join thought", "all rights reserved", "^read time",
  "riproduzione riservata", "terms of use", "terms and conditions", "öffnet in einem neuen fenster",
  "^[(]?c[)]? %d%d%d%d", "^© ?%d%d%d%d",
  "minut[io] di lettura", "%d+ min[.]? read$", "^lesezeit", "notifications? to receive",
  "^get .*email updates", "^get the latest", "^get a weekly", "^get a daily", "your inbox", "your email",
  "politique de confidentialité",
  "tous droits réservés", "todos los derechos reservados", "alle rechten voorbehouden", "alle rechte vorbehalten",
  "something went wrong", "we use your sign%-up", "thank you for subscribing", "^we'll send you", "like us on facebook",
  "follow us on", "folgen sie uns", "suivez%-nous", "síguenos", "seguici su", "volg ons", "download .* app for",
  "^video loading", "^the video will auto%-play", "^tap to", "^click to play",
}

-- The same, unless the line is a sentence of some length: a post may be about them.
local machinery_words = { "newsletter", "cookie", "javascript", "datenschutz" }
local MIN_SENTENCE_WORDS = 8

-- Stand before or behind a post's time and say what it is.
local updated = list [[
  updated; updated at; updated on; last updated; last updated at; last update; live updated; last modified; updated:
  aktualisiert; aktualisiert um; aktualisiert am; zuletzt aktualisiert; stand; stand:; aktualisierung; letztes update
  mis à jour; mis à jour à; mis à jour le; mise à jour; mise à jour à; modifié à; modifié le; dernière mise à jour
  actualizado; actualizado a las; actualizado el; última actualización; actualización
  aggiornato; aggiornato alle; aggiornato il; ultimo aggiornamento; ultimo aggiornamento:; modificato
  atualizado; atualizado às; atualizado em; última atualização; atualizada em
  bijgewerkt; laatst bijgewerkt; bijgewerkt om; gewijzigd; laatste update; uppdaterad; opdateret; oppdatert
  zaktualizowano]]
local published = list [[
  first published on; first published; first published at; published; published on; published at; posted on; created
  erstellt; erstellt am; veröffentlicht; veröffentlicht am; erschienen am; vom; publié; publié le; publié à; créé le
  publicado; publicado el; publicado em; pubblicato; pubblicato il; pubblicato alle; gepubliceerd; gepubliceerd op
  publicerad; publicerat; publisert; publiceret; opublikowano]]
local markers = list [[
  from; the; le; den; el; il; op; on
  live; update; breaking; breaking news; new; posted; posted at; post; at; pinned; pinned post; time
  heute; gestern; today; yesterday; aujourd'hui; aujourd’hui; hier; hoy; ayer; oggi; ieri
  vandaag; gisteren; hoje; ontem
  um; uhr; neu; neuer beitrag; eilmeldung; eil; à; a las; alle; alle ore; ore; às; om; kl; klo; il y a; vor; desde; dal
  en direct; direct; en vivo; directo; en directo; ao vivo; direto
  diretta; direkt; na żywo; ticker; +++; ++; [; (; |; ×; >]]
local key_markers = list [[
  key event; key moment; key update; key point; important; top; must read; pinned; pinned post; highlight
  wichtig; wichtiges ereignis; top-meldung; angepinnt; moment clé; fait marquant; temps fort; essentiel
  à la une; épinglé
  clave; momento clave; destacado; importante; fijado; evento chiave; momento chiave; in evidenza; destaque; fixado
  belangrijk; uitgelicht; vastgezet; viktig; viktigt; viktigste; ważne]]

local by = list "by; von; par; por; di; de; door; av; af; autor; autore; auteur; author; text; words by; written by"

-- Who else than a person stands in a byline: roles, to be taken off.
local roles = {
  "reporter", "editor", "correspondent", "writer", "redaktion", "redaktör", "korrespondent", "journalist",
  "journaliste",
  "redacteur", "redactie", "reporting from",
  "corresponsal", "redactor", "redacción", "redazione", "producer", "staff", "desk", "chief",
}

local credits = {
  "photograph:", "photo:", "photos:", "picture:", "pictures:", "pic:", "image:", "images:", "image credit",
  "photo credit",
  "credit:", "bild:", "bilder:", "bildrechte", "bildquelle", "foto:", "fotos:", "crédit", "credito:", "créditos",
  "getty images", "illustration:", "video:", "© ",
}

local function matches(set, folded)
  if set.whole[folded] then return true end
  for _, start in ipairs(set.starts) do
    if folded:sub(1, #start) == start then return true, true end
  end
  return false
end

local function bare(line)
  return (text.fold(text.trim(line)):gsub("\194\160", " "):gsub("%s+", " "):gsub("%s*:$", ""))
end

--- What kind of section the line opens: "key", "related", "tags", or nil.
-- The second value tells that only its first words are known, so that the caller should see what follows.
function M.section(line)
  if #line > 90 then return nil end
  local folded = bare(line)
  for kind, set in pairs(sections) do
    local whole, partly = matches(set, folded)
    if whole then return kind, partly end
  end
end

--- Is the line part of the page's machinery: buttons, share bars, sign-up forms, consent?
function M.is_machinery(line)
  local folded = bare(line)
  if machinery.whole[folded] then return true end
  if #line > 400 then return false end
  for _, pattern in ipairs(machinery_patterns) do
    if folded:find(pattern) then return true end
  end
  for _, word in ipairs(machinery_words) do
    if folded:find(word, 1, true) then return not (line:find("%.$") and text.words(line) >= MIN_SENTENCE_WORDS) end
  end
  return false
end

-- Answers about a token's text are kept with the token, since they are asked for often.
local function remembering(name, ask)
  return function(token)
    if token.text == nil then return false end
    if token[name .. "_of"] ~= token.text then token[name .. "_of"], token[name] = token.text, ask(token.text) end
    return token[name]
  end
end

--- As is_machinery, of a token's text.
M.is_machine = remembering("machine", function(line) return M.is_machinery(line) end)

--- As is_credit, of a token's text.
M.is_credited = remembering("credited", function(line) return M.is_credit(line) end)

--- Is the line exactly one of the machinery's labels?
function M.is_label(line)
  return machinery.whole[bare(line)] == true
end

-- Small words that stand before a clock, one or several: "today at", "I dag kl.", "godz.".
local clock_words, clock_word_list = {}, [[
  at um à a las los le les alle ore às as om kl klo klokken klockan kello godz godzina saat ora hora
  horas w v i dag idag i går igår today yesterday heute gestern aujourd'hui aujourd’hui hier hoy ayer
  oggi ieri vandaag gisteren hoje ontem dziś dzisiaj wczoraj dnes včera tänään eilen bugün dün сегодня
  вчера the on am el il de uhr uur h hrs hs em en posted published publié publicado pubblicato
  veröffentlicht gepubliceerd time]]
for word in clock_word_list:gmatch("%S+") do clock_words[word] = true end
local most_clock_words = 4

local function are_clock_words(folded)
  local count = 0
  for word in folded:gmatch("[^%s,;.:|]+") do
    count = count + 1
    if not clock_words[word] or count > most_clock_words then return false end
  end
  return count > 0
end

--- What a few words before or behind a time say: "updated", "published", "key", "marker", or nil.
function M.marker(line)
  local folded = bare(line):gsub("^[%s%p]+", ""):gsub("[%s,;|%-%(%[]+$", "")
  if folded == "" then return line:find("%S") and "marker" or nil end
  if matches(key_markers, folded) then return "key" end
  local first, rest = folded:match("^(%S+) (.+)$")
  if first == "update" and #rest < 12 then return "marker" end
  if matches(updated, folded) then return "updated" end
  if matches(published, folded) then return "published" end
  if matches(markers, folded) or are_clock_words(folded) then return "marker" end
end

--- Takes "by" and its like off the front; returns the rest and whether there was one.
-- "From the Post's Jane Doe" names who wrote, too.
function M.without_by(line)
  local of_house = line:match("^From %u[^.,]-['\226]\128?\153?s (%u.+)$") or line:match("^From %u%w+ (%u%a+ %u%a+.*)$")
  if of_house and #line < 120 then return of_house, true end
  local first, rest = line:match("^(%S+)%s*:?%s+(.+)$")
  if first and by.whole[bare(first)] then return rest, true end
  return line, by.whole[bare(line)] == true
end

local written = list [[
  posted; published; written; updated; reported; veröffentlicht; geschrieben; verfasst; publié; écrit; posté
  publicado; escrito; pubblicato; scritto; geplaatst; geschreven; skrevet; publicerad; opublikowane]]

local edited = { "edited", "last edited", "bearbeitet", "zuletzt bearbeitet", "zuletzt geändert", "geändert von",
  "modifié", "édité", "dernière modification", "dernière édition", "editado", "última edición", "última edição",
  "modificato", "ultima modifica", "bewerkt", "laatst bewerkt", "laatst aangepast", "redigerad", "senast redigerad",
  "redigeret", "sist redigert", "edytowany", "edytowane", "ostatnio edytowany", "muokattu" }

--- Does the line begin as one that says who edited a post, and when?
function M.is_edited(line)
  local folded = bare(line)
  for _, start in ipairs(edited) do
    if folded:sub(1, #start) == start and folded:find("^%s", #start + 1) then return true end
  end
  return false
end

local advertisement = list [[
  advertisement; anzeige; werbung; publicité; publicidad; pubblicità; publicidade; advertentie; annons; reklama]]

--- Does the line begin with the word that stands over an advertisement, and stand for one?
function M.is_advertisement(line)
  local folded = bare(line)
  return advertisement.whole[folded] == true or advertisement.whole[folded:match("^(%S+) [-(–]")] == true
end

--- What a line runs into behind the word that stands over an advertisement, in capitals or with one:
-- "Advertisement14:02 The span" → "14:02 The span"; nil where it does not begin so.
function M.behind_advertisement(line)
  if not line:find("^%u") then return nil end
  local longest
  for word in pairs(advertisement.whole) do -- "Publicidade" is not "Publicidad"
    local start = line:sub(1, #word)
    local capitals = start:find("^%u%u") or start:sub(2) == word:sub(2)
    local opens = #line > #word and capitals and text.fold(start) == word
    if opens and #word > #(longest or "") then longest = word end
  end
  return longest and line:sub(#longest + 1)
end

local comments = list [[
  comments; comment section; reader comments; join the conversation; kommentare; leserkommentare; commentaires
  vos commentaires; comentarios; comentários; commenti; reacties; kommentarer; komentarze; komentáře; yorumlar]]

--- Does the line head the comments of readers?
function M.is_comments(line)
  return comments.whole[(bare(line):gsub("%s*%(?%d+%)?$", ""))] == true
end

--- The name in "Posted by Mira Odell at", what stands around a time with its author: without the words around it.
function M.name_part(line)
  local first, rest = line:match("^(%S+) (.+)$")
  if first and written.whole[bare(first)] then line = rest end
  local front, last = line:match("^(.+) (%S+)$")
  while front and clock_words[bare(last)] do
    line = front
    front, last = line:match("^(.+) (%S+)$")
  end
  return (M.without_by(line))
end

--- Does the line begin with "by" and its like, so that a date behind it is an article's?
function M.is_byline(line)
  if line == nil or #line >= 80 then return false end
  local first, rest = line:match("^(%S+) (.+)$")
  if first and written.whole[bare(first)] then line = rest end
  return M.without_by(line) ~= line
end

--- Is it one of the words that introduce an author ("By")?
function M.is_by(word)
  return by.whole[bare(word)] == true
end

--- Does the word name a job?
function M.is_role(word)
  local folded = text.fold(word)
  for _, role in ipairs(roles) do
    if folded:find(role, 1, true) then return true end
  end
  return false
end

-- Who took a picture, as captions end: words before the name, and agencies that are the name. Patterns on
-- the folded end of a line.
local credit_openers = { "photograph by ", "photograph: ", "photos? by ", "photos?: ", "photo credit", "photo courtesy",
  "pictures?: ", "images? by ", "images?: ", "image credit", "credit: ", "credits: ", "illustration: ", "fotos?: ",
  "foto di ", "foto de ", "foto von ", "fotograf: ", "fotografía: ", "imagen: ", "bild: ", "bilder: ", "bildquelle",
  "titelbild: ", "symbolbild: ", "bildrechte", "crédits? photos? ?:", "crédits? ?: ", "crédito: ", "créditos: ",
  "zdj: ", "fot%. ", "фото: " }
local credit_names = { "getty images", "istock", "shutterstock", "picture%-alliance", "picture alliance", "unsplash",
  "pixabay", "afp", "reuters", "imago", "dpa", "epa", "ap photo", "apa", "adobe stock", "depositphotos" }
local longest_credit = 70 -- bytes from the word before the name to the end

--- Does a caption's credit end the line: "The ferry at dawn. Photo: Ida Brandt", "… © Ida Brandt / Sound Pictures"?
-- The line may be nothing else. Meant for short lines of a text; a sentence that goes on behind is none.
function M.ends_in_credit(line)
  local folded = text.fold(line):gsub("%s+$", "")
  local tail = folded:sub(-longest_credit)
  local start = #folded - #tail
  for _, mark in ipairs { "\194\169", "%(c%) " } do -- ©
    if (" " .. tail):find("[%s%(%[|/:,]" .. mark) then return true end
  end
  local bare_tail = tail:gsub("[%)%]%.%s]+$", "")
  for _, opener in ipairs(credit_openers) do
    local at, stop = bare_tail:find(opener)
    local at_line = at and start + at
    local before = at_line and at_line > 1 and folded:sub(at_line - 1, at_line - 1) or " "
    local named = at and stop < #bare_tail and not bare_tail:find("%.%s", stop)
    if named and before:find("[%s%(%[|/]") then return true end
  end
  for _, name in ipairs(credit_names) do
    local at = bare_tail:find(name .. "$") or bare_tail:find(name .. "%.com$")
    if at and bare_tail:sub(1, at - 1):find("[/%(|]%s*$") then return true end
    if at and at == 1 and start == 0 then return true end
  end
  return false
end

--- Is the line the credit of a picture, or a caption that ends in one?
function M.is_credit(line)
  if #line > 600 then return false end
  local folded = text.fold(line)
  for _, credit in ipairs(credits) do
    local at = folded:find(credit, 1, true)
    if at and (at == 1 or #folded - at < 80) and (at == 1 or not folded:sub(at - 1, at - 1):find("%w")) then
      return true
    end
  end
  return #line < 60 and line:find("^%(.*%)$") ~= nil and not text.stops(line:sub(2, -2))
end

--- "Read more: A title" or "Read more | A title" → "A title", or nil.
function M.read_more(line)
  local plain = line:gsub("\194\187", ">"):gsub("\226\128\186", ">"):gsub("\226\134\146", ">") -- » › →
  local label, title = plain:match("^[%s%->|*]*([^:|>]-)%s*[:|>]+%s*(.+)$")
  if label and #label < 40 and M.section(label) == "related" then return title end
end

--- "1 / 6" between words for newer and older → page, pages; or nil. Also where in the line it stands.
function M.pagination(line)
  if #line > 400 then return nil end
  local start, stop, page, pages = line:find("(%d+)%s*/%s*(%d+)")
  if not start then start, stop, page, pages = line:find("(%d+) of (%d+)") end
  if not start then start, stop, page, pages = line:find("(%d+) von (%d+)") end
  if not start then start, stop, page, pages = line:find("(%d+) sur (%d+)") end
  if not start then start, stop, page, pages = line:find("(%d+) de (%d+)") end
  if not start then start, stop, page, pages = line:find("(%d+) di (%d+)") end
  if not start then start, stop, page, pages = line:find("(%d+) van (%d+)") end
  if not start or #page > 4 or #pages > 4 or tonumber(page) > tonumber(pages) or tonumber(page) == 0 then return nil end
  local folded = text.fold(line:sub(1, start - 1))
  local label = folded:match("([^%s%d]*)%s*$")
  local tail = text.fold(line:sub(stop + 1)):match("^%s*(%a*)")
  local moves = "newer newest next previous prev older oldest page seite weiter zurück neuere ältere vorherige nächste "
    .. "page suivant précédent suivante précédente plus página siguiente anterior pagina successiva precedente próxima "
    .. "volgende vorige « » < >"
  local function moving(word)
    if word == "" then return false end
    for move in moves:gmatch("%S+") do
      if word == move or (#move > 3 and (word:sub(-#move) == move or word:sub(1, #move) == move)) then return true end
    end
    return false
  end
  if not moving(label) and not moving(tail) then
    if text.trim(line) ~= line:sub(start, stop) then return nil end
  end
  return tonumber(page), tonumber(pages), start, stop
end

return M
