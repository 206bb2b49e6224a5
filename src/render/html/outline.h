// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "layout/story.h"
#include "render/html/phrase.h"

namespace resolute::render::html {

/// A story's blocks as a page has them: headings with their level, items with their depth, each with its
/// identifier.
struct Entry {
    enum class Kind : std::uint8_t { heading, text, item, table };
    Kind kind = Kind::text;
    const layout::Block* block = nullptr;
    const layout::Block* over =
        nullptr;     // of a heading in two lines, the upper: "Annex I"; a table's caption
    int level = 0;   // of headings 1 to 6; of items and what belongs to them 1 (1.), 2 ((a)) …; else 0
    std::string id;  // may be empty
};

struct Outline {
    std::vector<const layout::Block*> head;  // what stands above the title: session, agenda item, adoption
    std::vector<Entry> entries;
    bool has_title = false;  // one of the entries is a heading of level 1
};

/// `prefix` begins every identifier. Of documents with several titles the first is that of the page.
Outline outline_of(const layout::Story& story, Identifiers& identifiers, const std::string& prefix);

}  // namespace resolute::render::html
