// SPDX-License-Identifier: Apache-2.0
#include "rules/links.h"

namespace resolute::rules {

namespace {

std::vector<Link> find_links(const Subject& subject) {
    std::vector<Link> found;
    for (const auto& words : subject.reading->words) {
        std::string_view target;  // of the link that the last piece belongs to
        for (const auto& piece : words.prose.pieces) {
            const auto* link = piece.run.link;
            const auto end = piece.begin + piece.run.text.size();
            const auto href = link ? model::value(link->attributes, "href") : std::string_view();
            if (!link && (target.empty() || trimmed_text(piece.run.text).empty())) continue;
            if (link && !href.empty() && href == target) {
                found.back().shown.end = end;
            } else if (link && !href.empty()) {
                found.push_back({link, &words, {piece.begin, end}});
            }
            target = href;
        }
    }
    for (auto& link : found) {
        const auto inner = trimmed(std::string_view(link.words->prose.text)
                                       .substr(link.shown.begin, link.shown.end - link.shown.begin));
        link.shown = {link.shown.begin + inner.begin, link.shown.begin + inner.end};
    }
    return found;
}

}  // namespace

const std::vector<Link>& links(const Subject& subject) {
    return subject.reading->links.get([&] { return find_links(subject); });
}

}  // namespace resolute::rules
