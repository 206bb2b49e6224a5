// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::rules {

namespace {

using model::Organ;

struct Name {
    std::string_view name;
    Organ organ;
};
/// How the metadata name the organs: as published texts do, and as texts with their own list of references.
constexpr std::array<Name, 8> names{{{"ga", Organ::general_assembly},
                                     {"generalAssembly", Organ::general_assembly},
                                     {"sc", Organ::security_council},
                                     {"securityCouncil", Organ::security_council},
                                     {"hrc", Organ::human_rights_council},
                                     {"humanRightsCouncil", Organ::human_rights_council},
                                     {"ecosoc", Organ::economic_and_social_council},
                                     {"economicAndSocialCouncil", Organ::economic_and_social_council}}};

/// The organ that a reference names; nothing for others, as the editor of a file.
std::optional<Name> named(std::string_view reference) {
    if (reference.starts_with('#')) reference.remove_prefix(1);
    const auto known = std::ranges::find(names, reference, &Name::name);
    return known == names.end() ? std::nullopt : std::optional(*known);
}

/// Who marked a text up, or an annex of it, is who made its identification.
void check_editor(const Subject& subject, Findings& found) {
    const auto bare = [](std::string_view name) { return name.substr(name.starts_with('#') ? 1 : 0); };
    for (const auto& placed : model::documents(subject.document)) {
        const auto* meta = model::meta(*placed.document);
        const auto* identification = meta ? model::find_element(*meta, "identification") : nullptr;
        const auto* file =
            identification ? model::find_element(*identification, "FRBRManifestation") : nullptr;
        if (!file) continue;
        const auto source = bare(model::value(identification->attributes, "source"));
        for (const auto* editor : model::all_elements(*file, "FRBRauthor"))
            if (const auto* given = model::find(editor->attributes, "href");
                given && bare(given->value) != source &&
                (named(given->value) || nearest(bare(given->value), {source})))
                found.at(given->at.span, cat("`", given->value, "` as the editor, expected `", source,
                                             "` as the source of the identification"));
    }
}

/// Annexes are of the organ that adopted the text.
void check_annexes(const Subject& subject, Findings& found) {
    const auto own = attribute_values(subject, "FRBRWork", "FRBRauthor", "href");
    if (own.empty()) return;
    for (const auto& placed : model::documents(subject.document)) {
        const auto* meta = model::meta(*placed.document);
        if (placed.document->name != "doc" || !meta) continue;
        for (const std::string_view level : {"FRBRWork", "FRBRExpression"})
            if (const auto* identified = model::find_element(*meta, level))
                for (const auto* author : model::all_elements(*identified, "FRBRauthor"))
                    if (const auto* given = model::find(author->attributes, "href");
                        given && named(given->value) && named(own.front().text) &&
                        named(given->value)->organ != named(own.front().text)->organ)
                        found.at(given->at.span,
                                 cat("`", given->value, "` as the author of the annex, expected `",
                                     own.front().text, "` as of the text"));
    }
}

void check(const Subject& subject, Findings& found) {
    check_editor(subject, found);
    check_annexes(subject, found);
    const auto expected = std::ranges::find(names, subject.organ, &Name::organ);
    if (expected == names.end()) return;
    for (const std::string_view level : {"FRBRWork", "FRBRExpression", "FRBRManifestation"})
        for (const auto& author : attribute_values(subject, level, "FRBRauthor", "href")) {
            const auto organ = named(author.text);
            // The editor of a file is who it is; a reference with `#` is declared in the file.
            if (!organ && level != "FRBRManifestation" && !author.text.empty() &&
                author.text.find_first_of("#/") == std::string_view::npos)
                found.at(author.span, cat("`", author.text, "` as the author is no organ, expected `",
                                          expected->name, "`"));
            // Published texts of the Human Rights Council name the General Assembly that it is part of.
            const bool parent = organ && organ->organ == Organ::general_assembly &&
                                subject.organ == Organ::human_rights_council;
            if (organ && organ->organ != subject.organ && !parent)
                found.at(author.span, cat("`", author.text, "` as the author, but the symbol is one of `",
                                          expected->name, "`"));
        }
}

constexpr std::array more{
    Example{.bad = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="⟦gs⟧" as="#author"/>
<FRBRcountry value="un"/>)",
            .good = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="ga" as="#author"/>
<FRBRcountry value="un"/>)",
            .slot = Slot::identification}};

}  // namespace

extern constinit const Rule author_mismatch{
    .code = "META024",
    .name = "author-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "an author in the metadata that is another organ than the one of the symbol",
    .why =
        R"(The identification names the organ that adopted the text as the author of the work and as the issuer of the expression.
Catalogues sort by it. Where it was copied from a text of another organ, the symbol tells. Annexes have the author of the
text; the editor of a file is who made its identification.)",
    .authority = "published texts: 1,478 of 1,480",
    .example = {.bad = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="⟦sc⟧" as="#author"/>
<FRBRcountry value="un"/>)",
                .good = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
                .slot = Slot::identification},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
