// SPDX-License-Identifier: Apache-2.0
#include "rules/marks.h"

#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

Mark mark_of(char32_t code) {
    switch (code) {
        case ',':
        case U'،':
        case U'，':
            return Mark::comma;
        case ';':
        case U'؛':
        case U'；':
            return Mark::semicolon;
        case ':':
        case U'：':
            return Mark::colon;
        case '.':
        case U'。':
        case U'۔':
            return Mark::stop;
        case '-':
        case '?':
        case '!':
        case '/':
        case U'–':
        case U'—':
        case U'…':
            return Mark::other;
        case U'、':
        case U'？':
        case U'！':
        case U'؟':
            return Mark::other;
        default:
            return Mark::none;
    }
}

/// Whether a comma or semicolon is of the script that the language is written in: `,` in an Arabic text is
/// not.
bool is_own(char32_t code, std::string_view language) {
    const auto mark = mark_of(code);
    if (mark != Mark::comma && mark != Mark::semicolon) return true;
    std::string text;
    append_utf8(text, code);
    return trimmed_text(written(mark, language)) == text;
}

bool closes(char32_t code) {
    constexpr std::u32string_view closing = U"\"'”’“»)]』」》）］";
    return closing.find(code) != std::u32string_view::npos;
}

/// Where the text ends for a reader who looks past notes: superscripts of brackets, commas and figures behind
/// the last word belong to them.
std::size_t end_of_words(const model::Prose& prose) {
    auto end = prose.text.size();
    for (auto piece = prose.pieces.rbegin(); piece != prose.pieces.rend(); ++piece) {
        const auto& run = piece->run;
        const bool mark = run.style.superscript &&
                          run.text.find_first_not_of("()0123456789, \t\n") == std::string_view::npos;
        if (!run.text.empty() && !mark && !trimmed_text(run.text).empty()) break;
        end = piece->begin;
    }
    return end;
}

}  // namespace

std::string_view written(Mark mark, std::string_view language) {
    const bool arabic = language == "ar", chinese = language == "zh", french = language == "fr";
    switch (mark) {
        case Mark::comma:
            return arabic ? "،" : chinese ? "，" : ",";
        case Mark::semicolon:
            return arabic ? "؛" : chinese ? "；" : french ? "\u00A0;" : ";";
        case Mark::colon:
            return chinese ? "：" : french ? "\u00A0:" : ":";
        case Mark::stop:
            return chinese ? "。" : ".";
        default:
            return {};
    }
}

std::string_view name_of(Mark mark) {
    constexpr std::array<std::string_view, 6> names{"no mark", "a comma",     "a semicolon",
                                                    "a colon", "a full stop", "another mark"};
    return names[static_cast<std::size_t>(mark)];
}

bool is_final(std::string_view mark) {
    constexpr std::array<std::string_view, 6> marks{"?", "!", "？", "！", "؟", "…"};
    return std::ranges::find(marks, mark) != marks.end();
}

std::optional<Ending> ending(const model::Prose& prose, std::string_view language) {
    Ending found;
    auto end = trimmed(std::string_view(prose.text).substr(0, end_of_words(prose))).end;
    const auto last = [&] { return character_before(prose.text, end); };
    while (end > 0 && closes(last().code)) {
        found.closed = true;
        end = trimmed(std::string_view(prose.text).substr(0, end - last().length)).end;
    }
    if (end == 0) return std::nullopt;
    found.foreign = !is_own(last().code, language);
    found.mark = found.foreign ? Mark::other : mark_of(last().code);
    // A bracket behind a word is part of the sentence; only a mark in front of it makes it an end by itself.
    if (found.mark == Mark::none) found.closed = false;
    const auto whole = found.closed || found.mark != Mark::none
                           ? end
                           : trimmed(std::string_view(prose.text).substr(0, end_of_words(prose))).end;
    found.end = whole;
    found.begin = whole - character_before(prose.text, whole).length;
    return found;
}

namespace {

/// The change that makes a paragraph end with `mark`: in English and Chinese before a note that stands last,
/// in the other languages behind it (Editorial Manual, footnotes: placement). Nothing where it is not plain
/// how.
std::optional<Edit> end_with(const Subject& subject, const model::Prose& prose, const Ending& seen,
                             Mark mark) {
    const auto text = written(mark, subject.language);
    if (seen.mark != Mark::none) {
        auto begin = seen.begin;
        // The space that French sets before some marks comes and goes with them.
        while (begin > 0 && subject.language == "fr" && trimmed(prose.text.substr(0, begin)).end < begin)
            begin -= character_before(prose.text, begin).length;
        return replacement(subject, prose, begin, seen.end, text);
    }
    const auto word_end = prose.span(subject.source(), seen.begin, seen.end).end;
    auto place = word_end;
    if (subject.language != "en" && subject.language != "zh")
        for (const auto& piece : prose.pieces) {
            if (piece.begin < seen.end || piece.run.at.span.begin < word_end) continue;
            if (piece.run.note || piece.run.call)
                place = piece.run.at.span.end;
            else if (piece.run.style.superscript && !piece.run.text.empty())
                return std::nullopt;
        }
    return Edit{{place, place}, std::string(text)};
}

}  // namespace

void report_ending(const Subject& subject, Findings& found, const model::Prose& prose, const Ending& seen,
                   Mark mark, std::string_view who, bool loose) {
    const auto expected = trimmed_text(written(mark, subject.language));
    // A dash or slash may be the start of something else.
    const bool plain =
        seen.mark == Mark::none || mark_of(character_at(prose.text, seen.begin).code) != Mark::other;
    const auto shown = std::string_view(prose.text).substr(seen.begin, seen.end - seen.begin);
    const auto span = prose.span(subject.source(), seen.begin, seen.end);
    auto message = seen.mark == Mark::none ? cat(who, " ends without a mark, expected `", expected, "`")
                                           : cat(who, " ends with `", shown, "`, expected `", expected, "`");
    auto& finding = loose ? found.hint(span, std::move(message)) : found.at(span, std::move(message));
    if (!seen.closed || seen.mark != Mark::none)
        offer(finding, cat("end it with `", expected, "`"), end_with(subject, prose, seen, mark),
              seen.closed || !plain || loose ? Trust::review : Trust::safe);
}

}  // namespace resolute::rules
