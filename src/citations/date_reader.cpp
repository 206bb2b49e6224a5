// SPDX-License-Identifier: Apache-2.0
#include "citations/date_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "citations/folded.h"
#include "citations/scanner.h"
#include "text/find.h"
#include "text/sixteen.h"

namespace resolute::citations {
namespace {

struct Month {
    int number = 0;
    DateForm form = DateForm::official;
};

struct ArabicMonth {
    std::string_view levantine, gregorian, variant;
};
constexpr ArabicMonth arabic_months[] = {
    {"كانون الثاني", "يناير", ""},       {"شباط", "فبراير", ""},         {"آذار", "مارس", ""},
    {"نيسان", "أبريل", "ابريل"},         {"أيار", "مايو", ""},           {"حزيران", "يونيه", "يونيو"},
    {"تموز", "يوليه", "يوليو"},          {"آب", "أغسطس", "اغسطس"},       {"أيلول", "سبتمبر", ""},
    {"تشرين الأول", "أكتوبر", "اكتوبر"}, {"تشرين الثاني", "نوفمبر", ""}, {"كانون الأول", "ديسمبر", ""}};

bool accept_name(Scanner& in, std::string_view name) {
    return !name.empty() && in.accept_word(name);
}

std::optional<Month> arabic_month(Scanner& in) {
    for (int i = 0; i < 12; ++i) {
        const auto& [levantine, gregorian, variant] = arabic_months[i];
        Scanner look = in;
        if (look.accept(levantine)) {
            Scanner both = look;
            both.skip_spaces();
            if (both.accept('/')) {
                both.skip_spaces();
                if (accept_name(both, gregorian) || accept_name(both, variant)) {
                    in = both;
                    return Month{i + 1};
                }
            }
            if (word_at(look.text, look.at)) continue;
            in = look;
            return Month{i + 1, DateForm::single_name};
        }
        if (accept_name(in, gregorian) || accept_name(in, variant))
            return Month{i + 1, DateForm::single_name};
    }
    return std::nullopt;
}

std::string_view lowered_month(int number, Language language) {
    static const auto names = [] {
        std::array<std::array<std::string, 12>, all_languages.size()> lowered;
        for (const auto each : all_languages)
            for (int i = 0; i < 12; ++i)
                lowered[static_cast<std::size_t>(each)][static_cast<std::size_t>(i)] =
                    lower(month_name(i + 1, each));
        return lowered;
    }();
    return names[static_cast<std::size_t>(language)][static_cast<std::size_t>(number - 1)];
}

/// The name of a month in any case; another case than the language's is reported.
std::optional<Month> month(Scanner& in, Language language) {
    if (language == Language::ar) return arabic_month(in);
    const std::string word = lower(in.rest().substr(0, 24));
    for (int number = 1; number <= 12; ++number) {
        const auto name = month_name(number, language);
        const std::string_view small = lowered_month(number, language);
        if (!word.starts_with(small) || word_at(in.text, in.at + small.size())) continue;
        const bool same = in.rest().starts_with(name);
        in.at += small.size();
        return Month{number, same ? DateForm::official : DateForm::capital};
    }
    return std::nullopt;
}

std::optional<int> year(Scanner& in) {
    Scanner look = in;
    const auto number = look.number(4);
    if (!number || *number < 1000 || word_at(look.text, look.at)) return std::nullopt;
    in = look;
    return number;
}

/// `28`, `1er`, `1º`, `28th`, `08`.
std::optional<int> day(Scanner& in, Language language, DateForm& form) {
    Scanner look = in;
    const bool zero = look.peek() == '0';
    const auto number = look.number(2);
    if (!number || *number > 31) return std::nullopt;
    if (zero) form = DateForm::leading_zero;
    const bool suffixed = look.peek() != ' ';
    for (const std::string_view suffix : {"st", "nd", "rd", "th", "er", "ᵉʳ", "º", "°", "-го", "-е"})
        if (suffixed && look.accept_word(suffix)) {
            const bool first = language == Language::fr && *number == 1 && suffix != "st";
            if (!first) form = DateForm::ordinal_day;
            break;
        }
    in = look;
    return number;
}

enum class Joint : std::uint8_t { none, range, pair };

Joint accept_joint(Scanner& in, Language language) {
    for (const std::string_view dash : {"–", "-", "—", " – ", " - "})
        if (in.accept(dash)) return Joint::range;
    struct Words {
        std::string_view range, other, pair;
    };
    constexpr Words words[] = {{" to ", " to ", " and "}, {" au ", " à ", " et "},   {" al ", " a ", " y "},
                               {" по ", " до ", " и "},   {" إلى ", " إلى ", " و "}, {"日至", "至", "日和"}};
    const auto& [range, other, pair] = words[static_cast<std::size_t>(language)];
    if (in.accept(range) || in.accept(other)) return Joint::range;
    return in.accept(pair) ? Joint::pair : Joint::none;
}

bool accept_of(Scanner& in, Language language) {
    if (language == Language::es) {
        Scanner look = in;
        look.skip_spaces();
        if (!look.accept("de ") && !look.accept("del ")) return false;
        in = look;
        return true;
    }
    in.skip_spaces();
    return true;
}

std::optional<ReadDate> chinese(Scanner in) {
    ReadDate result;
    const auto of_year = year(in);
    if (!of_year || !in.accept("年")) return std::nullopt;
    in.skip_spaces();
    const auto of_month = in.number(2);
    if (!of_month || !in.accept("月")) return std::nullopt;
    in.skip_spaces();
    const auto of_day = in.number(2);
    if (!of_day) return std::nullopt;
    result.date = {*of_year, *of_month, *of_day};
    Scanner range = in;
    if (const Joint joint = accept_joint(range, Language::zh); joint != Joint::none)
        if (const auto last = range.number(2); last && range.accept("日")) {
            result.first = std::exchange(result.date, {*of_year, *of_month, *last});
            result.pair = joint == Joint::pair;
            result.end = range.at;
            return result;
        }
    if (!in.accept("日")) return std::nullopt;
    result.end = in.at;
    return result;
}

/// `November 28, 2023`.
std::optional<ReadDate> month_first(Scanner in, Language language) {
    const auto of_month = month(in, language);
    if (!of_month) return std::nullopt;
    in.skip_spaces();
    DateForm form = DateForm::official;
    const auto of_day = day(in, language, form);
    if (!of_day) return std::nullopt;
    in.accept(',');
    in.skip_spaces();
    const auto of_year = year(in);
    if (!of_year) return std::nullopt;
    return ReadDate{{*of_year, of_month->number, *of_day}, std::nullopt, false, in.at, DateForm::month_first};
}

std::optional<ReadDate> iso(const Scanner& in) {
    const auto date = parse_iso(in.rest().substr(0, 10));
    if (!date || date->year < 1000 || word_at(in.text, in.at + 10)) return std::nullopt;
    return ReadDate{*date, std::nullopt, false, in.at + 10, DateForm::iso};
}

/// What follows the day: `November 2023`; with the year left out when `year_needed` is not set.
bool rest_of_date(Scanner& in, Language language, Date& date, DateForm& form, bool year_needed) {
    if (!accept_of(in, language)) return false;
    const auto of_month = month(in, language);
    if (!of_month) return false;
    date.month = of_month->number;
    if (of_month->form != DateForm::official) form = of_month->form;
    Scanner look = in;
    const bool of = accept_of(look, language);
    const auto of_year = of ? year(look) : std::nullopt;
    if (of_year) {
        date.year = *of_year;
        in = look;
    }
    return of_year || !year_needed;
}

std::optional<ReadDate> day_first(Scanner in, Language language) {
    ReadDate result;
    const auto of_day = day(in, language, result.form);
    if (!of_day) return std::nullopt;
    Date first{0, 0, *of_day};
    Scanner single = in;
    const bool named = rest_of_date(single, language, first, result.form, false);
    // `9–20 July 2001`, `28 June–3 July 2001`: the range is the longer reading.
    Scanner range = named && first.year == 0 ? single : in;
    if (const Joint joint = accept_joint(range, language); joint != Joint::none)
        if (const auto last = day(range, language, result.form)) {
            Date second{0, 0, *last};
            if (rest_of_date(range, language, second, result.form, true)) {
                first.year = second.year;
                if (first.month == 0) first.month = second.month;
                result.first = first;
                result.date = second;
                result.pair = joint == Joint::pair;
                single = range;
            }
        }
    if (!result.first) result.date = first;
    if (result.date.year == 0) return std::nullopt;
    if (language == Language::ru) {
        Scanner year_word = single;
        year_word.skip_spaces();
        if (year_word.accept_word("года") || year_word.accept("г."))
            single = year_word;
        else if (result.form == DateForm::official)
            result.form = DateForm::bare_year;
    }
    result.end = single.at;
    return result;
}

}  // namespace

std::optional<ReadDate> read_date(std::string_view folded, std::size_t at, Language language) {
    const Scanner in{folded, at};
    if (at > 0 && (word_before(folded, at) || folded[at - 1] == '/')) {
        // Chinese runs on without spaces, Arabic may glue the word for `and` to a figure.
        if (language != Language::zh && language != Language::ar) return std::nullopt;
        if (is_digit(folded[at - 1]) || is_letter(folded[at - 1]) || folded[at - 1] == '/')
            return std::nullopt;
    }
    if (!is_digit(in.peek())) return language == Language::zh ? std::nullopt : month_first(in, language);
    if (const auto found = iso(in)) return found;
    return language == Language::zh ? chinese(in) : day_first(in, language);
}

namespace {

/// Where a month's name may begin, for dates with the month first.
bool may_begin_month(std::string_view text, std::size_t at, Language language) {
    if (language != Language::en) return false;
    const char first = text[at];
    if (!is_upper(first) || text.size() - at < 3) return false;
    const auto small = [&](std::size_t i) { return static_cast<char>(text[at + i] | 0x20); };
    const std::array<char, 3> start{small(0), small(1), small(2)};
    constexpr std::string_view starts = "jan feb mar apr may jun jul aug sep oct nov dec";
    const auto found = starts.find(std::string_view(start.data(), start.size()));
    return found != std::string_view::npos && found % 4 == 0 && !word_before(text, at);
}

}  // namespace

namespace {

/// The first place from `at` on where a date may begin, by its first byte; the size where there is none.
std::size_t next_place(std::string_view text, std::size_t at, Language language) {
    static constexpr ByteSet figures("0123456789"), figures_and_months("0123456789ADFJMNOS");
    const bool months = language == Language::en;
    const auto& wanted = months ? figures_and_months : figures;
    while (at + Sixteen::size <= text.size()) {
        const auto passed = Sixteen(text, at).inside('0', months ? 'S' : '9').first();
        at += passed;
        if (passed == Sixteen::size) continue;
        if (wanted.holds(text[at])) return at;
        ++at;
    }
    return std::min(find_any(text, wanted, at), text.size());
}

}  // namespace

std::vector<FoundDate> find_dates(const Folded& folded, Language language) {
    const std::string_view plain = folded.text();
    std::vector<FoundDate> found;
    // Without figures there is none.
    if (next_place(plain, 0, Language::fr) == plain.size()) return found;
    for (auto at = next_place(plain, 0, language); at < plain.size(); at = next_place(plain, at, language)) {
        const bool figure = is_digit(plain[at]);
        if (figure || may_begin_month(plain, at, language))
            if (const auto date = read_date(plain, at, language)) {
                found.push_back(
                    {date->date, date->first, date->pair, folded.original(at, date->end), date->form});
                at = date->end;
                continue;
            }
        ++at;
        while (figure && at < plain.size() && is_digit(plain[at])) ++at;
    }
    return found;
}

std::optional<FoundDate> parse_date(std::string_view text, Language language) {
    const Folded folded(text);
    Scanner in{folded.text(), 0};
    in.skip_spaces();
    const auto date = read_date(in.text, in.at, language);
    if (!date) return std::nullopt;
    Scanner end{in.text, date->end};
    end.skip_spaces();
    if (!end.done()) return std::nullopt;
    return FoundDate{date->date, date->first, date->pair, folded.original(in.at, date->end), date->form};
}

}  // namespace resolute::citations
