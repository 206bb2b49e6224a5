// SPDX-License-Identifier: Apache-2.0
#include "lsp/phrases.h"

#include <tuple>

#include "rules/data.h"
#include "rules/opening.h"
#include "text/utf8.h"

namespace resolute::lsp {

namespace {

/// The capital of a small letter of ASCII and Latin-1, where Unicode puts it 32 places before.
char32_t capital(char32_t letter) {
    const bool small =
        (letter >= 'a' && letter <= 'z') || (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7);
    return small ? letter - 32 : letter;
}

std::string with_capital(std::string_view words) {
    const auto first = character_at(words, 0);
    std::string result;
    append_utf8(result, capital(first.code));
    result += words.substr(first.length);
    return result;
}

/// The Assembly is feminine and every Council masculine in the languages that make the difference.
bool suits(std::string_view gender, model::Organ organ) {
    if (gender.empty() || organ == model::Organ::unknown) return true;
    return (gender == "feminine") == (organ == model::Organ::general_assembly);
}

/// The paragraph whose first words begin at the place, or `none`.
xml::NodeId paragraph_beginning_at(const xml::Tree& tree, std::uint32_t offset) {
    auto id = offset == 0 ? xml::none : tree.at(offset - 1);
    if (id == xml::none || !tree.is_element(id) || tree[id].open.end != offset) return xml::none;
    if (tree.is(id, "i") || tree.is(id, "b")) {
        const auto inner = id;
        id = tree[id].parent;
        if (id == xml::none || tree[id].open.end != tree[inner].whole.begin) return xml::none;
    }
    return tree.is(id, "p") ? id : xml::none;
}

}  // namespace

std::vector<std::string> opening_phrases(const rules::Subject& subject, bool operative) {
    const auto wanted = operative ? "operative" : "preamble";
    std::vector<std::string> phrases;
    // language, part, words, kind, gender, the form of the other gender
    for (const auto& row : rules::table("opening-phrases.tsv")) {
        if (row[0] != subject.language || row[1] != wanted || row[3] == "beginning") continue;
        if (suits(row[4], subject.organ)) phrases.push_back(with_capital(row[2]));
    }
    return phrases;
}

std::optional<OpeningHere> opening_at(const Snapshot& document, std::uint32_t offset) {
    const auto& tree = document.tree();
    const auto paragraph = paragraph_beginning_at(tree, offset);
    if (paragraph == xml::none) return std::nullopt;
    std::string_view part;
    for (auto id = tree[paragraph].parent; id != xml::none; id = tree[id].parent) {
        if (tree.is(id, "authorialNote") || tree.is(id, "point") || tree.is(id, "formula"))
            return std::nullopt;
        if (tree.is(id, "preamble") || tree.is(id, "mainBody")) part = tree.name(id);
    }
    if (part.empty()) return std::nullopt;
    const auto& subject = document.subject();
    OpeningHere here;
    here.phrases = opening_phrases(subject, part == "mainBody");
    if (tree[paragraph].open.end == offset) std::tie(here.before, here.after) = rules::opening_tags(subject);
    return here;
}

}  // namespace resolute::lsp
