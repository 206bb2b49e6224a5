// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <optional>

#include "citations/session.h"
#include "citations/symbol_spelling.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The number of `78`, `ES-11`, `S-32`.
std::optional<int> number_in(std::string_view text) {
    const auto begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos) return std::nullopt;
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

void check_words(const Subject& subject, const Marked& session, const citations::Symbol& symbol,
                 Findings& found) {
    const auto language = language_of(subject);
    const auto& prose = session.words->prose;
    const auto text =
        std::string_view(prose.text).substr(session.extent.begin, session.extent.end - session.extent.begin);
    if (!language || text.empty()) return;
    const auto named = citations::find_sessions(text, *language);
    const int expected = symbol.session.number;
    if (named.empty() || named.front().session.number == expected) return;
    const auto& ordinal = named.front().ordinal;
    found.at(prose.span(subject.source(), session.extent.begin + ordinal.begin,
                        session.extent.begin + ordinal.end),
             cat("`", text, "`, but `", citations::to_string(symbol), "` is of session ", expected));
}

void check(const Subject& subject, Findings& found) {
    const auto symbol = citations::guess_symbol(subject.symbol);
    if (!symbol || symbol->session.number == 0) return;
    for (const auto& session : marked(subject, "coverPage", "session")) {
        check_words(subject, session, *symbol, found);
        const auto* value = model::find(session.markup->attributes, "value");
        const auto number = value ? number_in(value->value) : std::nullopt;
        if (!number || *number == symbol->session.number) continue;
        auto& finding =
            found.at(value->at.span, cat("session `", value->value, "`, but `", citations::to_string(*symbol),
                                         "` is of session ", symbol->session.number));
        if (number_in(value->value) && value->value.find_first_not_of("0123456789") == std::string::npos)
            offer(finding, cat("write `", symbol->session.number, "`"),
                  Edit{value->at.span, cat(symbol->session.number)}, Trust::review);
    }
}

}  // namespace

extern constinit const Rule session_mismatch{
    .code = "META003",
    .name = "session-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::error),
    .summary = "a session on the cover page that is not the one of the symbol",
    .why =
        R"(The symbol holds the session (`A/RES/78/1`: the seventy-eighth). The session line of the cover page and its attribute
`value` say the same again; all published texts agree in the three. A copied cover page is where they come apart.)",
    .authority = "published texts: session line and symbol agree in 1,903 of 1,903",
    .example = {.bad = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="⟦77⟧">⟦Seventy-seventh⟧ session</session></p>)",
                .good = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><session refersTo="#generalAssembly" value="78">Seventy-eighth session</session></p>)",
                .slot = Slot::cover},
    .check = check};

}  // namespace resolute::rules
