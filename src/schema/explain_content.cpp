// SPDX-License-Identifier: Apache-2.0
// Elements that stand where they may not, or do not stand where they must.
#include <algorithm>
#include <set>
#include <span>

#include "schema/inquiry.h"
#include "text/cat.h"
#include "xml/characters.h"
#include "xml/gap.h"

namespace resolute::schema {

namespace {

/// "; here may stand `a`, `b` or `c`", or that nothing may.
std::string instead(const std::vector<std::string>& names, std::string_view parent, bool complete) {
    if (names.empty()) return complete ? cat("; nothing more may stand in `", parent, '`') : std::string();
    auto result = cat("; here may stand ", listed(names));
    if (complete) result += cat(", or the end of `", parent, '`');
    return result;
}

/// Goes through the children of one element, telling what is wrong and going on as if it were right, so that
/// one mistake is told once and a second one is not hidden by it.
class Children {
public:
    Children(Inquiry& inquiry, xml::NodeId parent)
        : inquiry_(inquiry),
          parent_(parent),
          name_(inquiry.tree.name(parent)),
          declared_(inquiry.declared(parent)),
          allowed_(inquiry.particles_of(declared_)) {
        for (const auto child : inquiry.child_elements(parent)) {
            nodes_.push_back(child);
            names_.push_back(inquiry.scopes.element(child));
        }
    }

    Diagnostics explain() {
        leave_out_strangers();
        // Each round mends one mistake and looks again from the start, so a long row gets fewer rounds.
        const std::size_t rounds = names_.size() > 5000 ? 2 : 30;
        for (std::size_t round = 0; round < rounds; ++round) {
            const auto misfit = first_misfit(inquiry_.session, declared_, names_);
            if (!misfit) break;
            if (*misfit >= names_.size()) {
                incomplete(names_.size());
                break;
            }
            if (const auto lacking = lacking_before(*misfit); !lacking.empty()) {
                missing(lacking, *misfit);
                names_.insert(names_.begin() + static_cast<std::ptrdiff_t>(*misfit), lacking.front());
                nodes_.insert(nodes_.begin() + static_cast<std::ptrdiff_t>(*misfit), xml::none);
            } else {
                misplaced(*misfit);
                leave_out(*misfit);
            }
        }
        return std::move(found_);
    }

private:
    std::span<const Name> before(std::size_t index) const { return std::span(names_).first(index); }

    const std::vector<Name>& expected(std::size_t index) const {
        return inquiry_.following(declared_, before(index));
    }

    /// Whether the element could end at this place.
    bool complete(std::size_t index) const {
        return !first_misfit(inquiry_.session, declared_, before(index));
    }

    void leave_out(std::size_t index) {
        names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(index));
        nodes_.erase(nodes_.begin() + static_cast<std::ptrdiff_t>(index));
    }

    /// Children that may stand nowhere in this element.
    void leave_out_strangers() {
        std::vector<xml::NodeId> nodes;
        std::vector<Name> names;
        std::swap(nodes, nodes_);
        std::swap(names, names_);
        bool behind = false;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (allowed_.allows(names[i])) {
                if (behind) behind_strangers_.insert(nodes[i]);
                behind = false;
                nodes_.push_back(nodes[i]);
                names_.push_back(names[i]);
            } else {
                behind = true;
                stranger(nodes[i], names[i]);
            }
        }
        if (behind) behind_strangers_.insert(xml::none);
    }

    void stranger(xml::NodeId node, const Name& name) {
        if (here_.empty() || here_at_ != names_.size()) {
            here_at_ = names_.size();
            here_ = inquiry_.written(parent_, expected(here_at_));
        }
        const auto shown = inquiry_.tree.name(node);
        const bool exists = static_cast<bool>(find_global(inquiry_.session, name));
        const auto meant = exists ? std::string() : likely(shown, here_);
        std::string message = exists ? cat('`', shown, "` may not stand in `", name_, '`')
                                     : cat("no element is called `", shown, '`');
        if (!meant.empty())
            message += cat("; `", meant, "` may be meant");
        else if (content_of(declared_) == Content::empty)
            message += cat("; `", name_, "` stays empty");
        else if (content_of(declared_) == Content::text)
            message += cat("; `", name_, "` holds text only");
        else
            message += instead(here_, name_, false);
        auto told = finding("SCH001", inquiry_.name_span(node), std::move(message));
        const bool fits = std::ranges::find(here_, meant) != here_.end();
        if (auto edits = inquiry_.rename(node, meant); fits && !edits.empty())
            told.fixes.push_back({cat("rename to `", meant, '`'), std::move(edits), Trust::review});
        found_.push_back(std::move(told));
    }

