// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <vector>

#include "citations/register.h"
#include "citations/resolution_number.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

using citations::Language;

/// The word for a resolution without its first letter, which may be a capital; all forms begin so.
constexpr std::array<std::string_view, 6> stems{"esolution", "ésolution", "esoluci", "езолюци", "قرار", "第"};
/// What joins the numbers of a list.
constexpr std::array<std::string_view, 17> joints{", and ", " and ", ", ",  " et ", " y ", " e ",
                                                  " и ",    " و",    " و ", "، و",  "، ",  "和",
                                                  "及",     "、第",  "、",  "和第", "及第"};

constexpr int first_with_year = 100, last_number = 4000;

class YearCheck {
public:
    YearCheck(const Subject& subject, Language language, Findings& found)
        : subject_(subject), language_(language), found_(found) {}

    void check(const Words& words) {
        const std::string_view text = words.prose.text;
        behind_each(words, stems[static_cast<std::size_t>(language_)]);
        // "قرارات مجلس الأمن 1325 (2000)": the Council stands between.
        constexpr std::array<std::string_view, 6> councils{
            "", "Conseil de sécurité", "Consejo de Seguridad", "Совета Безопасности", "مجلس الأمن", ""};
        const auto council = councils[static_cast<std::size_t>(language_)];
        if (!council.empty()) behind_each(words, council);
        if (words.has('('))
            for (const auto& cited : words.numbers())
                if (cited.number.shape == citations::NumberShape::year_bracket)
                    walk(text, behind_joint(text, std::max(cited.span.end, cited.date_span.end)));
        std::ranges::sort(places_);
        places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
        for (const auto place : places_) look(words, place);
        places_.clear();
    }

private:
    void behind_each(const Words& words, std::string_view stem) {
        const std::string_view text = words.prose.text;
        for (auto at = words.find(stem); at != std::string_view::npos;
             at = words.find(stem, at + stem.size()))
            walk(text, behind_word(text, at + stem.size()));
    }
    /// Behind the rest of the word and the space; in Chinese the number stands right there.
    std::size_t behind_word(std::string_view text, std::size_t at) const {
        if (language_ == Language::zh) return at;
        constexpr std::size_t longest = 40;  // bytes of an ending
        for (const auto stem = at; at - stem < longest && citations::word_at(text, at);)
            at += character_at(text, at).length;
        if (text.substr(at).starts_with("\u00A0")) return at + 2;
        return at < text.size() && (text[at] == ' ' || text[at] == '\n') ? at + 1 : text.size();
    }
    static std::size_t behind_joint(std::string_view text, std::size_t at) {
        std::size_t longest = 0;
        for (const auto joint : joints)
            if (text.substr(at).starts_with(joint)) longest = std::max(longest, joint.size());
        return longest == 0 ? text.size() : at + longest;
    }

    /// The numbers of a list, with their year or without.
    void walk(std::string_view text, std::size_t at) {
        while (at < text.size() && citations::is_digit(text[at])) {
            places_.push_back(at);
            while (at < text.size() && citations::is_digit(text[at])) ++at;
            at = behind_joint(text, behind_year(text, at));
        }
    }
    /// Behind ` (2000)`, where it stands there.
    static std::size_t behind_year(std::string_view text, std::size_t at) {
        constexpr std::size_t longest = 9;  // with a space that takes two bytes
        const auto close = text.substr(at, longest).find(')');
        const bool opens = trimmed_text(text.substr(at, longest)).starts_with('(');
        return opens && close != std::string_view::npos ? at + close + 1 : at;
    }

    /// Figures of three or four digits with nothing behind that makes another number of them.
    void look(const Words& words, std::size_t begin) {
        const std::string_view text = words.prose.text;
        std::size_t end = begin;
        int value = 0;
        while (end < text.size() && citations::is_digit(text[end]) && end - begin < 5)
            value = value * 10 + (text[end++] - '0');
        if (value < first_with_year || value > last_number || text[begin] == '0') return;
        // Where the figures are those of a year, only a resolution of that year could tell.
        const auto year = citations::sc_year(value);
        if (!year) return;
        if (const auto length = odd_year_length(text.substr(end), *year); length > 0) {
            found_.at(words.prose.span(subject_.source(), begin, end + length),
                      cat("`", text.substr(begin, end + length - begin), "`, expected `", value, " (", *year,
                          ")`"));
            return;
        }
        if (!ends_there(text, end)) return;
        auto& finding = found_.at(
            words.prose.span(subject_.source(), begin, end),
            cat("`", text.substr(begin, end - begin), "` without the year of its adoption, expected `", value,
                language_ == Language::zh ? "(" : " (", *year, ")`"));
        offer(finding, cat("add the year ", *year),
              replacement(subject_, words.prose, end, end,
                          cat(language_ == Language::zh ? "(" : " (", *year, ")")),
              Trust::review);
    }

