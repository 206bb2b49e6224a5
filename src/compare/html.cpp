// SPDX-License-Identifier: Apache-2.0
#include "compare/views.h"
namespace resolute::compare {
std::string html(const Comparison&, const Names&) {
    return {};
}
}  // namespace resolute::compare
