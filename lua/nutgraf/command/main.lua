#!/usr/bin/env lua
-- The `nutgraf` command.
os.exit(require("nutgraf.command.cli").main(arg), true)
