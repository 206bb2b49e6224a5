// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/ordinal.h"
#include "citations/scanner.h"
#include "rules/edits.h"
#include "rules/numbering.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "rules/sequence.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

enum class Kind : std::uint8_t { roman, letter, hanzi, arabic, arabic_letter };
constexpr std::array kinds{Kind::roman, Kind::letter, Kind::hanzi, Kind::arabic, Kind::arabic_letter};
constexpr std::array<std::string_view, 10> arabic_adverbs{"أولا",  "ثانيا", "ثالثا", "رابعا", "خامسا",
                                                          "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"};
constexpr std::array<std::string_view, 10> arabic_letters{"ألف", "باء", "جيم", "دال", "هاء",
                                                          "واو", "زاي", "حاء", "طاء", "ياء"};

template <std::size_t count>
int place_in(const std::array<std::string_view, count>& words, std::string_view word) {
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? 0 : static_cast<int>(found - words.begin()) + 1;
}

int value_of(Kind kind, std::string_view number) {
    switch (kind) {
        case Kind::roman:
            return citations::roman_value(number);
        case Kind::letter:
            return number.size() == 1 && number[0] >= 'A' && number[0] <= 'Z' ? number[0] - 'A' + 1 : 0;
        case Kind::hanzi:
            return number.starts_with("第")
                       ? 0
                       : citations::ordinal_value(number, citations::Language::zh).value_or(0);
        case Kind::arabic:
            return place_in(arabic_adverbs, number);
        case Kind::arabic_letter:
            return place_in(arabic_letters, number);
    }
    return 0;
}

std::string write(Kind kind, int value) {
    const bool ten = value >= 1 && value <= 10;
    switch (kind) {
        case Kind::roman:
            return citations::roman(value);
        case Kind::letter:
            return value <= 26 ? std::string(1, static_cast<char>('A' + value - 1)) : std::string();
        case Kind::hanzi:
            return citations::ordinal_words(value, citations::Language::zh);
        case Kind::arabic:
            return ten ? std::string(arabic_adverbs[static_cast<std::size_t>(value - 1)]) : std::string();
        case Kind::arabic_letter:
            return ten ? std::string(arabic_letters[static_cast<std::size_t>(value - 1)]) : std::string();
    }
    return {};
}

/// The number a heading consists of or begins with: "II", "A. Title".
struct Numeral {
    const model::Prose* prose = nullptr;
    std::size_t begin = 0, end = 0;
    std::string_view text() const { return std::string_view(prose->text).substr(begin, end - begin); }
};

std::optional<Numeral> numeral_in(const model::Prose& prose) {
    const auto extent = trimmed(prose.text);
    const auto words = std::string_view(prose.text).substr(extent.begin, extent.end - extent.begin);
    const auto end = std::min(words.find_first_of(" .\t\n"), words.size());
    const bool set_off = end == words.size() || words[end] != ' ';
    if (end == 0 || end > 20 || !set_off) return std::nullopt;
    return Numeral{&prose, extent.begin, extent.begin + end};
}

struct Series {
    std::vector<Numeral> numerals;
    std::vector<Counted> counted;
    int last() const { return counted.empty() ? 0 : counted.back().value; }
};

/// Of the ways to read it, the one that goes on with what stands before.
std::optional<Kind> kind_of(std::string_view number, const std::array<Series, kinds.size()>& series) {
    std::optional<Kind> likely;
    for (const auto kind : kinds) {
        const int value = value_of(kind, number);
        if (value == 0) continue;
        if (value == series[static_cast<std::size_t>(kind)].last() + 1) return kind;
        if (!likely) likely = kind;
    }
    return likely;
}

void report(const Subject& subject, const Series& series, Kind kind, bool annex, Findings& found) {
    for (const auto& fault : breaks(series.counted)) {
        const auto& numeral = series.numerals[fault.at];
        const auto right = write(kind, fault.expected);
        if (right.empty()) continue;
        const auto span = numeral.prose->span(subject.source(), numeral.begin, numeral.end);
        const auto message =
            fault.at == 0 ? cat("`", numeral.text(), "` numbers the first section, expected `", right, "`")
                          : cat("section `", numeral.text(), "` follows `",
                                series.numerals[fault.at - 1].text(), "`, expected `", right, "`");
        auto& finding =
            annex || series.counted.size() < 2 ? found.hint(span, message) : found.at(span, message);
        if (!fault.shifts)
            offer(finding, cat("write `", right, "`"),
                  replacement(subject, *numeral.prose, numeral.begin, numeral.end, right), Trust::review);
    }
}

