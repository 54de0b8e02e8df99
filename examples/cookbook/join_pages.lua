-- All pages of an article as one, with a function of yours that fetches: join_pages(fetch, url) -> record.
-- Stops after `most` pages, at an address that was there before, and at a page that one must pay for.
local nutgraf = require "nutgraf"

return function(fetch, url, most)
  local records, seen = {}, {}
  while url and not seen[url] and #records < (most or 20) do
    seen[url] = true
    local html, message = fetch(url)
    if not html then return nil, message, "cannot_fetch" end
    local record, problem, code = nutgraf.extract(html, { url = url, sentences = 0 })
    if not record then return nil, problem, code end
    records[#records + 1] = record
    url = not record.gated and record.pagination and record.pagination.next or nil
  end
  return nutgraf.join(records)
end
