// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "citations/symbol_spelling.h"
#include "rules/metadata.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// What stands in front of a remark in parentheses: "A/78/L.58 (as amended in A/78/L.60)".
std::string_view symbol_of(std::string_view value) {
    return trimmed_text(value.substr(0, value.find(" (")));
}

/// Whether a value can only be meant as a symbol: one word in capitals with a figure, of a main organ.
bool is_meant_as_symbol(std::string_view word) {
    if (word.empty() || (word[0] != 'A' && word[0] != 'S' && word[0] != 'E')) return false;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == ' ' || (c & 0x80) != 0; };
    return word.find_first_of("0123456789") != std::string_view::npos &&
           (word.find('/') != std::string_view::npos || std::ranges::none_of(word, letter));
}

/// What is wrong with the spelling of a symbol; nothing where it is right.
std::optional<std::string> fault(std::string_view symbol) {
    // `AC.3/78/L.40` reads like a document of an ad hoc committee, which no text comes from.
    const bool slashed = symbol.size() > 1 && symbol[1] == '/';
    const auto spelling = citations::diagnose_symbol(
        slashed ? std::string(symbol) : cat(symbol.substr(0, 1), "/", symbol.substr(1)));
    if (spelling && spelling->faults.empty() && slashed) return std::nullopt;
    if (!spelling) return cat("`", symbol, "` is no symbol of a document");
    return cat("`", symbol, "` is no symbol of a document, expected `",
               citations::to_string(spelling->symbol), "`");
}

/// The document that the proponent's line on the cover page names first, if that is all it says or the others
/// are addenda of one text.
std::optional<citations::FoundSymbol> proposed(const Subject& subject, const Words*& line) {
    const auto lines = marked(subject, "coverPage", "docProponent");
    if (lines.size() != 1) return std::nullopt;
    line = lines.front().words;
    const auto& symbols = line->symbols();
    const bool addenda = std::ranges::all_of(symbols.begin() + (symbols.empty() ? 0 : 1), symbols.end(),
                                             [](const auto& each) { return !each.symbol.modifiers.empty(); });
    if (symbols.empty() || !addenda) return std::nullopt;
    return symbols.front();
}

using Symbols = std::vector<const model::Attribute*>;

void check_origin(const Subject& subject, const Symbols& drafts, const Symbols& reports, Findings& found) {
    const Words* line = nullptr;
    const auto origin = proposed(subject, line);
    if (!origin) return;
    const auto shown = citations::to_string(origin->symbol);
    const auto& told = shown.find("/L.") != std::string::npos ? drafts : reports;
    const auto named = std::ranges::any_of(
        told, [&](const model::Attribute* each) { return symbol_of(each->value) == shown; });
    if (named || told.empty()) return;
    // Either may be wrong; in a text not published yet the metadata follow the page.
    const auto on_cover = line->prose.span(subject.source(), origin->span.begin, origin->span.end);
    auto& finding = found.at(told.back()->at.span, cat("`", told.back()->value, "` in the workflow, but `",
                                                       shown, "` on the cover page"));
    finding.labels.push_back({on_cover, "named here"});
    if (!is_of_publisher(subject)) return;
    auto& other = found.hint(
        on_cover, cat("`", shown, "` on the cover page, but `", told.back()->value, "` in the workflow"));
    other.labels.push_back({told.back()->at.span, "named here"});
}

/// A draft, the report on it and the record are documents of the session that adopts the text.
bool is_of_other_session(const Subject& subject, std::string_view written) {
    const auto& own = own_symbol(subject);
    const auto symbol = citations::parse_symbol(written);
    const auto regular = [](const citations::Symbol& each) {
        return each.session.kind == citations::SessionNumber::Kind::regular && each.session.number > 0;
    };
    return own && symbol && regular(*own) && regular(*symbol) &&
           own->session.number != symbol->session.number;
}

/// "Adopted unanimously, 9226th meeting", whose record is S/PV.9226.
void check_meeting(const model::Element& step, Findings& found) {
    constexpr std::string_view record = "S/PV.";
    const auto *given = model::find(step.attributes, "as"), *how = model::find(step.attributes, "by");
    if (!given || !how || !given->value.starts_with(record)) return;
    constexpr std::string_view figures = "0123456789";
    const std::string_view words = how->value;
    const auto end = words.find(" meeting");
    if (end == words.npos) return;
    const auto last = words.substr(0, end).find_last_of(figures);
    if (last == words.npos || end - last > std::string_view("9th").size()) return;
    const auto begin = words.substr(0, last).find_last_not_of(figures) + 1;
    const auto meeting = words.substr(begin, last + 1 - begin);
    if (meeting == std::string_view(given->value).substr(record.size())) return;
    auto& finding =
        found.at(how->at.span, cat("meeting ", meeting, ", but the record is `", given->value, "`"));
    finding.labels.push_back({given->at.span, "named here"});
}

