-- :Nutgraf FILE   :Nutgraf URL   :Nutgraf (the current buffer)
--
-- Put this file into plugin/ of your configuration, or add examples/neovim to 'runtimepath'.
vim.api.nvim_create_user_command("Nutgraf", function(command)
  require("nutgraf.neovim").read(command.args)
end, { nargs = "?", complete = "file", desc = "Read a web page as Markdown" })
