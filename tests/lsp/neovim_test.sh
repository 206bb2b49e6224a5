#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The server in Neovim, with our own configuration for it: a finding is shown at its place, its fix is made, the finding goes.
# neovim_test.sh PROGRAM SOURCE_DIR
set -euo pipefail
program=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" && ln -s "$(realpath "$program")" "$work/bin/resolute"
# One letter of two bytes and one of two units of UTF-16 stand before the fault.
sed '0,/<p><i>Recalling<\/i> its/s//<p><i>Recalling<\/i> é𝄞 the the its/' "$source/examples/draft-resolution.xml" >"$work/draft.xml"
cat >"$work/test.lua" <<'LUA'
local work, source = vim.env.WORK, vim.env.SOURCE
local function die(words) io.stderr:write('failed: ' .. words .. '\n') vim.cmd('cquit 1') end
local function hold(truth, words) if not truth then die(words) end end
local function doubled(buffer)
  for _, each in ipairs(vim.diagnostic.get(buffer)) do if each.code == 'EDIT005' then return each end end
end
local function main()
  vim.cmd('filetype on')
  vim.cmd('luafile ' .. source .. '/editors/neovim/resolute.lua')
  vim.cmd('edit ' .. work .. '/draft.xml')
  local buffer = vim.api.nvim_get_current_buf()
  hold(vim.wait(20000, function() return doubled(buffer) end, 20), 'no finding is shown')
  local found = doubled(buffer)
  local words = vim.api.nvim_buf_get_text(buffer, found.lnum, found.col, found.end_lnum, found.end_col, {})[1]
  hold(words:find('the') and not words:find('[^the ]'), 'it is shown at `' .. words .. '`')
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  vim.ui.select = function(items, _, choose) choose(items[1], 1) end
  vim.lsp.buf.code_action()
  local line = function() return vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, false)[1] end
  hold(vim.wait(20000, function() return line():find('é𝄞 the its', 1, true) end, 20), 'the fix is not made: ' .. line())
  hold(vim.wait(20000, function() return not doubled(buffer) end, 20), 'the finding stays')
  local client = vim.lsp.buf_get_clients(buffer)
  for id in pairs(client) do
    vim.lsp.stop_client(id)
    hold(vim.wait(20000, function() return vim.lsp.get_client_by_id(id) == nil end, 20), 'the server does not end')
  end
  vim.cmd('qall!')
end
local fine, why = xpcall(main, debug.traceback)
if not fine then die(why) end
LUA
WORK=$work SOURCE=$source PATH=$work/bin:$PATH XDG_STATE_HOME=$work XDG_CACHE_HOME=$work XDG_DATA_HOME=$work \
  timeout 100 nvim --headless --clean -n -S "$work/test.lua"
