" walint for ALE in Vim and Neovim; docs/editors.md shows how to use it.

" walint counts characters, Vim counts bytes, both from 1.
function! s:Byte(buffer, place) abort
  let l:text = get(getbufline(a:buffer, a:place.line), 0, '')
  let l:byte = byteidxcomp(l:text, a:place.column - 1)
  return (l:byte < 0 ? len(l:text) : l:byte) + 1
endfunction

function! WalintAleHandle(buffer, lines) abort
  let l:items = []
  let l:name = fnamemodify(bufname(a:buffer), ':p')
  for l:it in json_decode(empty(a:lines) ? '{"diagnostics": []}' : join(a:lines, "\n")).diagnostics
    " The settings file can have findings as well.
    if fnamemodify(l:it.file, ':p') !=# l:name
      continue
    endif
    let l:help = has_key(l:it, 'help') ? "\nhelp: " . l:it.help : ''
    call add(l:items, {
    \   'lnum': l:it.range.start.line,
    \   'col': s:Byte(a:buffer, l:it.range.start),
    \   'end_lnum': l:it.range.end.line,
    \   'end_col': s:Byte(a:buffer, l:it.range.end) - 1,
    \   'type': toupper(l:it.severity[0]),
    \   'code': l:it.rule,
    \   'text': l:it.message,
    \   'detail': l:it.message . l:help . "\n" . l:it.docs,
    \ })
  endfor
  return l:items
endfunction

call ale#linter#Define('json', {
\   'name': 'walint',
\   'executable': 'walint',
\   'command': '%e check - --stdin-filename %s --templates . --format json --quiet',
\   'callback': 'WalintAleHandle',
\ })
