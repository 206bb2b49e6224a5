// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "lsp/press.h"

namespace resolute::lsp {

/// `resolute.render`: the text of an address as a file. The argument is an object: `uri`, `to` (`pdf`,
/// `docx`, `html`, `text`) and `output`, the address of the file; by default beside the text. Answers the
/// file's address.
Answer render_command(const Value& argument, const Source& source, Press& press);
/// `resolute.new`: a new document. The argument is an object: `kind`, and what `resolute new` has options
/// for: `lang`, `symbol`, `title`, `session`, `date`, `sponsors`, `agendaItem`, `body`; `output`, the address
/// of the file. Answers the file's address, or without `output` the text.
Answer new_command(const Value& argument);

}  // namespace resolute::lsp
