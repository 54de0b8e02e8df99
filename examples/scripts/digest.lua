-- A page as Markdown for a newsletter, with a stage of its own that shouts:
--   nutgraf run examples/scripts/digest.lua PAGE
local nutgraf = require "nutgraf"
local stage = nutgraf.stage

-- A stage with a checked option: a misspelt name is an error at the line that has it.
local mark = nutgraf.define_stage("mark", {
  summary = "put a mark in front of posts that hold a word",
  options = {
    word = { type = "string", default = "breaking", help = "the word to look for" },
    mark = { type = "string", default = "!", help = "what to put in front" },
  },
  run = function(record, _, options)
    for _, post in ipairs(record.posts or {}) do
      local text = ((post.headline or "") .. " " .. (post.text or "")):lower()
      if post.headline and text:find(options.word:lower(), 1, true) then
        post.headline = options.mark .. " " .. post.headline
      end
    end
    return record
  end,
})

-- The default pipeline, with our stage put before the summary and Markdown at the end.
return nutgraf.default_pipeline { sentences = 4 }
  :before("summarize", mark { word = "divers" })
  .. stage.render { format = "markdown" }
