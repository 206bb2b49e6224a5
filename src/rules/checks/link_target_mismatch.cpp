// SPDX-License-Identifier: Apache-2.0
#include "citations/folded.h"
#include "citations/resolution_number.h"
#include "citations/symbol_spelling.h"
#include "citations/symbol_url.h"
#include "rules/edits.h"
#include "rules/links.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::Symbol;

/// Addresses often leave parts, brackets and the second symbol out, and never say more than the text.
bool leads_to(const Symbol& target, Symbol shown) {
    shown.joined.clear();
    if (citations::equivalent(target, shown)) return true;
    return target.kind == shown.kind && target.session == shown.session && target.year == shown.year &&
           target.number == shown.number && target.body == shown.body && target.series == shown.series &&
           target.modifiers == shown.modifiers;
}

bool leads_to(const Symbol& target, const citations::ShortNumber& shown) {
    if (target.number != shown.number) return false;
    const bool has_year =
        shown.shape == citations::NumberShape::year || shown.shape == citations::NumberShape::year_bracket;
    return has_year
               ? target.year == shown.year
               : target.session.kind == shown.session.kind && target.session.number == shown.session.number;
}

/// Whether the words of a link are cut out of a longer number: `7[8/9]7`.
bool is_cut(const Link& link) {
    const std::string_view text = link.words->prose.text;
    const auto& shown = link.shown;
    const auto digit = [&](std::size_t at) { return at < text.size() && citations::is_digit(text[at]); };
    if (shown.begin > 0 && text[shown.begin - 1] == '-') return true;  // S-[16/1]
    return (shown.begin > 0 && digit(shown.begin) && digit(shown.begin - 1)) ||
           (shown.end > 0 && digit(shown.end - 1) && digit(shown.end));
}

struct Verdict {
    bool known = false, right = false;  // whether the words name a document; the one the link leads to
};

Verdict judge(std::string_view shown, const Symbol& target) {
    if (const auto symbol = citations::guess_symbol(shown)) return {true, leads_to(target, *symbol)};
    if (const auto number = citations::parse_number(shown)) return {true, leads_to(target, *number)};
    const auto inside = citations::find_symbols(shown);
    if (inside.size() == 1) return {true, leads_to(target, inside.front().symbol)};
    return {};
}

void check_language(const Subject& subject, const citations::DocumentUrl& url, const model::Attribute& href,
                    Findings& found) {
    if (url.language.empty() || url.language == subject.language || !url.symbol) return;
    auto& finding = found.hint(href.at.span, cat("the link leads to the text in `", url.language,
                                                 "`, expected `", subject.language, "`"));
    offer(finding, cat("lead to `", subject.language, "`"),
          Edit{href.at.span, escaped(citations::to_url(*url.symbol, subject.language))}, Trust::review);
}

void check(const Subject& subject, Findings& found) {
    for (const auto& link : links(subject)) {
        const auto* href = model::find(link.reference->attributes, "href");
        const auto url = citations::parse_url(href->value);
        const auto shown = std::string_view(link.words->prose.text)
                               .substr(link.shown.begin, link.shown.end - link.shown.begin);
        if (!url.host_known || !url.symbol || shown.empty()) continue;
        const auto verdict = judge(shown, *url.symbol);
        if (!verdict.known || verdict.right) {
            check_language(subject, url, *href, found);
            continue;
        }
        const auto target = citations::to_string(*url.symbol);
        if (is_cut(link)) {
            found.hint(link.words->prose.span(subject.source(), link.shown.begin, link.shown.end),
                       cat("the link to `", target, "` stands on a piece of the number only"));
            continue;
        }
        auto& finding = found.at(href->at.span, cat("the link on `", shown, "` leads to `", target, "`"));
        if (const auto symbol = citations::guess_symbol(shown))
            offer(finding, cat("lead to `", citations::to_string(*symbol), "`"),
                  Edit{href->at.span, escaped(citations::to_url(*symbol, subject.language))}, Trust::review);
    }
}

}  // namespace

extern constinit const Rule link_target_mismatch{
    .code = "CITE002",
    .name = "link-target-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a link that leads to another document than its words name",
    .why =
        R"(The words of a link and its address are written twice and come apart when a paragraph is copied and one of the two is
changed. The reader trusts the words, a program the address.

A link to another language than that of the text, and one that covers only a piece of the number, is told as a hint:
published texts have some hundreds of each.)",
    .authority =
        "published texts: about 550 links to English in other languages, 2,690 on a piece of the number",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="⟦https://docs.un.org/en/A/RES/70/2⟧">70/1</ref>,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolution <ref href="https://docs.un.org/en/A/RES/70/1">70/1</ref>,</p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
