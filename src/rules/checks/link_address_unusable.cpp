// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "rules/elements.h"
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

/// The host without its last word: `undocs` of `undocs.org`.
std::string_view without_last_word(std::string_view host) {
    return host.substr(0, host.rfind('.'));
}

/// What is wrong with the beginning of an address of the web; empty: nothing.
std::string slip(std::string_view address) {
    const auto colon = address.find(':');
    const auto scheme = address.substr(0, colon);
    if (colon == std::string_view::npos || (scheme != "http" && scheme != "https")) {
        // So near to its beginning that it is the host: `htps://undocs.org`, `undocs.org`.
        constexpr std::size_t beginning = 24;
        const bool ours = std::ranges::any_of(hosts, [&](std::string_view each) {
            return address.substr(0, beginning).find(each) != std::string_view::npos;
        });
        return ours ? "does not begin with `https://`" : "";
    }
    auto rest = address.substr(colon + 1);
    const auto slashes = std::min(rest.find_first_not_of('/'), rest.size());
    if (slashes != 2) return cat("has ", slashes, " slashes behind `", scheme, ":`, expected two");
    rest.remove_prefix(slashes);
    const auto host = rest.substr(0, rest.find_first_of("/?#:"));
    if (std::ranges::find(hosts, host) != hosts.end()) return {};
    // `undocs.com`: no other host is named so.
    const auto meant = std::ranges::find_if(hosts, [&](std::string_view each) {
        return one_slip_apart(each, host) || without_last_word(each) == without_last_word(host);
    });
    return meant == hosts.end() ? std::string() : cat("names `", host, "`, expected `", *meant, "`");
}

/// Whether a space stands elsewhere than at or in a parenthesis, where published texts have them too.
bool has_space(std::string_view address) {
    if (address.find_first_of(" %") == std::string_view::npos) return false;
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
void check_nesting(const xml::Tree& tree, xml::NodeId link, Findings& found) {
    for (auto around = tree[link].parent; around != xml::none; around = tree[around].parent)
        if (is_link(tree, around)) {
            found.at(tree[link].name, "a link inside of another link");
            return;
        }
}

/// A link on no words, unless it is what a converter left of the one before or behind.
void check_words(const xml::Tree& tree, const std::vector<xml::NodeId>& links, std::size_t i,
                 Findings& found) {
    if (!tree.attribute(links[i], "href") || !trimmed_text(tree.text(links[i])).empty()) return;
    const auto address = tree.value(links[i], "href");
    const bool left_over = (i > 0 && tree.value(links[i - 1], "href") == address) ||
                           (i + 1 < links.size() && tree.value(links[i + 1], "href") == address);
    if (!left_over) found.hint(tree[links[i]].name, "a link on no words");
}

void check_elements(const Subject& subject, Findings& found) {
    const auto& all = elements(subject);
    std::vector<xml::NodeId> links;
    std::ranges::merge(all.named("a"), all.named("ref"), std::back_inserter(links));
    for (std::size_t i = 0; i < links.size(); ++i) {
        check_nesting(subject.tree, links[i], found);
        check_words(subject.tree, links, i, found);
    }
}

void check_address(const model::Attribute& href, Findings& found) {
    if (const auto what = fault(href.value); !what.empty())
        found.at(href.at.span, cat("the address `", href.value, "` ", what));
    else if (const auto wrong = slip(href.value); !wrong.empty())
        found.at(href.at.span, cat("the address `", href.value, "` ", wrong));
    else if (const auto unsure = doubt(href.value); !unsure.empty())
        found.hint(href.at.span, cat("the address `", href.value, "` ", unsure));
}

void check(const Subject& subject, Findings& found) {
    check_elements(subject, found);
    std::vector<const model::Reference*> links;
    for (const auto& words : subject.reading->words)
        for (const auto& piece : words.prose.pieces)
            if (const auto* link = piece.run.link; link && (links.empty() || links.back() != link))
                links.push_back(link);
    // One around another is met again behind it.
    std::ranges::sort(links);
    links.erase(std::unique(links.begin(), links.end()), links.end());
    for (const auto* link : links)
        if (const auto* href = model::find(link->attributes, "href")) check_address(*href, found);
}

constexpr std::array<Example, 2> more_examples{
    {{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Secretary-General (<ref href="https://undocs.org/en/A/78/999"><⟦ref⟧ href="https://undocs.org/en/A/78/999">A/78/999</ref></ref>),</p></container>)",
      .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Secretary-General (<ref href="https://undocs.org/en/A/78/999">A/78/999</ref>),</p></container>)",
      .slot = Slot::preamble},
     {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports of the
Secretary-General (<ref href="⟦https://undoc.org/en/A/78/999⟧">A/78/999</ref> and <ref href="⟦https:/undocs.org/en/A/78/998⟧">A/78/998</ref>), and
his notes (<ref href="⟦htps://docs.un.org/en/A/78/997⟧">A/78/997</ref> and <ref href="⟦https://undocs.com/en/A/78/996⟧">A/78/996</ref>),</p></container>)",
      .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports of the
Secretary-General (<ref href="https://undocs.org/en/A/78/999">A/78/999</ref> and <ref href="https://undocs.org/en/A/78/998">A/78/998</ref>), and
his notes (<ref href="https://docs.un.org/en/A/78/997">A/78/997</ref> and <ref href="https://undocs.org/en/A/78/996">A/78/996</ref>),</p></container>)",
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
beginning, and one that stands inside of another link. A space in an address ends it for many programs; that,
an address for letters and a link on no words are hints.)",
    .authority = "published texts: 87 such addresses",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Secretary-General (<ref href="⟦about:blank⟧">A/78/999</ref>),</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Secretary-General (<ref href="https://docs.un.org/en/A/78/999">A/78/999</ref>),</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples};

}  // namespace resolute::rules
