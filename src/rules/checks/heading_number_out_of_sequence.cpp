// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "citations/folded.h"
#include "citations/scanner.h"
#include "rules/numbering.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "rules/sequence.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// A heading of one word and a number: "Article 5", "Annex II", "Principle 3. Scope".
struct Numbered {
    const model::Prose* prose = nullptr;
    std::string word;                // in small letters
    std::size_t begin = 0, end = 0;  // of the number
    int value = 0;
    bool roman = false;
    std::string_view number() const { return std::string_view(prose->text).substr(begin, end - begin); }
};

std::optional<Numbered> numbered(const model::Prose& prose) {
    const auto extent = trimmed(prose.text);
    const auto words = std::string_view(prose.text).substr(extent.begin, extent.end - extent.begin);
    auto gap = words.find_first_of(" \xC2");
    if (gap == 0 || gap == std::string_view::npos) return std::nullopt;
    auto begin = gap + (words.substr(gap).starts_with("\u00A0") ? 2 : 1);
    if (words[gap] != ' ' && begin == gap + 1) return std::nullopt;
    const auto end = std::min(words.find_first_not_of("0123456789IVXLC", begin), words.size());
    // "Article 5 bis", "Part 2 of the report"
    if (begin >= end || (end < words.size() && words[end] != '.' && words[end] != ':')) return std::nullopt;
    const auto number = words.substr(begin, end - begin);
    Numbered found{&prose, citations::lower(words.substr(0, gap)), extent.begin + begin, extent.begin + end};
    const auto [rest, failure] = std::from_chars(number.data(), number.data() + number.size(), found.value);
    if (failure != std::errc() || rest != number.data() + number.size()) {
        found.value = citations::roman_value(number);
        found.roman = true;
    }
    for (std::size_t i = 0; i < gap; ++i)
        if (!citations::word_at(words, i) && (words[i] & 0xC0) != 0x80) return std::nullopt;
    return found.value > 0 ? std::optional(found) : std::nullopt;
}

void check_series(const Subject& subject, const std::vector<Numbered>& headings, Findings& found) {
    std::vector<Counted> counted;
    // An extract begins where it does.
    const int before = headings.front().value - 1;
    for (const auto& heading : headings)
        counted.push_back(
            {heading.value > before ? heading.value - before : heading.value, heading.value == 1});
    for (const auto& fault : breaks(counted)) {
        const auto& heading = headings[fault.at];
        const auto right = fault.expected + before;
        found.hint(heading.prose->span(subject.source(), heading.begin, heading.end),
                   cat("`", heading.number(), "` in a heading follows `", headings[fault.at - 1].number(),
                       "`, expected `", heading.roman ? citations::roman(right) : cat(right), "`"));
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        std::map<std::string, std::vector<Numbered>> series;
        for (const auto& line : text.lines)
            if (line.is_heading() && !line.quoted)
                if (auto heading = numbered(line.prose)) series[heading->word].push_back(*heading);
        for (const auto& [word, headings] : series) check_series(subject, headings, found);
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>Adopte</i> les règles suivantes&#160;:</p></content></paragraph>
<paragraph eId="para_2"><heading>Article 1</heading><content><p>Les bibliothèques sont ouvertes.</p></content></paragraph>
<paragraph eId="para_3"><heading>Article ⟦4⟧</heading><content><p>Elles sont gratuites.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Adopte</i> les règles suivantes&#160;:</p></content></paragraph>
<paragraph eId="para_2"><heading>Article 1</heading><content><p>Les bibliothèques sont ouvertes.</p></content></paragraph>
<paragraph eId="para_3"><heading>Article 2</heading><content><p>Elles sont gratuites.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><b><i>تعتمد</i></b> القواعد التالية:</p></content></paragraph>
<paragraph eId="para_2"><heading>المادة 1</heading><content><p>المكتبات مفتوحة.</p></content></paragraph>
<paragraph eId="para_3"><heading>المادة ⟦3⟧</heading><content><p>وهي مجانية.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><b><i>تعتمد</i></b> القواعد التالية:</p></content></paragraph>
<paragraph eId="para_2"><heading>المادة 1</heading><content><p>المكتبات مفتوحة.</p></content></paragraph>
<paragraph eId="para_3"><heading>المادة 2</heading><content><p>وهي مجانية.</p></content></paragraph>)",
        .language = "ar"}};

}  // namespace

extern constinit const Rule heading_number_out_of_sequence{
    .code = "NUM013",
    .name = "heading-number-out-of-sequence",
    .levels = always(Level::hint),
    .summary = "headings of a word and a number (articles, principles, annexes) that skip or repeat one",
    .why =
        R"(The articles of a convention, the principles of a declaration, the annexes of one annex are counted through by their
headings. A number that is skipped or stands twice is a slip, or the heading between was lost. An extract may begin with any
number, and a new series begins with 1.)",
    .authority = "published texts: 586 of 589 headings; before the three others a heading was lost",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><content><p><i>Adopts</i> the following rules:</p></content></paragraph>
<paragraph eId="para_2"><heading>Article I</heading><content><p>Libraries are open.</p></content></paragraph>
<paragraph eId="para_3"><heading>Article ⟦III⟧</heading><content><p>They are free.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><content><p><i>Adopts</i> the following rules:</p></content></paragraph>
<paragraph eId="para_2"><heading>Article I</heading><content><p>Libraries are open.</p></content></paragraph>
<paragraph eId="para_3"><heading>Article II</heading><content><p>They are free.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
