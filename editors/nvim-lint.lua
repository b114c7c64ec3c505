-- walint for nvim-lint in Neovim; docs/editors.md shows how to use it.

local severities = {
  error = vim.diagnostic.severity.ERROR,
  warning = vim.diagnostic.severity.WARN,
  info = vim.diagnostic.severity.INFO,
}

-- The path of a buffer from the working folder of Neovim, in which nvim-lint runs walint.
local function name(bufnr)
  local path = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(bufnr), ":.")
  return (path:gsub("\\", "/"))
end

-- walint counts characters from 1, Neovim counts bytes from 0.
local function place(bufnr, position)
  local line = position.line - 1
  local text = vim.api.nvim_buf_get_lines(bufnr, line, line + 1, false)[1] or ""
  local byte = vim.fn.byteidxcomp(text, position.column - 1)
  return line, byte >= 0 and byte or #text
end

local function diagnostic(bufnr, finding)
  local lnum, col = place(bufnr, finding.range.start)
  local end_lnum, end_col = place(bufnr, finding.range["end"])
  local text = { finding.message }
  if finding.help then
    table.insert(text, "help: " .. finding.help)
  end
  table.insert(text, finding.docs)
  return {
    lnum = lnum,
    col = col,
    end_lnum = end_lnum,
    end_col = end_col,
    severity = severities[finding.severity],
    source = "walint",
    code = finding.rule,
    message = table.concat(text, "\n"),
  }
end

return {
  cmd = "walint",
  stdin = true,
  args = {
    "check",
    "-",
    "--stdin-filename",
    function()
      return name(0)
    end,
    "--templates",
    ".",
    "--format",
    "json",
    "--quiet",
  },
  stream = "stdout",
  -- The exit code is 1 if there are errors in the buffer.
  ignore_exitcode = true,
  parser = function(output, bufnr)
    if vim.trim(output) == "" then
      return {}
    end
    local report = vim.json.decode(output, { luanil = { object = true } })
    local diagnostics = {}
    for _, finding in ipairs(report.diagnostics) do
      -- The settings file can have findings as well.
      if finding.file == name(bufnr) then
        table.insert(diagnostics, diagnostic(bufnr, finding))
      end
    end
    return diagnostics
  end,
}
