// SPDX-License-Identifier: Apache-2.0
#include "rules/sponsor_line.h"

#include <algorithm>

#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::Language;

/// What stands behind the names, Editorial Manual, Drafts: sponsors.
std::string_view draft_resolution(Language language) {
    switch (language) {
        case Language::fr:
            return "\u00A0: projet de résolution";
        case Language::es:
            return ": proyecto de resolución";
        case Language::ru:
            return ": проект резолюции";
        case Language::ar:
            return ": مشروع قرار";
        case Language::zh:
            return "：决议草案";
        default:
            return ": draft resolution";
    }
}

}  // namespace

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

std::string whole_sponsor_line(std::string_view names, Language language) {
    if (names.find(':') != names.npos || names.find("：") != names.npos || trimmed_text(names).empty())
        return std::string(names);
    const auto list = state_list(names, language);
    const auto word = joining_word(language);
    if (list.joined || list.names.size() < 2 || word.empty())
        return cat(trimmed_text(names), draft_resolution(language));
    const auto& last = list.names.back();
    return cat(names.substr(0, list.names[list.names.size() - 2].end), word,
               names.substr(last.begin, last.end - last.begin), draft_resolution(language));
}

}  // namespace resolute::rules
