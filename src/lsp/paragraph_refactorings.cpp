// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lsp/note_order.h"
#include "lsp/refactoring.h"
#include "lsp/siblings.h"
#include "lsp/taken_ids.h"
#include "rules/labels.h"
#include "rules/renumbering.h"
#include "text/cat.h"

namespace resolute::lsp {

namespace {

/// A paragraph or point, with what its number means to the rest of the text.
class Paragraph {
public:
    Paragraph(const Snapshot& document, xml::NodeId element)
        : tree_(document.tree()),
          subject_(document.subject()),
          element_(element),
          words_(tree_.is(element, "container") ? "paragraph" : tree_.name(element)) {}

    void add_moves(Refactorings& found) const {
        if (const auto above = neighbour_above(tree_, element_))
            add(cat("move this ", words_, " up"), move_kind, exchange(*above, element_), found);
        if (const auto below = neighbour_below(tree_, element_))
            add(cat("move this ", words_, " down"), move_kind, exchange(element_, *below), found);
    }

    void add_insertion(Refactorings& found) const {
        if (tree_.is(element_, "paragraph"))
            add("insert a paragraph below", rewrite_kind, new_paragraph(), found);
        if (tree_.is(element_, "point")) add("insert a point below", rewrite_kind, new_point(), found);
    }

    void add_renumbering(Refactorings& found) const {
        const auto* line = line_of(element_);
        for (const auto& run : rules::paragraph_runs(subject_))
            if (std::ranges::find(run, line, &rules::Numbered::line) != run.end())
                add("number all paragraphs anew", rewrite_kind, numbered_anew(run), found);
    }

private:
    using Edits = std::vector<Edit>;

    static void add(std::string title, std::string_view kind, Edits edits, Refactorings& found) {
        std::ranges::sort(edits, {}, &Edit::span);
        const auto overlap = [](const Edit& left, const Edit& right) {
            return right.span.begin < left.span.end;
        };
        if (edits.empty() || std::ranges::adjacent_find(edits, overlap) != edits.end()) return;
        found.push_back({std::move(title), kind, std::move(edits)});
    }
    static void append(Edits& edits, Edits more) { std::ranges::move(more, std::back_inserter(edits)); }

    /// The line of the text that an element's number stands before; null without one.
    const rules::TextLine* line_of(xml::NodeId element) const {
        const auto number = child_named(tree_, element, "num");
        if (number == xml::none) return nullptr;
        for (const auto& text : subject_.reading->texts)
            for (const auto& line : text.lines)
                if (line.step.number && tree_[number].whole.contains(line.step.number->at.span)) return &line;
        return nullptr;
    }
    const rules::PointGroup* group_of(const rules::TextLine* line) const {
        for (const auto& text : subject_.reading->texts)
            for (const auto& group : rules::point_groups(text))
                if (std::ranges::find(group.lines, line) != group.lines.end()) return &group;
        return nullptr;
    }
    std::string id_of(xml::NodeId element) const { return tree_.value(element, "eId").value_or(""); }

    /// The two, which stand beside each other, in the other order: what stands at each place, number, eId and
    /// markers of notes, stays there.
    Edits exchange(xml::NodeId first, xml::NodeId second) const {
        const auto labels = exchanged_labels(first, second);
        if (!labels) return {};
        auto edits = *labels;
        xml::Renaming renaming;
        const auto id = id_of(first), other = id_of(second);
        if (!id.empty() && !other.empty()) renaming = {{id, other}, {other, id}};
        const auto one = with_instructions(tree_, first), two = with_instructions(tree_, second);
        const auto notes = notes_in(tree_, one), others = notes_in(tree_, two);
        std::vector<xml::NodeId> before = notes, now = others;
        before.insert(before.end(), others.begin(), others.end());
        now.insert(now.end(), notes.begin(), notes.end());
        NoteChange change(tree_);
        change.reorder(before, now, renaming);
        append(edits, std::move(change.edits));
        append(edits, xml::rename_edits(tree_, renaming));
        std::ranges::sort(edits, {}, &Edit::span);
        return moved(one, two, edits);
    }

    /// `edits` with those inside the two stretches made in them, and these exchanged.
    Edits moved(Span one, Span two, const Edits& edits) const {
        const auto text = tree_.source->text();
        const auto inside = [&](Span span) {
            Edits of;
            for (const auto& each : edits)
                if (span.contains(each.span))
                    of.push_back({{each.span.begin - span.begin, each.span.end - span.begin}, each.text});
            return apply_edits(text.substr(span.begin, span.size()), of);
        };
        Edits result;
        for (const auto& each : edits)
            if (!one.contains(each.span) && !two.contains(each.span)) result.push_back(each);
        const auto between = text.substr(one.end, two.begin - one.end);
        result.push_back({{one.begin, two.end}, cat(inside(two), between, inside(one))});
        return result;
    }

