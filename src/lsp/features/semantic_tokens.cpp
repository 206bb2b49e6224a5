// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lsp/features.h"
#include "rules/openings.h"

/// Colours for what words are, which no grammar of XML tells: opening words, labels, symbols, dates.
namespace resolute::lsp {

namespace {

// Indices into the legend that `capabilities` announces: keyword, number, type, event.
constexpr int opening_type = 0, label_type = 1, symbol_type = 2, date_type = 3;

struct Token {
    Span span;
    int type = 0;
};

void add_words(const rules::Subject& subject, const rules::Words& words, std::vector<Token>& tokens) {
    const auto add = [&](Span place, int type) {
        tokens.push_back({words.prose.span(subject.source(), place.begin, place.end), type});
    };
    if (words.passage.role == model::Passage::Role::number)
        return add({0, static_cast<std::uint32_t>(words.prose.text.size())}, label_type);
    for (const auto& found : words.symbols()) add(found.span, symbol_type);
    for (const auto& found : words.numbers()) add(found.span, symbol_type);
    for (const auto& found : words.dates()) add(found.span, date_type);
}

std::vector<Token> tokens_of(const rules::Subject& subject) {
    std::vector<Token> tokens;
    for (const auto& each : rules::openings(subject)) {
        if (!each.phrase) continue;
        const auto span = each.line->prose.span(subject.source(), each.words.begin, each.words.end);
        tokens.push_back({span, opening_type});
    }
    for (const auto& words : subject.reading->words) add_words(subject, words, tokens);
    std::ranges::stable_sort(tokens, {}, [](const Token& each) { return each.span.begin; });
    return tokens;
}

/// Writes tokens as the protocol wants them: each by its distance from the one before, none over two lines.
class Writer {
public:
    explicit Writer(const Snapshot& document) : document_(document) {}

    void add(const Token& token) {
        const auto& source = *document_.source();
        auto begin = std::max(token.span.begin, end_);
        while (begin < token.span.end) {
            const auto line = document_.positions().position(begin).line;
            const auto end = std::min(token.span.end, source.line(line).end);
            if (begin < end) piece({begin, end}, token.type);
            const auto next = document_.positions().offset(Position{line + 1, 0});
            if (next <= begin) break;
            begin = next;
        }
        end_ = std::max(end_, token.span.end);
    }

    Array take() { return std::move(data_); }

private:
    void piece(Span span, int type) {
        const auto at = document_.positions().position(span.begin);
        const auto end = document_.positions().position(span.end);
        const auto column = at.line == last_.line ? at.column - last_.column : at.column;
        for (const auto number : {at.line - last_.line, column, end.column - at.column})
            data_.push_back(number);
        data_.push_back(type);
        data_.push_back(0);
        last_ = at;
    }

    const Snapshot& document_;
    Position last_;
    std::uint32_t end_ = 0;
    Array data_;
};

Answer semantic_tokens(const Request& request, Span within) {
    Writer writer(request.document);
    for (const auto& token : tokens_of(request.document.subject()))
        if (token.span.begin < within.end && within.begin < token.span.end) writer.add(token);
    return Value(Object{{"data", writer.take()}});
}

}  // namespace

Answer all_semantic_tokens(const Request& request) {
    return semantic_tokens(request,
                           {0, static_cast<std::uint32_t>(request.document.source()->text().size())});
}

Answer semantic_tokens_in_range(const Request& request) {
    return semantic_tokens(request, request.document.positions().span(request.params["range"]));
}

}  // namespace resolute::lsp
