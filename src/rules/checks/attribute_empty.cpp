// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/elements.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Where published files leave the value out for want of one.
struct Filler {
    std::string_view element, attribute;
};
constexpr std::array<Filler, 6> fillers{{{"step", "by"},
                                         {"img", "src"},
                                         {"img", "alt"},
                                         {"quorum", "value"},
                                         {"paragraph", "class"},
                                         {"container", "name"}}};

void check(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    for (const auto& [attribute, id] : elements(subject).attributes()) {
        if (attribute->value.size() > 1) continue;
        const auto value = tree.slice(attribute->value);
        if (value != "" && value != " " && value != "#") continue;
        const auto element = tree.name(id), name = tree.slice(attribute->name);
        if (name.empty()) continue;  // mended in
        // The codes at the foot are drawn when the page is; the emblem on the cover page is a file.
        const bool emblem = element == "img" && name == "src" && tree.is(tree[id].parent, "p");
        const bool filler = !emblem && std::ranges::any_of(fillers, [&](const Filler& each) {
            return each.element == element && each.attribute == name;
        });
        if (!filler || subject.stage != Stage::published)
            found.at(attribute->name, cat("`", name, "` of `", element, "` says nothing"));
    }
}

constexpr std::array more{Example{.bad = R"(<p class="upperLeft"><img ⟦src⟧=""/></p>
<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>)",
                                  .good = R"(<p class="upperLeft"><img src="logo-un.jpg"/></p>
<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>)",
                                  .slot = Slot::cover}};

}  // namespace

extern constinit const Rule attribute_empty{
    .code = "META014",
    .name = "attribute-empty",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "an attribute without a value",
    .why =
        R"(An empty `eId`, `value`, `date`, `showAs` or `refersTo` promises something and says nothing; programs take it for a value.
What is not known is left out. Published files have some that are empty throughout (`by` of steps, `src` of pictures,
`value` of `quorum`); there these are left aside.)",
    .authority = "Akoma Ntoso 1.0, part 2, attributes",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph ⟦eId⟧=""><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
