// SPDX-License-Identifier: Apache-2.0
#include "rules/renumbering.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>

#include "citations/reference.h"
#include "rules/edits.h"
#include "rules/label_ids.h"
#include "rules/reference_evidence.h"
#include "rules/referring.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

using citations::FoundReference;
using citations::PlaceKind;

/// Whether a reference may mean a place of the text that it stands in.
bool may_be_own(const FoundReference& reference) {
    return !reference.abbreviated && reference.where != citations::PlaceWhere::elsewhere;
}

using See = std::function<void(const Words&, const FoundReference&)>;

/// Shows all references in the preamble and the operative part of a document to `see`.
void each_reference(const Subject& subject, const model::Document* document, const See& see) {
    for (const auto& words : subject.reading->words) {
        if (words.passage.document != document || !words.in_body() || words.passage.note) continue;
        for (const auto& reference : own_references(subject, words))
            if (may_be_own(reference)) see(words, reference);
    }
}

/// The text that the line stands in; never null.
const DocumentText* text_of(const Subject& subject, const TextLine* line) {
    for (const auto& text : subject.reading->texts)
        if (!text.lines.empty() && &text.lines.front() <= line && line <= &text.lines.back()) return &text;
    return nullptr;
}

/// Writes `now` for the figures `was` in a place that a reference names; `behind`: the last ones in it.
void rewrite(const Subject& subject, const Words& words, Span place, int was, int now, bool behind,
             Fix& fix) {
    const auto figures = cat(was);
    const auto seen = std::string_view(words.prose.text).substr(place.begin, place.end - place.begin);
    const auto at = behind ? seen.rfind(figures) : seen.find(figures);
    if (at == std::string_view::npos) return;
    const auto begin = place.begin + at;
    if (auto edit = replacement(subject, words.prose, begin, begin + figures.size(), cat(now)))
        fix.edits.push_back(std::move(*edit));
}

int figure(std::string_view text) {
    return whole_number(text).value_or(0);
}

using Changes = std::map<int, int>;

/// Lets the references in the text follow; whether it speaks of one of the numbers, old or new.
bool follow(const Subject& subject, const model::Document* document, const Changes& changes, Fix& fix) {
    bool speaks = false;
    const auto touched = [&](int number) {
        return std::ranges::any_of(changes, [&](const auto& change) {
            return number > 0 && (change.first == number || change.second == number);
        });
    };
    each_reference(subject, document, [&](const Words& words, const FoundReference& reference) {
        if (reference.kind != PlaceKind::paragraph && reference.kind != PlaceKind::subparagraph) return;
        for (const auto& place : reference.places) {
            const int first = figure(place.number), last = figure(place.last);
            speaks = speaks || touched(first) || touched(last) || (last > 0 && !changes.empty());
            const auto now = changes.find(first), now_last = changes.find(last);
            if (now != changes.end()) rewrite(subject, words, place.span, first, now->second, false, fix);
            if (now_last != changes.end())
                rewrite(subject, words, place.span, last, now_last->second, true, fix);
        }
    });
    return speaks;
}

/// Whether the text speaks of a paragraph by this number.
bool speaks_of(const Subject& subject, const model::Document* document, int number) {
    bool speaks = false;
    each_reference(subject, document, [&](const Words&, const FoundReference& reference) {
        if (reference.kind != PlaceKind::paragraph) return;
        for (const auto& place : reference.places)
            speaks = speaks || figure(place.number) == number || figure(place.last) == number;
    });
    return speaks;
}

/// Whether a paragraph without number stands before the one at `at`: it may be the one that is missing.
bool unnumbered_before(const NumberedRun& run, std::size_t at) {
    if (at == 0) return true;
    // A run is of one text, so its lines lie behind each other.
    for (const auto* line = run[at - 1].line + 1; line < run[at].line; ++line)
        if (line->is_paragraph() && !line->is_heading() && !trimmed_text(line->prose.text).empty() &&
            !line->is_display())
            return true;
    return false;
}

/// Whether another paragraph has the number that the wrong one shows: a reference to it then means that one.
bool another_has(const NumberedRun& run, std::size_t at) {
    for (std::size_t i = 0; i < run.size(); ++i)
        if (i != at && run[i].number == run[at].number) return true;
    return false;
}

/// Whether a shift is of one number skipped or given twice and moves its labels all by the same; a few may be
/// wrong besides, but not the first two.
bool is_plain_shift(const NumberedRun& run, const Break& fault, std::size_t end) {
    if (std::abs(run[fault.at].number - fault.expected) != 1) return false;
    std::size_t odd = 0;
    for (auto i = fault.at; i < end; ++i) {
        if (run[i].number - run[fault.at].number == static_cast<int>(i - fault.at)) continue;
        if (i == fault.at + 1) return false;
        ++odd;
    }
    return 4 * odd <= end - fault.at;
}

