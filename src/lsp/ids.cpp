// SPDX-License-Identifier: Apache-2.0
#include "lsp/ids.h"

#include <algorithm>

namespace resolute::lsp {

namespace {

/// Takes words with one space between them until there are enough.
class Words {
public:
    explicit Words(std::size_t most) : most_(most) {}

    bool full() const { return text_.size() > most_; }
    void add(std::string_view words) {
        for (const char c : words) {
            if (full()) return;
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!blank)
                text_ += c;
            else if (!text_.empty() && text_.back() != ' ')
                text_ += ' ';
        }
    }
    std::string take() {
        if (full()) {
            // No half of a character, and no half of a word where there is a whole one.
            auto end = most_;
            while (end > 0 && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) --end;
            const auto space = text_.rfind(' ', end);
            if (space != std::string::npos && space > most_ / 2) end = space;
            text_.resize(end);
            text_ += "…";
        }
        while (text_.ends_with(' ')) text_.pop_back();
        return std::move(text_);
    }

private:
    std::size_t most_;
    std::string text_;
};

void collect(const xml::Tree& tree, xml::NodeId element, Words& words) {
    for (auto child = tree[element].first_child; child != xml::none && !words.full();
         child = tree[child].next) {
        if (tree[child].kind == xml::Kind::text || tree[child].kind == xml::Kind::cdata)
            words.add(tree.text(child));
        const bool aside = tree.is(child, "num") || tree.is(child, "authorialNote") || tree.is(child, "meta");
        if (tree.is_element(child) && !aside) {
            collect(tree, child, words);
            // Words of two paragraphs do not run together.
            if (tree.is(child, "p") || tree.is(child, "heading")) words.add(" ");
        }
    }
}

}  // namespace

std::string fragment_in(std::string_view reference) {
    const auto mark = reference.find('#');
    return mark == std::string_view::npos ? std::string() : std::string(reference.substr(mark + 1));
}

xml::NodeId element_with_id(const xml::Tree& tree, std::string_view id) {
    if (id.empty()) return xml::none;
    for (xml::NodeId node = 0; node < tree.nodes.size(); ++node) {
        if (!tree.is_element(node)) continue;
        const auto* attribute = tree.attribute(node, "eId");
        if (attribute && tree.slice(attribute->value) == id) return node;
    }
    return xml::none;
}

xml::NodeId element_named_at(const xml::Tree& tree, const Spot& spot) {
    if (!spot.attribute) return xml::none;
    if (tree.slice(spot.attribute->name) == "eId") return spot.element;
    const auto value = tree.slice(spot.attribute->value);
    return value.starts_with('#') ? element_with_id(tree, value.substr(1)) : xml::none;
}

std::vector<Mention> mentions_of(const xml::Tree& tree, std::string_view id) {
    std::vector<Mention> result;
    for (const auto& attribute : tree.attributes) {
        const auto value = tree.slice(attribute.value);
        if (tree.slice(attribute.name) == "eId") {
            if (value == id) result.push_back({attribute.value, true});
        } else if (value.starts_with('#') && value.substr(1) == id)
            result.push_back({{attribute.value.begin + 1, attribute.value.end}, false});
    }
    std::ranges::sort(result, {}, &Mention::span);
    return result;
}

std::string first_words(const xml::Tree& tree, xml::NodeId element, std::size_t most) {
    Words words(most);
    collect(tree, element, words);
    return words.take();
}

std::string number_of(const xml::Tree& tree, xml::NodeId element) {
    for (auto child = tree[element].first_child; child != xml::none; child = tree[child].next)
        if (tree.is(child, "num")) return first_words(tree, child, 40);
    return {};
}

}  // namespace resolute::lsp
