// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "rules/reading.h"
#include "rules/rule.h"
#include "rules/slip.h"
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

constexpr std::array<std::string_view, 4> hosts{"undocs.org", "www.undocs.org", "docs.un.org", "www.un.org"};

/// What is wrong with the beginning of an address of the web; empty: nothing.
std::string slip(std::string_view address) {
    if (!address.starts_with("http")) return {};
    const auto colon = address.find(':');
    const auto scheme = address.substr(0, colon);
    if (scheme != "http" && scheme != "https") return {};
    auto rest = address.substr(colon + 1);
    const auto slashes = std::min(rest.find_first_not_of('/'), rest.size());
    if (slashes != 2) return cat("has ", slashes, " slashes behind `", scheme, ":`, expected two");
    rest.remove_prefix(slashes);
    const auto host = rest.substr(0, rest.find_first_of("/?#:"));
    const auto meant =
        std::ranges::find_if(hosts, [&](std::string_view each) { return one_slip_apart(each, host); });
    return meant == hosts.end() ? std::string() : cat("names `", host, "`, expected `", *meant, "`");
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

bool is_link(const xml::Tree& tree, xml::NodeId id) {
    return tree.is(id, "a") || tree.is(id, "ref");
}

/// A link cannot lead to two places.
void check_nesting(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id)
        if (is_link(tree, id))
            for (auto around = tree[id].parent; around != xml::none; around = tree[around].parent)
                if (is_link(tree, around)) {
                    found.at(tree[id].name, "a link inside of another link");
                    break;
                }
}

void check(const Subject& subject, Findings& found) {
    check_nesting(subject, found);
    std::set<const model::Reference*> seen;
    for (const auto& words : subject.reading->words)
        for (const auto& piece : words.prose.pieces) {
            const auto* link = piece.run.link;
            const auto* href = link ? model::find(link->attributes, "href") : nullptr;
            if (!href || !seen.insert(link).second) continue;
            if (const auto what = fault(href->value); !what.empty())
                found.at(href->at.span, cat("the address `", href->value, "` ", what));
            else if (const auto wrong = slip(href->value); !wrong.empty())
                found.at(href->at.span, cat("the address `", href->value, "` ", wrong));
            else if (const auto unsure = doubt(href->value); !unsure.empty())
                found.hint(href->at.span, cat("the address `", href->value, "` ", unsure));
        }
}

constexpr std::array<Example, 2> more_examples{
    {{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Secretary-General (<ref href="https://undocs.org/en/A/78/999"><⟦ref⟧ href="https://undocs.org/en/A/78/999">A/78/999</ref></ref>),</p></container>)",
      .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Secretary-General (<ref href="https://undocs.org/en/A/78/999">A/78/999</ref>),</p></container>)",
      .slot = Slot::preamble},
     {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports of the
Secretary-General (<ref href="⟦https://undoc.org/en/A/78/999⟧">A/78/999</ref> and <ref href="⟦https:/undocs.org/en/A/78/998⟧">A/78/998</ref>),</p></container>)",
      .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports of the
Secretary-General (<ref href="https://undocs.org/en/A/78/999">A/78/999</ref> and <ref href="https://undocs.org/en/A/78/998">A/78/998</ref>),</p></container>)",
      .slot = Slot::preamble}}};

}  // namespace

extern constinit const Rule link_address_unusable{
    .code = "CITE007",
    .name = "link-address-unusable",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a link whose address no reader can follow",
    .why =
        R"(An address on the writer's own desktop (`file:`, `about:blank`, `javascript:`) and an empty one lead nowhere for
everybody else. They come in with text pasted from other programs. So does one with a letter or a slash too few in its
beginning, and one that stands inside of another link. A space in an address ends it for many programs; that
and an address for letters are hints.)",
    .authority = "published texts: 87 such addresses",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Secretary-General (<ref href="⟦about:blank⟧">A/78/999</ref>),</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Secretary-General (<ref href="https://docs.un.org/en/A/78/999">A/78/999</ref>),</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples};

}  // namespace resolute::rules
