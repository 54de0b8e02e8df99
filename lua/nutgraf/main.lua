#!/usr/bin/env lua
-- The `nutgraf` command.
os.exit(require("nutgraf.cli").main(arg), true)
