-- SPDX-License-Identifier: Apache-2.0
-- Neovim 0.7 and newer: put this file into a folder `plugin` of your configuration. It serves XML files whose root is
-- akomaNtoso; others are left alone. Another place of the program: vim.g.resolute_command = { '/path/resolute', 'lsp' }.
local roots = { 'resolute.toml', '.git' }

local function command() return vim.g.resolute_command or { 'resolute', 'lsp' } end

local function is_resolution(buffer)
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, 60, false)) do
    if line:find('<[%w.-]*:?akomaNtoso[%s>]') or line:find('<[%w.-]*:?akomaNtoso$') then return true end
  end
  return false
end

-- The folder of `resolute.toml` or of the repository; that of the file where there is neither.
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

if vim.lsp.config then -- 0.11
  vim.lsp.config('resolute', {
    cmd = command(),
    filetypes = { 'xml' },
    root_dir = function(buffer, on_root)
      if is_resolution(buffer) then on_root(root_of(vim.api.nvim_buf_get_name(buffer))) end
    end,
  })
  vim.lsp.enable('resolute')
  return
end

local clients = {} -- by root
vim.api.nvim_create_autocmd('FileType', {
  pattern = 'xml',
  callback = function(event)
    if not is_resolution(event.buf) then return end
    local root = root_of(event.file)
    local id = clients[root]
    if not id or not vim.lsp.get_client_by_id(id) then
      id = vim.lsp.start_client({ name = 'resolute', cmd = command(), root_dir = root })
      clients[root] = id
    end
    if id then vim.lsp.buf_attach_client(event.buf, id) end
  end,
})
