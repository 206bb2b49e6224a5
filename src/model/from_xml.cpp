// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "model/xml.h"
#include "xml/characters.h"

namespace resolute::model {

namespace {

using xml::Kind;
using xml::NodeId;

constexpr auto inline_names = std::to_array<std::string_view>({"a",
                                                               "abbr",
                                                               "affectedDocument",
                                                               "argument",
                                                               "authorialNote",
                                                               "b",
                                                               "br",
                                                               "change",
                                                               "concept",
                                                               "courtType",
                                                               "date",
                                                               "decoration",
                                                               "def",
                                                               "del",
                                                               "docAuthority",
                                                               "docCommittee",
                                                               "docDate",
                                                               "docIntroducer",
                                                               "docJurisdiction",
                                                               "docNumber",
                                                               "docProponent",
                                                               "docPurpose",
                                                               "docStage",
                                                               "docStatus",
                                                               "docTitle",
                                                               "docType",
                                                               "docketNumber",
                                                               "editor",
                                                               "entity",
                                                               "eol",
                                                               "eop",
                                                               "event",
                                                               "fillIn",
                                                               "i",
                                                               "img",
                                                               "inline",
                                                               "ins",
                                                               "judge",
                                                               "lawyer",
                                                               "legislature",
                                                               "location",
                                                               "marker",
                                                               "mmod",
                                                               "mod",
                                                               "mref",
                                                               "noteRef",
                                                               "object",
                                                               "omissis",
                                                               "opinion",
                                                               "organization",
                                                               "outcome",
                                                               "party",
                                                               "person",
                                                               "placeholder",
                                                               "process",
                                                               "quantity",
                                                               "quotedText",
                                                               "recordedTime",
                                                               "ref",
                                                               "relatedDocument",
                                                               "remark",
                                                               "rmod",
                                                               "role",
                                                               "rref",
                                                               "session",
                                                               "shortTitle",
                                                               "signature",
                                                               "span",
                                                               "sub",
                                                               "sup",
                                                               "term",
                                                               "time",
                                                               "u",
                                                               "vote",
                                                               "witness"});
static_assert(std::ranges::is_sorted(inline_names));
constexpr auto line_names = std::to_array<std::string_view>({"p", "listIntroduction", "listWrapUp", "block"});
constexpr auto document_names = std::to_array<std::string_view>(
    {"statement", "doc", "documentCollection", "act", "bill", "debate", "debateReport", "judgment",
     "amendment", "amendmentList", "officialGazette", "portion"});

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool is_heading(std::string_view name) {
    return name == "heading" || name == "subheading" || name == "crossHeading";
}

/// The tree read into values, one function for each kind of place an element can stand in.
class Reader {
public:
    explicit Reader(const xml::Tree& tree) : tree_(tree) {}

    Document document(NodeId id) const {
        Document result{.name = name(id),
                        .attributes = attributes(id),
                        .members = {},
                        .before = {},
                        .after = {},
                        .at = at(id)};
        for_children(id, [&](NodeId child) {
            if (!tree_.is_element(child))
                other(child, result.members);
            else if (tree_.is(child, "meta"))
                result.members.emplace_back(element(child));
            else if (tree_.is(child, "attachments") || tree_.is(child, "components"))
                result.members.emplace_back(components(child));
            else if (holds(document_names, tree_.name(child)))
                result.members.emplace_back(document(child));
            else
                result.members.emplace_back(Part{name(child), attributes(child), blocks(child), at(child)});
        });
        return result;
    }

    Remark remark(NodeId id) const {
        const auto& node = tree_[id];
        const bool instruction = node.kind == Kind::instruction;
        auto text = tree_.written(node.open);
        std::erase(text, '\r');
        return {instruction, instruction ? std::string(tree_.name(id)) : std::string(), std::move(text),
                at(id)};
    }

private:
    template <class Visit>
    void for_children(NodeId id, Visit visit) const {
        for (auto child = tree_[id].first_child; child != xml::none; child = tree_[child].next) visit(child);
    }

