// SPDX-License-Identifier: Apache-2.0
#include "render/html/contents.h"

#include <vector>

#include "render/html/escape.h"
#include "render/html/fixed_words.h"
#include "text/cat.h"

namespace resolute::render::html {

namespace {

using style::Role;

/// More than that are folded until they are asked for.
constexpr std::size_t shown_at_once = 12;

struct Stop {
    int level;
    std::string id, words;  // HTML
};

bool is_preambular(const Entry& entry) {
    const auto role = entry.block->role;
    return entry.kind == Entry::Kind::text && (role == Role::formula || role == Role::preambular);
}

bool is_operative(const Entry& entry) {
    const auto role = entry.block->role;
    return role == Role::operative || (entry.kind == Entry::Kind::text && role == Role::unnumbered);
}

/// The first of each, when no heading below the title stands before it.
struct Parts {
    const Entry *preamble = nullptr, *operative = nullptr;
};

Parts parts_of(const Outline& outline) {
    Parts parts;
    for (const auto& entry : outline.entries) {
        if (entry.kind == Entry::Kind::heading && entry.level > 1) break;
        if (is_preambular(entry) && !parts.preamble) parts.preamble = &entry;
        if (is_operative(entry) && parts.preamble && !parts.operative) parts.operative = &entry;
    }
    return parts;
}

std::string heading_words(const Entry& entry) {
    std::string words;
    for (const auto* block : {entry.over, entry.block}) {
        if (!block) continue;
        for (const auto* pieces : {&block->label, &block->content}) {
            if (pieces->empty()) continue;
            if (!words.empty()) words += ' ';
            words += PhraseWriter::plain(*pieces);
        }
    }
    return words;
}

std::vector<Stop> stops_of(const layout::Story& story, const Outline& outline, bool has_notes) {
    std::vector<Stop> stops;
    const auto parts = parts_of(outline);
    for (const auto& entry : outline.entries) {
        if (&entry == parts.preamble)
            stops.push_back({2, entry.id, std::string(fixed_word("preamble", story.language))});
        if (&entry == parts.operative)
            stops.push_back({2, entry.id, std::string(fixed_word("operative", story.language))});
        if (entry.kind == Entry::Kind::heading && entry.level >= 2 && entry.level <= 4)
            stops.push_back({entry.level, entry.id, heading_words(entry)});
    }
    if (has_notes) stops.push_back({2, "notes", std::string(fixed_word("notes", story.language))});
    return stops;
}

}  // namespace

void name_parts(Outline& outline, Identifiers& identifiers, const std::string& prefix) {
    const auto parts = parts_of(outline);
    for (auto& entry : outline.entries) {
        if (!entry.id.empty()) continue;
        if (&entry == parts.preamble) entry.id = identifiers.take(prefix + "preamble");
        if (&entry == parts.operative) entry.id = identifiers.take(prefix + "operative");
    }
}

std::string write_contents(const layout::Story& story, const Outline& outline, bool has_notes) {
    const auto stops = stops_of(story, outline, has_notes);
    if (stops.size() < 2) return {};
    const auto title = fixed_word("contents", story.language);
    auto result =
        cat("<nav class=\"contents\" id=\"contents\" aria-label=\"", title, "\">\n<details",
            stops.size() <= shown_at_once ? " open" : "", ">\n<summary>", title, "</summary>\n<ol>\n");
    for (const auto& stop : stops)
        result += cat("<li class=\"level-", stop.level, "\"><a href=\"#", escaped(stop.id), "\">", stop.words,
                      "</a></li>\n");
    return result + "</ol>\n</details>\n</nav>\n";
}

}  // namespace resolute::render::html
