-- Runs editors/nvim-lint.lua as nvim-lint does, and prints what Neovim then shows.

local linter = dofile(os.getenv("WALINT_EDITORS") .. "/nvim-lint.lua")
local names = { "error", "warning", "info" }
local lines = {}
for _, file in ipairs({ "emoji.json", "crlf.json" }) do
  vim.cmd("edit " .. file)
  local bufnr = vim.api.nvim_get_current_buf()
  local command = { linter.cmd }
  for _, it in ipairs(linter.args) do
    table.insert(command, type(it) == "function" and it() or it)
  end
  local text = table.concat(vim.api.nvim_buf_get_lines(bufnr, 0, -1, true), "\n") .. "\n"
  local output = vim.fn.system(command, text)
  local namespace = vim.api.nvim_create_namespace("walint")
  vim.diagnostic.set(namespace, bufnr, linter.parser(output, bufnr))
  for _, it in ipairs(vim.diagnostic.get(bufnr)) do
    local range = string.format("%d:%d-%d:%d", it.lnum, it.col, it.end_lnum, it.end_col)
    local message = it.message:gsub("\n", " | ")
    table.insert(lines, table.concat({ file, range, names[it.severity], it.code, message }, " "))
  end
end
table.sort(lines)
io.stderr:write(table.concat(lines, "\n") .. "\n")
