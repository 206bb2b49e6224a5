// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>
#include <utility>

#include "rules/claims.h"
#include "rules/edits.h"
#include "rules/rule.h"
#include "rules/text_language.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// `fra` of `fr`, for the seven languages of published texts.
std::string_view three_letters(std::string_view code) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> codes{{{"en", "eng"},
                                                                                  {"fr", "fra"},
                                                                                  {"es", "spa"},
                                                                                  {"ru", "rus"},
                                                                                  {"ar", "ara"},
                                                                                  {"zh", "zho"},
                                                                                  {"de", "deu"}}};
    for (const auto& [two, three] : codes)
        if (code == two || code == three) return three;
    return code;
}

/// The language in which most of a document's paragraphs are, if they agree.
std::string_view of_text(const Subject& subject, const model::Document& document) {
    std::string_view language;
    int seen = 0;
    for (const auto& words : subject.reading->words) {
        if (words.passage.document != &document || !words.in_body() || words.prose.text.size() < 80) continue;
        // In doubt the declared one: quick, as it is right nearly always.
        const auto told = may_be_in(words.prose.text, subject.language) ? std::string_view(subject.language)
                                                                        : text_language(words.prose.text);
        if (told.empty()) continue;
        if (!language.empty() && told != language) return {};
        language = told;
        if (++seen == 6) break;
    }
    return seen >= 2 ? language : std::string_view();
}

void check_document(const Subject& subject, const model::Document& document, Findings& found) {
    std::vector<Claim> claims;
    const auto add = [&](std::string_view code, Span span, std::string_view place, int weight) {
        claims.push_back({std::string(code), span, place, weight, false, false});
    };
    const auto* meta = model::meta(document);
    const auto* declared = meta ? model::find_element(*meta, "FRBRlanguage") : nullptr;
    const auto* language = declared ? model::find(declared->attributes, "language") : nullptr;
    if (language && !language->value.empty())
        add(language->value, language->at.span, "as the language of the expression", 5);
    for (const auto& address : addresses(document))
        if (address.level != "FRBRWork" && address.shaped && !address.language.text.empty())
            add(address.language.text, address.language.span, "in an address", 2);
    report_odd(subject, claims, found);
    const auto text = of_text(subject, document);
    if (!language || text.empty() || likeliest(claims) == three_letters(text)) return;
    if (three_letters(language->value) == three_letters(text)) return;
    auto& finding = found.at(language->at.span,
                             cat("`", language->value, "`, but the text is in `", three_letters(text), "`"));
    offer(finding, cat("write `", three_letters(text), "`"),
          Edit{language->at.span, std::string(three_letters(text))}, Trust::review);
}

void check(const Subject& subject, Findings& found) {
    for (const auto& placed : model::documents(subject.document))
        check_document(subject, *placed.document, found);
}

}  // namespace

extern constinit const Rule language_mismatch{
    .code = "META016",
    .name = "language-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a language in the metadata that is not the one of the text or of the addresses",
    .why =
        R"(The language of the expression (`FRBRlanguage`), the same code in the addresses of expression and manifestation and the
text itself go together. Rules, typesetting and search all follow the declared language; a French text declared as English
is checked and shown as English.)",
    .authority = "Akoma Ntoso Naming Convention 1.0, 4.4; ISO 639-2",
    .example = {.bad = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/eng@!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/⟦fra⟧@/"/>
<FRBRdate date="2023-12-21" name="publication"/>
<FRBRauthor href="#generalAssembly" as="#issuer"/>
<FRBRlanguage language="eng"/>)",
                .good =
                    R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/eng@!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/eng@/"/>
<FRBRdate date="2023-12-21" name="publication"/>
<FRBRauthor href="#generalAssembly" as="#issuer"/>
<FRBRlanguage language="eng"/>)",
                .slot = Slot::expression},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
