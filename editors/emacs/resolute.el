;;; resolute.el --- Resolutions in Akoma Ntoso with nXML and eglot  -*- lexical-binding: t -*-
;; SPDX-License-Identifier: Apache-2.0

;; Package-Requires: ((emacs "28.1") (eglot "1.9"))

;;; Commentary:
;; Load this file.  XML files whose root is akomaNtoso get `resolute-mode': nXML with our schema, and the language server by eglot.
;; Other XML files are left alone.

;;; Code:
(require 'eglot)
(require 'nxml-mode)
(require 'rng-loc)

(defgroup resolute nil "Resolutions in Akoma Ntoso." :group 'nxml)

(defcustom resolute-program "resolute"
  "The program, by its name or its whole path."
  :type 'string)

(defcustom resolute-level "draft"
  "The level of the schema that nXML validates with."
  :type '(choice (const "draft") (const "published")))

(defcustom resolute-start-server t
  "Whether the language server is started with the mode."
  :type 'boolean)

(defun resolute-document-p ()
  "Whether the buffer has the root akomaNtoso."
  (save-excursion
    (goto-char (point-min))
    (re-search-forward "<\\(?:[[:alnum:]._-]+:\\)?akomaNtoso\\_>" (min (point-max) 20000) t)))

(defun resolute--folder ()
  "Where the schema is kept."
  (file-name-as-directory (locate-user-emacs-file "resolute")))

(defun resolute--write-schema ()
  "Have the program write the schema, unless that of this program is there already."
  (let ((schema (format "%sakn4un-%s.rnc" (resolute--folder) resolute-level))
        (rules (concat (resolute--folder) "schemas.xml")))
    (unless (file-newer-than-file-p schema (executable-find resolute-program))
      (make-directory (resolute--folder) t)
      (with-temp-file schema
        (unless (eql 0 (call-process resolute-program nil t nil "schema" "--to" "rnc" "--level" resolute-level))
          (error "%s cannot write the schema: %s" resolute-program (buffer-string)))))
    (with-temp-file rules
      (insert "<locatingRules xmlns=\"http://thaiopensource.com/ns/locating-rules/1.0\">\n"
              "  <namespace ns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\" uri=\""
              (file-name-nondirectory schema) "\"/>\n</locatingRules>\n"))))

;;;###autoload
(define-derived-mode resolute-mode nxml-mode "Resolution"
  "Edits a resolution: nXML with the schema of resolute, and its language server."
  (condition-case problem
      (progn
        (resolute--write-schema)
        (rng-auto-set-schema t))
    (error (message "%s" (error-message-string problem))))
  ;; Flymake looks for the end of an expression where a finding has no width.  nXML's way over expressions then reads on to the end
  ;; of the element, which in XML that is half typed may take minutes; C-M-n goes over elements all the same.
  (setq-local forward-sexp-function nil)
  (when resolute-start-server (eglot-ensure)))

(add-to-list 'rng-schema-locating-files (concat (resolute--folder) "schemas.xml"))
(add-to-list 'magic-mode-alist '(resolute-document-p . resolute-mode))
(add-to-list 'eglot-server-programs
             (cons 'resolute-mode (lambda (&rest _) (list resolute-program "lsp"))))

(provide 'resolute)
;;; resolute.el ends here
