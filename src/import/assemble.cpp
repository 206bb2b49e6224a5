// SPDX-License-Identifier: Apache-2.0
#include "import/assemble.h"

#include <algorithm>
#include <span>

#include "citations/date.h"
#include "import/cover.h"
#include "import/inlines.h"
#include "import/labels.h"
#include "import/openings.h"
#include "rules/labels.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

using model::Block;
using model::Blocks;
using model::Division;
using model::DocumentKind;
using model::Number;

Division division(std::string name, model::Attributes given, Blocks content) {
    return {std::move(name), std::move(given), std::move(content), {}};
}

bool is_part_of_list(const Paragraph& paragraph) {
    return paragraph.kind == Kind::point || paragraph.kind == Kind::continued;
}

/// Makes preambles and bodies.
class TextMaker {
public:
    TextMaker(const Manuscript& from, InlineMaker& inlines) : from_(from), inlines_(inlines) {}

    Blocks preamble(std::span<const Paragraph> all) {
        Blocks made;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto& each = all[i];
            if (each.kind == Kind::formula) {
                made.push_back(
                    {division("formula", attributes({{"name", "enactingFormula"}, {"eId", "formula_1"}}),
                              {line_of(inlines_.inlines(each.pieces))})});
            } else if (each.kind == Kind::heading) {
                made.push_back({division("block", attributes({{"name", "subheading"}}), {})});
                // Running text in a `block` has no paragraph around it.
                std::get<Division>(made.back().value)
                    .content.push_back({model::Line{"", {}, inlines_.inlines(each.pieces), {}}});
            } else {
                const auto last = end_of_list(all, i + 1);
                made.push_back({container(each, all.subspan(i + 1, last - i - 1))});
                i = last - 1;
            }
        }
        return made;
    }

    Blocks body(std::span<const Paragraph> all) {
        Blocks made;
        for (std::size_t i = 0; i < all.size();) {
            if (all[i].kind == Kind::section) {
                auto end = i + 1;
                while (end < all.size() && all[end].kind != Kind::section) ++end;
                made.push_back({section(all[i], all.subspan(i + 1, end - i - 1))});
                i = end;
                continue;
            }
            const auto last = end_of_list(all, i + 1);
            provision(made, all[i], all.subspan(i + 1, last - i - 1));
            i = last;
        }
        return made;
    }

