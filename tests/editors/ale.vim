" Checks files with ALE, and writes what it then has to show to ale.txt.

let g:ale_linters = {'json': ['walint']}
runtime plugin/ale.vim
filetype on
let s:names = {'E': 'error', 'W': 'warning', 'I': 'info'}
let s:lines = []
for s:file in ['emoji.json', 'crlf.json']
  execute 'edit' s:file
  ALELint
  call ale#test#WaitForJobs(10000)
  for s:it in ale#engine#GetLoclist(bufnr(''))
    call add(s:lines, printf('%s %d:%d-%d:%d %s %s %s', s:file, s:it.lnum - 1, s:it.col - 1,
    \   s:it.end_lnum - 1, s:it.end_col, s:names[s:it.type], s:it.code,
    \   substitute(s:it.detail, '\n', ' | ', 'g')))
  endfor
endfor
call writefile(sort(s:lines), 'ale.txt')
