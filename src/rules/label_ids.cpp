// SPDX-License-Identifier: Apache-2.0
#include "rules/label_ids.h"

#include <algorithm>
#include <set>

#include "rules/elements.h"
#include "rules/labels.h"
#include "rules/numbering.h"
#include "text/cat.h"

namespace resolute::rules {

std::string_view id_of(const model::Division* holder) {
    return holder ? model::value(holder->attributes, "eId") : std::string_view();
}

std::string label_for_id(std::string_view label) {
    std::string bare(bare_label(label));
    std::erase(bare, ' ');
    return bare;
}

std::string_view label_in_id(std::string_view id) {
    return id.substr(id.rfind('_') + 1);  // npos + 1 is 0
}

std::string with_label(std::string_view id, std::string_view label) {
    return cat(id.substr(0, id.rfind('_') + 1), label_for_id(label));
}

void follow_in_ids(const Subject& subject, std::span<const Relabelled> changes, Fix& fix) {
    xml::Renaming renaming;
    for (const auto& [holder, was, now] : changes)
        if (const auto id = id_of(holder); !id.empty() && label_for_id(label_in_id(id)) == label_for_id(was))
            renaming.emplace(id, with_label(id, now));
    std::erase_if(renaming, [](const auto& each) { return each.first == each.second; });
    rename_ids(subject, renaming, fix);
}

void offer_label(const Subject& subject, const TextLine& point, std::string_view label, Trust trust,
                 Diagnostic& finding) {
    auto edit = relabel(subject, point, label);
    if (!edit) return;
    Fix fix{cat("write `", label, "`"), {*std::move(edit)}, trust};
    const Relabelled change{point.step.division, std::string(label_of(point)), std::string(label)};
    // A letter that only looks like the right one is no other label.
    if (!has_look_alike(change.was)) follow_in_ids(subject, {&change, 1}, fix);
    std::ranges::sort(fix.edits, {}, &Edit::span);
    finding.fixes.push_back(std::move(fix));
}

std::vector<Edit> rename_ids(const Subject& subject, const xml::Renaming& renaming) {
    if (renaming.empty()) return {};
    std::set<std::string_view> names;
    for (const auto& [was, now] : renaming)
        if (!names.insert(now).second) return {};
    // Annexes may use the same eIds: what refers to one is not told from what refers to the other.
    std::set<std::string_view> met;
    for (const auto& given : elements(subject).attributes("eId")) {
        const auto id = subject.tree.slice(given.attribute->value);
        if (renaming.contains(id) ? !met.insert(id).second : names.contains(id)) return {};
    }
    return xml::rename_edits(subject.tree, renaming);
}

void rename_ids(const Subject& subject, const xml::Renaming& renaming, Fix& fix) {
    const auto edits = rename_ids(subject, renaming);
    fix.edits.insert(fix.edits.end(), edits.begin(), edits.end());
    if (!edits.empty() && subject.stage >= Stage::adopted) fix.trust = Trust::review;
}

}  // namespace resolute::rules
