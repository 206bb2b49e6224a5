// SPDX-License-Identifier: Apache-2.0
#include "workspace/format.h"

#include <algorithm>
#include <map>
#include <set>

#include "schema/expect.h"
#include "text/cat.h"
#include "xml/canonical.h"
#include "xml/characters.h"
#include "xml/read.h"

namespace resolute::workspace {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// How one element is laid out.
enum class Content : std::uint8_t { unknown, elements, words };

class Formatter {
public:
    explicit Formatter(const xml::Tree& tree)
        : tree_(tree), grammar_(schema::Grammar::of(schema::Level::published)) {}

    std::string run() {
        head();
        for (auto id = tree_.first; id != xml::none; id = tree_[id].next) {
            if (tree_.is_element(id)) element(id, 0);
            // What stands around the root is told by the gap behind each.
            const auto end = tree_[id].next == xml::none ? size() : tree_[tree_[id].next].whole.begin;
            replace({tree_[id].whole.end, end}, gap(tree_[id].whole.end, tree_[id].next, "\n"));
        }
        auto text = apply_edits(tree_.source->text(), edits_);
        // XML reads every line end as LF (1.0 §2.11); what must be a carriage return is written `&#13;`.
        std::string result;
        result.reserve(text.size());
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '\r')
                result += text[i];
            else if (i + 1 == text.size() || text[i + 1] != '\n')
                result += '\n';
        }
        return result;
    }

    /// The names of elements whose inner white space was changed, without their prefix.
    std::vector<std::string_view> laid_out() const { return {laid_out_.begin(), laid_out_.end()}; }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(tree_.source->text().size()); }

    void replace(Span span, std::string text) {
        if (tree_.slice(span) != text) edits_.push_back({span, std::move(text)});
    }

    /// The declaration in its one form; one that says more than that stays.
    void head() {
        const auto text = tree_.source->text();
        const auto begin = tree_[tree_.first].whole.begin;
        const auto before = text.substr(0, begin);
        if (before.find("standalone") == std::string_view::npos &&
            before.find("1.1") == std::string_view::npos)
            replace({0, begin}, std::string(declaration));
    }

    Content content_of(xml::NodeId id) {
        const auto name = tree_.name(id);
        const auto known = contents_.find(name);
        if (known != contents_.end()) return known->second;
        const auto described = schema::describe(grammar_, tree_, id);
        const auto content = !described        ? Content::unknown
                             : described->text ? Content::words
                                               : Content::elements;
        return contents_.emplace(name, content).first->second;
    }

    void element(xml::NodeId id, int depth) {
        const auto content = content_of(id);
        if (content == Content::unknown) return;
        const bool lays_out = content == Content::elements && !holds_words(id) && !preserves(id);
        const auto& node = tree_[id];
        const bool hollow = node.open != node.whole && lays_out && only_blank(id);
        start_tag(id, hollow);
        if (node.open == node.whole || hollow) {
            if (hollow) replace({node.open.end, node.whole.end}, "");
            return;
        }
        if (lays_out) {
            laid_out_.insert(local_name(id));
            children(id, depth);
        } else if (content == Content::elements) {
            // Words stand where none should: nothing here is touched.
            return;
        }
        end_tag(id);
    }

    std::string_view local_name(xml::NodeId id) const {
        const auto name = tree_.name(id);
        return name.substr(name.find(':') + 1);  // npos + 1 is 0
    }

    bool preserves(xml::NodeId id) const { return tree_.value(id, "xml:space") == "preserve"; }

    bool is_blank_text(xml::NodeId id) const {
        return tree_[id].kind == xml::Kind::text && xml::is_blank(tree_.slice(tree_[id].whole));
    }

    bool holds_words(xml::NodeId id) const {
        for (auto child = tree_[id].first_child; child != xml::none; child = tree_[child].next) {
            const auto kind = tree_[child].kind;
            if (kind == xml::Kind::cdata || (kind == xml::Kind::text && !is_blank_text(child))) return true;
        }
        return false;
    }

    bool only_blank(xml::NodeId id) const {
        for (auto child = tree_[id].first_child; child != xml::none; child = tree_[child].next)
            if (!is_blank_text(child)) return false;
        return true;
    }

    void children(xml::NodeId id, int depth) {
        const auto& node = tree_[id];
        const auto inner = cat("\n", std::string(static_cast<std::size_t>(depth + 1) * 2, ' '));
        const auto outer = inner.substr(0, inner.size() - 2);
        auto at = node.open.end;
        bool first = true;
        for (auto child = node.first_child; child != xml::none; child = tree_[child].next) {
            if (is_blank_text(child)) continue;
            const auto begin = tree_[child].whole.begin;
            replace({at, begin}, first ? inner : gap(at, child, inner));
            if (tree_.is_element(child)) element(child, depth + 1);
            at = tree_[child].whole.end;
            first = false;
        }
        replace({at, close(id)}, outer);
    }

    /// What stands between `at` and the next node: a new line, a blank one more where there is one, and a
    /// comment on the line of what it is about stays there.
    std::string gap(std::uint32_t at, xml::NodeId next, std::string_view line) const {
        if (next == xml::none) return "\n";
        const auto seen = tree_.slice({at, tree_[next].whole.begin});
        const auto lines = std::ranges::count(seen, '\n');
        if (lines == 0 && tree_[next].kind == xml::Kind::comment) return " ";
        return lines > 1 ? cat("\n", line) : std::string(line);
    }

    /// Where the end tag begins.
    std::uint32_t close(xml::NodeId id) const {
        const auto& whole = tree_[id].whole;
        return whole.begin + static_cast<std::uint32_t>(tree_.slice(whole).rfind("</"));
    }

    void end_tag(xml::NodeId id) {
        replace({close(id), tree_[id].whole.end}, cat("</", tree_.name(id), ">"));
    }

    void start_tag(xml::NodeId id, bool hollow) {
        const auto& node = tree_[id];
        const auto seen = tree_.slice(node.open);
        if (seen.find('\n') != std::string_view::npos && !hollow) return;
        std::string tag = cat("<", tree_.name(id));
        for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
            const auto& attribute = tree_.attributes[node.first_attribute + i];
            const auto value = tree_.slice(attribute.value);
            const auto quote = value.find('"') == std::string_view::npos ? "\"" : "'";
            tag += cat(" ", tree_.slice(attribute.name), "=", quote, value, quote);
        }
        tag += hollow || seen.ends_with("/>") ? "/>" : ">";
        replace(node.open, std::move(tag));
    }

    const xml::Tree& tree_;
    const schema::Grammar& grammar_;
    std::map<std::string_view, Content> contents_;
    std::set<std::string_view> laid_out_;
    std::vector<Edit> edits_;
};

Failure failure_at(const SourceFile& source, std::uint32_t offset, std::string_view what) {
    const auto at = source.position(offset, Columns::characters);
    return {cat(source.name(), ":", at.line + 1, ":", at.column + 1, ": ", what)};
}

}  // namespace

Result<std::string> canonical_form(const Source& source) {
    Diagnostics broken;
    const auto tree = xml::read(source, broken);
    sort(broken);
    if (!broken.empty()) return failure_at(*source, broken.front().span.begin, broken.front().message);
    Formatter formatter(tree);
    auto result = formatter.run();
    const auto names = formatter.laid_out();
    const auto before = xml::canonical(source->text(), names), after = xml::canonical(result, names);
    if (!before || !after || *before != *after)
        return failure_at(*source, 0, "its form cannot be changed without changing what it says");
    return result;
}

}  // namespace resolute::workspace
