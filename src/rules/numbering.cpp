// SPDX-License-Identifier: Apache-2.0
#include "rules/numbering.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/gap.h"
#include "rules/labels.h"
#include "rules/marks.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

constexpr std::string_view figures = "0123456789";

/// Words that are a number or letter ("II", "A", "Part I", "ثانيا", "二"), or begin with one.
bool is_section_number(const TextLine& line) {
    const auto words = trimmed_text(line.prose.text);
    const auto first = words.substr(0, words.find_first_of(" .\t\n"));
    if (first.empty()) return false;
    if (first.find_first_not_of("IVXLC") == std::string_view::npos) return true;
    if (words.size() == 1) return true;
    constexpr std::array<std::string_view, 6> parts{"Part", "Partie", "Parte", "Часть", "Teil", "الجزء"};
    if (std::ranges::find(parts, first) != parts.end()) return true;
    if (first.find_first_not_of("一二三四五六七八九十第部分") == std::string_view::npos) return true;
    constexpr std::array<std::string_view, 16> arabic{"أول",  "ثاني", "ثالث", "رابع", "خامس", "سادس",
                                                      "سابع", "ثامن", "تاسع", "عاشر", "ألف",  "باء",
                                                      "جيم",  "دال",  "هاء",  "واو"};
    return std::ranges::any_of(arabic, [&](std::string_view word) { return first.starts_with(word); });
}

/// Whether numbers may start at 1 again behind this line.
bool restarts(const DocumentText& text, const TextLine& line) {
    if (line.step.kind == model::Step::Kind::formula || !line.operative) return true;
    if (line.is_heading())
        return text.depth > 0 || !label_of(line).empty() || line.step.heading->name == "crossHeading" ||
               is_section_number(line);
    if (line.step.level > 0 || paragraph_number(label_of(line))) return false;
    // A converter may have taken the number of a section for a paragraph.
    return text.depth > 0 || (line.prose.text.size() < 20 && is_section_number(line));
}

}  // namespace

std::string_view label_of(const TextLine& line) {
    return trimmed_text(line.label.text);
}

Span label_span(const Subject& subject, const TextLine& line) {
    const auto extent = trimmed(line.label.text);
    if (!extent.empty()) return line.label.span(subject.source(), extent.begin, extent.end);
    if (line.step.number) return name_span(subject, line.step.number->at.span);
    if (!line.step.division) return {};
    const auto place = gap_behind(subject, line.step.division->at.span);
    return {place, std::max(place, line.step.line ? line.step.line->at.span.begin : place)};
}

std::optional<Edit> relabel(const Subject& subject, const TextLine& line, std::string_view label) {
    const auto extent = trimmed(line.label.text);
    if (!extent.empty()) return replacement(subject, line.label, extent.begin, extent.end, label);
    if (!line.step.number) return std::nullopt;
    return Edit{line.step.number->at.span, cat("<num>", escaped(label), "</num>")};
}

std::optional<int> paragraph_number(std::string_view label) {
    if (label.starts_with('(')) label.remove_prefix(1);
    int number = 0;
    const auto [end, failure] = std::from_chars(label.data(), label.data() + label.size(), number);
    if (failure != std::errc() || end == label.data() || number < 0) return std::nullopt;
    const auto rest = trimmed_text({end, label.data() + label.size()});
    constexpr std::array<std::string_view, 7> endings{"", ".", ")", ".)", "-", "–", "。"};
    if (std::ranges::find(endings, rest) == endings.end()) return std::nullopt;
    return number;
}

std::string paragraph_label(const Subject& subject, int number) {
    if (subject.language != "ar") return cat(number, ".");
    return cat(number, subject.organ == model::Organ::human_rights_council ? "-" : " -");
}

std::string with_number(std::string_view label, int number) {
    const auto begin = std::min(label.find_first_of(figures), label.size());
    const auto end = std::min(label.find_first_not_of(figures, begin), label.size());
    return cat(label.substr(0, begin), number, label.substr(end));
}

std::string_view typed_label(const TextLine& line) {
    const auto extent = trimmed(line.prose.text);
    const auto words = std::string_view(line.prose.text).substr(extent.begin, extent.end - extent.begin);
    if (words.empty() || line.prose.run_at(extent.begin).style.superscript) return {};
    const auto digits = std::min(words.find_first_not_of(figures), words.size());
    std::size_t end = 0;
    if (digits > 0 && digits <= 3) {
        const auto spaces = std::min(words.find_first_not_of(' ', digits), words.size());
        const auto rest = words.substr(spaces);
        if (words.substr(digits).starts_with('.'))
            end = digits + 1;
        else if (rest.starts_with('-'))
            end = spaces + 1;
        else if (rest.starts_with("–"))
            end = spaces + 3;
        else if (rest.starts_with('\t'))
            end = digits;
    } else if (words.starts_with('(')) {
        const auto close = words.find(')');
        if (close != std::string_view::npos && close <= 6 && !read_label(words.substr(0, close + 1)).empty())
            end = close + 1;
    }
    if (end == 0 || end >= words.size() || trimmed(words.substr(end)).begin == 0) return {};
    return words.substr(0, end);
}

