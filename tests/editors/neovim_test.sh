#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The server in Neovim, with our own configuration for it: a finding is shown at its place, its fix is made, the finding goes; other
# XML is left alone; after random edits both have the same text. neovim_test.sh PROGRAM SOURCE_DIR
set -euo pipefail
source "$(dirname "$0")/prepare.sh"
cat >"$work/test.lua" <<'LUA'
local work, source = vim.env.WORK, vim.env.SOURCE
local function die(words) io.stderr:write('failed: ' .. words .. '\n') vim.cmd('cquit 1') end
local function hold(truth, words) if not truth then die(words) end end
local function doubled(buffer)
  for _, each in ipairs(vim.diagnostic.get(buffer)) do if each.code == 'EDIT005' then return each end end
end
local pieces = { 'é', '𝄞', '中', 'x', '<p>', '</p>', '&', '"', 'é𝄞\n中', '\n\n', '', '', '<i>a</i>' }
-- Random edits, in letters of one to four bytes, over lines and undone; the server is asked for its text again and again.
local function compare_texts(buffer, client)
  math.randomseed(7)
  local uri = vim.uri_from_bufnr(buffer)
  for step = 1, 300 do
    local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
    -- A place between two characters.
    local function place()
      local line = math.random(#lines)
      local length = vim.fn.strchars(lines[line])
      return line - 1, vim.fn.byteidx(lines[line], math.random(0, length))
    end
    local line, column = place()
    local last, stop = line, column
    if math.random(3) == 1 then last, stop = place() end
    if last < line or (last == line and stop < column) then line, column, last, stop = last, stop, line, column end
    if last - line > 3 then last, stop = line, column end
    if math.random(12) == 1 then
      vim.cmd('silent! undo')
    else
      local text = vim.split(pieces[math.random(#pieces)], '\n', { plain = true })
      vim.api.nvim_buf_set_text(buffer, line, column, last, stop, text)
    end
    if step % 10 == 0 then
      local answer = client.request_sync('resolute/text', { textDocument = { uri = uri } }, 20000, buffer)
      local own = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
      hold(answer and answer.result == own, 'the texts differ after ' .. step .. ' edits')
    end
  end
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
  for id, client in pairs(vim.lsp.buf_get_clients(buffer)) do
    compare_texts(buffer, client)
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
