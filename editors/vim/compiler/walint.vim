" Checks files with walint: `:compiler walint`, and then `:make`.

if exists('current_compiler')
  finish
endif
let current_compiler = 'walint'

CompilerSet makeprg=walint\ check\ --quiet\ --format\ concise
CompilerSet errorformat=%f:%l:%c:\ %t%*[a-z]%m

" walint counts the characters of a line, and Vim counts its bytes.
function! s:CountBytes() abort
  if get(b:, 'current_compiler', get(g:, 'current_compiler', '')) !=# 'walint'
    return
  endif
  let items = getqflist()
  for item in items
    if item.valid && item.bufnr > 0
      call bufload(item.bufnr)
      let line = get(getbufline(item.bufnr, item.lnum), 0, '')
      let item.col = byteidxcomp(line, item.col - 1) + 1
    endif
  endfor
  call setqflist([], 'r', {'items': items})
endfunction

augroup walint
  autocmd!
  autocmd QuickFixCmdPost make call s:CountBytes()
augroup END
