;;; flymake.el --- Print what the Flymake backend shows  -*- lexical-binding: t; -*-

;;; Code:

(defun place (position)
  "Return the line and byte of POSITION, from 0."
  (save-excursion
    (goto-char position)
    (format "%d:%d" (1- (line-number-at-pos))
            (string-bytes (buffer-substring (line-beginning-position) (point))))))

(let (lines)
  (dolist (file '("emoji.json" "crlf.json"))
    (with-current-buffer (find-file-noselect file)
      (let ((found 'nothing))
        (walint-flymake (lambda (&rest it) (setq found it)))
        (while (eq found 'nothing)
          (accept-process-output nil 0.1))
        (dolist (it (car found))
          (let ((text (flymake-diagnostic-text it)))
            (string-match " \\[\\([a-z-]+\\)\\]\n" text)
            (push (format "%s %s-%s %s %s %s" file
                          (place (flymake-diagnostic-beg it))
                          (place (flymake-diagnostic-end it))
                          (pcase (flymake-diagnostic-type it)
                            (:error "error") (:warning "warning") (:note "info"))
                          (match-string 1 text)
                          (string-replace "\n" " | " (replace-match "\n" t t text)))
                  lines))))))
  (princ (concat (string-join (sort lines #'string<) "\n") "\n")))

;;; flymake.el ends here