    /// What a name that does not exist is a slip for: first among those that may stand here, then among all.
    std::string likely(std::string_view shown, const std::vector<std::string>& here) const {
        auto meant = inquiry_.suggest(shown, here);
        if (meant.empty()) meant = inquiry_.suggest(shown, inquiry_.written(parent_, allowed_.elements));
        if (meant.empty()) meant = inquiry_.suggest(shown, inquiry_.known_names());
        return meant;
    }

    /// Elements one of which must stand before the child that does not fit; with it the child would fit.
    std::vector<Name> lacking_before(std::size_t index) const {
        constexpr std::size_t long_row = 400;
        if (index > long_row) return {};
        auto candidates = expected(index);
        std::vector<Name> row(names_.begin(), names_.begin() + static_cast<std::ptrdiff_t>(index) + 1);
        row.insert(row.begin() + static_cast<std::ptrdiff_t>(index), Name());
        std::erase_if(candidates, [&](const Name& candidate) {
            row[index] = candidate;
            const auto misfit = first_misfit(inquiry_.session, declared_, row);
            return misfit && *misfit < row.size();
        });
        return candidates;
    }

    std::string place(std::size_t index) const {
        if (index < nodes_.size() && nodes_[index] != xml::none)
            return cat(" before `", inquiry_.tree.name(nodes_[index]), '`');
        if (index > 0) return cat(" after `", inquiry_.scopes.written(parent_, names_[index - 1]), '`');
        return {};
    }

    void missing(const std::vector<Name>& lacking, std::size_t index) {
        // A stranger was told in this place already; it may stand for what lacks.
        if (behind_strangers_.contains(index < nodes_.size() ? nodes_[index] : xml::none)) return;
        const auto names = listed(inquiry_.written(parent_, lacking));
        const auto many = lacking.size() > 1 ? "one of " : "";
        if (names_.empty()) {
            found_.push_back(finding("SCH002", xml::gap_inside(inquiry_.tree, parent_),
                                     cat('`', name_, "` is empty; expected ", many, names)));
            return;
        }
        auto told = finding("SCH002", gap_at(index), cat('`', name_, "` lacks ", many, names, place(index)));
        told.labels.push_back({inquiry_.name_span(parent_), "in this element"});
        found_.push_back(std::move(told));
    }

    /// Where a child would stand in front of the `index`-th one.
    Span gap_at(std::size_t index) const {
        const auto& tree = inquiry_.tree;
        for (auto i = index; i < nodes_.size(); ++i)
            if (nodes_[i] != xml::none) return xml::gap_before(tree, nodes_[i]);
        return xml::gap_after(tree, inquiry_.child_elements(parent_).back());
    }

    void incomplete(std::size_t index) {
        auto names = expected(index);
        std::vector<Name> row(names_);
        row.emplace_back();
        // What would complete the element says more than what might only come on the way.
        std::vector<Name> completing;
        for (const auto& name : names) {
            row.back() = name;
            if (!first_misfit(inquiry_.session, declared_, row)) completing.push_back(name);
        }
        if (!completing.empty())
            names = std::move(completing);
        else if (index > 0 && names.size() > 1)
            std::erase(names, names_[index - 1]);
        missing(names, index);
    }

