// SPDX-License-Identifier: Apache-2.0
#include "citations/symbol_url.h"
#include "lsp/refactoring.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "text/cat.h"

namespace resolute::lsp {

namespace {

struct Named {
    citations::Symbol symbol;
    Span place;  // in the words
};

/// The symbols, and the numbers that stand for one, that touch the place and are no link yet.
std::vector<Named> named_at(const rules::Subject& subject, const rules::Words& words, Span selection) {
    std::vector<Named> result;
    const auto add = [&](const citations::Symbol& symbol, Span place) {
        const auto span = words.prose.span(subject.source(), place.begin, place.end);
        if (span.end < selection.begin || selection.end < span.begin) return;
        if (words.prose.run_at(place.begin).link ||
            subject.source().slice(span).find('<') != std::string::npos)
            return;
        result.push_back({symbol, place});
    };
    for (const auto& found : words.symbols())
        if (!found.shortened) add(found.symbol, found.span);
    for (const auto& found : words.numbers()) {
        const auto readings = citations::readings(found, rules::author(subject));
        if (!readings.symbols.empty()) add(readings.symbols.front(), found.span);
    }
    return result;
}

}  // namespace

void add_reference_refactorings(const Snapshot& document, Span selection, Refactorings& found) {
    const auto& subject = document.subject();
    for (const auto& words : subject.reading->words) {
        if (words.prose.text.empty()) continue;
        const auto whole = words.prose.span(subject.source(), 0, words.prose.text.size());
        if (selection.begin < whole.begin || whole.end < selection.begin) continue;
        for (const auto& named : named_at(subject, words, selection)) {
            const auto span = words.prose.span(subject.source(), named.place.begin, named.place.end);
            const auto address = rules::escaped(citations::to_url(named.symbol, subject.language));
            found.push_back(
                {cat("link to ", citations::to_string(named.symbol)),
                 rewrite_kind,
                 {{span, cat("<ref href=\"", address, "\">", subject.source().slice(span), "</ref>")}}});
        }
    }
}

}  // namespace resolute::lsp
