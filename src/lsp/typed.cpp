// SPDX-License-Identifier: Apache-2.0
#include "lsp/typed.h"

#include <algorithm>

#include "text/cat.h"
#include "xml/read.h"

namespace resolute::lsp {

namespace {

constexpr std::string_view blanks = " \t\r\n";
/// A tag is no longer; what stands farther back is not looked at.
constexpr std::size_t longest_tag = 16384;

using SharedTree = std::shared_ptr<const xml::Tree>;

SharedTree read_again(std::string text) {
    Diagnostics ignored;
    return std::make_shared<xml::Tree>(xml::read(std::make_shared<SourceFile>("", std::move(text)), ignored));
}

/// The tree itself: copying that of a long text takes as long as reading it.
SharedTree itself(const xml::Tree& tree) {
    return {SharedTree(), &tree};
}

/// Where in a tag, given as what stands in it before the place, that place is.
struct InTag {
    bool in_value = false;
    std::size_t name = 0;   // where the attribute's name begins; the size of the tag between two of them
    std::size_t value = 0;  // where its value begins
};
InTag place_in(std::string_view tag) {
    InTag place{false, tag.size(), 0};
    for (auto at = tag.find_first_of(blanks); at != std::string_view::npos;) {
        const auto name = tag.find_first_not_of(blanks, at);
        if (name == std::string_view::npos) break;
        const auto behind = tag.find_first_of("= \t\r\n", name);
        place.name = name;
        if (behind == std::string_view::npos) return place;
        const auto quote = tag.find_first_not_of(cat("=", blanks), behind);
        if (quote == std::string_view::npos) return place;
        if (tag[quote] != '"' && tag[quote] != '\'') {
            at = tag.find_first_of(blanks, quote);
            continue;
        }
        const auto end = tag.find(tag[quote], quote + 1);
        if (end == std::string_view::npos) return {true, name, quote + 1};
        at = end + 1;
        place.name = tag.size();
        if (at == tag.size()) break;
    }
    return place;
}

/// Whether the tag goes on behind the place and ends.
bool goes_on(std::string_view behind) {
    const auto end = behind.find_first_of("<>");
    return end != std::string_view::npos && behind[end] == '>';
}

/// The element that a whole tag at `begin` opens in the text with that tag made of what is done of it.
void make_whole(Typed& typed, const xml::Tree& tree, std::string_view done, std::uint32_t offset) {
    const auto text = tree.source->text();
    const auto opened_in = [&](const xml::Tree& of) {
        const auto id = of.at(typed.begin);
        return id != xml::none && of.is_element(id) && of[id].whole.begin == typed.begin ? id : xml::none;
    };
    if (typed.closed && opened_in(tree) != xml::none)
        typed.tree = itself(tree);
    else
        typed.tree = read_again(cat(text.substr(0, typed.begin), done, "/>", text.substr(offset)));
    typed.element = opened_in(typed.around());
}

}  // namespace

xml::NodeId open_element_at(const xml::Tree& tree, std::uint32_t offset) {
    auto id = tree.at(offset);
    while (id != xml::none && (!tree.is_element(id) || tree[id].open.end > offset)) id = tree[id].parent;
    return id;
}

Typed typed_at(const xml::Tree& tree, std::uint32_t offset) {
    const auto text = tree.source->text();
    Typed typed;
    typed.span = {offset, offset};
    typed.begin = offset;
    const auto from = offset > longest_tag ? offset - longest_tag : 0;
    const auto before = text.substr(from, offset - from);
    const auto mark = before.find_last_of("<>");
    if (mark == std::string_view::npos || before[mark] == '>') {
        const auto words = mark == std::string_view::npos ? before.size() : mark + 1;
        typed.span.begin = static_cast<std::uint32_t>(from + words);
        typed.tree = itself(tree);
        return typed;
    }
    typed.begin = static_cast<std::uint32_t>(from + mark);
    typed.closed = goes_on(text.substr(offset));
    const auto tag = before.substr(mark);
    if (tag.starts_with("<!") || tag.starts_with("<?")) {
        typed.kind = Typed::Kind::nothing;
        return typed;
    }
    const auto blank = tag.find_first_of(blanks);
    if (blank == std::string_view::npos) {
        const bool closing = tag.starts_with("</");
        typed.kind = closing ? Typed::Kind::end_tag : Typed::Kind::element;
        typed.span.begin = typed.begin + (closing ? 2 : 1);
        typed.tree = read_again(cat(text.substr(0, typed.begin), text.substr(offset)));
        return typed;
    }
    const auto place = place_in(tag);
    typed.kind = place.in_value ? Typed::Kind::value : Typed::Kind::attribute;
    typed.span.begin = typed.begin + static_cast<std::uint32_t>(place.in_value ? place.value : place.name);
    if (place.in_value) {
        const auto name = tag.substr(place.name);
        typed.attribute = name.substr(0, name.find_first_of("= \t\r\n"));
    }
    make_whole(typed, tree, tag.substr(0, place.name), offset);
    return typed;
}

}  // namespace resolute::lsp
