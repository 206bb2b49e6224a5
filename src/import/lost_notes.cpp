// SPDX-License-Identifier: Apache-2.0
#include "import/lost_notes.h"

#include <algorithm>
#include <utility>

#include "citations/folded.h"
#include "import/call_candidates.h"
#include "import/digits.h"
#include "import/signs.h"
#include "text/cat.h"
#include "text/number.h"
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
            value = leading_number(raised.digits);
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

/// The word that ends right before `end`, with its marks.
std::string_view word_up_to(std::string_view text, std::size_t end) {
    const auto begin = text.substr(0, end).find_last_of(' ');
    return begin == std::string_view::npos ? text.substr(0, end) : text.substr(begin + 1, end - begin - 1);
}

/// Figures right behind a word or a mark. Those behind a year or a resolution's number and a comma, "2011,1
/// and", "74/300,2", are no decimals; those behind a year alone, "19491 and", are no number of its own where
/// others count with them.
bool is_bare_call(std::string_view text, const CallCandidate& each) {
    constexpr std::size_t year = 4;
    if (text[each.begin] == ' ') return false;
    if (each.cost <= surely_call) return true;
    const auto before = word_up_to(text, each.begin);
    const bool is_year = std::ranges::all_of(before, is_digit) && before.size() == year;
    if (is_year) return true;
    if (before.size() < 2 || !is_clause_mark(before.back())) return false;
    const auto number = before.substr(0, before.size() - 1);
    if (!std::ranges::all_of(number, [](char c) { return is_digit(c) || c == '/'; })) return false;
    return number.size() == year || number.find('/') != std::string_view::npos;
}

/// "Destruction1 and": behind a long word inside a sentence, where "Option1:" and "COVAX1" are names.
bool is_inside_sentence(std::string_view text, const CallCandidate& each) {
    constexpr std::size_t shortest = 5;
    const auto word = word_up_to(text, each.begin);
    const bool long_word = word.size() >= shortest && word.size() < each.begin &&
                           std::ranges::all_of(word.substr(1), [](char c) { return c >= 'a' && c <= 'z'; });
    const auto behind = text.substr(each.end);
    return long_word && !is_numbered_word(citations::lower(word)) && behind.size() > 1 && behind[0] == ' ' &&
           behind[1] >= 'a' && behind[1] <= 'z';
}

}  // namespace

namespace {

constexpr int most = 999;

std::vector<CallCandidate> bare_calls(const std::vector<std::string_view>& texts,
                                      citations::Language language) {
    std::vector<CallCandidate> found;
    for (std::size_t i = 0; i < texts.size(); ++i) add_call_candidates(i, texts[i], most, language, found);
    std::erase_if(found, [&](const CallCandidate& each) { return !is_bare_call(texts[each.text], each); });
    return found;
}

}  // namespace

LostCalls find_lost_calls(const std::vector<std::string_view>& texts, citations::Language language) {
    std::vector<CallCandidate> marked;
    for (std::size_t i = 0; i < texts.size(); ++i) add_marked(i, texts[i], marked);
    const auto all = bare_calls(texts, language);
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
    const auto text = texts[first.text];
    const bool sure =
        first.value == 1 && (is_clause_mark(text[first.begin - 1]) || is_inside_sentence(text, first));
    return found > 1 || sure ? bare : LostCalls{};
}

std::vector<MissingCall> find_missing_calls(const std::vector<std::string_view>& texts,
                                            const std::vector<CallAt>& calls,
                                            const std::vector<std::string>& marks,
                                            citations::Language language) {
    auto candidates = bare_calls(texts, language);
    for (std::size_t i = 0; i < texts.size(); ++i) add_marked(i, texts[i], candidates);
    const auto place = [](const auto& each) { return std::pair(each.text, each.begin); };
    std::ranges::stable_sort(candidates, {}, place);
    std::vector<MissingCall> missing;
    bool sure = false;
    int last = 0;
    auto call = calls.begin();
    for (const auto& each : candidates) {
        for (; call != calls.end() && place(*call) <= place(each); ++call)
            last = std::max(last, figures_at(marks[call->note], 0).value);
        const bool known = std::ranges::find(marks, std::to_string(each.value)) != marks.end();
        const bool counts = each.value == last + 1 || each.value == last + 2;
        if (known || !counts) continue;
        missing.push_back({each.text, each.value});
        last = each.value;
        // Behind the last note a single figure may be part of a name, as in "m²".
        const bool between = call != calls.end() && figures_at(marks[call->note], 0).value > last;
        sure = sure || between || is_clause_mark(texts[each.text][each.begin - 1]);
    }
    return sure || missing.size() > 1 ? missing : std::vector<MissingCall>{};
}

Warning missing_notes(const std::vector<MissingCall>& missing, Span first_call) {
    std::string numbers;
    for (std::size_t i = 0; i < missing.size(); ++i)
        numbers += cat(i == 0 ? "" : i + 1 < missing.size() ? ", " : " and ", missing[i].value);
    const bool one = missing.size() == 1;
    return {first_call,
            cat(one ? "a call to note " : "calls to notes ", numbers, one ? ", which is" : ", which are",
                " not in the text; their figures stay among its words"),
            true};
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