/// Behind a step the same one once more.
void check_repeated(const Subject& subject, const std::vector<const model::Element*>& steps,
                    Findings& found) {
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const auto before = subject.source().slice(steps[i - 1]->at.span);
        if (subject.source().slice(steps[i]->at.span) == before && before.find(" outcome=") != before.npos)
            found.at(steps[i]->at.span, "the same step twice in a row");
    }
}

void check(const Subject& subject, Findings& found) {
    const auto* meta = model::meta(model::main_document(subject.document));
    if (!meta) return;
    check_repeated(subject, model::all_elements(*meta, "step"), found);
    Symbols drafts, reports;
    for (const auto* step : model::all_elements(*meta, "step")) {
        check_meeting(*step, found);
        const auto* given = model::find(step->attributes, "as");
        const auto symbol = given ? symbol_of(given->value) : std::string_view();
        if (!is_meant_as_symbol(symbol)) continue;
        if (auto message = fault(symbol)) {
            found.at(given->at.span, std::move(*message));
            continue;
        }
        const auto outcome = model::value(step->attributes, "outcome");
        if ((outcome == "recommendedForAdoption" || outcome == "adopted" || outcome.starts_with("draft")) &&
            is_of_other_session(subject, symbol)) {
            found.at(given->at.span, cat("`", symbol, "` is a document of another session than `",
                                         citations::to_string(*own_symbol(subject)), "`"));
            continue;
        }
        if (outcome == "recommendedForAdoption") reports.push_back(given);
        if (outcome == "draftResolution" || outcome == "draftDecision") drafts.push_back(given);
    }
    check_origin(subject, drafts, reports, found);
}

constexpr std::array more{
    Example{
        .bad =
            R"(<workflow source="#resolute"><step outcome="adopted" as="S/PV.50" by="⟦Adopted unanimously, 51st meeting⟧"/></workflow>)",
        .good =
            R"(<workflow source="#resolute"><step outcome="adopted" as="S/PV.50" by="Adopted unanimously, 50th meeting"/></workflow>)",
        .slot = Slot::analysis},
    Example{
        .bad =
            R"(<workflow source="#resolute"><step outcome="draftResolution" as="A/C.3/78/L.40"/>
⟦<step outcome="draftResolution" as="A/C.3/78/L.40"/>⟧</workflow>)",
        .good =
            R"(<workflow source="#resolute"><step outcome="draftResolution" as="A/C.3/78/L.40"/></workflow>)",
        .slot = Slot::analysis},
    Example{
        .bad =
            R"(<workflow source="#resolute"><step outcome="draftResolution" as="⟦A/C.3/75/L.40⟧"/></workflow>)",
        .good =
            R"(<workflow source="#resolute"><step outcome="draftResolution" as="A/C.3/78/L.40"/></workflow>)",
        .slot = Slot::analysis},
    Example{
        .bad =
            R"(<workflow source="#resolute"><step outcome="recommendedForAdoption" as="⟦A/78/998⟧"/></workflow>)",
        .good =
            R"(<workflow source="#resolute"><step outcome="recommendedForAdoption" as="A/78/999"/></workflow>)",
        .slot = Slot::analysis}};

}  // namespace

extern constinit const Rule workflow_symbol_wrong{
    .code = "META022",
    .name = "workflow-symbol-wrong",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary =
        "a step of the workflow whose document is spelled wrong or not the one on the cover page or of its "
        "meeting, or the same step twice",
    .why =
        R"(The steps of the workflow name the draft, the report of the committee and the record of the meeting by their symbols, in
every language alike. The report, or the draft of a text adopted without one, is also named in the line of the proponent on
the cover page.)",
    .authority = "Editorial Manual, Symbols of documents; published texts",
    .example =
        {.bad =
             R"(<workflow source="#resolute"><step outcome="draftResolution" as="⟦AC.3/78/L.40⟧"/></workflow>)",
         .good =
             R"(<workflow source="#resolute"><step outcome="draftResolution" as="A/C.3/78/L.40"/></workflow>)",
         .slot = Slot::analysis},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
