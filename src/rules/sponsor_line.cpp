// SPDX-License-Identifier: Apache-2.0
#include "rules/sponsor_line.h"

#include <algorithm>

namespace resolute::rules {

std::vector<SponsorLine> sponsor_lines(const Subject& subject) {
    std::vector<SponsorLine> found;
    const auto language = language_of(subject);
    if (!language) return found;
    for (const auto& title : marked(subject, "preface", "docTitle")) {
        const auto role = model::value(title.markup->attributes, "refersTo");
        if (role != "#sponsors" && role != "sponsors") continue;
        SponsorLine line{.line = title, .text = text_of(title), .names = {}, .kind = {}, .states = {}};
        const auto plain = line.text.find(':'), wide = line.text.find("：");
        const auto colon = std::min(plain, wide);
        line.names = line.text.substr(0, colon);
        if (colon != std::string_view::npos)
            line.kind = trimmed_text(line.text.substr(colon + (colon == wide ? 3 : 1)));
        line.states = state_list(line.names, *language);
        found.push_back(std::move(line));
    }
    return found;
}

}  // namespace resolute::rules
