--- What a name in markup or the words around a date say that the date is of.
local core = require "nutgraf.core"
local strings = require "nutgraf.text.strings"

local M = {}

-- ---- names of keys, classes and attributes ----

-- Parts of a name in lower case, and the label they give; the first that is found decides.
local parts_of_names = {
  { "other", { "expir", "until", "valid", "birth", "event", "start", "unpublish", "deadline", "copyright", "build",
    "deploy", "arrival", "depart", "avail", "ship", "deliver", "price", "offer", "schedul", "installed", "regist",
    "joined", "member" } },
  { "updated", { "modif", "updat", "revis", "edited", "changed", "aktualis", "lastchange", "lastmod", "review" } },
  { "published", { "publi", "pubdate", "pub_date", "pub-date", "posted", "issued", "release", "firstpub", "erschein",
    "veroeff", "online", "embargo" } },
  { "created", { "creat", "upload", "erstell", "written" } },
  { "date", { "date", "datum", "dato", "fecha", "tarih", "timestamp", "time", "zeit", "data_", "data-" } },
}

--- The label that a name gives: "published", "updated", "created", "date", "other", or nil.
-- @param name string: of a key, a class, a meta element
function M.of_name(name)
  name = name:lower()
  -- the class "published updated" stands where nothing was changed since
  if name:find("publish", 1, true) and name:find("updat", 1, true) then return "published" end
  for _, entry in ipairs(parts_of_names) do
    for _, part in ipairs(entry[2]) do
      if name:find(part, 1, true) then return entry[1] end
    end
  end
  if name == "data" or name:find("^dc%.?data") then return "date" end
end

-- ---- words that a reader sees ----

-- Folded; the entry that ends nearest to the date decides.
local words = {
  other = [[
    copyright; ©; deadline; until; expires; valid until; accessed; retrieved; joined; member since; registered; born
    founded; since; event date; starts; ends; next update; abgerufen; mitglied seit; registriert; gültig bis; bis; seit
    geboren; consulté le; inscrit; jusqu'au; jusqu’au; depuis; hasta; desde; consultado; fino al; iscritto; acesso em
    até; geraadpleegd; vanaf; sinds; dostęp]],
  updated = [[
    updated; update; modified; edited; revised; reviewed; last changed; as of; corrected; aktualisiert; geändert
    änderung; stand; bearbeitet; überarbeitet; mis à jour; mise à jour; modifié; actualisé; màj; maj
    actualizado; actualización; actualizada; modificado; aggiornato; aggiornamento; modifica; atualizado; atualizada
    atualização; modificação; bijgewerkt; gewijzigd; aangepast; uppdaterad; uppdaterat; ändrad; opdateret; oppdatert
    endret; ændret; päivitetty; muokattu; aktualizováno; aktualizace; upraveno; změněno; aktualizované; upravené
    zaktualizowano; aktualizacja; zmodyfikowano; frissítve; frissítés; módosítva; actualizat; modificat; обновлено
    обновлена; изменено; изменения; оновлено; змінено; актуализирана; обновена; ενημέρωση; ενημερώθηκε; güncelleme
    güncellenme; güncellendi; ažurirano; izmijenjeno; измењено; ažurirano; posodobljeno; atnaujinta; atjaunots
    uuendatud; muudetud; diperbarui; pembaruan; kemaskini; cập nhật; 更新; 修改; 改訂; 수정; 업데이트; تحديث
    آخر تعديل; به‌روزرسانی; بروزرسانی; ویرایش; עודכן; עדכון; अपडेट; अद्यतन; संशोधित; আপডেট; হালনাগাদ; อัปเดต; อัพเดท
    แก้ไข; புதுப்பிக்கப்பட்டது; uppfært; përditësuar; eguneratua; actualitzat; actualització; güncel; yenilənib]],
  published = [[
    published; posted; created; publication date; release date; released; issued; date; written; first published
    on air; veröffentlicht; veröffentlichung; erschienen; erstellt; geschrieben; datum; publié; parution; paru
    mis en ligne; mise en ligne; rédigé; écrit le; créé; publicado; publicada; publicación; fecha; pubblicato
    pubblicata; pubblicazione; data:; publicação; postado; criado; gepubliceerd; geplaatst; publicatiedatum; publicerad
    publicerat; skapad; publisert; publiceret; udgivet; oprettet; julkaistu; luotu; opublikowano; opublikowany
    dodano; utworzono; data publikacji; publikováno; vydáno; zveřejněno; vloženo; publikované; zverejnené; uverejnené
    megjelent; közzétéve; publicat; publicată; postat; опубликовано; опубликована; публикации; размещено; создано
    дата; опубліковано; створено; публикувана; публикувано; δημοσίευση; δημοσιεύθηκε; δημοσιεύτηκε; ανάρτηση; yayın
    yayınlanma; yayımlanma; eklenme; giriş; oluşturulma; objavljeno; objavio; објављено; paskelbta; publicēts
    avaldatud; diterbitkan; dipublikasikan; disiarkan; tanggal; ngày đăng; đăng lúc; xuất bản; 公開; 掲載; 投稿; 配信
    発行; 发布; 發布; 发表; 發表; 时间; 時間; 日期; 입력; 등록; 게시; 작성; 승인; 기사입력; نشر; تاريخ; منتشر
    انتشار; تاریخ; פורסם; תאריך; प्रकाशित; प्रकाशन; পোস্ট; প্রকাশ; เผยแพร่; วันที่; ลงวันที่; வெளியிடப்பட்டது
    birt; botuar; argitaratua; publicat el; dərc]],
}

local entries = {}
for _, label in ipairs { "other", "updated", "published" } do -- of a word with several, the first
  for line in words[label]:gmatch("[^\n]+") do
    for part in line:gmatch("[^;]+") do
      local word = strings.trim(part)
      if word ~= "" then entries[#entries + 1] = { word = core.casefold(word), label = label } end
    end
  end
end

local remembered, remembered_count = {}, 0
local most_remembered = 500

-- Only whole words count where letters are separated by spaces.
local function is_whole(text, start, stop)
  return not text:sub(start - 1, start - 1):find("%a") and not text:sub(stop + 1, stop + 1):find("%a")
end

--- The label that words give to the date behind them (or in front of them).
-- @param text string
-- @return "published", "updated", "other", or nil
function M.of_words(text)
  if not text:find("[%a\128-\255]") then return nil end
  local known = remembered[text]
  if known ~= nil then return known or nil end
  local folded = core.casefold(text)
  local label, best, longest = nil, 0, 0
  for _, entry in ipairs(entries) do
    local from = 1
    while true do
      local start, stop = folded:find(entry.word, from, true)
      if not start then break end
      local ascii = entry.word:find("^%a")
      if (stop > best or stop == best and #entry.word > longest) and (not ascii or is_whole(folded, start, stop)) then
        label, best, longest = entry.label, stop, #entry.word
      end
      from = stop + 1
    end
  end
  if remembered_count >= most_remembered then remembered, remembered_count = {}, 0 end
  remembered[text], remembered_count = label or false, remembered_count + 1
  return label
end

return M