/// Whether the numbers around bear out what the fault takes to be wrong: of a single number both neighbours
/// are as they should be.
bool is_plain(const NumberedRun& run, const Break& fault, std::size_t end) {
    if (fault.shifts) return is_plain_shift(run, fault, end);
    const auto& wrong = run[fault.at];
    if (fault.at > 0 && fault.expected > 1 && run[fault.at - 1].number != fault.expected - 1) return false;
    const auto next = fault.at + 1;
    if (next >= run.size() && fault.at == 0) return false;
    if (fault.at > 1 && fault.expected > 2 && !run[fault.at - 1].restarts &&
        run[fault.at - 2].number != fault.expected - 2)
        return false;
    if (next >= run.size()) return true;
    // `2. 2.` may be 1 and 2, or 2 and 3.
    if (fault.at == 0 && run.size() == 2 && run[next].number == wrong.number) return false;
    return run[next].number == fault.expected + 1 || (run[next].restarts && run[next].number == 1);
}

/// Where the count that a fault stands in ends.
std::size_t end_of_count(const NumberedRun& run, const Break& fault) {
    auto end = std::min(fault.end, run.size());
    for (auto i = fault.at + 1; i < end; ++i)
        if (run[i].restarts && run[i].number == 1) return i;
    return end;
}

/// The numbers of all paragraphs when the fault is mended.
std::vector<int> numbers_with(const NumberedRun& run, const Break& fault, std::size_t end) {
    std::vector<int> numbers;
    for (std::size_t i = 0; i < run.size(); ++i)
        numbers.push_back(i < fault.at || i >= end ? run[i].number
                                                   : fault.expected + static_cast<int>(i - fault.at));
    return numbers;
}

void change(const Subject& subject, const Numbered& paragraph, int number, Fix& fix) {
    if (paragraph.label.empty()) return;
    const auto label = with_number(paragraph.label, number);
    if (label == paragraph.label) return;
    if (paragraph.typed)
        fix.edits.push_back({paragraph.span, label});
    else if (auto edit = relabel(subject, *paragraph.line, label))
        fix.edits.push_back(std::move(*edit));
}

using LabelChanges = std::map<std::string, std::string>;

/// The number of the paragraph that the list belongs to; 0 where none has one.
int paragraph_of(const Subject& subject, const PointGroup& group) {
    const auto* first = &text_of(subject, group.lines.front())->lines.front();
    for (const auto* line = group.lines.front(); line >= first; --line)
        if (line->is_paragraph() && is_numbered(*line))
            return paragraph_number(shown_label(*line)).value_or(0);
    return 0;
}

/// Lets the references to points directly below a paragraph follow; whether the text speaks of points at all.
bool follow(const Subject& subject, const PointGroup& group, const LabelChanges& changes, Fix& fix) {
    const int number = paragraph_of(subject, group);
    bool speaks = false;
    const auto rewrite_label = [&](const Words& words, Span place, const std::string& was, bool behind) {
        const auto change = changes.find(was);
        if (change == changes.end()) return;
        const auto seen = std::string_view(words.prose.text).substr(place.begin, place.end - place.begin);
        const auto at = behind ? seen.rfind(was + ")") : seen.find(was + ")");
        if (at == std::string_view::npos) return;
        const auto begin = place.begin + at;
        if (auto edit = replacement(subject, words.prose, begin, begin + was.size(), change->second))
            fix.edits.push_back(std::move(*edit));
    };
    const auto see = [&](const Words& words, const FoundReference& reference) {
        for (const auto& place : reference.places) {
            if (place.labels.empty()) continue;
            // The points of another paragraph, or of another level.
            const bool others = number > 0 && figure(place.number) > 0 && figure(place.number) != number;
            const bool above = group.level > 1 && !place.number.empty() && place.labels.size() == 1;
            if (others || above) continue;
            speaks = true;
            if (group.level > 1 || number == 0 || figure(place.number) != number) continue;
            rewrite_label(words, place.span, place.labels.front(), false);
            if (place.labels.size() == 1) rewrite_label(words, place.span, place.last_label, true);
        }
    };
    each_reference(subject, text_of(subject, group.lines.front())->document, see);
    return speaks;
}

