// SPDX-License-Identifier: Apache-2.0
#include "import/draft_labels.h"

#include <algorithm>
#include <array>

#include "citations/folded.h"

namespace resolute::importing {

namespace {

struct Named {
    std::string_view name;
    Kind kind;
};
constexpr std::array names{Named{"committee", Kind::body},
                           Named{"forum", Kind::body},
                           Named{"topic", Kind::title},
                           Named{"question of", Kind::title},
                           Named{"subject", Kind::title},
                           Named{"sponsors", Kind::sponsors},
                           Named{"sponsor", Kind::sponsors},
                           Named{"main submitter", Kind::sponsors},
                           Named{"submitted by", Kind::sponsors},
                           Named{"signatories", Kind::agenda_title},
                           Named{"co-submitters", Kind::agenda_title}};

}  // namespace

std::optional<DraftLabel> read_draft_label(std::string_view words) {
    const auto colon = words.find(':');
    if (colon == std::string_view::npos || colon > 24) return std::nullopt;
    const auto name = citations::lower(words.substr(0, colon));
    const auto found = std::ranges::find(names, name, &Named::name);
    if (found == names.end()) return std::nullopt;
    if (found->kind == Kind::agenda_title) return DraftLabel{found->kind, 0};
    const auto behind = words.find_first_not_of(' ', colon + 1);
    return DraftLabel{found->kind, behind == std::string_view::npos ? words.size() : behind};
}

}  // namespace resolute::importing
