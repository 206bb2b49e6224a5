// SPDX-License-Identifier: Apache-2.0
#include "rules/note_markers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/edits.h"
#include "rules/label_ids.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// A numbered note: how far its number is ahead of its place, counted from 1.
struct Counted {
    std::size_t index = 0;
    int place = 0, ahead = 0;
};

std::vector<Counted> counted(const std::vector<Note>& all) {
    std::vector<Counted> found;
    int place = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto number = marker_number(all[i].marker());
        if (number || all[i].marker().empty()) ++place;
        if (number) found.push_back({i, place, *number - place});
    }
    return found;
}

/// A part that was adopted under one number with others, `75/252 B`, goes on with their notes (practice of
/// published texts); files of the Human Rights Council and German ones begin at 2, as the word processor
/// counted them.
bool may_begin_later(const Subject& subject) {
    if (subject.stage == Stage::draft || subject.stage == Stage::submission) return false;
    const auto last = subject.symbol.empty() ? ' ' : subject.symbol.back();
    return (last >= 'B' && last <= 'Z') || subject.organ == model::Organ::human_rights_council ||
           subject.language == "de";
}

/// How far ahead the count may begin: what most notes are ahead, where that is allowed.
int usual_start(const Subject& subject, const std::vector<Counted>& all) {
    // A gap behind note 1 is no later beginning.
    if (!may_begin_later(subject) || all.empty() || all.front().ahead == 0) return 0;
    std::map<int, int> times;
    for (const auto& each : all) ++times[each.ahead];
    // One marker may be wrong in a file of a few notes: then the small number is the likelier start.
    const auto best =
        std::ranges::max_element(times, [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == times.end() || best->first < 0 || (best->second == 1 && best->first > 1) ? 0 : best->first;
}

/// The number at the end of an identifier, as in `authorialNote_7`.
std::optional<int> identified(const Note& note) {
    const auto id = model::value(note.note->attributes, "eId");
    const auto behind = id.rfind('_');
    return behind == std::string_view::npos ? std::nullopt : marker_number(id.substr(behind + 1));
}

/// What a note is called where it is cited by its number.
std::vector<std::string_view> names_of_notes(std::string_view language) {
    if (language == "es") return {"nota"};
    if (language == "ru") return {"сноск", "примечани"};
    if (language == "ar") return {"حاشية", "الحاشية", "الحواشي"};
    if (language == "zh") return {"脚注", "注"};
    return {"note"};
}

/// Whether the text cites a note by a number of at least `from`: "see note 3 above".
bool cites_note(const Subject& subject, int from) {
    constexpr std::size_t far = 24;  // from the name to the figure, endings and "No." between them
    const auto names = names_of_notes(subject.language);
    for (const auto& words : subject.reading->words) {
        const std::string_view text = words.prose.text;
        for (const auto name : names)
            for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
                const auto behind = text.substr(at + name.size(), far);
                const auto begin = behind.find_first_of("0123456789");
                if (begin == std::string_view::npos || behind.substr(0, begin).find(". ") < begin) continue;
                const auto end = std::min(behind.find_first_not_of("0123456789", begin), behind.size());
                const auto number = marker_number(behind.substr(begin, end - begin));
                if (number && *number >= from && *number <= static_cast<int>(notes(subject).size()) + 1)
                    return true;
            }
    }
    return false;
}

/// Whether a gap is one of the markers alone: those behind it count on without another, the identifiers
/// without any, and nobody cites a note by its number.
bool is_plain_gap(const Subject& subject, const MarkerFault& fault) {
    const auto& all = notes(subject);
    if (fault.index == 0 || fault.repeated) return false;
    const auto before = identified(all[fault.index - 1]);
    if (!before || marker_number(all[fault.index - 1].marker()) != fault.expected - 1) return false;
    const int first = marker_number(all[fault.index].marker()).value_or(0);
    for (auto i = fault.index; i < all.size(); ++i) {
        const int further = static_cast<int>(i - fault.index);
        if (marker_number(all[i].marker()) != first + further) return false;
        if (identified(all[i]) != *before + 1 + further) return false;
    }
    return !cites_note(subject, fault.expected);
}

}  // namespace

std::vector<MarkerFault> marker_faults(const Subject& subject) {
    const auto& all = notes(subject);
    const auto count = counted(all);
    std::vector<MarkerFault> faults;
    int ahead = usual_start(subject, count);
    if (std::ranges::all_of(count, [&](const Counted& each) { return each.ahead == ahead; })) return faults;
    std::map<int, int> left;  // how many notes from here on are ahead so far
    for (const auto& each : count) ++left[each.ahead];
    std::map<std::string_view, std::vector<std::size_t>> same;  // the first two of each marker
    for (std::size_t i = 0; i < all.size(); ++i)
        if (auto& known = same[all[i].marker()]; known.size() < 2) known.push_back(i);
    bool broken = false;
    for (const auto& each : count) {
        --left[each.ahead];
        if (each.ahead == ahead) continue;
        const bool lone = left[ahead] > 0 && left[ahead] >= left[each.ahead];
        const auto& alike = same[all[each.index].marker()];
        faults.push_back({each.index, each.place + ahead, lone, alike.size() > 1, lone || !broken,
                          alike.front() == each.index ? alike.back() : alike.front()});
        if (lone) continue;
        broken = true;
        ahead = each.ahead;
    }
    return faults;
}

Fix mend(const Subject& subject, const MarkerFault& fault) {
    const auto& all = notes(subject);
    // From the adoption on the other markers are known to readers: where anything speaks for them, a gap is
    // for a person to judge.
    const bool whole = !fault.lone && fault.index + 1 < all.size();
    const bool judged = whole && subject.stage >= Stage::adopted && !is_plain_gap(subject, fault);
    Fix fix{cat("write `", fault.expected, "`", whole ? " and number the notes behind it" : ""),
            {},
            judged ? Trust::review : Trust::safe};
    std::map<std::string_view, std::string> markers;  // by eId
    xml::Renaming names;  // of identifiers that count like the marker their note had
    int number = fault.expected;
    for (std::size_t i = fault.index; i < (whole ? all.size() : fault.index + 1); ++i) {
        const auto& note = *all[i].note;
        if (!marker_number(all[i].marker()) && !all[i].marker().empty()) continue;
        const auto marker = cat(number++);
        const auto id = model::value(note.attributes, "eId");
        if (!id.empty()) markers.emplace(id, marker);
        if (all[i].marker() == marker) continue;
        fix.edits.push_back(set_attribute(subject, note.at.span, note.attributes, "marker", marker));
        if (const auto counted = identified(all[i]); counted && counted == marker_number(all[i].marker()))
            names.emplace(id, with_label(id, marker));
    }
    for (const auto& call : subject.reading->calls) {
        if (!call.call) continue;
        const auto target = model::value(call.call->attributes, "href");
        const auto note = target.starts_with('#') ? markers.find(target.substr(1)) : markers.end();
        if (note == markers.end() || model::value(call.call->attributes, "marker") == note->second) continue;
        fix.edits.push_back(
            set_attribute(subject, call.call->at.span, call.call->attributes, "marker", note->second));
    }
    rename_ids(subject, names, fix);
    std::ranges::sort(fix.edits, {}, [](const Edit& edit) { return edit.span; });
    return fix;
}

}  // namespace resolute::rules
