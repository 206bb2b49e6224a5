// SPDX-License-Identifier: Apache-2.0
#include "layout/compose.h"

namespace resolute::layout {

using style::Role;

namespace {

/// A vote's content, parted where the list of each side begins and ends.
void split_vote(const model::Inlines& content, std::vector<model::Inlines>& found) {
    for (const auto& each : content) {
        const auto* markup = std::get_if<model::Markup>(&each.value);
        const bool outcome = markup && markup->name == "outcome";
        if (outcome) found.emplace_back();
        if (outcome || (markup && markup->name == "vote"))
            split_vote(markup->content, found);
        else
            found.back().push_back(each);
        if (outcome) found.emplace_back();
    }
}

void compose_vote(Composer& to, const model::Inlines& content) {
    std::vector<model::Inlines> parts(1);
    split_vote(content, parts);
    for (const auto& part : parts) {
        const auto lines = lines_of(to.scribe.pieces(part));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto line = lines[i];
            // "In favour:" stands alone above its list and is italic in print.
            if (lines.size() > 1 && i == 0)
                for (auto& piece : line) piece.italic = true;
            to.add(Role::vote, std::move(line));
        }
    }
}

void compose_lines(Composer& to, const model::Blocks& blocks) {
    for (const auto& block : blocks) {
        if (const auto* division = std::get_if<model::Division>(&block.value))
            compose_lines(to, division->content);
        const auto* line = std::get_if<model::Line>(&block.value);
        if (!line) continue;
        if (!model::markup(line->content, "vote").empty()) {
            compose_vote(to, line->content);
            continue;
        }
        for (auto& each : lines_of(to.scribe.pieces(line->content))) to.add(Role::closing, std::move(each));
    }
}

}  // namespace

void compose_conclusions(Composer& to, const model::Part& part) {
    compose_lines(to, part.content);
}

}  // namespace resolute::layout
