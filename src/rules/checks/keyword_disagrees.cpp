// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rules/edits.h"
#include "rules/elements.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::rules {

namespace {

constexpr std::string_view goal_prefix = "sdg_";

struct Keyword {
    const xml::Attribute *value, *address, *shown;
};

/// The two without regard to capitals and to `_` for spaces.
bool same_words(std::string_view one, std::string_view other) {
    const auto plain = [](char c) { return c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; };
    return std::ranges::equal(one, other, {}, plain, plain);
}

void tell(const xml::Tree& tree, const xml::Attribute& wrong, std::string right, std::string_view against,
          Findings& found) {
    auto& finding = found.at(wrong.value, cat("`", tree.slice(wrong.value), "` as `", tree.slice(wrong.name),
                                              "` of the keyword, but ", against, "; expected `", right, "`"));
    offer(finding, cat("write `", right, "`"), Edit{wrong.value, std::move(right)}, Trust::review);
}

/// A Sustainable Development Goal stands in all three attributes: what two of them say is right.
void check_goal(const xml::Tree& tree, const Keyword& keyword, Findings& found) {
    const auto value = tree.slice(keyword.value->value), address = tree.slice(keyword.address->value);
    const auto shown = tree.slice(keyword.shown->value);
    const auto start = address.rfind('/') + 1;
    const auto addressed = address.substr(start);
    const auto named = shown.starts_with(goal_prefix) ? shown.substr(goal_prefix.size()) : shown;
    if (value == addressed && cat(goal_prefix, value) == shown) return;
    if (value == addressed)
        tell(tree, *keyword.shown, cat(goal_prefix, value), cat("its address has goal ", value), found);
    else if (value == named)
        tell(tree, *keyword.address, cat(address.substr(0, start), value),
             cat("it is shown as `", shown, "`"), found);
    else
        tell(tree, *keyword.value, std::string(addressed), cat("its address has goal ", addressed), found);
}

/// Behind a keyword the same one once more.
void check_repeated(const xml::Tree& tree, xml::NodeId id, Findings& found) {
    auto next = tree[id].next;
    while (next != xml::none && !tree.is_element(next)) next = tree[next].next;
    if (next == xml::none || tree.slice(tree[next].whole) != tree.slice(tree[id].whole)) return;
    found.hint(tree[next].whole, "the same keyword twice in a row");
}

/// The dictionaries with addresses, and where these begin.
struct Dictionary {
    std::string_view name, address;
};
constexpr std::array<Dictionary, 4> dictionaries{{{"UNBIS", "://metadata.un.org/thesaurus/"},
                                                  {"UNBIS Thesaurus", "://metadata.un.org/thesaurus/"},
                                                  {"EuroVoc", "://eurovoc.europa.eu/"},
                                                  {"SDGO", "://metadata.un.org/sdg/"}}};

/// Keywords without an address are of a list, and shown as they are; agendas are named by their symbol.
void check_list(const xml::Tree& tree, xml::NodeId id, const xml::Attribute& named, Findings& found) {
    const std::vector<std::string_view> lists{"DHLAUTH", "UNBIS Thesaurus", "DHL"};
    const auto name = tree.slice(named.value);
    if (name.find('/') != std::string_view::npos) return;
    if (std::ranges::find(lists, name) != lists.end()) {
        const auto *value = tree.attribute(id, "value"), *shown = tree.attribute(id, "showAs");
        if (value && shown && !same_words(tree.slice(value->value), tree.slice(shown->value)))
            found.at(shown->value, cat("`", tree.slice(shown->value), "`, but the keyword's value is `",
                                       tree.slice(value->value), "`"));
        return;
    }
    if (const auto meant = nearest(name, lists))
        tell(tree, named, std::string(*meant), cat("published texts know `", *meant, "`"), found);
}

/// The dictionary and the address of a keyword are of one place.
void check_dictionary(const xml::Tree& tree, xml::NodeId id, Findings& found) {
    const auto* named = tree.attribute(id, "dictionary");
    const auto* given = tree.attribute(id, "href");
    if (named && !given) check_list(tree, id, *named, found);
    if (!named || !given || tree.slice(named->value).empty() || tree.slice(given->value).empty()) return;
    const auto name = tree.slice(named->value);
    auto address = tree.slice(given->value);
    const bool scheme = address.starts_with("http:") || address.starts_with("https:");
    if (scheme) address.remove_prefix(address.find(':'));
    const auto holds = [&](const Dictionary& each) { return address.starts_with(each.address); };
    const auto known = std::ranges::find(dictionaries, name, &Dictionary::name);
    const auto meant = std::ranges::find_if(dictionaries, holds);
    if (known == dictionaries.end() && (!scheme || meant == dictionaries.end())) return;  // another list
    if (known != dictionaries.end() && meant == dictionaries.end())
        found.at(given->value, cat("`", tree.slice(given->value), "` is no address of `", name,
                                   "`, expected one of `http", known->address, "`"));
    else if (known == dictionaries.end() || known->address != meant->address)
        tell(tree, *named, std::string(meant->name),
             cat("its address is one of `", meant->address.substr(3), "`"), found);
}

void check(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    for (const auto id : elements(subject).named("keyword")) {
        check_repeated(tree, id, found);
        check_dictionary(tree, id, found);
        const Keyword keyword{tree.attribute(id, "value"), tree.attribute(id, "href"),
                              tree.attribute(id, "showAs")};
        // Without an address it is a word or an item of an agenda, shown by its title.
        if (!keyword.value || !keyword.address || !keyword.shown) continue;
        const auto value = tree.slice(keyword.value->value), shown = tree.slice(keyword.shown->value);
        if (value.empty() || shown.empty()) continue;
        if (tree.slice(keyword.address->value).find("/sdg/") != std::string_view::npos)
            check_goal(tree, keyword, found);
        else if (!same_words(value, shown))
            tell(tree, *keyword.shown, std::string(value), cat("its value is `", value, "`"), found);
    }
}

constexpr std::array more_examples{Example{.bad = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="Libraries in 2020" showAs="⟦Libraries in 2021⟧" dictionary="DHL"/>
</classification>)",
                                           .good = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="Libraries in 2020" showAs="Libraries in 2020" dictionary="DHL"/>
</classification>)",
                                           .slot = Slot::classification},
                                   Example{.bad = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="health" href="http://eurovoc.europa.eu/3885" showAs="health" dictionary="EuroVoc"/>
  ⟦<keyword value="health" href="http://eurovoc.europa.eu/3885" showAs="health" dictionary="EuroVoc"/>⟧
</classification>)",
                                           .good = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="health" href="http://eurovoc.europa.eu/3885" showAs="health" dictionary="EuroVoc"/>
