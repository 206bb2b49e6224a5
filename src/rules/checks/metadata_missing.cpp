// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string_view>

#include "rules/claims.h"
#include "rules/edits.h"
#include "rules/gap.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The elements that one level of the identification must have, in their order.
struct Identified {
    std::string_view name;
    std::array<std::string_view, 5> children;
};
constexpr std::array<Identified, 3> levels{{
    {"FRBRWork", {"FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRcountry"}},
    {"FRBRExpression", {"FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRlanguage"}},
    {"FRBRManifestation", {"FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", ""}},
}};

class Metadata {
public:
    Metadata(const Subject& subject, Findings& found) : subject_(subject), found_(found) {}

    /// In front of the first of `order` that the element has behind `index`; else at its end tag.
    template <class Order>
    Span gap(const model::Element& element, const Order& order, std::size_t index) const {
        for (std::size_t i = index + 1; i < order.size(); ++i)
            for (const auto& child : element.children)
                if (const auto* given = std::get_if<model::Element>(&child))
                    if (given->name == order[i]) return gap_before(subject_, given->at.span);
        return end_of(element.at.span);
    }

    /// What a whole is short of, if it is only a part or two: a document that has hardly any of it is made by
    /// other rules.
    void identification(const model::Element& meta) {
        const auto* outer = model::find_element(meta, "identification");
        if (!outer) return;  // the schema tells
        for (const auto& level : levels) {
            const auto* element = model::find_element(*outer, level.name);
            if (!element) {
                constexpr std::array order{levels[0].name, levels[1].name, levels[2].name};
                const auto index = static_cast<std::size_t>(&level - levels.data());
                found_.at(gap(*outer, order, index), cat("no `", level.name, "` in the identification"));
                continue;
            }
            for (std::size_t i = 0; i < level.children.size(); ++i)
                if (!level.children[i].empty() && !model::find_element(*element, level.children[i]))
                    found_.at(gap(*element, level.children, i),
                              cat("no `", level.children[i], "` in `", level.name, "`"));
        }
    }

    void sections(const model::Element& meta) {
        constexpr std::array<std::string_view, 8> order{"identification", "classification", "workflow",
                                                        "analysis",       "references",     "notes",
                                                        "proprietary",    "presentation"};
        for (const std::size_t i : {std::size_t{2}, std::size_t{3}, std::size_t{4}, std::size_t{7}})
            if (!model::find_element(meta, order[i]) && (i == 2 || i == 4 || has(order[i])))
                found_.at(gap(meta, order, i), cat("no `", order[i], "` in the metadata"));
    }

    /// The concepts that the references of all published texts declare, in their order, where most are there.
    void concepts(const model::Element& meta) {
        struct Concept {
            std::string_view name;
            model::DocumentKind without =
                model::DocumentKind::unknown;  // texts of that kind have no need of it
        };
        using enum model::DocumentKind;
        constexpr std::array<Concept, 9> order{{{"source"},
                                                {"dateOfIssuance"},
                                                {"dateOfAdoption", draft_resolution},
                                                {"symbol", decision},
                                                {"publisher"},
                                                {"issuingBody"},
                                                {"author"},
                                                {"editor"},
                                                {"distribution", decision}}};
        const auto* references = model::find_element(meta, "references");
        if (!references || !is_of_publisher(subject_)) return;
        std::array<const model::Element*, order.size()> declared{};
        for (const auto& child : references->children)
            if (const auto* given = std::get_if<model::Element>(&child)) {
                const auto known =
                    std::ranges::find(order, model::value(given->attributes, "eId"), &Concept::name);
                if (known != order.end()) declared[static_cast<std::size_t>(known - order.begin())] = given;
            }
        if (std::ranges::count(declared, nullptr) > 4) return;
        const model::Element* next = nullptr;
        for (auto i = order.size(); i-- > 0;) {
            if (!declared[i] && (order[i].without == unknown || order[i].without != subject_.kind))
                found_.at(next ? gap_before(subject_, next->at.span) : end_of(references->at.span),
                          cat("no `", order[i].name, "` among the references"));
            if (declared[i]) next = declared[i];
        }
    }

    /// What became of the text is the last step of its workflow.
    void adoption(const model::Element& meta) {
        using model::DocumentKind;
        const auto* workflow = model::find_element(meta, "workflow");
        const bool adopted =
            subject_.kind == DocumentKind::resolution || subject_.kind == DocumentKind::decision;
        if (!workflow || !adopted || !is_of_publisher(subject_)) return;
        for (const auto* step : model::all_elements(*workflow, "step"))
            for (const auto& attribute : step->attributes)
                if (attribute.value.starts_with("adopted") || attribute.value.starts_with("Adopted")) return;
        found_.at(end_of(workflow->at.span), "no step of the adoption in the workflow");
    }

    /// How many of the elements of identification and metadata are not there.
    static std::size_t short_of(const model::Element& meta) {
        std::size_t missing = 0;
        for (const auto& level : levels) {
            const auto* element = model::find_element(meta, level.name);
            if (!element) ++missing;
            for (const auto child : level.children)
                if (element && !child.empty() && !model::find_element(*element, child)) ++missing;
        }
        for (const std::string_view section : {"workflow", "references"})
            if (!model::find_element(meta, section)) ++missing;
        return missing;
    }

private:
    /// Whether texts of this kind always have that section: what the United Nations adds when it publishes.
    bool has(std::string_view section) const {
        using model::DocumentKind;
        const bool without_foot =
            subject_.kind == DocumentKind::decision || subject_.kind == DocumentKind::collection;
        return is_of_publisher(subject_) && (section != "presentation" || !without_foot);
    }

    /// The end tag, where what is missing could still be put.
    Span end_of(Span element) const {
        const auto text = subject_.source().slice(element);
        const auto at = text.rfind("</");
        if (at == std::string_view::npos) return name_span(subject_, element);
        return {element.begin + static_cast<std::uint32_t>(at), element.end};
    }

    const Subject& subject_;
    Findings& found_;
};

void check(const Subject& subject, Findings& found) {
    Metadata metadata(subject, found);
    for (const auto& placed : model::documents(subject.document)) {
        const auto* meta = model::meta(*placed.document);
        if (!meta || Metadata::short_of(*meta) > 4) continue;
        metadata.identification(*meta);
        // The parts of a collection leave what they share to it.
        const bool alone = subject.kind != model::DocumentKind::collection;
        if (alone ? placed.document->name == "statement" : placed.depth == 0) metadata.sections(*meta);
        if (placed.document->name == "statement") metadata.adoption(*meta);
        if (alone && placed.document->name == "statement") metadata.concepts(*meta);
    }
}

}  // namespace

extern constinit const Rule metadata_missing{
    .code = "META012",
    .name = "metadata-missing",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "an element of the metadata that every published text has is not there",
    .why =
        R"(Catalogues find a text by its identification: address, date, author and country of the work, language of the expression,
date of the manifestation. Workflow and references are what the rest of the document refers to. What the United Nations
publishes also has the analysis of the vote, the step of the adoption and, save decisions, what the first page shows at its
foot. What is missing is told
where it should stand.)",
    .authority = "Akoma Ntoso 1.0, part 1, 5.3; published texts: 17,841 of 17,841",
    .example = {.bad = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
⟦<FRBRauthor⟧ href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
                .good = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
                .slot = Slot::identification},
    .check = check};

}  // namespace resolute::rules