private:
    static std::size_t end_of_list(std::span<const Paragraph> all, std::size_t at) {
        while (at < all.size() && is_part_of_list(all[at])) ++at;
        return at;
    }

    std::string next_id() { return cat("para_", ++paragraphs_); }

    Block number(const std::string& label) { return {Number{{}, {text_of(label)}, {}}}; }

    Block text_line(const Paragraph& paragraph) { return line_of(inlines_.inlines(paragraph.pieces)); }

    Division container(const Paragraph& paragraph, std::span<const Paragraph> points) {
        const auto words = words_of(paragraph.pieces);
        auto name = words.substr(0, opening_words(words, from_.language, false));
        if (name.empty()) name = "recital";
        auto given = attributes({{"name", name}, {"eId", cat("container_", ++containers_)}});
        if (points.empty()) return division("container", std::move(given), {text_line(paragraph)});
        model::Line introduction{"listIntroduction", {}, inlines_.inlines(paragraph.pieces), {}};
        return division("container", std::move(given), {{items({std::move(introduction)}, points, 1)}});
    }

    /// A `blockList` of the points of one level, the deeper ones inside.
    Division items(Block introduction, std::span<const Paragraph> points, int level) {
        auto list = division("blockList", {}, {std::move(introduction)});
        for (std::size_t i = 0; i < points.size();) {
            auto end = i + 1;
            while (end < points.size() && points[end].kind == Kind::point && points[end].level > level) ++end;
            auto item = division("item", {}, {});
            if (!points[i].label.empty()) item.content.push_back(number(points[i].label));
            if (end == i + 1) {
                item.content.push_back(text_line(points[i]));
            } else {
                model::Line inner{"listIntroduction", {}, inlines_.inlines(points[i].pieces), {}};
                item.content.push_back(
                    {items({std::move(inner)}, points.subspan(i + 1, end - i - 1), level + 1)});
            }
            list.content.push_back({std::move(item)});
            i = end;
        }
        return list;
    }

    Division section(const Paragraph& head, std::span<const Paragraph> inside) {
        auto made = division("section", attributes({{"eId", cat("section_", ++sections_)}}), {});
        made.content.push_back(number(head.label));
        if (!head.pieces.empty())
            made.content.push_back({model::Heading{"heading", {}, inlines_.inlines(head.pieces), {}}});
        for (auto& block : body(inside)) made.content.push_back(std::move(block));
        return made;
    }

    void provision(Blocks& to, const Paragraph& paragraph, std::span<const Paragraph> points) {
        if (paragraph.kind == Kind::table) {
            to.push_back({table(paragraph)});
            return;
        }
        const auto id = next_id();
        auto made = division("paragraph", attributes({{"eId", id}}), {});
        if (!paragraph.label.empty()) made.content.push_back(number(paragraph.label));
        if (paragraph.kind == Kind::heading || paragraph.kind == Kind::annex)
            made.content.push_back({model::Heading{"heading", {}, inlines_.inlines(paragraph.pieces), {}}});
        else if (points.empty() || (paragraph.kind == Kind::point && points.front().level <= paragraph.level))
            made.content.push_back(content(paragraph, id));
        else
            made.content.push_back({list(paragraph, points, id)});
        const bool taken = !points.empty() && std::holds_alternative<Division>(made.content.back().value) &&
                           std::get<Division>(made.content.back().value).name == "list";
        to.push_back({std::move(made)});
        if (!taken)
            for (std::size_t i = 0; i < points.size();) {
                auto end = i + 1;
                while (end < points.size() && points[end].kind == Kind::point &&
                       points[end].level > points[i].level)
                    ++end;
                provision(to, points[i], points.subspan(i + 1, end - i - 1));
                i = end;
            }
    }

    Block content(const Paragraph& paragraph, const std::string& id) {
        return {division("content", attributes({{"eId", cat(id, "__content")}}), {text_line(paragraph)})};
    }

    /// The points below a paragraph or point.
    Division list(const Paragraph& head, std::span<const Paragraph> points, const std::string& parent) {
        const auto id = cat(parent, "__list_1");
        auto made =
            division("list", attributes({{"eId", id}}),
                     {{division("intro", attributes({{"eId", cat(id, "__intro")}}), {text_line(head)})}});
        const auto level = points.front().kind == Kind::point ? points.front().level : 1;
        std::set<std::string> ids;
        for (std::size_t i = 0; i < points.size();) {
            if (points[i].kind == Kind::continued) {
                Blocks lines;
                while (i < points.size() && points[i].kind == Kind::continued)
                    lines.push_back(text_line(points[i++]));
                made.content.push_back(
                    {division("wrapUp", attributes({{"eId", cat(id, "__wrapup")}}), std::move(lines))});
                // Nothing may follow it in a list: further points are numbered paragraphs of their own.
                break;
            }
            auto end = i + 1;
            while (end < points.size() && points[end].kind == Kind::point && points[end].level > level) ++end;
            made.content.push_back({point(points[i], points.subspan(i + 1, end - i - 1), id, ids)});
            i = end;
        }
        return made;
    }

    Division point(const Paragraph& paragraph, std::span<const Paragraph> deeper, const std::string& list_id,
                   std::set<std::string>& ids) {
        auto bare = std::string(rules::bare_label(paragraph.label));
        std::erase_if(bare, [](char c) { return c == '.' || c == ' ' || c == ')'; });
        if (rules::read_label(paragraph.label).empty()) bare = cat("bullet_", ids.size() + 1);
        auto id = cat(list_id, "__point_", bare);
        for (int again = 2; !ids.insert(id).second; ++again) id = cat(list_id, "__point_", bare, "_", again);
        auto made = division("point", attributes({{"eId", id}}), {number(paragraph.label)});
        if (deeper.empty())
            made.content.push_back(content(paragraph, id));
        else
            made.content.push_back({list(paragraph, deeper, id)});
        return made;
    }

    Division table(const Paragraph& paragraph) {
        model::Table made;
        made.attributes = attributes({{"eId", cat("table_", ++tables_)}});
        for (const auto& cells : paragraph.table) {
            model::Row row;
            const bool head = &cells == &paragraph.table.front();
            for (const auto& cell : cells)
                row.cells.push_back(
                    model::Cell{head ? "th" : "td", {}, {line_of(inlines_.inlines(cell))}, {}});
            made.rows.push_back(std::move(row));
        }
        return division("container",
                        attributes({{"name", "table"}, {"eId", cat("container_", ++containers_)}}),
                        {{std::move(made)}});
    }

    const Manuscript& from_;
    InlineMaker& inlines_;
    int containers_ = 0, paragraphs_ = 0, sections_ = 0, tables_ = 0;
};

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
        model::Component component{"attachment", {}, {}, {}};
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
        if (!dates.empty()) identity.adopted = citations::to_iso(dates.back().date);
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
        auto reference = division(
            "documentRef",
            attributes({{"eId", cat("compRef_", index)}, {"href", cat("#", id)}, {"showAs", letter}}), {});
        body.content.push_back({division("component", attributes({{"eId", cat("comp_def_", index)}}),
                                         {{std::move(reference)}})});
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
