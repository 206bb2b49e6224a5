// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/cited_number.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

bool is_short_form_kind(const citations::Symbol& symbol) {
    using enum citations::SymbolKind;
    return symbol.kind == ga_resolution || symbol.kind == hrc_resolution || symbol.kind == sc_resolution ||
           symbol.kind == ecosoc_resolution;
}

/// Whether the word for resolution stands right before the place.
bool behind_noun(std::string_view text, std::size_t at, citations::Language language) {
    static constexpr std::array<std::array<std::string_view, 3>, 6> nouns{
        {{"resolution", "resolutions", "resolution"},
         {"résolution", "résolutions", "résolution"},
         {"resolución", "resoluciones", "resolución"},
         {"резолюции", "резолюция", "резолюцию"},
         {"القرار", "قرارها", "قراره"},
         {"第", "第", "第"}}};
    const auto before = trimmed_text(text.substr(0, at));
    for (const auto noun : nouns[static_cast<std::size_t>(language)])
        if (before.ends_with(noun)) return true;
    return false;
}

/// Whether the numbers of other resolutions stand before it in the sentence: "resolutions 75/1, A/RES/76/1".
bool behind_number(const Words& words, std::size_t at) {
    return std::ranges::any_of(words.numbers(), [&](const auto& each) {
        return each.span.end < at &&
               words.prose.text.substr(each.span.end, at - each.span.end).find_first_of(";.(") ==
                   std::string::npos;
    });
}

void check(const Subject& subject, Findings& found) {
    const auto language = language_of(subject);
    if (!language) return;
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || words.passage.note || !words.has('/')) continue;
        for (const auto& symbol : words.symbols()) {
            if (!is_short_form_kind(symbol.symbol)) continue;
            if (!behind_noun(words.prose.text, symbol.span.begin, *language) &&
                !behind_number(words, symbol.span.begin))
                continue;
            const auto right = short_number(symbol.symbol);
            auto& finding = found.at(words.prose.span(subject.source(), symbol.span.begin, symbol.span.end),
                                     cat("the symbol `", citations::to_string(symbol.symbol),
                                         "` in running text, expected its number `", right, "`"));
            offer(finding, cat("write `", right, "`"),
                  replacement(subject, words.prose, symbol.span.begin, symbol.span.end, right),
                  Trust::review);
        }
    }
}

constexpr std::array<Relaxed, 1> relaxed{
    Relaxed{.organ = model::Organ::security_council, .language = {}, .levels = always(Level::hint)}};

constexpr std::array more{
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions
70/1 of 25 September 2015 and ⟦A/RES/71/1⟧ of 19 September 2016,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions
70/1 of 25 September 2015 and 71/1 of 19 September 2016,</p></container>)",
            .slot = Slot::preamble}};

}  // namespace

extern constinit const Rule symbol_in_running_text{
    .code = "CITE005",
    .name = "symbol-in-running-text",
    .levels = always(Level::warning),
    .summary = "a resolution cited by its symbol where the number alone belongs",
    .why =
        R"(Running text cites a resolution by its number, "resolution 45/158"; the symbol, "A/RES/45/158", belongs in
footnotes, lists of documents and the masthead.)",
    .authority =
        "Editorial Manual, References to resolutions; published texts of the General Assembly and the "
        "Human Rights Council: none of 9,700",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution
⟦A/RES/70/1⟧ of 25 September 2015,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution
70/1 of 25 September 2015,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
