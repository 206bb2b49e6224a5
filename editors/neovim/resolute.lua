-- SPDX-License-Identifier: Apache-2.0
-- Neovim 0.7 and newer: put this file into a folder `plugin` of your configuration.
local command = { 'resolute', 'lsp' }
local roots = { 'resolute.toml', '.git' }

if vim.lsp.config then -- 0.11
  vim.lsp.config('resolute', { cmd = command, filetypes = { 'xml' }, root_markers = roots })
  vim.lsp.enable('resolute')
  return
end

local function root_of(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local at = folder
  repeat
    for _, name in ipairs(roots) do
      local path = at .. '/' .. name
      if vim.fn.filereadable(path) == 1 or vim.fn.isdirectory(path) == 1 then return at end
    end
    local above = vim.fn.fnamemodify(at, ':h')
    if above == at then return folder end
    at = above
  until false
end

local clients = {} -- by root
vim.api.nvim_create_autocmd('FileType', {
  pattern = 'xml',
  callback = function(event)
    local root = root_of(event.file)
    local id = clients[root]
    if not id or not vim.lsp.get_client_by_id(id) then
      id = vim.lsp.start_client({ name = 'resolute', cmd = command, root_dir = root })
      clients[root] = id
    end
    if id then vim.lsp.buf_attach_client(event.buf, id) end
  end,
})
