// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lsp/features.h"
#include "rules/note_markers.h"
#include "rules/numbering.h"
#include "rules/sequence.h"
#include "text/cat.h"

/// The numbers that paragraphs and notes should have, where they have another one or none.
namespace resolute::lsp {

namespace {

struct Hint {
    std::uint32_t at = 0;
    std::string label, why;
};

void add_paragraphs(const rules::Subject& subject, const rules::NumberedRun& run, std::vector<Hint>& hints) {
    std::vector<rules::Counted> labels;
    for (const auto& each : run)
        labels.push_back({rules::paragraph_number(each.label).value_or(0), each.restarts});
    for (const auto& each : run)
        if (each.missing)
            hints.push_back({rules::label_span(subject, *each.line).begin,
                             cat(rules::paragraph_label(subject, each.number), ' '),
                             "this paragraph has no number"});
    for (const auto& fault : rules::breaks(labels)) {
        const auto end = fault.shifts ? std::min(fault.end, run.size()) : fault.at + 1;
        for (auto i = fault.at; i < end; ++i) {
            if (run[i].missing || run[i].label.empty()) continue;
            const int number = fault.expected + static_cast<int>(i - fault.at);
            const auto label = rules::with_number(run[i].label, number);
            if (label != run[i].label)
                hints.push_back({run[i].span.end, cat(" → ", label), "the number that comes here"});
        }
    }
}

void add_notes(const rules::Subject& subject, std::vector<Hint>& hints) {
    const auto& notes = rules::notes(subject);
    for (std::size_t i = 0; i < notes.size(); ++i)
        if (notes[i].marker().empty())
            hints.push_back({rules::marker_span(subject, *notes[i].note).end, cat(" → ", i + 1),
                             "the marker that this note would have"});
    const auto faults = rules::marker_faults(subject);
    for (std::size_t i = 0; i < faults.size(); ++i) {
        // What is not wrong alone shifts all that follow, up to the next fault.
        const auto next = i + 1 < faults.size() ? faults[i + 1].index : notes.size();
        const auto end = faults[i].lone ? faults[i].index + 1 : next;
        for (auto at = faults[i].index; at < end; ++at) {
            const auto marker = rules::marker_number(notes[at].marker());
            const int expected = faults[i].expected + static_cast<int>(at - faults[i].index);
            if (marker && *marker != expected)
                hints.push_back({rules::marker_span(subject, *notes[at].note).end, cat(" → ", expected),
                                 "the marker that comes here"});
        }
    }
}

}  // namespace

Answer inlay_hints(const Request& request) {
    const auto& subject = request.document.subject();
    std::vector<Hint> hints;
    for (const auto& run : rules::paragraph_runs(subject)) add_paragraphs(subject, run, hints);
    add_notes(subject, hints);
    std::ranges::stable_sort(hints, {}, &Hint::at);
    const auto& positions = request.document.positions();
    const auto within = positions.span(request.params["range"]);
    Array result;
    for (const auto& hint : hints)
        if (within.begin <= hint.at && hint.at <= within.end)
            result.push_back(
                Object{{"position", positions.value(hint.at)}, {"label", hint.label}, {"tooltip", hint.why}});
    return Value(std::move(result));
}

}  // namespace resolute::lsp
