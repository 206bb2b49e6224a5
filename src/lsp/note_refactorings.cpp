// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lsp/ids.h"
#include "lsp/note_order.h"
#include "lsp/refactoring.h"
#include "lsp/siblings.h"
#include "lsp/taken_ids.h"
#include "lsp/typed.h"
#include "rules/notes.h"
#include "schema/expect.h"
#include "text/cat.h"

namespace resolute::lsp {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::optional<int> marker_of(const xml::Tree& tree, xml::NodeId note) {
    return rules::marker_number(tree.value(note, "marker").value_or(""));
}

/// The document in the file that a note belongs to: each counts its notes from 1.
xml::NodeId document_around(const xml::Tree& tree, xml::NodeId note) {
    constexpr std::array<std::string_view, 4> documents{"attachment", "component", "doc", "statement"};
    auto id = tree[note].parent;
    while (id != xml::none && std::ranges::find(documents, tree.name(id)) == documents.end())
        id = tree[id].parent;
    return id;
}

/// The selected words without white space around them; empty where they are not whole, stand where no note
/// may, or hold notes.
Span words_to_wrap(const Snapshot& document, Span selection) {
    const auto& tree = document.tree();
    const auto text = document.source()->text();
    while (!selection.empty() && blanks.find(text[selection.begin]) != std::string_view::npos)
        ++selection.begin;
    while (!selection.empty() && blanks.find(text[selection.end - 1]) != std::string_view::npos)
        --selection.end;
    if (selection.empty() || !tree.mends.empty()) return {};
    const auto around = open_element_at(tree, selection.begin);
    if (around == xml::none || !tree[around].whole.contains(selection)) return {};
    for (auto id = around; id != xml::none; id = tree[id].parent)
        if (tree.is(id, "authorialNote")) return {};
    for (xml::NodeId id = around + 1; id < tree.nodes.size() && tree[id].whole.begin < selection.end; ++id) {
        const auto whole = tree[id].whole;
        const bool apart = whole.end <= selection.begin;
        const bool words = tree[id].kind == xml::Kind::text && tree[id].parent == around;
        if (apart || words) continue;
        if (!selection.contains(whole) || tree.is(id, "authorialNote") || tree.is(id, "noteRef")) return {};
    }
    const auto closing = end_tag(tree, around);
    if (!closing || selection.end > closing->begin) return {};
    const auto expected =
        schema::expected_children(grammar_of(document.analysis().stage), tree, selection.begin);
    const bool may_stand =
        std::ranges::find(expected, "authorialNote", &schema::ExpectedElement::name) != expected.end();
    return may_stand ? selection : Span();
}

/// Where the notes of the same count go on behind the place, and the marker of one that comes there.
struct Count {
    std::vector<xml::NodeId> behind;
    int marker = 1;
    std::string id_before = "authorialNote_0";
};
Count count_at(const xml::Tree& tree, std::uint32_t offset) {
    Count count;
    const auto all = notes_in(tree, {0, static_cast<std::uint32_t>(tree.source->text().size())});
    const auto here = document_around(tree, open_element_at(tree, offset));
    for (const auto note : all) {
        if (document_around(tree, note) != here) continue;
        const auto marker = marker_of(tree, note);
        if (tree[note].whole.begin >= offset) {
            count.behind.push_back(note);
            continue;
        }
        if (marker) count.marker = *marker + 1;
        if (const auto id = tree.value(note, "eId")) count.id_before = *id;
    }
    return count;
}

void add_wrapping(const Snapshot& document, Span selection, Refactorings& found) {
    const auto& tree = document.tree();
    const auto words = words_to_wrap(document, selection);
    if (words.empty()) return;
    const auto count = count_at(tree, words.begin);
    NoteChange change(tree);
    std::vector<std::string> ids;
    for (const auto note : count.behind) {
        if (const auto marker = marker_of(tree, note)) change.mark(note, cat(*marker + 1));
        if (const auto id = tree.value(note, "eId")) ids.push_back(*id);
    }
    xml::Renaming renaming;
    const auto id = TakenIds(tree).make_room(count.id_before, ids, renaming);
    auto edits = xml::rename_edits(tree, renaming);
    std::ranges::move(change.edits, std::back_inserter(edits));
    // A call stands right behind what it is about.
    const auto text = document.source()->text();
    auto begin = words.begin;
    while (begin > 0 && blanks.find(text[begin - 1]) != std::string_view::npos) --begin;
    edits.push_back({{begin, words.end},
                     cat("<authorialNote marker=\"", count.marker, "\" placement=\"bottom\" eId=\"", id,
                         "\"><p>", document.source()->slice(words), "</p></authorialNote>")});
    std::ranges::sort(edits, {}, &Edit::span);
    found.push_back({"make a footnote of the selection", extract_kind, std::move(edits)});
}

void add_renumbering(const Snapshot& document, Span selection, Refactorings& found) {
    const auto& tree = document.tree();
    auto note = spot_at(tree, selection.begin).element;
    while (note != xml::none && !tree.is(note, "authorialNote") && !tree.is(note, "noteRef"))
        note = tree[note].parent;
    if (note == xml::none) return;
    if (tree.is(note, "noteRef"))
        note = element_with_id(tree, fragment_in(tree.value(note, "href").value_or("")));
    if (note == xml::none) return;
    NoteChange change(tree);
    auto around = xml::none;
    int expected = 0;
    for (const auto each : notes_in(tree, tree[tree.root].whole)) {
        const auto marker = marker_of(tree, each);
        const auto other = document_around(tree, each);
        expected = other != around && marker == 1 ? 1 : expected + 1;
        around = other;
        if (marker) change.mark(each, cat(expected));
    }
    auto edits = xml::rename_edits(tree, ids_in_order(tree, note));
    std::ranges::move(change.edits, std::back_inserter(edits));
    std::ranges::sort(edits, {}, &Edit::span);
    if (!edits.empty()) found.push_back({"number all notes anew", rewrite_kind, std::move(edits)});
}

}  // namespace

void add_note_refactorings(const Snapshot& document, Span selection, Refactorings& found) {
    add_wrapping(document, selection, found);
    add_renumbering(document, selection, found);
}

}  // namespace resolute::lsp