    std::size_t children_count(NodeId id) const {
        std::size_t count = 0;
        for_children(id, [&](NodeId) { ++count; });
        return count;
    }

    std::string name(NodeId id) const { return std::string(tree_.name(id)); }
    At at(NodeId id) const { return {tree_[id].whole}; }

    Attributes attributes(NodeId id) const {
        Attributes result;
        const auto& node = tree_[id];
        result.reserve(node.attribute_count);
        for (auto i = node.first_attribute; i < node.first_attribute + node.attribute_count; ++i) {
            const auto& each = tree_.attributes[i];
            result.push_back({std::string(tree_.slice(each.name)), tree_.value(each), {each.value}});
        }
        return result;
    }

    bool is_characters(NodeId id) const {
        return tree_[id].kind == Kind::text || tree_[id].kind == Kind::cdata;
    }

    /// A comment, an instruction, or text where only structure is expected.
    template <class Members>
    void other(NodeId id, Members& members) const {
        if (!is_characters(id)) {
            members.emplace_back(remark(id));
        } else if (!tree_[id].blank) {
            auto words = trimmed(tree_.characters(id));
            if (auto* before = members.empty() ? nullptr : std::get_if<Text>(&members.back()))
                before->text += words;
            else
                members.emplace_back(Text{std::move(words), at(id)});
        }
    }

    static std::string trimmed(std::string text) {
        while (!text.empty() && xml::is_space(text.back())) text.pop_back();
        text.erase(0, text.find_first_not_of(" \t\r\n"));
        return text;
    }

    /// A CDATA section beside text is one text with it.
    void add_text(NodeId id, Inlines& content) const {
        auto* before = content.empty() ? nullptr : std::get_if<Text>(&content.back().value);
        if (auto words = tree_.characters(id); !extend(before, words, id) && !words.empty())
            content.push_back({Text{std::move(words), at(id)}});
    }
    void add_text(NodeId id, Elements& content) const {
        auto* before = content.empty() ? nullptr : std::get_if<Text>(&content.back());
        if (auto words = tree_.characters(id); !extend(before, words, id) && !words.empty())
            content.emplace_back(Text{std::move(words), at(id)});
    }
    bool extend(Text* before, const std::string& words, NodeId id) const {
        if (!before) return false;
        before->text += words;
        before->at.span.end = at(id).span.end;
        return true;
    }

    Element element(NodeId id) const {
        Element result{name(id), attributes(id), {}, at(id)};
        // White space says nothing between elements, unless words stand there too.
        std::size_t structural = 0;
        bool words = false;
        for_children(id, [&](NodeId child) {
            if (!is_characters(child)) ++structural;
            words = words || (is_characters(child) && !tree_[child].blank);
        });
        if (!words) result.children.reserve(structural);
        for_children(id, [&](NodeId child) {
            if (tree_.is_element(child))
                result.children.emplace_back(element(child));
            else if (!is_characters(child))
                result.children.emplace_back(remark(child));
            else if (structural == 0 || words)
                add_text(child, result.children);
        });
        return result;
    }

    Components components(NodeId id) const {
        Components result{name(id), attributes(id), {}, at(id)};
        for_children(id, [&](NodeId child) {
            if (tree_.is_element(child))
                result.members.emplace_back(component(child));
            else
                other(child, result.members);
        });
        return result;
    }

    Component component(NodeId id) const {
        Component result{name(id), attributes(id), {}, at(id)};
        for_children(id, [&](NodeId child) {
            if (!tree_.is_element(child))
                other(child, result.members);
            else if (holds(document_names, tree_.name(child)))
                result.members.emplace_back(document(child));
            else if (is_heading(tree_.name(child)))
                result.members.emplace_back(heading(child));
            else
                result.members.emplace_back(element(child));
        });
        return result;
    }

