// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "citations/language.h"
#include "model/document.h"
#include "model/views.h"

namespace resolute::importing {

/// What the metadata of a document are made of. Dates are ISO, empty where they are not known.
struct Identity {
    model::DocumentKind kind = model::DocumentKind::resolution;
    model::Organ organ = model::Organ::general_assembly;
    citations::Language language = citations::Language::en;
    std::string symbol;  // `A/RES/58/143`; empty: none yet
    std::string adopted, issued, job;
    std::string marked;  // the day on which the markup is made; stands in for a day that is not known
};

/// `resolution`, `draftResolution`, `decision`, `presidentialStatement`.
std::string_view statement_name(model::DocumentKind kind);
/// The eId of an organ in the references: `generalAssembly`.
std::string_view organ_id(model::Organ organ);
/// `58/143` of A/RES/58/143, `2773 (2025)`; empty where the symbol names none.
std::string short_number(const std::string& symbol);

/// `meta` of a document; `used` are the concepts that its parts refer to, which it declares.
model::Element make_meta(const Identity& identity, const std::set<std::string>& used);
/// `meta` of a part of a document of several resolutions; the identity is that of the part.
model::Element make_part_meta(const Identity& identity);
/// `meta` of its annex of that ordinal, 1 the first.
model::Element make_annex_meta(const Identity& identity, std::size_t ordinal);

}  // namespace resolute::importing
