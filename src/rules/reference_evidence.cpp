// SPDX-License-Identifier: Apache-2.0
#include "rules/reference_evidence.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "rules/labels.h"
#include "rules/referring.h"

namespace resolute::rules {

namespace {

using citations::FoundReference;
using citations::PlaceWhere;

/// The paragraphs of a run with what stands in them.
struct Contents {
    std::map<const Words*, std::size_t> paragraph_of;
    std::vector<std::set<std::string>> labels;  // of the points in each paragraph
};

Contents contents_of(const DocumentText& text, const NumberedRun& run) {
    Contents found;
    found.labels.resize(run.size());
    std::size_t next = 0;
    for (const auto& line : text.lines) {
        if (next < run.size() && run[next].line == &line) ++next;
        if (next == 0) continue;
        if (line.words) found.paragraph_of.emplace(line.words, next - 1);
        if (line.step.level > 0) found.labels[next - 1].emplace(bare_label(label_of(line)));
    }
    return found;
}

/// Whether a number names a paragraph that stands where the words say, with the point that they name.
bool holds(int number, const std::vector<int>& numbers, const Contents& contents, PlaceWhere where,
           std::optional<std::size_t> here, const std::string& label) {
    const auto found = std::ranges::find(numbers, number);
    if (found == numbers.end()) return false;
    const auto target = static_cast<std::size_t>(found - numbers.begin());
    if (here && where == PlaceWhere::above && target >= *here) return false;
    if (here && where == PlaceWhere::below && target <= *here) return false;
    return label.empty() || contents.labels[target].contains(label);
}

bool names_own_paragraph(const FoundReference& reference) {
    return reference.kind == citations::PlaceKind::paragraph && !reference.abbreviated &&
           reference.where != PlaceWhere::elsewhere && reference.where != PlaceWhere::unsaid;
}

}  // namespace

bool references_bear_out(const Subject& subject, const DocumentText& text, const NumberedRun& run,
                         const std::vector<int>& proposed) {
    std::vector<int> present;
    for (const auto& each : run) present.push_back(each.number);
    const auto contents = contents_of(text, run);
    int only_proposed = 0, not_proposed = 0;
    const auto weigh = [&](std::string_view cited, PlaceWhere where, std::optional<std::size_t> here,
                           const std::string& label) {
        const auto number = paragraph_number(cited);
        if (!number) return;
        const bool new_holds = holds(*number, proposed, contents, where, here, label);
        const bool old_holds = holds(*number, present, contents, where, here, label);
        only_proposed += new_holds && !old_holds;
        not_proposed += !new_holds;
    };
    for (const auto& words : subject.reading->words) {
        if (words.passage.document != text.document || !words.in_body() || words.passage.note) continue;
        const auto known = contents.paragraph_of.find(&words);
        const auto here = known == contents.paragraph_of.end() ? std::nullopt : std::optional(known->second);
        for (const auto& reference : own_references(subject, words)) {
            if (!names_own_paragraph(reference)) continue;
            for (const auto& place : reference.places) {
                weigh(place.number, reference.where, here,
                      place.labels.empty() ? std::string() : place.labels.front());
                weigh(place.last, reference.where, here, {});
            }
        }
    }
    return only_proposed > 0 && not_proposed == 0;
}

}  // namespace resolute::rules