    void misplaced(std::size_t index) {
        const auto node = nodes_[index];
        const auto shown = inquiry_.tree.name(node);
        std::string where = " may not stand first";
        if (index > 0) {
            const auto& last = names_[index - 1];
            where = last == names_[index]
                        ? std::string(" may stand only once")
                        : cat(" may not stand after `", inquiry_.scopes.written(parent_, last), '`');
        }
        auto told = finding("SCH001", inquiry_.name_span(node),
                            cat('`', shown, '`', where, " in `", name_, '`',
                                instead(inquiry_.written(parent_, expected(index)), name_, complete(index))));
        if (index > 0 && nodes_[index - 1] != xml::none && names_[index - 1] == names_[index])
            told.labels.push_back({inquiry_.name_span(nodes_[index - 1]), "the first one"});
        found_.push_back(std::move(told));
    }

    Inquiry& inquiry_;
    xml::NodeId parent_;
    std::string_view name_;
    Declaration declared_;
    const Particles& allowed_;
    std::vector<xml::NodeId> nodes_;  // `none` for one that was put in
    std::vector<Name> names_;
    std::vector<std::string> here_;  // what may stand behind the first `here_at_` children
    std::size_t here_at_ = 0;
    std::set<xml::NodeId> behind_strangers_;  // `none` stands for the end
    Diagnostics found_;
};

Diagnostics explain_only_text(Inquiry& inquiry, xml::NodeId element, Declaration declared) {
    const auto text = inquiry.tree.text(element);
    if (accepts_text(declared, text)) return {};
    const auto& node = inquiry.tree[element];
    const auto span =
        node.first_child == xml::none ? inquiry.name_span(element) : inquiry.tree[node.first_child].open;
    const auto words = text_type(inquiry.session, declared)->words;
    return {finding("SCH005", span,
                    cat('`', inquiry.tree.name(element), "` holds `", text.substr(0, 40), "`; expected ",
                        words.empty() ? "another value" : words))};
}

}  // namespace

Diagnostics explain_root(Inquiry& inquiry) {
    const auto root = inquiry.tree.root;
    const auto name = inquiry.scopes.element(root);
    const auto shown = inquiry.tree.name(root);
    auto message =
        name.space.empty()
            ? cat("`", shown, "` without a namespace is not described by the schema")
            : cat("`", shown, "` of the namespace `", name.space, "` is not described by the schema");
    message += cat("; expected `akomaNtoso` of `", akn_namespace, '`');
    auto told = finding("SCH008", inquiry.name_span(root), std::move(message));
    const auto& open = inquiry.tree[root].name;
    if (shown == "akomaNtoso" && name.space.empty() && !open.empty() && !inquiry.tree.value(root, "xmlns"))
        told.fixes.push_back({"declare the namespace",
                              {{{open.end, open.end}, cat(" xmlns=\"", akn_namespace, '"')}},
                              Trust::review});
    return {std::move(told)};
}

Diagnostics explain_content(Inquiry& inquiry, xml::NodeId element) {
    const auto declared = inquiry.declared(element);
    if (!declared) return {};
    if (content_of(declared) == Content::text && inquiry.child_elements(element).empty())
        return explain_only_text(inquiry, element, declared);
    return Children(inquiry, element).explain();
}

Diagnostics explain_text(Inquiry& inquiry, xml::NodeId element) {
    const auto declared = inquiry.declared(element);
    if (!declared) return {};
    const auto content = content_of(declared);
    if (content != Content::elements && content != Content::empty) return {};
    const auto& tree = inquiry.tree;
    const auto names = inquiry.written(element, inquiry.particles_of(declared).elements);
    Diagnostics result;
    for (auto child = tree[element].first_child; child != xml::none; child = tree[child].next) {
        const auto kind = tree[child].kind;
        if (kind != xml::Kind::text && kind != xml::Kind::cdata) continue;
        auto span = tree[child].whole;
        if (kind == xml::Kind::text) {
            const auto written = tree.slice(span);
            if (xml::is_blank(written)) continue;
            while (xml::is_space(tree.slice(span).front())) ++span.begin;
            while (xml::is_space(tree.slice(span).back())) --span.end;
        }
        auto message = cat("text may not stand directly in `", tree.name(element), '`');
        message +=
            names.empty() ? std::string(", which stays empty") : cat("; in it may stand ", listed(names));
        result.push_back(finding("SCH006", span, std::move(message)));
    }
    return result;
}

}  // namespace resolute::schema
