// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "rules/claims.h"
#include "rules/edits.h"
#include "rules/gap.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// A line of the cover page: an inline element, told by one attribute.
struct CoverLine {
    std::string_view element, attribute, value, words;
    bool added = false;  // by the United Nations when they publish the text
};
constexpr CoverLine publisher{"docAuthority", "refersTo", "#publisher", "the name of the publisher"};
constexpr CoverLine symbol{"docNumber", "refersTo", "#symbol", "the symbol"};
constexpr CoverLine body{"docAuthority", "refersTo", "#issuingBody", "the name of the organ"};
constexpr CoverLine status{"docStatus", "", "", "the line of distribution"};
constexpr CoverLine issuance{"docDate", "refersTo", "#dateOfIssuance", "the date of issuance"};
constexpr CoverLine type{"docType", "", "", "the type of document"};
constexpr CoverLine proponent{"docProponent", "", "", "the line of the proponent"};
constexpr CoverLine subsidiary{"docAuthority", "refersTo", "#subsidiaryBody", "the name of the body"};
constexpr CoverLine session{"session", "", "", "the session"};
constexpr CoverLine item{"inline", "name", "agenda item", "the agenda item"};
constexpr CoverLine item_name{"inline", "name", "agenda item name", "the name of the agenda item", true};
constexpr CoverLine source{"docProponent", "", "", "the line of the proponent", true};
constexpr CoverLine adopted{"docTitle", "", "", "the line of adoption"};
constexpr CoverLine number{"docTitle", "refersTo", "#resolutionNumber", "the number of the resolution"};
constexpr CoverLine meeting{"docTitle", "refersTo", "#adoption", "the line of adoption"};

constexpr std::array general_assembly{publisher, symbol, body,      status,  issuance,
                                      session,   item,   item_name, adopted, source};
constexpr std::array decision{publisher, symbol, body, type, proponent, session, item};
constexpr std::array human_rights_council{publisher,  symbol,  body, status,    issuance,
                                          subsidiary, session, item, item_name, adopted};
constexpr std::array security_council{publisher, symbol, body, status, issuance, number, meeting};
constexpr std::array statement{publisher, symbol, body, status, issuance};

std::span<const CoverLine> lines(const Subject& subject, bool typed) {
    using model::DocumentKind;
    using model::Organ;
    if (subject.kind == DocumentKind::decision || typed) return decision;
    if (subject.organ == Organ::human_rights_council) return human_rights_council;
    if (subject.kind == DocumentKind::presidential_statement ||
        subject.kind == DocumentKind::draft_resolution)
        return statement;
    if (subject.organ == Organ::security_council) return security_council;
    if (subject.organ == Organ::general_assembly) return general_assembly;
    return statement;
}

bool fits(const model::Markup& markup, const CoverLine& line) {
    return markup.name == line.element &&
           (line.attribute.empty() || model::value(markup.attributes, line.attribute) == line.value);
}

/// Every inline element of the cover page with its line, in order.
std::vector<Marked> elements(const Subject& subject) {
    std::vector<Marked> all;
    for (const std::string_view name : {"docAuthority", "docNumber", "docStatus", "docDate", "docType",
                                        "docProponent", "session", "inline", "docTitle"})
        for (auto& each : marked(subject, "coverPage", name)) all.push_back(each);
    return all;
}

/// Where a line should stand that comes before `next`, or last on the page: an empty paragraph there, else
/// the start of the next line, else the end of the page.
Span gap(const Subject& subject, Span page, const Marked* next) {
    const auto& tree = subject.tree;
    auto following = xml::none, empty = xml::none;
    for (auto id = tree.at(page.begin + 1); id < tree.nodes.size() && tree[id].whole.begin < page.end; ++id) {
        if (!tree.is(id, "p")) continue;
        if (next && tree[id].whole.contains(next->markup->at.span)) {
            following = id;
            break;
        }
        if (trimmed_text(tree.text(id)).empty()) empty = id;
    }
    if (empty != xml::none) return tree[empty].whole;
    if (following != xml::none) return tree[following].name;
    const auto text = subject.source().slice(page);
    const auto end = page.begin + static_cast<std::uint32_t>(std::min(text.rfind("</"), text.size()));
    return {end, page.end};
}

void check(const Subject& subject, Findings& found) {
    const auto& main = model::main_document(subject.document);
    const auto covers = model::parts(main, "coverPage");
    if (covers.empty()) {
        for (const std::string_view next : {"preface", "preamble", "mainBody"})
            if (const auto parts = model::parts(main, next); is_of_publisher(subject) && !parts.empty()) {
                found.at(gap_before(subject, parts.front()->at.span), "no cover page");
                return;
            }
        return;
    }
    const auto all = elements(subject);
    const auto place = [&](const CoverLine& line) {
        return std::ranges::find_if(all, [&](const Marked& each) { return fits(*each.markup, line); });
    };
    const bool published = is_of_publisher(subject);
    std::vector<CoverLine> expected;
    std::ranges::copy_if(lines(subject, place(type) != all.end()), std::back_inserter(expected),
                         [&](const CoverLine& line) { return published || !line.added; });
    const auto present =
        std::ranges::count_if(expected, [&](const CoverLine& line) { return place(line) != all.end(); });
    if (static_cast<std::size_t>(present) + 2 < expected.size()) return;  // another kind of page
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto known = place(expected[i]);
        if (known != all.end() && !known->extent.empty()) continue;
        if (known != all.end()) {
            found.at(name_span(subject, known->markup->at.span), cat(expected[i].words, " is empty"));
            continue;
        }
        // Where it should stand: before the next line that is there.
        auto next = all.end();
        for (std::size_t k = i + 1; k < expected.size() && next == all.end(); ++k) next = place(expected[k]);
        const auto where = gap(subject, covers.front()->at.span, next == all.end() ? nullptr : &*next);
        found.at(where, cat("the cover page lacks ", expected[i].words));
    }
}

}  // namespace

extern constinit const Rule cover_line_missing{
    .code = "META013",
    .name = "cover-line-missing",
    .levels = staged(Level::off, Level::hint, Level::warning, Level::warning),
    .summary = "a line of the cover page that every text of its kind has is not there or is empty",
    .why =
        R"(The cover page of each kind of text has its fixed lines: publisher, symbol, organ, distribution, date of issuance, then
for the General Assembly session, agenda item and the line of adoption, for the Security Council number and meeting. What is
missing is told where it should stand.)",
    .authority = "Editorial Manual, Mastheads; published texts",
    .example = {.bad = R"(<p><docAuthority refersTo="#publisher">United Nations</docAuthority></p>
<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>
<p><docStatus refersTo="#generalDistribution">Distr.: General</docStatus></p>
<⟦p⟧><session refersTo="#generalAssembly" value="78">Seventy-eighth session</session></p>
<p><inline name="agenda item" title="71">Agenda item 71</inline></p>
<p><docTitle>Resolution adopted by the General Assembly on 19 December 2023</docTitle></p>)",
                .good = R"(<p><docAuthority refersTo="#publisher">United Nations</docAuthority></p>
<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>
<p><docStatus refersTo="#generalDistribution">Distr.: General</docStatus></p>
<p><docDate date="2023-12-21" refersTo="#dateOfIssuance">21 December 2023</docDate></p>
<p><session refersTo="#generalAssembly" value="78">Seventy-eighth session</session></p>
<p><inline name="agenda item" title="71">Agenda item 71</inline></p>
<p><docTitle>Resolution adopted by the General Assembly on 19 December 2023</docTitle></p>)",
                .slot = Slot::cover},
    .check = check};

}  // namespace resolute::rules
