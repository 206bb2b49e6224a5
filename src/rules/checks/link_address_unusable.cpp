// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// What is wrong with an address as such; empty: nothing.
std::string_view fault(std::string_view address) {
    if (trimmed_text(address).empty()) return "is empty";
    for (const std::string_view scheme : {"file:", "about:", "javascript:"})
        if (address.starts_with(scheme)) return "leads to the desktop it was written on";
    return {};
}

/// Whether a space stands elsewhere than at or in a parenthesis, where published texts have them too.
bool has_space(std::string_view address) {
    bool inside = false;
    for (std::size_t at = 0; at < address.size(); ++at) {
        if (address[at] == '(') inside = true;
        if (address[at] == ')') inside = false;
        const auto rest = address.substr(at);
        const std::size_t size = rest.starts_with("%20") ? 3 : rest.starts_with(' ') ? 1 : 0;
        if (size != 0 && !inside && !rest.substr(size).starts_with("(")) return true;
    }
    return false;
}

/// What is likely wrong in an address that programs may still follow; empty: nothing.
std::string_view doubt(std::string_view address) {
    if (has_space(address)) return "has a space in it";
    if (address.starts_with("mailto:")) return "writes a letter, expected a document";
    return {};
}

void check(const Subject& subject, Findings& found) {
    std::set<const model::Reference*> seen;
    for (const auto& words : subject.reading->words)
        for (const auto& piece : words.prose.pieces) {
            const auto* link = piece.run.link;
            const auto* href = link ? model::find(link->attributes, "href") : nullptr;
            if (!href || !seen.insert(link).second) continue;
            if (const auto what = fault(href->value); !what.empty())
                found.at(href->at.span, cat("the address `", href->value, "` ", what));
            else if (const auto unsure = doubt(href->value); !unsure.empty())
                found.hint(href->at.span, cat("the address `", href->value, "` ", unsure));
        }
}

}  // namespace

extern constinit const Rule link_address_unusable{
    .code = "CITE007",
    .name = "link-address-unusable",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a link whose address no reader can follow",
    .why =
        R"(An address on the writer's own desktop (`file:`, `about:blank`, `javascript:`) and an empty one lead nowhere for
everybody else. They come in with text pasted from other programs. A space in an address ends it for many programs; that
and an address for letters are hints.)",
    .authority = "published texts: 87 such addresses",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Secretary-General (<ref href="⟦about:blank⟧">A/78/999</ref>),</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Secretary-General (<ref href="https://docs.un.org/en/A/78/999">A/78/999</ref>),</p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
