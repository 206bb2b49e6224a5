// SPDX-License-Identifier: Apache-2.0
#include "import/assemble.h"

#include <algorithm>
#include <span>

#include "citations/date.h"
#include "import/cover.h"
#include "import/inlines.h"
#include "import/text_maker.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

using model::DocumentKind;

citations::Organ author_of(model::Organ organ) {
    switch (organ) {
        case model::Organ::security_council:
            return citations::Organ::security_council;
        case model::Organ::human_rights_council:
            return citations::Organ::human_rights_council;
        case model::Organ::economic_and_social_council:
            return citations::Organ::economic_and_social_council;
        default:
            return citations::Organ::general_assembly;
    }
}

bool stands_in_preamble(Kind kind) {
    return kind == Kind::formula || kind == Kind::preambular;
}

bool stands_in_text(Kind kind) {
    return kind >= Kind::formula && kind != Kind::closing && kind != Kind::vote && kind != Kind::part;
}

model::Document akoma_ntoso(model::Document inside, bool presentation) {
    model::Document root{
        "akomaNtoso", attributes({{"xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}}),
        {},           {},
        {},           {}};
    if (presentation) root.attributes.push_back({"xmlns:akn4un", "http://un.org/akn4un", {}});
    root.members.push_back(std::move(inside));
    return root;
}

model::Components annexes(const Identity& identity, TextMaker& text, std::span<const Paragraph> all) {
    model::Components made{"attachments", {}, {}, {}};
    std::size_t ordinal = 0;
    for (std::size_t i = 0; i < all.size();) {
        auto end = i + 1;
        while (end < all.size() && all[end].kind != Kind::annex) ++end;
        model::Document annex{"doc", attributes({{"name", "annex"}}), {}, {}, {}, {}};
        annex.members.push_back(make_annex_meta(identity, ++ordinal));
        annex.members.push_back(model::Part{"mainBody", {}, text.body(all.subspan(i, end - i)), {}});
        model::Component component{"attachment", attributes({{"eId", cat("annex_", ordinal)}}), {}, {}};
        component.members.push_back(std::move(annex));
        made.members.push_back(std::move(component));
        i = end;
    }
    return made;
}

enum class Frame { whole, part };  // with or without a cover page

/// A resolution without its metadata.
model::Document statement(const Manuscript& manuscript, const Identity& identity, Frame frame,
                          InlineMaker& inlines, TextMaker& text, std::set<std::string>& used) {
    CoverMaker cover(manuscript, identity, inlines, used);
    const std::span<const Paragraph> all(manuscript.paragraphs);
    const auto first = static_cast<std::size_t>(
        std::ranges::find_if(all, [](const Paragraph& each) { return stands_in_text(each.kind); }) -
        all.begin());
    auto body = first;
    for (auto i = first; i < all.size(); ++i)
        if (stands_in_preamble(all[i].kind)) body = i + 1;
    // Points and headings that follow the last preambular paragraph closely belong to it.
    while (body > first && body < all.size() && is_part_of_list(all[body])) ++body;
    const auto annex =
        static_cast<std::size_t>(std::ranges::find(all, Kind::annex, &Paragraph::kind) - all.begin());
    std::vector<Paragraph> operative, attached;
    for (auto i = body; i < all.size(); ++i)
        if (stands_in_text(all[i].kind)) (i < annex ? operative : attached).push_back(all[i]);

    model::Document made{
        "statement", attributes({{"name", std::string(statement_name(identity.kind))}}), {}, {}, {}, {}};
    const auto add = [&](model::Part part) { made.members.push_back(std::move(part)); };
    if (frame == Frame::whole) add(cover.cover());
    if (cover.has_preface()) add(cover.preface());
    if (body > first) add({"preamble", {}, text.preamble(all.subspan(first, body - first)), {}});
    add({"mainBody", {}, text.body(operative), {}});
    if (cover.has_conclusions()) add(cover.conclusions());
    if (!attached.empty()) made.members.push_back(annexes(identity, text, attached));
    return made;
}

/// The cover that several resolutions share, and each of them.
struct PartedManuscript {
    Manuscript head;
    std::vector<Manuscript> parts;
};
PartedManuscript part_manuscript(const Manuscript& manuscript) {
    PartedManuscript parted;
    parted.head.language = manuscript.language;
    for (const auto& paragraph : manuscript.paragraphs) {
        if (paragraph.kind == Kind::part) parted.parts.push_back({manuscript.language, {}, {}, {}, {}, {}});
        auto& to = parted.parts.empty() ? parted.head : parted.parts.back();
        to.paragraphs.push_back(paragraph);
    }
    return parted;
}

/// The symbol with the letter of the part, and the day on which its closing lines say that it was adopted.
Identity identity_of_part(Identity identity, const Manuscript& part) {
    if (!identity.symbol.empty())
        identity.symbol =
            cat(identity.symbol.substr(0, identity.symbol.find(' ')), " ", part.paragraphs.front().label);
    for (const auto& paragraph : part.paragraphs) {
        if (paragraph.kind != Kind::closing) continue;
        const auto dates = citations::find_dates(words_of(paragraph.pieces), part.language);
        if (!dates.empty() && dates.back().date.valid())
            identity.adopted = citations::to_iso(dates.back().date);
    }
    return identity;
}

/// "Resolutions A and B": a `documentCollection` that points to its components.
model::Document collection(const PartedManuscript& parted, const Identity& identity, InlineMaker& inlines,
                           TextMaker& text) {
    std::set<std::string> used;
    CoverMaker cover(parted.head, identity, inlines, used);
    model::Document made{"documentCollection", attributes({{"name", "publication"}}), {}, {}, {}, {}};
    made.members.push_back(cover.cover());
    if (cover.has_preface()) made.members.push_back(cover.preface());
    model::Part body{"collectionBody", {}, {}, {}};
    model::Components components{"components", {}, {}, {}};
    for (const auto& part : parted.parts) {
        const auto index = components.members.size();
        const auto& letter = part.paragraphs.front().label;
        const auto id = cat("comp_", index);
        const auto own = identity_of_part(identity, part);
        model::Division reference{
            "documentRef",
            attributes({{"eId", cat("compRef_", index)}, {"href", cat("#", id)}, {"showAs", letter}}),
            {},
            {}};
        body.content.push_back({model::Division{
            "component", attributes({{"eId", cat("comp_def_", index)}}), {{std::move(reference)}}, {}}});
        auto inner = statement(part, own, Frame::part, inlines, text, used);
        inner.members.insert(inner.members.begin(), make_part_meta(own));
        model::Component component{"component", attributes({{"eId", id}}), {}, {}};
        component.members.push_back(std::move(inner));
        components.members.push_back(std::move(component));
    }
    made.members.push_back(std::move(body));
    made.members.insert(made.members.begin(), make_meta(identity, used));
    auto root = akoma_ntoso(std::move(made), !identity.job.empty());
    root.members.push_back(std::move(components));
    return root;
}

}  // namespace

model::Document assemble(const Manuscript& manuscript, const Identity& identity) {
    InlineMaker inlines(manuscript, author_of(identity.organ));
    TextMaker text(manuscript, inlines);
    const auto parted = part_manuscript(manuscript);
    if (!parted.parts.empty()) return collection(parted, identity, inlines, text);
    std::set<std::string> used;
    auto made = statement(manuscript, identity, Frame::whole, inlines, text, used);
    made.members.insert(made.members.begin(), make_meta(identity, used));
    return akoma_ntoso(std::move(made), !identity.job.empty());
}

model::Document assemble_as_doc(const Manuscript& manuscript, const Identity& identity) {
    InlineMaker inlines(manuscript, author_of(identity.organ));
    TextMaker text(manuscript, inlines);
    std::set<std::string> used;
    model::Document made{"doc", attributes({{"name", "document"}}), {}, {}, {}, {}};
    made.members.push_back(make_meta(identity, used));
    made.members.push_back(model::Part{"mainBody", {}, text.body(manuscript.paragraphs), {}});
    return akoma_ntoso(std::move(made), !identity.job.empty());
}

}  // namespace resolute::importing
