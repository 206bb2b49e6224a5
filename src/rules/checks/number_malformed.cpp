// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "citations/register.h"
#include "citations/scanner.h"
#include "citations/symbol_spelling.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/find.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

using citations::Language;
using citations::NumberShape;

bool is_figure(std::string_view text, std::size_t at) {
    return at < text.size() && citations::is_digit(text[at]);
}

std::size_t figures_end(std::string_view text, std::size_t at) {
    while (is_figure(text, at)) ++at;
    return at;
}

class NumberCheck {
public:
    NumberCheck(const Subject& subject, Language language, Findings& found)
        : subject_(subject), language_(language), found_(found) {}

    void check(const Words& words) {
        if (!words.has_digit()) return;
        if (words.has('/') && language_ != Language::zh && language_ != Language::ar) check_glued(words);
        check_after_noun(words);
        check_broken_slash(words);
        if (words.has('(')) check_roman(words);
        for (const auto& cited : words.numbers()) {
            if (cited.number.space_missing && language_ != Language::zh) check_space(words, cited);
            if (!cited.number.parts_latin && language_ == Language::ru) check_letters(words, cited);
            if (language_ == Language::ar) check_reversed(words, cited);
        }
    }

private:
    /// `2200 A (IIX)`: no roman numeral behind a number of four figures or fewer and its letter.
    void check_roman(const Words& words) {
        const std::string_view text = words.prose.text;
        for (auto open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
            const auto end = std::min(text.find_first_not_of("IVXLC", open + 1), text.size());
            if (end < open + 3 || end >= text.size() || text[end] != ')') continue;
            if (citations::roman_value(text.substr(open + 1, end - open - 1)) > 0) continue;
            auto at = open;
            if (at > 0 && text[at - 1] == ' ')
                --at;
            else if (text.substr(0, at).ends_with("\u00A0"))
                at -= 2;
            if (at > 1 && citations::is_upper(text[at - 1])) {
                const auto before = text.substr(0, at - 1);
                --at;
                if (before.ends_with(' ')) --at;
                if (before.ends_with("\u00A0")) at -= 2;
            }
            if (at == 0 || !citations::is_digit(text[at - 1])) continue;
            found_.at(span(words, open + 1, end),
                      cat("`", text.substr(open + 1, end - open - 1), "` is no roman numeral"));
        }
    }

    Span span(const Words& words, std::size_t begin, std::size_t end) const {
        return words.prose.span(subject_.source(), begin, end);
    }

    /// `74/306of`: a word that begins in the number.
    void check_glued(const Words& words) {
        const std::string_view text = words.prose.text;
        for (auto slash = text.find('/'); slash != std::string_view::npos;
             slash = text.find('/', slash + 1)) {
            std::size_t begin = slash;
            while (begin > 0 && slash - begin < 5 && citations::is_digit(text[begin - 1])) --begin;
            const auto end = figures_end(text, slash + 1);
            if (begin == slash || end == slash + 1 || end - slash > 4 || end >= text.size()) continue;
            if (text.substr(0, begin).ends_with("ES-"))
                begin -= 3;
            else if (text.substr(0, begin).ends_with("S-"))
                begin -= 2;
            if (begin > 0 && std::string_view("/.-").find(text[begin - 1]) != std::string_view::npos)
                continue;
            if (citations::word_before(text, begin) || !small_word(text.substr(end))) continue;
            auto& finding = found_.at(span(words, begin, end),
                                      cat("`", text.substr(begin, end - begin),
                                          "` runs into the next word, expected a space behind it"));
            offer(finding, "insert a space", replacement(subject_, words.prose, end, end, " "),
                  Trust::review);
        }
    }

    /// Whether a word of two or more small letters, Latin or Cyrillic, begins the text.
    static bool small_word(std::string_view text) {
        const auto small = [&](std::size_t at) {
            if (at >= text.size()) return std::size_t{0};
            const char c = text[at];
            if (c >= 'a' && c <= 'z') return std::size_t{1};
            const bool cyrillic = c == '\xD0' || c == '\xD1';
            return cyrillic && at + 1 < text.size() ? std::size_t{2} : std::size_t{0};
        };
        const auto first = small(0);
        return first != 0 && small(first) != 0;
    }

    /// `resolution 74306`, `resolution 74-306`: another mark than the slash, or none.
    void check_after_noun(const Words& words) {
        static constexpr std::array<std::string_view, 6> nouns{"resolution ", "résolution ", "resolución ",
                                                               "резолюции ",  "القرار ",     "号决议"};
        const auto noun = nouns[static_cast<std::size_t>(language_)];
        const std::string_view text = words.prose.text;
        for (auto at = words.find(noun); at != std::string_view::npos;
             at = words.find(noun, at + noun.size())) {
            std::size_t begin = at + noun.size();
            if (language_ == Language::zh)
                for (begin = at;
                     begin > 0 && (citations::is_digit(text[begin - 1]) || is_mark(text, begin - 1));)
                    --begin;
            check_token(words, begin);
        }
    }

