;;; walint-flymake.el --- Check WhatsApp Cloud API bodies with walint  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "27.1"))

;;; Commentary:

;; A Flymake backend that pipes the buffer to walint.  docs/editors.md shows
;; how to use it.

;;; Code:

(require 'flymake)
(require 'json)

(defvar walint-flymake-program "walint"
  "The program that checks buffers.")

(defvar-local walint-flymake--process nil
  "The process that checks this buffer.")

(defun walint-flymake--position (place)
  "Return the position in the buffer of PLACE, a line and column from 1."
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- (alist-get 'line place)))
    (min (line-end-position) (+ (point) (1- (alist-get 'column place))))))

(defun walint-flymake--diagnostic (finding)
  "Return the Flymake diagnostic of FINDING in the current buffer."
  (let* ((range (alist-get 'range finding))
         (start (walint-flymake--position (alist-get 'start range)))
         (end (walint-flymake--position (alist-get 'end range)))
         (help (alist-get 'help finding)))
    (flymake-make-diagnostic
     (current-buffer)
     start
     ;; Flymake does not show an empty range.
     (max end (min (point-max) (1+ start)))
     (pcase (alist-get 'severity finding)
       ("error" :error)
       ("warning" :warning)
       (_ :note))
     (concat (alist-get 'message finding) " [" (alist-get 'rule finding) "]"
             (and help (concat "\nhelp: " help))
             "\n" (alist-get 'docs finding)))))

(defun walint-flymake--diagnostics (findings name)
  "Return the Flymake diagnostics of those FINDINGS that are in the file NAME."
  (save-restriction
    (widen)
    ;; The settings file can have findings as well.
    (let ((is-here (lambda (it) (equal (alist-get 'file it) name))))
      (mapcar #'walint-flymake--diagnostic (seq-filter is-here findings)))))

(defun walint-flymake--findings ()
  "Return the findings in the output of walint in the current buffer.
Signal an error if there is only an error message."
  (goto-char (point-min))
  (unless (re-search-forward "^{" nil t)
    (error "%s" (string-trim (buffer-string))))
  (goto-char (match-beginning 0))
  (alist-get 'diagnostics (json-parse-buffer :object-type 'alist :array-type 'list
                                             :null-object nil)))

(defun walint-flymake (report &rest _)
  "Check the current buffer with walint, and pass its diagnostics to REPORT."
  (when (process-live-p walint-flymake--process)
    (kill-process walint-flymake--process))
  (let* ((buffer (current-buffer))
         (root (locate-dominating-file default-directory ".git"))
         (default-directory (expand-file-name (or root default-directory)))
         (name (file-relative-name (or buffer-file-name (buffer-name))))
         (coding-system-for-read 'utf-8)
         (coding-system-for-write 'utf-8-unix))
    (setq walint-flymake--process
          (make-process
           :name "walint" :noquery t :connection-type 'pipe
           :buffer (generate-new-buffer " *walint*")
           :command (list walint-flymake-program "check" "-" "--stdin-filename" name
                          "--templates" "." "--format" "json" "--quiet")
           :sentinel
           (lambda (process _)
             (unless (process-live-p process)
               (unwind-protect
                   ;; A newer process replaces this one.
                   (when (and (buffer-live-p buffer)
                              (eq process (buffer-local-value 'walint-flymake--process buffer)))
                     (condition-case it
                         (let ((findings (with-current-buffer (process-buffer process)
                                           (walint-flymake--findings))))
                           (with-current-buffer buffer
                             (funcall report (walint-flymake--diagnostics findings name))))
                       (error (funcall report :panic :explanation (error-message-string it)))))
                 (kill-buffer (process-buffer process)))))))
    (save-restriction
      (widen)
      (process-send-region walint-flymake--process (point-min) (point-max)))
    (process-send-eof walint-flymake--process)))

;;;###autoload
(defun walint-flymake-setup ()
  "Check the current buffer with walint."
  (add-hook 'flymake-diagnostic-functions #'walint-flymake nil t)
  (flymake-mode 1))

(provide 'walint-flymake)
;;; walint-flymake.el ends here
