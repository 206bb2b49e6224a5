;;; resolute.el --- Resolutions in Akoma Ntoso with eglot  -*- lexical-binding: t -*-
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:
;; Load this file, open a resolution, and call `eglot'.

;;; Code:
(require 'eglot)

(defvar resolute-server-command '("resolute" "lsp")
  "The command that starts the language server.")

(add-to-list 'eglot-server-programs
             (cons 'nxml-mode (lambda (&rest _) resolute-server-command)))

(provide 'resolute)
;;; resolute.el ends here
