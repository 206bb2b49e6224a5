// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "diagnostics/apply_fixes.h"
#include "lsp/diagnostics.h"
#include "lsp/edits.h"
#include "lsp/features.h"
#include "lsp/markup.h"
#include "lsp/refactoring.h"
#include "schema/expect.h"
#include "text/cat.h"
#include "workspace/fix.h"
#include "xml/characters.h"

namespace resolute::lsp {

namespace {

constexpr std::string_view quick_fix = "quickfix", fix_all = "source.fixAll.resolute";

/// Whether the editor asked for actions of this kind: it names none, or one that the kind begins with.
bool is_wanted(const Value& only, std::string_view kind) {
    if (!only.is_array()) return true;
    return std::ranges::any_of(only.values(), [&](const Value& each) {
        const auto wanted = each.text();
        return kind.starts_with(wanted) &&
               (kind.size() == wanted.size() || wanted.empty() || kind[wanted.size()] == '.');
    });
}

bool is_safe(const Fix& fix) {
    return fix.trust == Trust::safe;
}

/// Those at the range, and those that the editor names by code and line: its columns may be wrong.
std::vector<const Diagnostic*> findings_at(const Request& request) {
    const auto& positions = request.document.positions();
    const auto range = positions.span(request.params["range"]);
    const auto& echoed = request.params["context"]["diagnostics"].values();
    const auto is_named = [&](const Diagnostic& found) {
        const auto line = positions.position(found.span.begin).line;
        return std::ranges::any_of(echoed, [&](const Value& each) {
            return each["code"].text() == found.code && each["range"]["start"]["line"].number() == line;
        });
    };
    std::vector<const Diagnostic*> result;
    for (const auto& found : request.document.analysis().diagnostics)
        if ((found.span.begin <= range.end && range.begin <= found.span.end) || is_named(found))
            result.push_back(&found);
    return result;
}

Object action(const Request& request, std::string title, const Diagnostic& found, std::vector<Edit> edits) {
    return Object{{"title", std::move(title)},
                  {"kind", quick_fix},
                  {"diagnostics", Array{diagnostic(found, request.document, request.client)}},
                  {"edit", workspace_edit(request, std::move(edits))}};
}

void add_fixes(const Request& request, const Diagnostic& found, Array& actions) {
    const auto text = request.document.source()->text();
    const auto safe = std::ranges::count_if(found.fixes, is_safe);
    for (const auto& fix : found.fixes) {
        if (fix.trust == Trust::show) continue;
        auto made = action(request, fix.title, found, with_line_ends_of(text, fix).edits);
        if (is_safe(fix) && safe == 1) made.push_back({"isPreferred", true});
        actions.push_back(std::move(made));
    }
}

/// All safe fixes of one rule that can be made at once, where it has more than one.
void add_fix_of_rule(const Request& request, const Diagnostic& found, Array& actions) {
    const auto text = request.document.source()->text();
    EditSet edits;
    int count = 0;
    for (const auto& each : request.document.analysis().diagnostics) {
        if (each.code != found.code) continue;
        const auto fix = std::ranges::find_if(each.fixes, is_safe);
        if (fix != each.fixes.end() && edits.add(with_line_ends_of(text, *fix))) ++count;
    }
    if (count < 2) return;
    actions.push_back(
        action(request, cat("fix all ", count, " of ", found.code, " ", found.name), found, edits.edits()));
}

/// The element before which an instruction may stand that covers the place: one that has no words beside it.
xml::NodeId element_to_cover(const Request& request, std::uint32_t offset) {
    const auto& tree = request.tree();
    const auto& grammar = grammar_of(request.document.analysis().stage);
    auto element = spot_at(tree, offset).element;
    for (; element != xml::none && element != tree.root; element = tree[element].parent) {
        const auto parent = schema::describe(grammar, tree, tree[element].parent);
        if (parent && !parent->text && !tree[element].open.empty()) return element;
    }
    return tree.root;
}

/// The reason is the person's to write: until then the suppression is itself a finding, which says so.
void add_suppression(const Request& request, const Diagnostic& found, Array& actions) {
    const auto* rule = rules::find(found.code);
    if (rule && rule->finder != rules::Finder::schema && rule->finder != rules::Finder::rule) return;
    const auto& tree = request.tree();
    const auto at = tree[element_to_cover(request, found.span.begin)].whole.begin;
    const auto text = request.document.source()->text();
    const auto line = text.substr(0, at).find_last_of("\r\n") + 1;  // npos + 1 is 0
    const auto before = text.substr(line, at - line);
    const auto instruction = cat("<?resolute ignore=\"", found.code, "\" reason=\"\"?>");
    Fix fix{cat("suppress ", found.code, " here (write the reason)"),
            {{{at, at}, xml::is_blank(before) ? cat(instruction, "\n", before) : instruction}},
            Trust::review};
    fix = with_line_ends_of(text, std::move(fix));
    actions.push_back(action(request, fix.title, found, fix.edits));
}

std::vector<Edit> all_safe_edits(const Request& request) {
    const auto& document = request.document;
    const auto fixed = workspace::fix(document.source(), document.options(), Trust::safe);
    if (!fixed) return {};
    std::string_view after = fixed->text;
    if (document.source()->byte_order_mark()) after.remove_prefix(3);
    return edits_between(document.source()->text(), after);
}

/// They are asked for at each place the cursor comes to; an editor that shows quick fixes alone is spared
/// them.
void add_refactorings(const Request& request, Array& actions) {
    const auto& only = request.params["context"]["only"];
    const std::array kinds{rewrite_kind, extract_kind, move_kind};
    if (std::ranges::none_of(kinds, [&](auto kind) { return is_wanted(only, kind); })) return;
    const auto selection = request.document.positions().span(request.params["range"]);
    Refactorings found;
    add_reference_refactorings(request.document, selection, found);
    add_note_refactorings(request.document, selection, found);
    add_paragraph_refactorings(request.document, selection, found);
    for (auto& each : found)
        if (is_wanted(only, each.kind))
            actions.push_back(Object{{"title", std::move(each.title)},
                                     {"kind", each.kind},
                                     {"edit", workspace_edit(request, std::move(each.edits))}});
}

/// Making it takes an analysis for each round, so it waits until it is chosen where the editor can wait.
void add_fix_all(const Request& request, Array& actions) {
    const bool any = std::ranges::any_of(request.document.analysis().diagnostics, [](const auto& each) {
        return std::ranges::any_of(each.fixes, is_safe);
    });
    if (!any) return;
    Object made{{"title", "fix all that is safe to fix"}, {"kind", fix_all}};
    if (request.client.resolves_edits) {
        const auto& document = request.document;
        made.push_back({"data", Object{{"uri", document.uri()}, {"version", document.version()}}});
    } else
        made.push_back({"edit", workspace_edit(request, all_safe_edits(request))});
    actions.push_back(std::move(made));
}

}  // namespace

Answer code_actions(const Request& request) {
    const auto& only = request.params["context"]["only"];
    Array actions;
    if (is_wanted(only, quick_fix)) {
        const auto found = findings_at(request);
        for (const auto* each : found) add_fixes(request, *each, actions);
        std::vector<std::string_view> told;
        for (const auto* each : found) {
            if (std::ranges::find(told, each->code) != told.end()) continue;
            told.push_back(each->code);
            add_fix_of_rule(request, *each, actions);
            add_suppression(request, *each, actions);
        }
    }
    add_refactorings(request, actions);
    if (is_wanted(only, fix_all)) add_fix_all(request, actions);
    return Value(std::move(actions));
}

Answer resolve_code_action(const Request& request) {
    auto action = request.params.members();
    if (request.params["kind"].text() == fix_all)
        action.push_back({"edit", workspace_edit(request, all_safe_edits(request))});
    return Value(std::move(action));
}

}  // namespace resolute::lsp