std::string_view shown_label(const TextLine& line) {
    return line.step.number ? label_of(line) : typed_label(line);
}

bool is_unreadable_number(std::string_view label) {
    // A label of two figures is one of a treaty ("4.1.").
    const auto begin = label.find_first_of(figures);
    if (begin == std::string_view::npos || label.size() > 8 || paragraph_number(label)) return false;
    const auto end = std::min(label.find_first_not_of(figures, begin), label.size());
    return label.find_first_of(figures, end) == std::string_view::npos && read_label(label).empty();
}

bool has_operative_number(const TextLine& line) {
    return line.operative && line.step.number && line.step.level == 0 && !line.is_heading() && !line.quoted;
}

namespace {

bool is_roman_number(const DocumentText& text, const TextLine& line, int number) {
    const auto readings = read_label(citations::lower(label_of(line)));
    const bool roman = std::ranges::any_of(readings, [&](const LabelReading& each) {
        return each.count == Count::roman && each.value == number;
    });
    if (!roman) return false;
    const auto behind =
        std::span(text.lines).subspan(static_cast<std::size_t>(&line - text.lines.data()) + 1);
    const auto next = std::ranges::find_if(behind, has_operative_number);
    return next != behind.end() && paragraph_number(label_of(*next)) == number + 1;
}

}  // namespace

bool is_number_in_letters(const DocumentText& text, const TextLine& line, int number) {
    if (!has_operative_number(line)) return false;
    if (is_roman_number(text, line, number)) return true;
    std::string figures_only(label_of(line));
    bool letters = false;
    for (char& c : figures_only) {
        const char figure = c == 'l' ? '1' : c == 'O' || c == 'o' ? '0' : c;
        letters = letters || figure != c;
        c = figure;
    }
    return letters && paragraph_number(figures_only) == number;
}

bool is_misplaced_paragraph(const TextLine& line) {
    return !line.operative && line.step.number && !line.is_heading() && !line.quoted &&
           label_of(line).ends_with('.') && paragraph_number(label_of(line));
}

bool is_numbered(const TextLine& line) {
    if (!line.operative || line.is_heading() || line.step.level > 0) return false;
    if (line.step.number) {
        const auto label = label_of(line);
        return label.empty() || paragraph_number(label) || is_unreadable_number(label);
    }
    const auto typed = line.is_paragraph() && line.step.line ? typed_label(line) : std::string_view();
    return !typed.empty() && !typed.starts_with('(');
}

namespace {

/// The paragraph with the number that is typed in its text.
Numbered with_typed(const Subject& subject, const TextLine& line, int last) {
    const auto typed = typed_label(line);
    const auto begin = trimmed(line.prose.text).begin;
    const auto span = line.prose.span(subject.source(), begin, begin + typed.size());
    return {typed, paragraph_number(typed).value_or(last + 1), span, &line, true};
}

/// The paragraph with its number, as long as it counts; `last` is the number before it.
std::optional<Numbered> numbered(const Subject& subject, const DocumentText& text, const TextLine& line,
                                 int last) {
    if (line.quoted || !(is_numbered(line) || is_number_in_letters(text, line, last + 1)))
        return std::nullopt;
    if (!line.step.number) return with_typed(subject, line, last);
    const auto label = label_of(line);
    return Numbered{label, paragraph_number(label).value_or(last + 1), label_span(subject, line), &line};
}

/// A converter may have put paragraphs into a list, also into the preamble: those count that go on with the
/// numbers.
std::optional<Numbered> numbered_point(const Subject& subject, const TextLine& line, int last) {
    if (line.quoted) return std::nullopt;
    const bool typed = !line.operative && last > 0 && line.is_paragraph() && !line.step.number;
    if (typed && paragraph_number(typed_label(line)) == last + 1) return with_typed(subject, line, last);
    const bool point = line.operative && line.step.level > 0;
    if (!line.step.number || !(point || is_misplaced_paragraph(line))) return std::nullopt;
    const auto label = label_of(line);
    if (!label.ends_with('.') || paragraph_number(label) != last + 1) return std::nullopt;
    return Numbered{label, last + 1, label_span(subject, line), &line};
}

bool announces(const Subject& subject, const TextLine& line) {
    const auto seen = ending(line.prose, subject.language);
    return seen && seen->mark == Mark::colon;
}

/// Behind a colon may stand the words of another text, with its numbers: all that stands before the number
/// that the text goes on with. `from` is the first of them; gives the place of that number.
std::size_t end_of_embedded(const NumberedRun& run, std::size_t from, int last) {
    for (auto i = from + 1; i < run.size(); ++i) {
        if (run[i].number == last + 1) return i;
        if (run[i].restarts) break;
    }
    return run[from].number == 1 ? run.size() : from;
}

/// Whether the last number of the run follows the one before it.
bool ends_in_order(const NumberedRun& run) {
    if (run.empty() || run.back().restarts) return true;
    return run.back().number == (run.size() > 1 ? run[run.size() - 2].number + 1 : 1);
}

/// The run without what colons announce. Behind a wrong number no one can tell what belongs to the text.
NumberedRun without_embedded(const NumberedRun& run, const std::vector<bool>& announced) {
    NumberedRun kept;
    int last = 0;
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (announced[i] && !run[i].restarts && run[i].number != last + 1 && ends_in_order(kept)) {
            if (const auto end = end_of_embedded(run, i, last); end > i) {
                i = end - 1;
                continue;
            }
        }
        kept.push_back(run[i]);
        last = run[i].number;
    }
    return kept;
}