</classification>)",
                                           .slot = Slot::classification},
                                   Example{.bad = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="17" href="⟦http://metadata.un.org/sdg/7⟧" showAs="sdg_17" dictionary="SDGO"/>
  <keyword value="⟦4⟧" href="http://metadata.un.org/sdg/14" showAs="sdg_14" dictionary="SDGO"/>
</classification>)",
                                           .good = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="17" href="http://metadata.un.org/sdg/17" showAs="sdg_17" dictionary="SDGO"/>
  <keyword value="14" href="http://metadata.un.org/sdg/14" showAs="sdg_14" dictionary="SDGO"/>
</classification>)",
                                           .slot = Slot::classification},
                                   Example{.bad = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="health" href="http://metadata.un.org/thesaurus/1002824" showAs="health" dictionary="⟦EuroVoc⟧"/>
  <keyword value="women" href="⟦http://metdata.un.org/thesaurus/1007029⟧" showAs="women" dictionary="UNBIS"/>
</classification>)",
                                           .good = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="health" href="http://metadata.un.org/thesaurus/1002824" showAs="health" dictionary="UNBIS"/>
  <keyword value="women" href="http://metadata.un.org/thesaurus/1007029" showAs="women" dictionary="UNBIS"/>
</classification>)",
                                           .slot = Slot::classification},
                                   Example{.bad = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="public_health" href="http://eurovoc.europa.eu/3885" showAs="⟦public_heath⟧" dictionary="EuroVoc"/>
</classification>)",
                                           .good = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="public_health" href="http://eurovoc.europa.eu/3885" showAs="public_health" dictionary="EuroVoc"/>
</classification>)",
                                           .slot = Slot::classification}};

}  // namespace

extern constinit const Rule keyword_disagrees{
    .code = "META028",
    .name = "keyword-disagrees",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a keyword whose value, address and shown name are not one",
    .why =
        R"(A keyword of a list with addresses says one thing three times: for programs in `value` and `href`, for readers in
`showAs`. Where they differ, the resolution is found under a subject or a Sustainable Development Goal that is not shown.
The same keyword twice in a row was put in twice, and an address is one of the dictionary that the keyword names.)",
    .authority = "published texts: 37,959 of 37,959 keywords with an address",
    .example = {.bad = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="17" href="http://metadata.un.org/sdg/17" showAs="⟦sdg_7⟧" dictionary="SDGO"/>
</classification>)",
                .good = R"(<classification source="http://metadata.un.org/sdg">
  <keyword value="17" href="http://metadata.un.org/sdg/17" showAs="sdg_17" dictionary="SDGO"/>
</classification>)",
                .slot = Slot::classification},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
