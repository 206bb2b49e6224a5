// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "layout/pieces.h"
#include "layout/story.h"
#include "model/views.h"

namespace resolute::layout {

/// What composing a document's parts shares.
struct Composer {
    Scribe& scribe;
    Story& story;
    model::DocumentKind kind;
    bool security_council = false;
    bool in_annex = false;
    std::string annex_word;  // the first word of the annex's heading: "Annex"
    std::string id = {};     // for the block that is added next

    void add(style::Role role, Pieces content, Pieces label = {}, int level = 0);
};

/// Up to the first space, also one that does not break.
std::string_view first_word(std::string_view text);

void compose_cover(Composer& to, const model::Part& part);
void compose_preface(Composer& to, const model::Part& part);
/// A preamble or a body.
void compose_text(Composer& to, const model::Part& part);
void compose_conclusions(Composer& to, const model::Part& part);
std::vector<TableRow> compose_table(Scribe& scribe, const model::Table& table);

}  // namespace resolute::layout
