// SPDX-License-Identifier: Apache-2.0
#include "lsp/features.h"

namespace resolute::lsp {

Answer stage_of_text(const Request& request) {
    const auto stage = static_cast<std::size_t>(request.document.analysis().stage);
    return Value(Object{{"stage", rules::stage_names[stage]}});
}

}  // namespace resolute::lsp
