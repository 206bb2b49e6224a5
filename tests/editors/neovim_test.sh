#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The server in Neovim, with our own configuration for it: a finding is shown at its place, its fix is made, the finding goes; other
# XML is left alone. neovim_test.sh PROGRAM SOURCE_DIR
set -euo pipefail
source "$(dirname "$0")/prepare.sh"
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
  vim.cmd('edit ' .. work .. '/other.xml')
  hold(#vim.lsp.get_active_clients() == 0, 'a server is started for other XML')
  vim.cmd('edit ' .. work .. '/draft.xml')
  local buffer = vim.api.nvim_get_current_buf()
  hold(vim.wait(20000, function() return doubled(buffer) end, 20), 'no finding is shown')
  local found = doubled(buffer)
  local words = vim.api.nvim_buf_get_text(buffer, found.lnum, found.col, found.end_lnum, found.end_col, {})[1]
  hold(words == 'the the', 'it is shown at `' .. words .. '`')
  vim.diagnostic.setqflist({ open = false })
  local listed = vim.tbl_filter(function(each) return each.lnum == found.lnum + 1 end, vim.fn.getqflist())
  hold(#listed == 1, 'the finding is not in the list')
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  vim.ui.select = function(items, _, choose) choose(items[1], 1) end
  vim.lsp.buf.code_action()
  local line = function() return vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, false)[1] end
  hold(vim.wait(20000, function() return line():find('é𝄞 the its', 1, true) end, 20), 'the fix is not made: ' .. line())
  hold(vim.wait(20000, function() return not doubled(buffer) end, 20), 'the finding stays')
  vim.cmd('write')
  for id in pairs(vim.lsp.buf_get_clients(buffer)) do
    vim.lsp.stop_client(id)
    hold(vim.wait(20000, function() return vim.lsp.get_client_by_id(id) == nil end, 20), 'the server does not end')
  end
  vim.cmd('qall!')
end
local fine, why = xpcall(main, debug.traceback)
if not fine then die(why) end
LUA
timeout 100 nvim --headless --clean -n -S "$work/test.lua"
cmp "$work/draft.xml" "$work/fixed.xml"
conforms
