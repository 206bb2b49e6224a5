// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

bool is_capital(const Token& token) {
    return token.is(Kind::word) && (token.scripts & Token::capital) != 0;
}

/// What stands between two commas: nothing but one name, `Antigua and Barbuda`.
std::optional<Extent> name_between(const Tokens& tokens, std::size_t first, std::size_t end) {
    while (first < end && tokens[first].is(Kind::space)) ++first;
    while (end > first && tokens[end - 1].is(Kind::space)) --end;
    constexpr std::size_t longest = 9;  // tokens: five words
    if (first == end || end - first > longest) return std::nullopt;
    if (!is_capital(tokens[first]) || !is_capital(tokens[end - 1])) return std::nullopt;
    const bool words = std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                   tokens.begin() + static_cast<std::ptrdiff_t>(end), [](const Token& token) {
                                       return token.is(Kind::word) || token.is(Kind::space) ||
                                              token.is_mark('-') || token.is_mark(U'’');
                                   });
    if (!words) return std::nullopt;
    return Extent{tokens[first].begin, tokens[end - 1].end};
}

/// The words with capitals that stand right before a comma, the end of the sentence that leads to the series.
std::optional<Extent> name_before(const Tokens& tokens, std::size_t comma) {
    auto first = comma;
    while (first > 0 && (is_capital(tokens[first - 1]) || tokens[first - 1].is(Kind::space))) --first;
    return name_between(tokens, first, comma);
}

std::optional<Extent> name_behind(const Tokens& tokens, std::size_t comma) {
    auto end = comma + 1;
    while (end < tokens.size() && (is_capital(tokens[end]) || tokens[end].is(Kind::space))) ++end;
    return name_between(tokens, comma + 1, end);
}

class Series {
public:
    Series(const Subject& subject, const Words& words, Findings& found)
        : subject_(subject), words_(words), found_(found) {}

    void check() {
        const auto& tokens = words_.tokens;
        std::optional<std::size_t> last;  // the comma before
        for (const std::size_t i : words_.kinds.marks) {
            if (!tokens[i].is_mark(',')) continue;
            const auto member = last ? name_between(tokens, *last + 1, i) : std::nullopt;
            if (!member) {
                finish(last);
            } else {
                if (members_.empty())
                    if (const auto first = name_before(tokens, *last)) members_.push_back(*first);
                members_.push_back(*member);
            }
            last = i;
        }
        finish(last);
    }

private:
    void finish(std::optional<std::size_t> comma) {
        constexpr std::size_t least = 3;
        if (comma && !members_.empty())
            if (const auto end = name_behind(words_.tokens, *comma)) members_.push_back(*end);
        if (members_.size() >= least) compare();
        members_.clear();
    }

    std::string_view name(const Extent& member) const {
        return std::string_view(words_.prose.text).substr(member.begin, member.end - member.begin);
    }

    void compare() {
        for (auto each = members_.begin(); each != members_.end(); ++each) {
            const auto same = [&](const Extent& other) { return name(other) == name(*each); };
            const auto known = std::find_if(members_.begin(), each, same);
            if (known == each) continue;
            auto& finding = found_.at(span(*each), cat("`", name(*each), "` stands in this series already"));
            finding.labels.push_back({span(*known), "here"});
        }
    }

    Span span(const Extent& member) const {
        return words_.prose.span(subject_.source(), member.begin, member.end);
    }

    const Subject& subject_;
    const Words& words_;
    Findings& found_;
    std::vector<Extent> members_;
};

void check(const Subject& subject, Findings& found) {
    // Every noun has a capital in German; Arabic and Chinese know none.
    constexpr std::array<std::string_view, 4> languages{"en", "fr", "es", "ru"};
    if (std::ranges::find(languages, subject.language) == languages.end()) return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && !words.passage.note && words.passage.role == model::Passage::Role::line &&
            words.has(','))
            Series(subject, words, found).check();
}

constexpr std::array more{Example{
    .bad =
        R"(<paragraph eId="para_1"><content><p><i>Décide</i> que l’Angola, Cuba, le Togo et les pays suivants deviennent membres&#160;: Chili, Ghana, ⟦Chili⟧, Togo.</p></content></paragraph>)",
    .good =
        R"(<paragraph eId="para_1"><content><p><i>Décide</i> que l’Angola, Cuba, le Togo et les pays suivants deviennent membres&#160;: Chili, Ghana, Cuba, Togo.</p></content></paragraph>)",
    .language = "fr"}};

}  // namespace

extern constinit const Rule series_member_repeated{
    .code = "EDIT045",
    .name = "series-member-repeated",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "a name that stands twice in one series",
    .why =
        R"(A series of names, mostly of States, has each of them once. Where one stands twice it was put in twice, or stands in
the place of another.)",
    .authority = "published texts: none",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><content><p><i>Decides</i> that Angola, Chile, ⟦Angola⟧, Kuwait and Togo shall become members.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><content><p><i>Decides</i> that Angola, Chile, Ghana, Kuwait and Togo shall become members.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
