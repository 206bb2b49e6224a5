#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The server in Vim with ALE, which takes columns for bytes, with our own configuration for it: a finding is shown, its fix leaves the
# letters before it whole, the finding goes; other XML is left alone. vim_test.sh PROGRAM SOURCE_DIR
set -euo pipefail
source "$(dirname "$0")/prepare.sh"
ale=$(dpkg -L vim-ale 2>/dev/null | sed -n 's#/plugin/ale.vim$##p')
cat >"$work/test.vim" <<VIM
set encoding=utf-8 nocompatible
let &runtimepath = '$ale,' . &runtimepath . ',$ale/after'
let g:ale_linters = {'xml': ['resolute']}
let g:ale_lint_delay = 50
filetype on
runtime! plugin/ale.vim
source $source/editors/vim/resolute.vim
VIM
cat >>"$work/test.vim" <<'VIM'
function! Die(words) abort
  call writefile([a:words], $WORK . '/failure')
  cquit 1
endfunction
function! Doubled() abort
  return filter(copy(ale#engine#GetLoclist(bufnr('%'))), 'get(v:val, "code", "") is# "EDIT005" || v:val.text =~# "doubled-word"')
endfunction
function! WaitFor(words, condition) abort
  let l:begun = reltime()
  while !eval(a:condition)
    if reltimefloat(reltime(l:begun)) > 20
      call Die(a:words . ': ' . string(ale#engine#GetLoclist(bufnr('%'))))
    endif
    sleep 40m
  endwhile
endfunction

edit $WORK/other.xml
sleep 300m
if filereadable($WORK . '/messages.jsonl')
  call Die('a server is started for other XML')
endif
edit $WORK/draft.xml
call WaitFor('no finding is shown', '!empty(Doubled())')
let g:found = Doubled()[0]
if getline(g:found.lnum) !~# 'the the its'
  call Die('it is shown at line ' . g:found.lnum)
endif
call cursor(g:found.lnum, g:found.col)
runtime autoload/ale/util.vim
function! ale#util#Input(message, value, ...) abort
  return '1'
endfunction
ALECodeAction
call WaitFor('the fix is not made', 'getline(g:found.lnum) =~# "é𝄞 the its"')
ALELint
call WaitFor('the finding stays', 'empty(Doubled())')
noautocmd write
ALEStopAllLSPs
qall!
VIM
timeout 100 vim -Nu NONE -n -i NONE -es -S "$work/test.vim" </dev/null >/dev/null 2>"$work/errors" || {
  cat "$work/failure" "$work/errors" >&2 2>/dev/null || true
  exit 1
}
cmp "$work/draft.xml" "$work/fixed.xml"
conforms