/// Takes out paragraphs that seemed to miss their numbers, where the number before or behind them is itself
/// out of order.
NumberedRun without_doubtful_gaps(const NumberedRun& run) {
    NumberedRun kept;
    for (std::size_t i = 0; i < run.size();) {
        auto behind = i;
        while (behind < run.size() && run[behind].missing) ++behind;
        if (behind == i) {
            kept.push_back(run[i++]);
            continue;
        }
        const bool goes_on = behind + 1 >= run.size() || run[behind + 1].restarts ||
                             run[behind + 1].number == run[behind].number + 1;
        if (goes_on && ends_in_order(kept))
            kept.insert(kept.end(), run.begin() + static_cast<std::ptrdiff_t>(i),
                        run.begin() + static_cast<std::ptrdiff_t>(behind));
        i = behind;
    }
    return kept;
}

/// A heading "Article 11", also behind "Annex", announces words of another text with the numbers they have
/// there.
bool is_article(const TextLine& line) {
    if (!line.is_heading()) return false;
    const auto words = trimmed_text(line.prose.text);
    for (const std::string_view word : {"Article ", "Artículo ", "Статья ", "المادة ", "Artikel "})
        if (const auto at = words.find(word); at != std::string_view::npos && at + word.size() < words.size())
            return figures.find(words[at + word.size()]) != std::string_view::npos;
    return false;
}

/// Whether it is a paragraph that might have a number.
bool lacks_number(const TextLine& line) {
    return line.operative && line.is_paragraph() && line.step.line && !line.step.number && !line.quoted &&
           !trimmed_text(line.prose.text).empty() && !line.is_display();
}

NumberedRun run_of(const Subject& subject, const DocumentText& text) {
    NumberedRun run;
    std::vector<bool> announced;
    bool may_restart = false;
    std::vector<const TextLine*> before;  // since the last number, and that line itself
    int last = 0;
    std::vector<const TextLine*> unnumbered;  // since the last number
    const model::Division* section = nullptr;
    bool in_article = false, operative = false;
    for (const auto& line : text.lines) {
        if (line.is_heading()) in_article = text.depth == 0 && is_article(line);
        if (in_article) continue;
        const bool begins = line.operative && !operative;
        operative = line.operative;
        may_restart = may_restart || begins || restarts(text, line) || line.step.section != section;
        section = line.step.section;
        auto paragraph = numbered(subject, text, line, last);
        if (!paragraph) paragraph = numbered_point(subject, line, last);
        if (!paragraph) {
            if (line.step.level == 0 && !line.is_heading()) before.push_back(&line);
            if (lacks_number(line)) unnumbered.push_back(&line);
            continue;
        }
        // Before a 2 that begins the text, only one can be the first.
        const bool first = text.resolution && run.empty() && unnumbered.size() == 1;
        if (!unnumbered.empty() && (last > 0 || first) &&
            paragraph->number == last + 1 + static_cast<int>(unnumbered.size()))
            for (const auto* each : unnumbered) {
                Numbered gap;
                gap.number = ++last;
                gap.line = each;
                gap.missing = true;
                run.push_back(gap);
                announced.push_back(false);
            }
        unnumbered.clear();
        const bool announced_here =
            text.resolution && paragraph->number != last + 1 &&
            std::ranges::any_of(before, [&](const auto* each) { return announces(subject, *each); });
        last = paragraph->number;
        paragraph->restarts = may_restart && !run.empty();
        run.push_back(*paragraph);
        announced.push_back(announced_here);
        may_restart = false;
        before.assign(1, &line);
    }
    return without_doubtful_gaps(without_embedded(run, announced));
}

std::vector<NumberedRun> find_paragraph_runs(const Subject& subject) {
    std::vector<NumberedRun> runs;
    for (const auto& text : subject.reading->texts)
        if (auto run = run_of(subject, text); !run.empty()) runs.push_back(std::move(run));
    return runs;
}

}  // namespace

const std::vector<NumberedRun>& paragraph_runs(const Subject& subject) {
    return subject.reading->paragraph_runs.get([&] { return find_paragraph_runs(subject); });
}

}  // namespace resolute::rules
