// SPDX-License-Identifier: Apache-2.0
#include "xml/well_formed.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "text/sixteen.h"
#include "text/utf8.h"
#include "xml/characters.h"
#include "xml/declaration.h"
#include "xml/read.h"

namespace resolute::xml {

namespace {

using Offset = std::uint32_t;

/// Bytes of text and of values that need no further look. U+FFFE and U+FFFF begin with EF; quotes may end a
/// value.
constexpr auto plain = [] {
    std::array<bool, 256> result{};
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto c = static_cast<char>(i);
        const bool special = c == '<' || c == '&' || c == ']' || c == '"' || c == '\'' || c == '\xEF';
        result[i] = is_space(c) || (i > ' ' && !special);
    }
    return result;
}();

/// Each step is false where a mend is needed, or may be.
class Reader {
public:
    Reader(std::string_view text, Tree& tree)
        : tree_(tree), text_(text), size_(static_cast<Offset>(text.size())) {
        // About as many as published texts have.
        tree_.nodes.reserve(text_.size() / 30);
        tree_.attributes.reserve(text_.size() / 40);
        has_return_ = text_.find('\r') != std::string_view::npos;
    }

    bool read() {
        if (!declaration()) return false;
        while (at_ < size_)
            if (!(text_[at_] == '<' ? markup() : characters())) return false;
        return open_.empty() && tree_.root != none;
    }

private:
    struct Open {
        NodeId id, last_child;
    };
    struct Declared {
        std::size_t depth;
        std::string_view prefix;
    };

    bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }
    bool is_at(char c) const { return at_ < size_ && text_[at_] == c; }
    std::string_view slice(Span span) const { return text_.substr(span.begin, span.size()); }
    void skip_space() {
        while (at_ < size_ && is_space(text_[at_])) ++at_;
    }
    /// Up to what needs a look, or `end`.
    void skip_plain(char end) {
        while (at_ + Sixteen::size <= size_) {
            const Sixteen next(text_, at_);
            const auto special = next.below(' ') | next.equal('<') | next.equal('&') | next.equal(']') |
                                 next.equal('\xEF') | next.equal(end);
            const auto passed = special.first();
            at_ += static_cast<Offset>(passed);
            if (passed == Sixteen::size) continue;
            if (!is_space(text_[at_])) return;
            passed_break_ = true;
            ++at_;
        }
        passed_break_ = true;  // or not: so near to the end it does not matter
        while (at_ < size_ && plain[static_cast<unsigned char>(text_[at_])]) ++at_;
    }

    NodeId add(Kind kind, Span whole, Span open, Span name = {}) {
        const auto id = static_cast<NodeId>(tree_.nodes.size());
        const auto parent = open_.empty() ? none : open_.back().id;
        auto& last = open_.empty() ? last_outside_ : open_.back().last_child;
        if (last != none)
            tree_.nodes[last].next = id;
        else
            (open_.empty() ? tree_.first : tree_.nodes[parent].first_child) = id;
        last = id;
        tree_.nodes.push_back({.kind = kind, .whole = whole, .open = open, .name = name, .parent = parent});
        return id;
    }

    bool declaration() {
        if (!text_.starts_with("<?xml") || name_at(text_, 2).size() != 3) return true;
        const auto end = text_.find("?>");
        if (end == std::string_view::npos) return false;
        at_ = static_cast<Offset>(end) + 2;
        return is_usual_declaration(text_.substr(0, at_));
    }

    /// What is no plain byte: a reference, or a character of another script.
    bool character() {
        if (text_[at_] == '&') {
            const auto reference = reference_at(text_, at_);
            at_ = reference.end;
            return !reference.empty();
        }
        const auto next = character_at(text_, at_);
        at_ += next.length;
        return is_character(next.code);
    }

