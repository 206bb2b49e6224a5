// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string_view>
#include <vector>

#include "rules/elements.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

struct Usual {
    std::string_view element, attribute;
    bool when_published = false;  // others may do without
};
/// `<span>`: one without any attribute sets nothing apart.
void check_spans(const Subject& subject, Findings& found) {
    for (const auto id : elements(subject).named("span"))
        if (subject.tree[id].attribute_count == 0)
            found.at(subject.tree[id].name,
                     "`span` without `class`, by which it would differ from the words around");
}

/// What these elements always have in published texts though the schema does not ask for it.
constexpr std::array<Usual, 26> usual{{{"paragraph", "eId"},
                                       {"container", "eId"},
                                       {"content", "eId"},
                                       {"point", "eId"},
                                       {"list", "eId"},
                                       {"authorialNote", "eId"},
                                       {"authorialNote", "placement"},
                                       {"FRBRauthor", "as", true},
                                       {"step", "outcome", true},
                                       {"TLCOrganization", "eId", true},
                                       {"TLCConcept", "eId", true},
                                       {"TLCRole", "eId", true},
                                       {"TLCTerm", "eId", true},
                                       {"count", "refersTo", true},
                                       {"quantity", "normalized", true},
                                       {"quantity", "refersTo", true},
                                       {"outcome", "refersTo", true},
                                       {"location", "title", true},
                                       {"location", "refersTo", true},
                                       {"event", "refersTo", true},
                                       {"docDate", "refersTo", true},
                                       {"docketNumber", "refersTo", true},
                                       {"docAuthority", "refersTo", true},
                                       {"docStatus", "refersTo", true},
                                       {"docProponent", "refersTo", true},
                                       {"session", "refersTo", true}}};

void check(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    const bool published = is_of_publisher(subject);
    check_spans(subject, found);
    for (const auto& [element, attribute, when_published] : usual) {
        if (when_published && !published) continue;
        const auto all = elements(subject).named(element);
        std::vector<xml::NodeId> without;
        for (const auto id : all)
            if (!tree.attribute(id, attribute)) without.push_back(id);
        // Only a step beside others says what it is.
        if (element == "step" && without.size() == all.size()) continue;
        // A writer who leaves it out everywhere means to.
        if (!published && 2 * without.size() >= all.size()) continue;
        for (const auto id : without)
            found.at(tree[id].name, cat("`", element, "` without `", attribute,
                                        published ? "`, which published texts have"
                                                  : "`, which the others of this text have"));
    }
}

constexpr std::array more{Example{
    .bad =
        R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the <⟦span⟧>report</span> on libraries,</p></container>)",
    .good =
        R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the <span class="italic">report</span> on libraries,</p></container>)",
    .slot = Slot::preamble}};

}  // namespace

extern constinit const Rule attribute_left_out{
    .code = "STR015",
    .name = "attribute-left-out",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "an element without an attribute that others of its name have",
    .why =
        R"(Paragraphs, points and notes have an `eId`, by which links and other programs find them, notes also a `placement`. The
schema does not ask for them, so that one who leaves one out while editing is not told. A text that has none at all is not
reported before the United Nations publish it. A `span` without `class` sets nothing apart. What they publish also says what each name, date, count and line of the
page is there for (`as`, `refersTo`), in figures (`normalized`, `title`) where it stands in words.)",
    .authority = "Akoma Ntoso Naming Convention 1.0, 5; published texts: 131,000 of 131,030 elements",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<⟦paragraph⟧><num>2.</num><content><p><i>Requests</i> the Secretary-General to publish it;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Requests</i> the Secretary-General to publish it;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