    /// Other organizations write a point, and Arabic texts of theirs a hyphen: "WHA resolution 76.4".
    bool is_mark(std::string_view text, std::size_t at) const {
        return text[at] == '-' && language_ != Language::ar;
    }

    void check_token(const Words& words, std::size_t begin) {
        const std::string_view text = words.prose.text;
        // A link tells what was meant; its own rule compares the two.
        if (begin >= text.size() || words.prose.run_at(begin).link) return;
        const auto half = figures_end(text, begin);
        if (half == begin || half - begin > 6 || citations::is_digit(begin > 0 ? text[begin - 1] : ' '))
            return;
        const bool marked =
            half - begin <= 3 && half < text.size() && is_mark(text, half) && is_figure(text, half + 1);
        const auto end = marked ? figures_end(text, half + 1) : half;
        constexpr int last_number = 3600;  // of those that need no slash
        if (!marked && half - begin < 5 && leading_number(text.substr(begin, half - begin)) < last_number)
            return;
        if (citations::word_at(text, end) && language_ != Language::zh) return;
        const auto rest = text.substr(end);
        if (rest.starts_with("/") || rest.starts_with(" (") || rest.starts_with("(") ||
            rest.starts_with("\u00A0("))
            return;
        found_.hint(span(words, begin, end), cat("`", text.substr(begin, end - begin),
                                                 "` is no number of a resolution, expected a slash in it"));
    }

    /// `58.241`, `58//241`, `58\241`, `58 /241` behind the word for a resolution, or in a list of them.
    void check_broken_slash(const Words& words) {
        if (!words.has_any("/.\\|")) return;
        const std::string_view text = words.prose.text;
        std::size_t end = 0;
        static constexpr ByteSet figures("0123456789");
        for (auto begin = find_any(text, figures); begin != std::string_view::npos;
             begin = find_any(text, figures, end)) {
            const auto half = figures_end(text, begin);
            end = half;
            const auto mark = half - begin <= 3 ? broken_slash(text.substr(half)) : 0;
            if (mark == 0 || !is_figure(text, half + mark)) continue;
            end = figures_end(text, half + mark);
            const auto number = text.substr(half + mark, end - half - mark);
            if (number.size() > 3 || !is_cited(words, begin, end)) continue;
            const auto right = cat(text.substr(begin, half - begin), "/", number);
            if (text[half] == '.' && !has_its_date(words, end, right)) continue;
            auto& finding = found_.at(span(words, begin, end),
                                      cat("`", text.substr(begin, end - begin), "`, expected `", right, "`"));
            offer(finding, cat("write `", right, "`"), replacement(subject_, words.prose, begin, end, right),
                  Trust::review);
        }
    }

    /// The length of what stands there for a slash; 0 for anything else.
    static std::size_t broken_slash(std::string_view text) {
        for (const std::string_view mark : {"//", "\\", "|", " / ", " /", "/ ", "."})
            if (text.starts_with(mark)) return mark.size();
        return 0;
    }

    /// Whether the word for a resolution stands shortly before, and no figure or letter around.
    bool is_cited(const Words& words, std::size_t begin, std::size_t end) const {
        static constexpr std::array<std::string_view, 6> stems{"esolution", "ésolution", "esoluci",
                                                               "езолюци",   "قرار",      "第"};
        const std::string_view text = words.prose.text;
        const bool alone =
            begin == 0 || (!citations::is_digit(text[begin - 1]) &&
                           std::string_view("/.-(").find(text[begin - 1]) == std::string_view::npos);
        const auto behind = text.substr(end);
        if (!alone || behind.starts_with('/') ||
            (language_ != Language::zh && citations::word_at(text, end)) ||
            (behind.size() > 1 && behind[0] == '.' && citations::is_digit(behind[1])))
            return false;
        constexpr std::size_t near = 60;  // bytes
        const auto stem = stems[static_cast<std::size_t>(language_)];
        return text.substr(begin > near ? begin - near : 0, std::min(begin, near)).find(stem) !=
               std::string_view::npos;
    }

    /// Whether the date behind, in Chinese before, is that of the resolution. Others write a point:
    /// "World Health Assembly resolution 57.10 of 22 May 2004".
    bool has_its_date(const Words& words, std::size_t end, std::string_view number) const {
        for (const std::string_view body : {"A/RES/", "A/HRC/RES/"}) {
            const auto symbol = citations::guess_symbol(cat(body, number));
            const auto day = symbol ? citations::registered_date(*symbol) : std::nullopt;
            constexpr std::size_t near = 60;  // bytes
            if (day && std::ranges::any_of(words.dates(), [&](const citations::FoundDate& found) {
                    return found.date == day->adopted && found.span.begin < end + near &&
                           found.span.end + near > end;
                }))
                return true;
        }
        return false;
    }