    bool characters() {
        const auto begin = at_;
        skip_space();
        const bool blank = at_ == size_ || text_[at_] == '<';
        if (open_.empty()) return blank;
        bool referred = false;
        for (skip_plain('<'); at_ < size_ && text_[at_] != '<'; skip_plain('<')) {
            referred = referred || text_[at_] == '&';
            if (starts("]]>") || !character()) return false;
        }
        auto& node = tree_.nodes[add(Kind::text, {begin, at_}, {begin, at_})];
        node.blank = blank;
        node.plain = !referred && !has_return_;
        return true;
    }

    bool markup() {
        const char next = at_ + 1 < size_ ? text_[at_ + 1] : '>';
        if (next == '/') return end_tag();
        if (next == '?') return instruction();
        if (next != '!') return start_tag();
        if (starts("<!--")) return section(Kind::comment, 4, "-->");
        return starts("<![CDATA[") && !open_.empty() && section(Kind::cdata, 9, "]]>");
    }

    /// The place of `close`, from `begin` on, behind nothing but characters of XML; the size where that is
    /// not so.
    Offset end_of_section(Offset begin, std::string_view close) const {
        const auto end = std::min<std::size_t>(text_.find(close, begin), size_);
        for (auto at = begin; at < end;) {
            const auto next = character_at(text_, at);
            if (!is_character(next.code)) return size_;
            at += next.length;
        }
        return static_cast<Offset>(end);
    }

    bool section(Kind kind, Offset opening, std::string_view close) {
        const auto begin = at_ + opening;
        const auto end = end_of_section(begin, close);
        if (end == size_) return false;
        // XML 1.0 §2.5: no `--` inside, none of it left at the end.
        const auto inside = slice({begin, end});
        if (kind == Kind::comment && (inside.find("--") != std::string_view::npos || inside.ends_with('-')))
            return false;
        const auto whole_end = end + static_cast<Offset>(close.size());
        auto& node = tree_.nodes[add(kind, {at_, whole_end}, {begin, end})];
        node.blank = kind == Kind::cdata && is_blank(inside);
        at_ = whole_end;
        return true;
    }

    bool instruction() {
        const auto target = name_at(text_, at_ + 2);
        const auto word = slice(target);
        const bool reserved =
            word.size() == 3 && (word[0] | 0x20) == 'x' && (word[1] | 0x20) == 'm' && (word[2] | 0x20) == 'l';
        if (word.empty() || reserved || word.find(':') != std::string_view::npos) return false;
        const auto end = end_of_section(target.end, "?>");
        if (end == size_ || (target.end < end && !is_space(text_[target.end]))) return false;
        auto inside = target.end;
        while (inside < end && is_space(text_[inside])) ++inside;
        add(Kind::instruction, {at_, end + 2}, {inside, end}, target);
        at_ = end + 2;
        return true;
    }

    bool start_tag() {
        if ((open_.empty() && tree_.root != none) || open_.size() >= depth_limit) return false;
        const auto begin = at_;
        const auto name = name_at(text_, at_ + 1);
        if (name.empty()) return false;
        used_.clear();
        note_prefix(name);
        const auto first = static_cast<Offset>(tree_.attributes.size());
        for (at_ = name.end;;) {
            const auto before = at_;
            skip_space();
            if (at_ == size_) return false;
            if (text_[at_] == '>' || text_[at_] == '/') break;
            if (before == at_ || !attribute(first)) return false;
        }
        const bool empty = text_[at_] == '/';
        if (empty) ++at_;
        if (!is_at('>')) return false;
        ++at_;
        const auto id = add(Kind::element, {begin, at_}, {begin, at_}, name);
        tree_.nodes[id].first_attribute = first;
        tree_.nodes[id].attribute_count = static_cast<Offset>(tree_.attributes.size()) - first;
        if (open_.empty()) tree_.root = id;
        if (!std::ranges::all_of(used_, [&](std::string_view prefix) { return is_declared(prefix); }))
            return false;
        if (empty)
            forget_declared();
        else
            open_.push_back({id, none});
        return true;
    }

