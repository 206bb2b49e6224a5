// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
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

/// The letter behind the number of the job is that of the language: "23-25272 (E)".
void check_job(const Subject& subject, const model::Element& meta, std::string_view language,
               Findings& found) {
    constexpr std::array<std::pair<std::string_view, char>, 6> letters{
        {{"eng", 'E'}, {"fra", 'F'}, {"spa", 'S'}, {"rus", 'R'}, {"ara", 'A'}, {"zho", 'C'}}};
    const auto letter = std::ranges::find(letters, language, &std::pair<std::string_view, char>::first);
    if (letter == letters.end()) return;
    for (const auto* job : model::all_elements(meta, "docketNumber")) {
        const auto text = subject.source().slice(job->at.span);
        const auto open = text.find('('), close = text.find(')');
        if (open == std::string_view::npos || open + 2 != close || text[open + 1] == letter->second) continue;
        const auto at = job->at.span.begin + static_cast<std::uint32_t>(open) + 1;
        found.hint({at, at + 1}, cat("`", text.substr(open + 1, 1),
                                     "` behind the number of the job, where the text is in `", language,
                                     "`, expected `", std::string_view(&letter->second, 1), "`"));
    }
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
    if (meta) check_job(subject, *meta, likeliest(claims), found);
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