    /// Numbers stay where they are, and references follow the paragraphs; nothing where one alone has a
    /// number or markup stands in one.
    std::optional<Edits> exchanged_labels(xml::NodeId first, xml::NodeId second) const {
        const auto label = words_of_number(tree_, first), other = words_of_number(tree_, second);
        if (!label || !other) return std::nullopt;
        if (label->empty() && other->empty()) return Edits();
        if (label->empty() || other->empty()) return std::nullopt;
        const std::string one(tree_.slice(*label)), two(tree_.slice(*other));
        Edits edits{{*label, two}, {*other, one}};
        const auto* line = line_of(first);
        if (!line) return edits;
        const auto number = rules::paragraph_number(rules::trimmed_text(one));
        const auto next = rules::paragraph_number(rules::trimmed_text(two));
        if (tree_.is(first, "paragraph") && number && next)
            append(edits, followed(*line, {{*number, *next}, {*next, *number}}));
        if (const auto* group = group_of(line); group && tree_.is(first, "point")) {
            const std::string bare(rules::bare_label(rules::trimmed_text(one)));
            const std::string other_bare(rules::bare_label(rules::trimmed_text(two)));
            append(edits, rules::follow_labels(subject_, *group, {{bare, other_bare}, {other_bare, bare}}));
        }
        return edits;
    }

    /// The references to paragraphs whose number changes; none where two have the same number, and which is
    /// meant is not to be told.
    Edits followed(const rules::TextLine& line, const std::map<int, int>& changes) const {
        for (const auto& run : rules::paragraph_runs(subject_)) {
            if (std::ranges::find(run, &line, &rules::Numbered::line) == run.end()) continue;
            for (const auto& [was, now] : changes)
                if (std::ranges::count(run, was, &rules::Numbered::number) > 1) return {};
        }
        return rules::follow_numbers(subject_, line, changes);
    }

    Edits new_paragraph() const {
        const auto* line = line_of(element_);
        for (const auto& run : rules::paragraph_runs(subject_)) {
            const auto here = std::ranges::find(run, line, &rules::Numbered::line);
            if (here == run.end() || here->label.empty() || here->typed) continue;
            Edits edits;
            std::map<int, int> changes;
            for (auto each = here + 1; each != run.end() && !(each->restarts && each->number == 1); ++each) {
                if (each->label.empty()) continue;
                changes[each->number] = each->number + 1;
                const auto label = rules::with_number(each->label, each->number + 1);
                if (each->typed)
                    edits.push_back({each->span, label});
                else if (auto edit = rules::relabel(subject_, *each->line, label))
                    edits.push_back(std::move(*edit));
            }
            append(edits, followed(*line, changes));
            append_new(rules::with_number(here->label, here->number + 1), edits);
            return edits;
        }
        return {};
    }

    /// An element with that number behind this one; the eIds of those behind it move on.
    void append_new(std::string_view number, Edits& edits) const {
        xml::Renaming renaming;
        auto id = id_of(element_);
        if (!id.empty()) id = TakenIds(tree_).make_room(id, ids_behind(tree_, element_), renaming);
        append(edits, xml::rename_edits(tree_, renaming));
        edits.push_back(new_sibling(tree_, element_, number, id));
    }

    Edits new_point() const {
        const auto* line = line_of(element_);
        const auto* group = line ? group_of(line) : nullptr;
        if (!group) return {};
        const auto here =
            static_cast<std::size_t>(std::ranges::find(group->lines, line) - group->lines.begin());
        const auto labelled = [&](std::size_t at, int value) {
            auto reading = group->count.readings[at];
            reading.value = value;
            return rules::with_value(rules::label_of(*group->lines[at]), reading);
        };
        const auto value = group->count.readings[here].value;
        const auto label = value > 0 ? labelled(here, value + 1) : std::string();
        if (label.empty()) return {};
        Edits edits;
        std::map<std::string, std::string> changes;
        for (auto at = here + 1; at < group->lines.size(); ++at) {
            if (group->count.nested[at] || group->count.readings[at].value == 0) continue;
            const auto now = labelled(at, group->count.readings[at].value + 1);
            const auto was = rules::label_of(*group->lines[at]);
            changes.emplace(rules::bare_label(was), rules::bare_label(now));
            if (auto edit = rules::relabel(subject_, *group->lines[at], now))
                edits.push_back(std::move(*edit));
        }
        append(edits, rules::follow_labels(subject_, *group, changes));
        append_new(label, edits);
        return edits;
    }

    Edits numbered_anew(const rules::NumberedRun& run) const {
        Edits edits;
        std::map<int, int> changes;
        int expected = 0;
        for (const auto& each : run) {
            expected = each.restarts && each.number == 1 ? 1 : expected + 1;
            if (each.missing || each.label.empty() || each.number == expected) continue;
            changes[each.number] = expected;
            const auto label = rules::with_number(each.label, expected);
            if (each.typed)
                edits.push_back({each.span, label});
            else if (auto edit = rules::relabel(subject_, *each.line, label))
                edits.push_back(std::move(*edit));
        }
        append(edits, followed(*run.front().line, changes));
        append(edits, xml::rename_edits(tree_, ids_in_order(tree_, element_)));
        return edits;
    }

    const xml::Tree& tree_;
    const rules::Subject& subject_;
    xml::NodeId element_;
    std::string_view words_;
};

}  // namespace

void add_paragraph_refactorings(const Snapshot& document, Span selection, Refactorings& found) {
    constexpr std::array<std::string_view, 4> kinds{"paragraph", "point", "container", "subparagraph"};
    const auto& tree = document.tree();
    auto element = spot_at(tree, selection.begin).element;
    while (element != xml::none && std::ranges::find(kinds, tree.name(element)) == kinds.end())
        element = tree[element].parent;
    if (element == xml::none || tree[element].open.empty()) return;
    const Paragraph paragraph(document, element);
    paragraph.add_insertion(found);
    paragraph.add_moves(found);
    paragraph.add_renumbering(found);
}

}  // namespace resolute::lsp
