// SPDX-License-Identifier: Apache-2.0
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "rules/text_language.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

bool wants_space_before(const Token& token) {
    return token.is_mark(';') || token.is_mark(':') || token.is_mark('?') || token.is_mark('!') ||
           token.is_mark(U'»') || token.is_mark('%');
}

bool does_not_break(const Token& token) {
    return token.is(Kind::space) && (token.code == 0xA0 || token.code == 0x202F);
}

void report(const Subject& subject, const Words& words, std::size_t begin, std::size_t end, const Token& mark,
            bool before, bool sure, Findings& found) {
    const auto span = begin == end ? words.prose.span(subject.source(), mark.begin, mark.end)
                                   : words.prose.span(subject.source(), begin, end);
    auto message =
        cat(begin == end ? "no space " : "a space that may break ", before ? "before `" : "behind `",
            mark.in(words.prose.text), "`, expected a no-break space");
    auto& finding = sure ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
    const auto mark_span = words.prose.span(subject.source(), mark.begin, mark.end);
    const auto place = before ? mark_span.begin : mark_span.end;
    if (begin == end)
        finding.fixes.push_back({"put a no-break space there", {{{place, place}, "\u00A0"}}, Trust::review});
    else
        offer(finding, "write a no-break space", replacement(subject, words.prose, begin, end, "\u00A0"),
              Trust::safe);
}

void check(const Subject& subject, const Words& words, Findings& found) {
    const auto& tokens = words.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& mark = tokens[i];
        if (!mark.is(Kind::mark)) continue;
        if (mark.is_mark(U'«') && i + 1 < tokens.size() && !does_not_break(tokens[i + 1])) {
            const auto& next = tokens[i + 1];
            if (next.is(Kind::space)) report(subject, words, next.begin, next.end, mark, false, true, found);
            if (next.is(Kind::word)) report(subject, words, mark.end, mark.end, mark, false, true, found);
            continue;
        }
        if (i == 0 || !wants_space_before(mark) || words.prose.run_at(mark.begin).link) continue;
        const auto& last = tokens[i - 1];
        if (last.is(Kind::line) || does_not_break(last)) continue;
        if (last.is(Kind::space)) {
            report(subject, words, last.begin, last.end, mark, true, true, found);
            continue;
        }
        // "10:30", "http://", "A/75/L.1:", and marks that stand together.
        const bool inside =
            i + 1 < tokens.size() &&
            (tokens[i + 1].is(Kind::word) || tokens[i + 1].is(Kind::number) || tokens[i + 1].is_mark('/'));
        const bool word =
            last.is(Kind::word) || last.is(Kind::number) || last.is(Kind::note) || last.is_mark(')');
        const bool of_two_parts = mark.is_mark(';') || mark.is_mark(U'»');
        if (word && !inside) report(subject, words, mark.begin, mark.begin, mark, true, of_two_parts, found);
    }
}

/// Names in a list may stand in another language: "(OSEPI; part of the Open Society Foundations)".
bool is_foreign(const Words& words) {
    return !may_be_in(words.prose.text, "fr") && may_be_in(words.prose.text, "en");
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "fr") return;
    for (const auto& words : subject.reading->words) {
        const auto role = words.passage.role;
        const bool any = words.has_any(";:?!%\xC2");
        if (any && role != model::Passage::Role::number && role != model::Passage::Role::cell &&
            !is_foreign(words))
            check(subject, words, found);
    }
}

}  // namespace

extern constinit const Rule french_space_missing{
    .code = "EDIT032",
    .name = "french-space-missing",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "no no-break space before a French mark of two parts, or inside quotation marks",
    .why =
        R"(French sets a space before `;`, `:`, `?`, `!`, `%` and `»` and behind `«`, and one that does not break: else the mark would
begin a line. A narrow no-break space is as good.)",
    .authority =
        "published texts, French: 99.97 per cent before the semicolon, 99 per cent inside quotation marks",
    .example =
        {.bad =
             R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Charte⟦;⟧ et la décision intitulée «⟦ ⟧Bibliothèques »,</p></container>)",
         .good =
             R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Charte ; et la décision intitulée « Bibliothèques »,</p></container>)",
         .slot = Slot::preamble,
         .language = "fr"},
    .check = check,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