/// Whether the eIds of paragraphs end with their numbers; published ones count all elements instead.
bool ids_hold_numbers(const NumberedRun& run) {
    const auto held = std::ranges::count_if(run, [](const Numbered& each) {
        return label_in_id(id_of(each.line->step.division)) == cat(each.number);
    });
    return 2 * held > std::ssize(run);
}

std::string title(std::string_view verb, std::string_view label, std::size_t edits) {
    auto words = cat(verb, " as `", label, "`");
    if (edits > 1) words += cat(", and ", edits - 1, " more after it");
    return words;
}

}  // namespace

Fix renumber(const Subject& subject, const NumberedRun& run, const Break& fault) {
    Fix fix;
    fix.trust = Trust::safe;
    const auto* text = text_of(subject, run[fault.at].line);
    const auto* document = text->document;
    const auto end = end_of_count(run, fault);
    Changes changes;
    std::vector<Relabelled> relabelled;
    for (auto i = fault.at; i < end; ++i) {
        const int number = fault.expected + static_cast<int>(i - fault.at);
        change(subject, run[i], number, fix);
        changes[run[i].number] = number;
        relabelled.push_back({run[i].line->step.division, cat(run[i].number), cat(number)});
    }
    fix.title = title("renumber", with_number(run[fault.at].label, fault.expected), fix.edits.size());
    // A number that another paragraph rightly has is nobody's to change.
    for (std::size_t i = 0; i < run.size(); ++i)
        if (i < fault.at || i >= end) changes.erase(run[i].number);
    if (fault.shifts) {
        const bool borne_out = references_bear_out(subject, *text, run, numbers_with(run, fault, end));
        const bool speaks = !borne_out && follow(subject, document, changes, fix);
        if (speaks || unnumbered_before(run, fault.at)) fix.trust = Trust::review;
    } else if (!another_has(run, fault.at) && speaks_of(subject, document, run[fault.at].number)) {
        fix.trust = Trust::review;
    }
    if (!is_plain(run, fault, end)) fix.trust = Trust::review;
    if (ids_hold_numbers(run)) follow_in_ids(subject, relabelled, fix);
    std::ranges::sort(fix.edits, {}, [](const Edit& edit) { return edit.span; });
    return fix;
}

std::vector<Edit> follow_numbers(const Subject& subject, const TextLine& paragraph, const Changes& changes) {
    Fix fix;
    follow(subject, text_of(subject, &paragraph)->document, changes, fix);
    return std::move(fix.edits);
}

std::vector<Edit> follow_labels(const Subject& subject, const PointGroup& group,
                                const LabelChanges& changes) {
    Fix fix;
    follow(subject, group, changes, fix);
    return std::move(fix.edits);
}

std::string right_label(const PointGroup& group, const Break& fault) {
    const auto label = label_of(*group.lines[fault.at]);
    auto right = group.count.readings[fault.at];
    right.value = fault.expected;
    return right.frame == group.count.kind.frame
               ? with_value(label, right)
               : write_label({right.count, right.value, group.count.kind.frame});
}

Fix renumber(const Subject& subject, const PointGroup& group, const Break& fault) {
    Fix fix;
    fix.trust = Trust::safe;
    LabelChanges changes;
    std::vector<Relabelled> relabelled;
    int expected = fault.expected;
    for (auto i = fault.at; i < std::min(fault.end, group.lines.size()); ++i) {
        if (group.count.nested[i]) continue;
        const auto text = right_label(group, {i, expected++});
        if (text.empty() || text == label_of(*group.lines[i])) continue;
        const std::string was(bare_label(label_of(*group.lines[i]))), now(bare_label(text));
        changes.emplace(was, now);
        auto edit = relabel(subject, *group.lines[i], text);
        if (!edit) continue;
        fix.edits.push_back(*std::move(edit));
        relabelled.push_back({group.lines[i]->step.division, was, now});
    }
    fix.title = title("relabel", right_label(group, fault), fix.edits.size());
    // A list that begins with another label may go on with one that a converter has cut off.
    if (fault.at == 0 && (fault.shifts || group.lines.size() < 2)) fix.trust = Trust::review;
    if (fault.shifts) {
        // A label that another point rightly has is nobody's to change.
        for (std::size_t i = 0; i < group.lines.size(); ++i)
            if (i < fault.at || i >= fault.end)
                changes.erase(std::string(bare_label(label_of(*group.lines[i]))));
        if (follow(subject, group, changes, fix)) fix.trust = Trust::review;
    }
    follow_in_ids(subject, relabelled, fix);
    std::ranges::sort(fix.edits, {}, [](const Edit& edit) { return edit.span; });
    return fix;
}

}  // namespace resolute::rules