    /// `1325(2000)`, `72/266B`.
    void check_space(const Words& words, const citations::FoundNumber& cited) {
        const std::string_view shown =
            std::string_view(words.prose.text).substr(cited.span.begin, cited.span.size());
        auto place = shown.find('(');
        if (place == std::string_view::npos || place == 0 || !citations::is_digit(shown[place - 1])) {
            place = shown.find_first_not_of("0123456789/-SE");
            if (place == std::string_view::npos || !citations::is_upper(shown[place])) return;
        }
        auto& finding = found_.at(span(words, cited.span.begin, cited.span.end),
                                  cat("`", shown, "` lacks a space before `", shown.substr(place), "`"));
        const auto at = cited.span.begin + place;
        offer(finding, "insert a space", replacement(subject_, words.prose, at, at, " "), Trust::safe);
    }

    void check_letters(const Words& words, const citations::FoundNumber& cited) {
        const auto shown = std::string_view(words.prose.text).substr(cited.span.begin, cited.span.size());
        found_.hint(span(words, cited.span.begin, cited.span.end),
                    cat("`", shown, "` has a Cyrillic letter for the part, expected the Latin one"));
    }

    /// `1/70` for `70/1`: the two halves changed places in a text that runs from right to left.
    void check_reversed(const Words& words, const citations::FoundNumber& cited) {
        const auto& number = cited.number;
        if (number.shape != NumberShape::session || number.number < 31 || !number.parts.empty()) return;
        const auto symbol_of = [](const citations::ShortNumber& each) {
            return citations::make_symbol(citations::SymbolKind::ga_resolution, each.session, 0, each.number);
        };
        citations::ShortNumber turned = number;
        turned.session.number = number.number;
        turned.number = number.session.number;
        const auto given = symbol_of(number), other = symbol_of(turned);
        const auto day = other ? citations::registered_date(*other) : std::nullopt;
        if (!given || !day || citations::registered_date(*given)) return;
        if (cited.date ? day->adopted != *cited.date : number.session.number > 30) return;
        const auto right = citations::to_string(turned);
        auto& finding = found_.at(span(words, cited.span.begin, cited.span.end),
                                  cat("`", citations::to_string(number), "`, expected `", right, "`"));
        offer(finding, cat("write `", right, "`"),
              replacement(subject_, words.prose, cited.span.begin, cited.span.end, right), Trust::review);
    }

    const Subject& subject_;
    Language language_;
    Findings& found_;
};

void check(const Subject& subject, Findings& found) {
    const auto language = language_of(subject);
    if (!language) return;
    NumberCheck numbers(subject, *language, found);
    for (const auto& words : subject.reading->words)
        if (words.in_body()) numbers.check(words);
}

constexpr std::array<Example, 3> further{
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions
⟦70.1⟧ of 25 September 2015, ⟦60//1⟧ of 16 September 2005, its resolution ⟦45 / 158⟧ of 18 December 1990, and resolution 217&#160;A&#160;(⟦IIX⟧) of 10 December 1948,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions
70/1 of 25 September 2015, 60/1 of 16 September 2005, its resolution 45/158 of 18 December 1990, and resolution 217&#160;A&#160;(III) of 10 December 1948,</p></container>)",
            .slot = Slot::preamble},
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> la résolution
⟦1325(2000)⟧ du Conseil de sécurité, en date du 31 octobre 2000,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> la résolution
1325 (2000) du Conseil de sécurité, en date du 31 octobre 2000,</p></container>)",
            .slot = Slot::preamble,
            .language = "fr"},
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution
⟦70/1⟧of 25 September 2015,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution
70/1 of 25 September 2015,</p></container>)",
            .slot = Slot::preamble}};

}  // namespace

extern constinit const Rule number_malformed{
    .code = "CITE004",
    .name = "number-malformed",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "the number of a resolution that is written wrong",
    .why =
        R"(A number is found by its shape: session, slash and number (`70/1`), number and year (`1325 (2000)`), number, part and
session (`217 A (III)`), with a space before the parenthesis and the part letter in all languages but Chinese and
another behind the whole. The slash is no hyphen and no point; the part letter is Latin in Russian too; in Arabic the
two halves keep their order.)",
    .authority = "Editorial Manual, References to resolutions; published texts: 5 of 23,121 lack the space",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolution ⟦1325(2000)⟧ of 31 October 2000,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolution 1325 (2000) of 31 October 2000,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = further,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
