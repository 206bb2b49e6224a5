// SPDX-License-Identifier: Apache-2.0
#include "rules/arabic_months.h"

#include <string>
#include <vector>

#include "citations/date.h"
#include "citations/folded.h"
#include "text/cat.h"
#include "text/number.h"
#include "text/slips.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

/// Both names of a month, as 1 to 12 has them; few months have one.
std::string_view names(int month) {
    return citations::month_name(month, citations::Language::ar);
}

/// Without vowel signs and the spaces that some writers leave beside the slash.
std::string plain(std::string_view text) {
    std::string result(citations::Folded(text).text());
    for (const std::string_view spaced : {" /", "/ "})
        for (auto at = result.find(spaced); at != result.npos; at = result.find(spaced))
            result.replace(at, 2, "/");
    return result;
}

/// A month with two names.
struct Month {
    int number = 0;
    std::string both;
    std::size_t slash = 0;  // its place in `both`
    std::u32string letters;
};

const std::vector<Month>& plain_months() {
    static const auto all = [] {
        std::vector<Month> made;
        for (int number = 1; number <= 12; ++number) {
            auto both = plain(names(number));
            const auto slash = both.find('/');
            if (slash != both.npos) made.push_back({number, both, slash, to_utf32(both)});
        }
        return made;
    }();
    return all;
}

class ArabicMonths {
public:
    ArabicMonths(const Subject& subject, const Words& words, Findings& found)
        : subject_(subject), words_(words), found_(found) {}

    void check() {
        if (words_.has('/')) pairs();
        slips();
    }

private:
    std::string_view text() const { return words_.prose.text; }
    Span span(std::size_t begin, std::size_t end) const {
        return words_.prose.span(subject_.source(), begin, end);
    }

    /// `16 كانون الأولد/يسمبر 2021`, `23 آذارمارس 2012`: between a day and a year nearly the two names. One
    /// right name is told by pairs().
    void slips() {
        const auto& tokens = words_.tokens;
        for (const std::size_t day : words_.kinds.numbers) {
            const auto number = leading_number(tokens[day].in(text()));
            if (tokens[day].size() > 2 || number < 1 || number > 31) continue;
            constexpr std::size_t farthest = 8;  // tokens: two words, a slash, two words, and spaces
            auto year = day + 1;
            while (year < tokens.size() && year < day + 2 + farthest && !tokens[year].is(Kind::number))
                ++year;
            if (year >= tokens.size() || year < day + 4 || !tokens[year].is(Kind::number) ||
                tokens[year].size() != 4 || !tokens[day + 1].is(Kind::space) ||
                !tokens[year - 1].is(Kind::space))
                continue;
            between(tokens[day + 2].begin, tokens[year - 2].end);
        }
    }

    void between(std::size_t begin, std::size_t end) {
        constexpr std::size_t longest = 80;  // bytes; both names have less than half of that
        if (end - begin > longest) return;
        const auto seen = plain(text().substr(begin, end - begin));
        const auto& months = plain_months();
        for (const auto& [month, both, slash, all] : months)
            if (both == seen || seen.starts_with(std::string_view(both).substr(0, slash + 1)) ||
                seen.ends_with(std::string_view(both).substr(slash)))
                return;
        constexpr std::size_t tolerance = 2;
        const auto letters = to_utf32(seen);
        for (const auto& [month, both, slash, all] : months)
            if (slips_between<char32_t>(letters, all) <= tolerance) {
                found_.at(span(begin, end), cat("`", text().substr(begin, end - begin), "`, where `",
                                                names(month), "` was expected"));
                return;
            }
    }

    /// Both names of an Arabic month are those of the same one.
    void pairs() {
        const auto& tokens = words_.tokens;
        for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
            if (!tokens[i].is_mark('/') || !tokens[i + 1].is(Kind::word) || !tokens[i - 1].is(Kind::word))
                continue;
            const auto before = text().substr(0, tokens[i].begin);
            bool second = false;
            std::string_view first;
            for (int month = 1; month <= 12; ++month) {
                const auto both = names(month);
                const auto slash = both.find('/');
                if (slash == std::string_view::npos) continue;
                if (before.ends_with(both.substr(0, slash))) first = both;
                if (both.substr(slash + 1) != tokens[i + 1].in(text())) continue;
                second = true;
                if (!before.ends_with(both.substr(0, slash)))
                    report_pair(tokens[i - 1].begin, tokens[i + 1].end, both);
            }
            if (!second && !first.empty()) report_pair(tokens[i - 1].begin, tokens[i + 1].end, first);
        }
    }

    void report_pair(std::size_t begin, std::size_t end, std::string_view both) {
        const auto seen = citations::Folded(text().substr(begin, end - begin));
        if (both.ends_with(seen.text())) return;  // vowel signs and no more
        found_.at(span(begin, end), cat("`", text().substr(begin, end - begin),
                                        "` are not the names of one month, expected `", both, "`"));
    }

    const Subject& subject_;
    const Words& words_;
    Findings& found_;
};

}  // namespace

void check_arabic_months(const Subject& subject, const Words& words, Findings& found) {
    ArabicMonths(subject, words, found).check();
}

}  // namespace resolute::rules
