// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "citations/calendar.h"
#include "citations/symbol.h"
#include "rules/claims.h"
#include "rules/elements.h"
#include "rules/number_key.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

constexpr int of_page = 11, of_title = 10, of_address = 2, of_metadata = 5;

/// The claims of one document about its number.
class Numbers {
public:
    Numbers(const Subject& subject, const model::Document& document)
        : subject_(subject), document_(document) {
        for (const auto& number : marked_in(subject, document, "coverPage", "docNumber"))
            add(text_of(number), span_of(subject, number), "on the cover page", of_page);
        titles();
        in_addresses(document);
        in_metadata();
    }
    /// The addresses of an annex.
    void in_addresses(const model::Document& document) {
        for (const auto& address : addresses(document))
            if (address.shaped) add(address.number.text, address.number.span, "in an address", of_address);
    }
    void report(Findings& found) const { report_odd(subject_, claims_, found); }

private:
    void add(std::string_view text, Span span, std::string_view place, int weight) {
        auto key = number_key(text);
        if (!key.empty()) claims_.push_back({key, span, place, trusted(key) ? weight : 1, false, false});
    }

    /// Whether the year of a Security Council resolution is the one of its number.
    bool trusted(std::string_view key) const {
        if (subject_.organ != model::Organ::security_council) return true;
        const auto dash = key.find('-');
        if (dash == std::string_view::npos) return true;
        const auto year = leading_number(key.substr(dash + 1));
        return citations::sc_year(leading_number(key.substr(0, dash))).value_or(year) == year;
    }

    void titles() {
        for (const auto& number : marked_in(subject_, document_, "preface", "docNumber"))
            if (model::value(number.markup->attributes, "refersTo") != "#letter")
                add(text_of(number), span_of(subject_, number), "before the title", of_title);
        for (const auto& title : marked_in(subject_, document_, "coverPage", "docTitle")) {
            if (model::value(title.markup->attributes, "refersTo") != "#resolutionNumber") continue;
            const auto figures = resolution_figures(text_of(title));
            if (!figures.empty()) add(figures, span_of(subject_, title), "in the title", of_title);
        }
    }

    void in_metadata() {
        const auto* meta = model::meta(document_);
        const auto* work = meta ? model::find_element(*meta, "FRBRWork") : nullptr;
        if (!work) return;
        for (const auto* number : model::all_elements(*work, "FRBRnumber"))
            if (const auto* value = model::find(number->attributes, "value"))
                add(value->value, value->at.span, "as the number of the work", of_metadata);
        for (const auto* alias : model::all_elements(*work, "FRBRalias"))
            if (model::value(alias->attributes, "name") == "symbol")
                if (const auto* value = model::find(alias->attributes, "value"))
                    add(value->value, value->at.span, "as another name of the work", of_metadata);
    }

    const Subject& subject_;
    const model::Document& document_;
    std::vector<Claim> claims_;
};

/// The kind of text that the symbol tells is the one that the statement is called.
void check_kind(const Subject& subject, Findings& found) {
    struct Series {
        std::string_view part, name;
    };
    constexpr std::array<Series, 3> series{
        {{"/RES/", "resolution"}, {"/DEC/", "decision"}, {"/PRST/", "presidentialStatement"}}};
    const auto& symbol = own_symbol(subject);
    if (!symbol) return;
    const auto shown = citations::to_string(*symbol);
    for (const auto id : elements(subject).named("statement")) {
        const auto* given = subject.tree.attribute(id, "name");
        const auto told = std::ranges::find_if(
            series, [&](const Series& each) { return shown.find(each.part) != std::string::npos; });
        if (!given || told == series.end()) return;
        const auto name = subject.tree.slice(given->value);
        // A slip in the name is told as a word not in use.
        if (name != told->name && std::ranges::find(series, name, &Series::name) != series.end())
            found.at(given->value,
                     cat("`", name, "` as the name of the statement, but the symbol is `", shown, "`"));
    }
}

void check(const Subject& subject, Findings& found) {
    check_kind(subject, found);
    std::vector<Numbers> all;
    for (const auto& placed : model::documents(subject.document)) {
        if (placed.document->name == "doc" && !all.empty())
            all.back().in_addresses(*placed.document);
        else
            all.emplace_back(subject, *placed.document);
    }
    for (const auto& each : all) each.report(found);
}

constexpr std::array<Example, 1> more_examples{{{
    .bad = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/⟦78-998⟧/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
    .good = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
    .slot = Slot::identification,
}}};

}  // namespace

extern constinit const Rule symbol_mismatch{
    .code = "META005",
    .name = "symbol-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "places of a document that tell different symbols",
    .why =
        R"(The symbol on the cover page, the number before the title and the addresses and number in the metadata name the same
text. Catalogues read the metadata, readers the page; if they differ, one of the two finds another resolution. The number
that most places tell is taken as right, and each other one is reported. Letters of parts (A, B) are left aside.
The series in the symbol (`RES`, `DEC`, `PRST`) tells what the statement is called.)",
    .authority =
        "published texts: number in the title and symbol agree in 1,884 of 1,904, the rest being parts A, B",
    .example =
        {.bad =
             R"(<p><docNumber>⟦78/998.⟧</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
         .good =
             R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
         .slot = Slot::preface},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