/// "IIII": letters of roman numerals that make none, and nothing else in the heading.
bool is_no_numeral(const Numeral& numeral) {
    const auto text = numeral.text();
    return text.size() > 1 && text.find_first_not_of("IVX") == std::string_view::npos &&
           citations::roman_value(text) == 0 && trimmed(numeral.prose->text).end <= numeral.end + 1;
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        std::array<Series, kinds.size()> series;
        for (const auto& line : text.lines) {
            if (line.quoted || !line.is_heading()) continue;
            auto numeral = numeral_in(line.label);
            if (!numeral) numeral = numeral_in(line.prose);
            const auto kind = numeral ? kind_of(numeral->text(), series) : std::nullopt;
            if (numeral && !kind && is_no_numeral(*numeral))
                found.at(numeral->prose->span(subject.source(), numeral->begin, numeral->end),
                         cat("`", numeral->text(), "` is no roman numeral"));
            if (!kind) continue;
            auto& row = series[static_cast<std::size_t>(*kind)];
            const int value = value_of(*kind, numeral->text());
            row.numerals.push_back(*numeral);
            row.counted.push_back({value, value == 1});
        }
        for (const auto kind : kinds)
            report(subject, series[static_cast<std::size_t>(kind)], kind, text.depth > 0, found);
    }
}

constexpr std::array more{Example{.bad =
                                      R"(<paragraph eId="para_1"><subheading>I</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦IIII⟧</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
                                  .good =
                                      R"(<paragraph eId="para_1"><subheading>I</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_3"><subheading>II</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
                          Example{.bad =
                                      R"(<paragraph eId="para_1"><subheading>I</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦III⟧</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
                                  .good =
                                      R"(<paragraph eId="para_1"><subheading>I</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_3"><subheading>II</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
                                  .language = "fr"},
                          Example{.bad =
                                      R"(<paragraph eId="para_1"><subheading>I</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦III⟧</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
                                  .good =
                                      R"(<paragraph eId="para_1"><subheading>I</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_3"><subheading>II</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
                                  .language = "es"},
                          Example{.bad =
                                      R"(<paragraph eId="para_1"><subheading>I</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦III⟧</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
                                  .good =
                                      R"(<paragraph eId="para_1"><subheading>I</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_3"><subheading>II</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
                                  .language = "ru"},
                          Example{.bad =
                                      R"(<paragraph eId="para_1"><subheading>أولا</subheading></paragraph>
<paragraph eId="para_2"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦ثالثا⟧</subheading></paragraph>
<paragraph eId="para_4"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
                                  .good =
                                      R"(<paragraph eId="para_1"><subheading>أولا</subheading></paragraph>
<paragraph eId="para_2"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_3"><subheading>ثانيا</subheading></paragraph>
<paragraph eId="para_4"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
                                  .language = "ar"},
                          Example{.bad =
                                      R"(<paragraph eId="para_1"><subheading>一</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦三⟧</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
                                  .good =
                                      R"(<paragraph eId="para_1"><subheading>一</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_3"><subheading>二</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
                                  .language = "zh"}};

}  // namespace

extern constinit const Rule section_number_out_of_sequence{
    .code = "NUM010",
    .name = "section-number-out-of-sequence",
    .levels = staged(Level::warning, Level::error, Level::warning, Level::hint),
    .summary = "numbers of sections that do not run I, II, III or A, B, C",
    .why =
        R"(Sections are cited by their number ("section II of the present resolution"). Roman numerals run on through the
text; letters begin anew in each section above them.)",
    .authority = "Editorial Manual, Headings",
    .example = {.bad =
                    R"(<paragraph eId="para_1"><subheading>I</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_3"><subheading>⟦III⟧</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
                .good =
                    R"(<paragraph eId="para_1"><subheading>I</subheading></paragraph>
<paragraph eId="para_2"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_3"><subheading>II</subheading></paragraph>
<paragraph eId="para_4"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
