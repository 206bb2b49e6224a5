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
/// Longer ones before those that they begin with.
constexpr std::array names{Named{"committee", Kind::body},
                           Named{"forum", Kind::body},
                           Named{"topic", Kind::title},
                           Named{"question of", Kind::title},
                           Named{"question", Kind::title},
                           Named{"subject", Kind::title},
                           Named{"issue", Kind::title},
                           Named{"agenda", Kind::title},
                           Named{"sponsor", Kind::sponsors},
                           Named{"main sponsor", Kind::sponsors},
                           Named{"main submitter", Kind::sponsors},
                           Named{"submitter", Kind::sponsors},
                           Named{"submitted by", Kind::sponsors},
                           Named{"author", Kind::sponsors},
                           Named{"signator", Kind::agenda_title},
                           Named{"seconded by", Kind::agenda_title},
                           Named{"co-", Kind::agenda_title},
                           Named{"cosponsor", Kind::agenda_title}};

/// What may stand behind the name before the colon: "Sponsors", "Topic A", "Main Submitter(s)",
/// "Co-sponsors".
bool names_it(std::string_view label, const Named& each) {
    constexpr std::size_t most_behind = 10;
    return label.starts_with(each.name) && label.size() <= each.name.size() + most_behind;
}

}  // namespace

std::optional<DraftLabel> read_draft_label(std::string_view words) {
    const auto colon = words.find(':');
    if (colon == std::string_view::npos || colon > 24) return std::nullopt;
    const auto name = citations::lower(words.substr(0, colon));
    const auto found = std::ranges::find_if(names, [&](const Named& each) { return names_it(name, each); });
    if (found == names.end()) return std::nullopt;
    if (found->kind == Kind::agenda_title) return DraftLabel{found->kind, 0};
    const auto behind = words.find_first_not_of(' ', colon + 1);
    return DraftLabel{found->kind, behind == std::string_view::npos ? words.size() : behind};
}

}  // namespace resolute::importing
