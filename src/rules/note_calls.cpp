// SPDX-License-Identifier: Apache-2.0
#include "rules/note_calls.h"

#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "text/find.h"

namespace resolute::rules {

namespace {

constexpr std::array<std::string_view, 11> marks{",", ";", ":", ".", "،", "؛", "，", "；", "：", "。", "、"};

}  // namespace

Span CallPlace::outer() const {
    return {opening.empty() ? element.begin : opening.begin, closing.empty() ? element.end : closing.end};
}

CallPlace call_place(const Subject& subject, const PlacedCall& call) {
    const auto& prose = call.words->prose;
    const std::string_view text = prose.text;
    const auto& own = prose.pieces[call.piece];
    CallPlace place{own.run.at.span, own.begin, own.begin, false, false, {}, {}, {}, {}};
    const auto sup = [&](std::size_t at) {
        const auto span = prose.span(subject.source(), at, at + 1);
        return element_around(subject, span.begin, "sup").value_or(span);
    };
    if (subject.language == "ar") {
        // A mark of direction may stand between them.
        const auto end = trimmed(text.substr(0, own.begin)).end;
        if (text.substr(0, end).ends_with('(')) {
            place.opened = true;
            place.begin = end - 1;
            place.opening = sup(place.begin);
        }
        const auto begin = own.begin + trimmed(text.substr(own.begin)).begin;
        if (text.substr(begin).starts_with(')')) {
            place.closed = true;
            place.end = begin + 1;
            place.closing = sup(begin);
        }
    }
    place.before = text.substr(0, place.begin);
    place.behind = text.substr(place.end);
    return place;
}

std::string_view mark_at_begin(std::string_view text) {
    static constexpr ByteSet first(",;:.\xD8\xEF\xE3");
    if (text.empty() || !first.holds(text.front())) return {};
    const auto mark = std::ranges::find_if(marks, [&](auto each) { return text.starts_with(each); });
    return mark == marks.end() ? std::string_view() : *mark;
}

std::string_view mark_at_end(std::string_view text) {
    const auto mark = std::ranges::find_if(marks, [&](auto each) { return text.ends_with(each); });
    return mark == marks.end() ? std::string_view() : *mark;
}

bool calls_behind_marks(std::string_view language) {
    return language == "en" || language == "zh";
}

}  // namespace resolute::rules
