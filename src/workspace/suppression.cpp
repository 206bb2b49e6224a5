// SPDX-License-Identifier: Apache-2.0
#include "workspace/suppression.h"

#include <algorithm>
#include <limits>

#include "xml/characters.h"

namespace resolute::workspace {

namespace {

using xml::Kind;
using xml::NodeId;

/// Reads the inside of an instruction, which is written like attributes (the habit of xml-stylesheet), but a
/// value without white space needs no quotes.
class Inside {
public:
    Inside(const SourceFile& source, Span inside) : source_(source), at_(inside.begin), end_(inside.end) {}

    /// The next `name=value`; false at the end.
    bool next(Span& name, Span& value) {
        skip_space();
        if (at_ == end_) return false;
        name.begin = at_;
        while (at_ < end_ && !xml::is_space(here()) && here() != '=') ++at_;
        name.end = at_;
        value = {at_, at_};
        skip_space();
        if (at_ == end_ || here() != '=') return true;
        ++at_;
        skip_space();
        value = at_ < end_ && (here() == '"' || here() == '\'') ? quoted() : bare();
        return true;
    }

private:
    char here() const { return source_.text()[at_]; }
    void skip_space() {
        while (at_ < end_ && xml::is_space(here())) ++at_;
    }
    Span quoted() {
        const char quote = here();
        Span value{++at_, at_};
        while (at_ < end_ && here() != quote) ++at_;
        value.end = at_;
        if (at_ < end_) ++at_;
        return value;
    }
    /// Up to white space, but a list goes on behind a comma, unless it is the next `name=`.
    Span bare() {
        Span value{at_, at_};
        while (at_ < end_ && !xml::is_space(here())) {
            const bool comma = here() == ',';
            value.end = ++at_;
            if (comma) skip_space();
            if (comma && at_ > value.end && next_is_name()) break;
        }
        return value;
    }
    bool next_is_name() const {
        auto at = at_;
        while (at < end_ && !xml::is_space(source_.text()[at]) && source_.text()[at] != ',')
            if (source_.text()[at++] == '=') return true;
        return false;
    }

    const SourceFile& source_;
    std::uint32_t at_, end_;
};

std::vector<Suppression::Entry> entries(const SourceFile& source, Span list) {
    std::vector<Suppression::Entry> result;
    for (auto at = list.begin; at < list.end;) {
        const auto comma = source.slice({at, list.end}).find(',');
        const auto stop = comma == std::string_view::npos ? list.end : at + static_cast<std::uint32_t>(comma);
        Span entry{at, stop};
        while (!entry.empty() && xml::is_space(source.text()[entry.begin])) ++entry.begin;
        while (!entry.empty() && xml::is_space(source.text()[entry.end - 1])) --entry.end;
        if (!entry.empty()) result.push_back({entry, source.slice(entry)});
        at = stop + 1;
    }
    return result;
}

Suppression parse(const xml::Tree& tree, NodeId id) {
    const auto& source = *tree.source;
    Suppression result;
    result.whole = tree[id].whole;
    Inside inside(source, tree[id].open);
    for (Span name, value; inside.next(name, value);) {
        if (source.slice(name) == "ignore") {
            result.list = value;
            result.entries = entries(source, value);
        } else if (source.slice(name) == "reason") {
            result.reasoned = !xml::is_blank(source.slice(value));
        }
    }
    return result;
}

bool is_suppression(const xml::Tree& tree, NodeId id) {
    return tree[id].kind == Kind::instruction && tree.name(id) == "resolute";
}

/// The first thing in the root element that is neither white space nor comment nor instruction.
NodeId first_in_root(const xml::Tree& tree) {
    auto id = tree[tree.root].first_child;
    while (id != xml::none && !tree.is_element(id) &&
           (tree[id].kind != Kind::text || xml::is_blank(tree.slice(tree[id].open))))
        id = tree[id].next;
    return id;
}

}  // namespace

std::vector<Suppression> suppressions(const xml::Tree& tree) {
    std::vector<Suppression> result;
    std::vector<NodeId> element_after;  // the next element beside each node; filled only when needed
    const auto head_end = first_in_root(tree);
    for (NodeId id = 0; id < tree.nodes.size(); ++id) {
        if (!is_suppression(tree, id)) continue;
        if (element_after.empty()) {
            element_after.assign(tree.nodes.size(), xml::none);
            for (auto i = static_cast<NodeId>(tree.nodes.size()); i-- > 0;)
                if (const auto next = tree[i].next; next != xml::none)
                    element_after[i] = tree.is_element(next) ? next : element_after[next];
        }
        auto each = parse(tree, id);
        const auto parent = tree[id].parent;
        if (id < tree.root || (parent == tree.root && id < head_end))
            each.cover = Span{0, std::numeric_limits<std::uint32_t>::max()};
        else if (element_after[id] != xml::none)
            each.cover = tree[element_after[id]].whole;
        result.push_back(std::move(each));
    }
    return result;
}

}  // namespace resolute::workspace
