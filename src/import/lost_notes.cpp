// SPDX-License-Identifier: Apache-2.0
#include "import/lost_notes.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "citations/folded.h"
#include "import/call_candidates.h"
#include "import/digits.h"
#include "import/signs.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing {

using citations::is_digit;

namespace {

/// Raised digits and `[1]`: nothing but a call looks so.
void add_marked(std::size_t index, std::string_view text, std::vector<CallCandidate>& found) {
    for (std::size_t at = 0; at < text.size();) {
        const auto raised = raised_at(text, at);
        const auto figures = text[at] == '[' ? figures_at(text, at + 1) : Figures{};
        const auto closing = at + 1 + figures.length;
        int value = 0;
        if (raised.length > 0)
            std::from_chars(raised.digits.data(), raised.digits.data() + raised.digits.size(), value);
        else if (figures.value > 0 && text.substr(closing).starts_with(']'))
            value = figures.value;
        const auto length = raised.length > 0 ? raised.length : character_at(text, at).length;
        if (value > 0 && at > 0) found.push_back({index, at, at + length, value, 0});
        at += length;
    }
}

bool is_clause_mark(char sign) {
    return sign == ',' || sign == ';';
}

/// Figures right behind a word or a mark. Those behind a year and a comma, "2011,1 and", are no decimals.
bool is_bare_call(std::string_view text, const CallCandidate& each) {
    constexpr std::size_t year = 4;
    if (text[each.begin] == ' ') return false;
    if (each.cost <= surely_call) return true;
    if (each.begin <= year + 1 || !is_clause_mark(text[each.begin - 1])) return false;
    const auto before = text.substr(each.begin - 1 - year, year);
    return text[each.begin - 2 - year] == ' ' && std::ranges::all_of(before, is_digit);
}

}  // namespace

LostCalls find_lost_calls(const std::vector<std::string_view>& texts, citations::Language language) {
    constexpr int most = 999;
    std::vector<CallCandidate> marked, all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        add_marked(i, texts[i], marked);
        add_call_candidates(i, texts[i], most, language, all);
    }
    std::erase_if(all, [&](const CallCandidate& each) { return !is_bare_call(texts[each.text], each); });
    const auto count = [](const std::vector<CallCandidate>& candidates, int most_between) {
        LostCalls lost;
        int found = 0;
        for (const auto& each : candidates)
            if (each.value > lost.count && each.value <= lost.count + 1 + most_between) {
                if (found++ == 0) lost.text = each.text;
                lost.count = each.value;
            }
        return std::pair(lost, found);
    };
    // Some that do not look like calls for sure lie between.
    const auto raised = count(marked, 0).first;
    const auto [bare, found] = count(all, 2);
    if (raised.count >= bare.count) return raised;  // also where neither has any
    // A single figure behind a word may be part of a name.
    const auto& first = all.front();
    const bool behind_mark = first.value == 1 && is_clause_mark(texts[first.text][first.begin - 1]);
    return found > 1 || behind_mark ? bare : LostCalls{};
}

Warning lost_notes(int last, Span first_call) {
    const auto calls = last == 1 ? std::string("a call to note 1, which is")
                                 : cat("calls to notes 1 to ", last, ", which are");
    return {first_call, cat(calls, " not in the text; their figures stay among its words"), true};
}

void tell_lost_notes(Manuscript& manuscript) {
    if (!manuscript.notes.empty()) return;
    int last = 0;
    Span first_call;
    for (const auto& paragraph : manuscript.paragraphs)
        for (const auto& piece : paragraph.pieces) {
            // "m²" and "18th" count nothing.
            if (!piece.superscript || piece.text != cat(last + 1)) continue;
            if (last++ == 0) first_call = paragraph.source;
        }
    if (last > 0) manuscript.warnings.push_back(lost_notes(last, first_call));
}

}  // namespace resolute::importing
