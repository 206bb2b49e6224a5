" SPDX-License-Identifier: Apache-2.0
" Vim with ALE 3: put this file into ~/.vim/after/plugin/. It serves XML files whose root is akomaNtoso; others are left alone.
" Another place of the program: let g:resolute_executable = '/path/resolute'.
let g:resolute_executable = get(g:, 'resolute_executable', 'resolute')

" ALE starts no server where there is no root.
function! ResoluteRoot(buffer) abort
  if match(getbufline(a:buffer, 1, 60), '<\([a-zA-Z0-9._-]\+:\)\?akomaNtoso\>') < 0
    return ''
  endif
  let l:configuration = ale#path#FindNearestFile(a:buffer, 'resolute.toml')
  return empty(l:configuration) ? expand('#' . a:buffer . ':p:h') : fnamemodify(l:configuration, ':p:h')
endfunction

" ALE takes columns for bytes: only edits of whole lines are safe with letters outside ASCII.
try
  call ale#linter#Define('xml', {
  \ 'name': 'resolute',
  \ 'lsp': 'stdio',
  \ 'executable': {buffer -> g:resolute_executable},
  \ 'command': '%e lsp',
  \ 'project_root': function('ResoluteRoot'),
  \ 'initialization_options': {'wholeLineEdits': v:true},
  \})
catch /^Vim\%((\a\+)\)\=:E117/
  " ALE is not installed.
endtry
