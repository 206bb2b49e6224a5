// SPDX-License-Identifier: Apache-2.0
#include "rules/reworded.h"

#include "rules/openings.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The change of the name of a paragraph whose opening words change.
std::optional<Edit> name_change(const Subject& subject, const model::Prose& prose, std::size_t begin,
                                std::size_t end, std::string_view text) {
    const auto* opening = opening_of(subject, prose);
    if (!opening || opening->line->operative) return std::nullopt;
    const auto& shown = opening->shown;
    if (begin < shown.begin || end > shown.end) return std::nullopt;
    const auto* name = model::find(opening->line->step.division->attributes, "name");
    auto words = prose.text.substr(shown.begin, shown.end - shown.begin);
    if (!name || name->value != words) return std::nullopt;
    return Edit{name->at.span, escaped(words.replace(begin - shown.begin, end - begin, text))};
}

}  // namespace

void offer_words(Diagnostic& finding, const Subject& subject, const model::Prose& prose, std::size_t begin,
                 std::size_t end, std::string_view text, Trust trust) {
    auto edit = replacement(subject, prose, begin, end, text);
    if (!edit) return;
    Fix fix{cat("write `", text, "`"), {}, trust};
    if (auto name = name_change(subject, prose, begin, end, text)) fix.edits.push_back(*std::move(name));
    fix.edits.push_back(*std::move(edit));
    finding.fixes.push_back(std::move(fix));
}

}  // namespace resolute::rules
