// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/points.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

enum class Initial { other, small, capital };

Initial initial(const TextLine& line) {
    const auto words = trimmed(line.prose.text);
    if (words.empty()) return Initial::other;
    const std::string_view text = line.prose.text;
    const auto letter = text.substr(words.begin, character_at(text, words.begin).length);
    if (!citations::word_at(text, words.begin) || citations::is_digit(letter.front())) return Initial::other;
    if (citations::lower(letter) != letter) return Initial::capital;
    return Initial::small;
}

/// The points that begin otherwise than most of their list; with a tie, than the language would have it.
void check(const Subject& subject, const PointGroup& group, Findings& found) {
    const auto count = [&](Initial which) {
        return std::ranges::count_if(group.lines, [&](const auto* line) { return initial(*line) == which; });
    };
    const auto small = count(Initial::small), capital = count(Initial::capital);
    if (small == 0 || capital == 0) return;
    const bool capitals = capital > small || (capital == small && subject.language != "ru");
    const auto odd = capitals ? Initial::small : Initial::capital;
    // A capital may be that of a name.
    const bool sure = capitals && std::max(small, capital) >= 3 * std::min(small, capital);
    for (const auto* line : group.lines) {
        if (initial(*line) != odd || line->quoted) continue;
        const auto begin = trimmed(line->prose.text).begin;
        const auto end = begin + character_at(line->prose.text, begin).length;
        const auto span = line->prose.span(subject.source(), begin, end);
        auto message = cat("`", line->prose.text.substr(begin, end - begin),
                           "` begins the point, most of the list begins with a ",
                           capitals ? "capital letter" : "small letter");
        if (sure)
            found.at(span, std::move(message));
        else
            found.hint(span, std::move(message));
    }
}

void check(const Subject& subject, Findings& found) {
    if (subject.language == "zh" || subject.language == "ar" || subject.language == "de") return;
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        for (const auto& group : point_groups(text)) check(subject, group, found);
    }
}

}  // namespace

extern constinit const Rule point_initial{
    .code = "EDIT011",
    .name = "point-initial",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "points of one list that begin partly with capital, partly with small letters",
    .why =
        R"(The points of a list begin with a capital letter in English and Spanish, mostly with a small one in Russian, with
either in French: but all points of one list alike.)",
    .authority = "Published texts: English and Spanish 99.8 %, Russian 95 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><list><intro><p><i>Requests</i> the Secretary-General:</p></intro>
<point><num>(a)</num><content><p>To report;</p></content></point>
<point><num>(b)</num><content><p>⟦t⟧o advise;</p></content></point>
<point><num>(c)</num><content><p>To consult;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><list><intro><p><i>Requests</i> the Secretary-General:</p></intro>
<point><num>(a)</num><content><p>To report;</p></content></point>
<point><num>(b)</num><content><p>To advise;</p></content></point>
<point><num>(c)</num><content><p>To consult;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
