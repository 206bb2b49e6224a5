// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "xml/renaming.h"

/// Notes with their markers and eIds, when notes come, go or change places.
namespace resolute::lsp {

/// The notes that begin in a stretch of the text, in order.
std::vector<xml::NodeId> notes_in(const xml::Tree& tree, Span within);

/// What notes become: markers, which further calls show too, and eIds.
class NoteChange {
public:
    explicit NoteChange(const xml::Tree& tree);

    /// The note gets this marker, and so do the further calls of it.
    void mark(xml::NodeId note, const std::string& marker);
    /// Those of `now` get the markers and eIds of `before`, one by one; both are the same notes.
    void reorder(const std::vector<xml::NodeId>& before, const std::vector<xml::NodeId>& now,
                 xml::Renaming& renaming);

    std::vector<Edit> edits;

private:
    const xml::Tree& tree_;
    std::multimap<std::string, xml::NodeId> calls_;  // further ones, by the eId of their note
};

}  // namespace resolute::lsp