    /// The year without its parentheses, ` 2008`, or without its century, ` (08)`; 0 where neither stands
    /// there.
    static std::size_t odd_year_length(std::string_view rest, int year) {
        const std::size_t space = rest.starts_with(' ') ? 1 : rest.starts_with("\u00A0") ? 2 : 0;
        rest.remove_prefix(space);
        const auto shown = cat(year);
        for (const auto& odd : {shown, cat("(", shown.substr(2), ")")})
            if (space > 0 && rest.starts_with(odd) &&
                (rest.size() == odd.size() || !citations::is_digit(rest[odd.size()])))
                return space + odd.size();
        return 0;
    }

    bool ends_there(std::string_view text, std::size_t end) const {
        const auto rest = text.substr(end);
        // Volumes of treaties are numbered so too: `第2225、2237卷`.
        if (language_ == Language::zh) {
            constexpr std::size_t list_length = 120;
            const auto list = rest.substr(0, std::min(rest.find("号决议"), list_length));
            const bool listed = list.starts_with("、") || list.starts_with("和") || list.starts_with("及");
            return list.empty() ||
                   (listed && list.size() < list_length && list.size() < rest.size() &&
                    list.find("卷") == std::string_view::npos && list.find("，") == std::string_view::npos);
        }
        if (rest.empty()) return true;
        // "резолюция 1995 года": these are the figures of a year.
        if (language_ == Language::ru && trimmed_text(rest).starts_with("год")) return false;
        if (citations::word_at(rest, 0)) return false;
        const auto shown = trimmed_text(rest.substr(0, 12));
        if (shown.empty()) return true;
        if (std::string_view("(/-").find(shown.front()) != std::string_view::npos) return false;
        const bool mark = rest.front() == '.' || rest.front() == ',';
        if (mark && rest.size() > 1 && citations::is_digit(rest[1])) return false;
        // A part letter of any script, `217 А (III)`.
        if (shown.find('(') < 6) return false;
        for (const std::string_view part : {"ألف", "باء", "جيم", "دال"})
            if (shown.starts_with(part)) return false;
        // `217 A (III)`, `3201 ألف`, `70 000`
        return !(shown.size() > 1 && (citations::is_upper(shown[0]) && !citations::word_at(shown, 1))) &&
               !citations::is_digit(shown[0]) && !shown.starts_with("–");
    }

    const Subject& subject_;
    Language language_;
    Findings& found_;
    std::vector<std::size_t> places_;  // where figures begin that may be a number
};

void check(const Subject& subject, Findings& found) {
    const auto language = language_of(subject);
    if (!language) return;
    YearCheck checker(subject, *language, found);
    for (const auto& words : subject.reading->words)
        if (words.in_body() && words.has_digit()) checker.check(words);
}

constexpr std::array<Example, 6> further{
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolution ⟦1325 2000⟧ and its resolution ⟦1540 (04)⟧,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolution 1325 (2000) and its resolution 1540 (2004),</p></container>)",
            .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> la résolution ⟦1325⟧ du Conseil de sécurité,</p></container>)",
        .good =
            R"xml(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> la résolution 1325 (2000) du Conseil de sécurité,</p></container>)xml",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recordando</i> la resolución ⟦1325⟧ del Consejo de Seguridad,</p></container>)",
        .good =
            R"xml(<container name="Recalling" eId="container_1"><p><i>Recordando</i> la resolución 1325 (2000) del Consejo de Seguridad,</p></container>)xml",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>ссылаясь</i> на резолюцию ⟦1325⟧ Совета Безопасности,</p></container>)",
        .good =
            R"xml(<container name="Recalling" eId="container_1"><p><i>ссылаясь</i> на резолюцию 1325 (2000) Совета Безопасности,</p></container>)xml",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قرار مجلس الأمن 1820 (2008) و ⟦1325⟧،</p></container>)",
        .good =
            R"xml(<container name="Recalling" eId="container_1"><p><b><i>إذ تشير</i></b> إلى قرار مجلس الأمن 1325 (2000)،</p></container>)xml",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><b>回顾</b>安全理事会第⟦1325⟧号决议，</p></container>)",
        .good =
            R"xml(<container name="Recalling" eId="container_1"><p><b>回顾</b>安全理事会第1325(2000)号决议，</p></container>)xml",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule resolution_without_year{
    .code = "CITE010",
    .name = "resolution-without-year",
    .levels = staged(Level::warning, Level::error, Level::error, Level::hint),
    .summary = "a resolution of the Security Council cited without its year",
    .why =
        R"why(The Security Council numbers its resolutions one after the other from 1946 on. The number always stands with the year
of adoption in parentheses behind it, "1325 (2000)", also where the same resolution is cited again.)why",
    .authority = "Editorial Manual, References to resolutions; published texts, 23,000 citations",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolutions ⟦1325⟧, 1820 (2008) and ⟦1888⟧,</p></container>)",
                .good =
                    R"xml(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council
resolutions 1325 (2000), 1820 (2008) and 1888 (2009),</p></container>)xml",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = further,
    .remedy = Remedy::review};

}  // namespace resolute::rules