    bool attribute(Offset first) {
        const auto name = name_at(text_, at_);
        if (name.empty()) return false;
        at_ = name.end;
        skip_space();
        if (!is_at('=')) return false;
        ++at_;
        skip_space();
        if (!is_at('"') && !is_at('\'')) return false;
        const char quote = text_[at_];
        const auto begin = ++at_;
        passed_break_ = false;
        bool referred = false;
        for (skip_plain(quote); at_ < size_ && text_[at_] != quote; skip_plain(quote)) {
            referred = referred || text_[at_] == '&';
            if (text_[at_] == '<' || !character()) return false;
        }
        if (at_ == size_) return false;
        const Span value{begin, at_++};
        if (is_repeated(first, slice(name))) return false;
        tree_.attributes.push_back({name, value, !referred && !passed_break_});
        note_prefix(name);
        // Namespaces in XML §5: a prefix cannot be bound to nothing.
        return !slice(name).starts_with("xmlns:") ||
               slice(value).find_first_not_of("=\"' \t\r\n") != std::string_view::npos;
    }

    /// A handful of names is looked through; many, which only malice brings, are kept in a set.
    bool is_repeated(Offset first, std::string_view name) {
        constexpr std::size_t handful = 24;
        const auto same = [&](const Attribute& other) { return slice(other.name) == name; };
        const auto begin = tree_.attributes.begin() + first;
        const auto count = tree_.attributes.size() - first;
        if (count < handful) return std::any_of(begin, tree_.attributes.end(), same);
        if (count == handful) {
            names_.clear();
            for (auto each = begin; each != tree_.attributes.end(); ++each) names_.insert(slice(each->name));
        }
        return !names_.insert(name).second;
    }

    /// The place of the colon in a name, its size where it has none.
    std::size_t colon_of(Span name) const {
        if (name.size() <= Sixteen::size && name.begin + Sixteen::size <= size_)
            return std::min<std::size_t>(Sixteen(text_, name.begin).equal(':').first(), name.size());
        return std::min(slice(name).find(':'), std::size_t{name.size()});
    }

    /// Notes the prefix of a name, and what a namespace declaration declares.
    void note_prefix(Span name) {
        const auto word = slice(name);
        const auto size = colon_of(name);
        if (size == word.size()) return;
        const auto prefix = word.substr(0, size);
        if (prefix == "xmlns")
            declared_.push_back({open_.size(), word.substr(prefix.size() + 1)});
        else if (prefix != "xml")
            used_.push_back(prefix);
    }

    bool is_declared(std::string_view prefix) const {
        return std::ranges::find(declared_, prefix, &Declared::prefix) != declared_.end();
    }

    /// What the element that ends here declared.
    void forget_declared() {
        while (!declared_.empty() && declared_.back().depth >= open_.size()) declared_.pop_back();
    }

    bool end_tag() {
        if (open_.empty()) return false;
        auto& element = tree_.nodes[open_.back().id];
        const auto name = slice(element.name);
        at_ += 2;
        if (!starts(name)) return false;
        at_ += element.name.size();
        skip_space();
        if (!is_at('>')) return false;
        element.whole.end = ++at_;
        open_.pop_back();
        forget_declared();
        return true;
    }

    Tree& tree_;
    std::string_view text_;
    Offset size_, at_ = 0;
    bool has_return_ = false;    // somewhere in the text
    bool passed_break_ = false;  // skip_plain() may have come over white space that is no plain space
    NodeId last_outside_ = none;
    std::vector<Open> open_;
    std::vector<Declared> declared_;
    std::vector<std::string_view> used_;          // prefixes, in the tag being read
    std::unordered_set<std::string_view> names_;  // of its attributes, where they are many
};

}  // namespace

bool read_well_formed(std::string_view text, Tree& tree) {
    if (Reader(text, tree).read()) return true;
    tree.nodes.clear();
    tree.attributes.clear();
    tree.first = tree.root = none;
    return false;
}

}  // namespace resolute::xml