    /// What stands in a structural element. If words stand in it directly, all of it is running text.
    Blocks blocks(NodeId id) const {
        bool words = false;
        std::size_t blocks = 0;
        for_children(id, [&](NodeId child) {
            if (!is_characters(child)) ++blocks;
            words = words || (is_characters(child) && !tree_[child].blank);
        });
        Blocks result;
        result.reserve(words ? 1 : blocks);
        if (words) {
            result.push_back({Line{{}, {}, inlines(id), at(id)}});
            return result;
        }
        for_children(id, [&](NodeId child) {
            if (!is_characters(child)) result.push_back(block(child));
        });
        return result;
    }

    Heading heading(NodeId id) const { return {name(id), attributes(id), inlines(id), at(id)}; }

    Block block(NodeId id) const {
        if (!tree_.is_element(id)) return {remark(id)};
        const auto name = tree_.name(id);
        if (holds(line_names, name)) return {Line{this->name(id), attributes(id), inlines(id), at(id)}};
        if (name == "num") return {Number{attributes(id), inlines(id), at(id)}};
        if (is_heading(name)) return {heading(id)};
        if (name == "table" && is_plain_table(id)) return {table(id)};
        if (std::ranges::binary_search(inline_names, name)) {
            Inlines content;
            content.push_back(inline_element(id));
            return {Line{{}, {}, std::move(content), at(id)}};
        }
        return {Division{this->name(id), attributes(id), blocks(id), at(id)}};
    }

    bool is_plain_table(NodeId id) const {
        bool plain = true;
        for_children(id, [&](NodeId row) {
            if (is_characters(row) && !tree_[row].blank) plain = false;
            if (!tree_.is_element(row) || tree_.is(row, "caption")) return;
            if (!tree_.is(row, "tr")) plain = false;
            for_children(row, [&](NodeId cell) {
                if (is_characters(cell) && !tree_[cell].blank) plain = false;
                if (tree_.is_element(cell) && !tree_.is(cell, "td") && !tree_.is(cell, "th")) plain = false;
            });
        });
        return plain;
    }

    Table table(NodeId id) const {
        Table result{attributes(id), {}, at(id)};
        for_children(id, [&](NodeId child) {
            if (tree_.is(child, "caption"))
                result.rows.emplace_back(Line{name(child), attributes(child), inlines(child), at(child)});
            else if (tree_.is_element(child))
                result.rows.emplace_back(row(child));
            else if (!is_characters(child))
                result.rows.emplace_back(remark(child));
        });
        return result;
    }

    Row row(NodeId id) const {
        Row result{attributes(id), {}, at(id)};
        for_children(id, [&](NodeId child) {
            if (tree_.is_element(child))
                result.cells.emplace_back(Cell{name(child), attributes(child), blocks(child), at(child)});
            else if (!is_characters(child))
                result.cells.emplace_back(remark(child));
        });
        return result;
    }

    Inlines inlines(NodeId id) const {
        Inlines result;
        result.reserve(children_count(id));
        for_children(id, [&](NodeId child) {
            if (tree_.is_element(child))
                result.push_back(inline_element(child));
            else if (is_characters(child))
                add_text(child, result);
            else
                result.push_back({remark(child)});
        });
        return result;
    }

    Inline inline_element(NodeId id) const {
        const auto name = tree_.name(id);
        if (name == "a" || name == "ref" || name == "rref" || name == "mref")
            return {Reference{this->name(id), attributes(id), inlines(id), at(id)}};
        if (name == "authorialNote") return {Footnote{attributes(id), blocks(id), at(id)}};
        if (name == "noteRef" && tree_[id].first_child == xml::none)
            return {NoteCall{attributes(id), at(id)}};
        return {Markup{this->name(id), attributes(id), inlines(id), at(id)}};
    }

    const xml::Tree& tree_;
};

}  // namespace

Document from_xml(const xml::Tree& tree) {
    const Reader reader(tree);
    auto result = reader.document(tree.root);
    bool behind = false;
    for (auto id = tree.first; id != xml::none; id = tree[id].next) {
        if (id == tree.root)
            behind = true;
        else
            (behind ? result.after : result.before).push_back(reader.remark(id));
    }
    return result;
}

}  // namespace resolute::model
