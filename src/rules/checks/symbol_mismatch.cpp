// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "citations/folded.h"
#include "citations/symbol_spelling.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Small letters and figures alone: addresses write slashes, points and brackets in their own way.
std::string bare(std::string_view text) {
    std::string result;
    for (const char c : citations::lower(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) result += c;
    return result;
}

/// Whether the text is the symbol or its number ("78/120", "2729-2024"), with or without the letters of its
/// parts.
bool says(std::string_view text, const citations::Symbol& symbol) {
    const auto number = bare(text);
    if (number.empty()) return true;
    auto whole = bare(citations::to_string(symbol));
    const auto fits = [&] {
        if (!whole.ends_with(number)) return false;
        const auto before = whole.size() - number.size();
        return before == 0 || !citations::is_digit(whole[before - 1]) || !citations::is_digit(number.front());
    };
    if (fits()) return true;
    while (!whole.empty() && !citations::is_digit(whole.back())) whole.pop_back();
    auto digits = number;
    while (!digits.empty() && !citations::is_digit(digits.back())) digits.pop_back();
    return !digits.empty() && whole.ends_with(digits);
}

/// The last segment of an address that names a text: `78-120` of `/akn/un/…/unga/2023-12-08/78-120/!main/`.
Extent number_segment(std::string_view address) {
    auto end = address.size();
    const auto marker = address.find("/!main");
    if (marker != std::string_view::npos) end = marker;
    while (end > 0 && address[end - 1] == '/') --end;
    const auto slash = address.rfind('/', end == 0 ? 0 : end - 1);
    return {slash == std::string_view::npos ? 0 : slash + 1, end};
}

void check(const Subject& subject, Findings& found) {
    const auto symbol = citations::guess_symbol(subject.symbol);
    if (!symbol || subject.kind == model::DocumentKind::collection) return;
    const auto expected = citations::to_string(*symbol);
    const auto report = [&](Span span, std::string_view text, std::string_view place) {
        found.at(span, cat("`", text, "` ", place, ", but `", expected, "` on the cover page"));
    };
    for (const std::string_view name : {"FRBRuri", "FRBRthis"})
        for (const auto& address : attribute_values(subject, "FRBRWork", name, "value")) {
            const auto part = number_segment(address.text);
            const auto text = std::string_view(address.text).substr(part.begin, part.end - part.begin);
            if (says(text, *symbol)) continue;
            const auto begin = address.span.begin + static_cast<std::uint32_t>(part.begin);
            const bool plain = address.span.size() == address.text.size();
            report(
                plain ? Span{begin, address.span.begin + static_cast<std::uint32_t>(part.end)} : address.span,
                text, "in the address of the work");
        }
    for (const auto& number : attribute_values(subject, "FRBRWork", "FRBRnumber", "value"))
        if (!says(number.text, *symbol)) report(number.span, number.text, "as the number of the work");
    for (const auto& number : marked(subject, "preface", "docNumber")) {
        const auto text = std::string_view(number.words->prose.text)
                              .substr(number.extent.begin, number.extent.end - number.extent.begin);
        const bool letter = text.find_first_of("0123456789") == std::string_view::npos;  // of a part: "A"
        if (!letter && !says(text, *symbol))
            report(number.words->prose.span(subject.source(), number.extent.begin, number.extent.end), text,
                   "before the title");
    }
}

}  // namespace

extern constinit const Rule symbol_mismatch{
    .code = "META005",
    .name = "symbol-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "places of a document that tell different symbols",
    .why =
        R"(The symbol on the cover page, the number before the title and the address and number in the metadata name the same
text. Catalogues read the metadata, readers the page; if they differ, one of the two finds another resolution.)",
    .authority =
        "published texts: number in the title and symbol agree in 1,884 of 1,904, the rest being parts A, B",
    .example =
        {.bad =
             R"(<p><docNumber>⟦78/998.⟧</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
         .good =
             R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
         .slot = Slot::preface},
    .check = check};

}  // namespace resolute::rules
