-- :Nutgraf and its <Plug> maps; see :help nutgraf. Nothing of nutgraf is loaded before it is used.
if vim.g.loaded_nutgraf then return end
vim.g.loaded_nutgraf = 1
if vim.fn.has "nvim-0.7" == 0 then
  vim.api.nvim_err_writeln "nutgraf: Neovim 0.7 or later is needed"
  return
end

vim.api.nvim_create_user_command("Nutgraf", function(command) require("nutgraf.neovim.command").run(command) end, {
  nargs = "*",
  range = true,
  complete = function(...) return require("nutgraf.neovim.command").complete(...) end,
  desc = "Read a web page: its text, summary, links, posts",
})

-- :edit in a page's buffer, and the buffers of a restored session
vim.api.nvim_create_autocmd("BufReadCmd", {
  group = vim.api.nvim_create_augroup("nutgraf", {}),
  pattern = "nutgraf://*",
  callback = function() require("nutgraf.neovim").reload() end,
})

local function map(modes, name, what, description)
  for mode in modes:gmatch "." do
    vim.api.nvim_set_keymap(mode, "<Plug>(nutgraf-" .. name .. ")", what, { noremap = true, silent = true,
      desc = description })
  end
end

local places = "<Cmd>lua require('nutgraf.neovim.places')."
map("n", "read", "<Cmd>Nutgraf read<CR>", "Read the page in this buffer")
map("x", "read", ":Nutgraf read<CR>", "Read the selected lines")
map("n", "follow", places .. "follow()<CR>", "Read the page under the cursor")
map("n", "browse", places .. "browse()<CR>", "Open the link under the cursor")
map("n", "outline", places .. "list(vim.api.nvim_get_current_buf(), 'outline')<CR>", "List the posts or sections")
map("nxo", "next", places .. "jump(1)<CR>", "To the next post or section")
map("nxo", "previous", places .. "jump(-1)<CR>", "To the previous post or section")
