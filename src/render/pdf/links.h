// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "render/pdf/boxes.h"

namespace resolute::render::pdf {

/// Where the first thing drawn for a tag with an id stands.
struct Destination {
    std::size_t page = 0;
    layout::Length top;
};
using Destinations = std::map<std::string, Destination>;
Destinations destinations_of(const layout::Pages& pages);

/// The piece of a link that stands on one line.
struct LinkPiece {
    int tag = 0;  // the one with the target
    std::size_t page = 0, first_item = 0, last_item = 0;
    Box box;
};

/// All links of the pages whose targets lead somewhere: a web or mail address, or the id of something drawn.
struct Links {
    std::vector<LinkPiece> pieces;          // in reading order
    std::map<int, std::string> shown_text;  // by tag
};
Links links_of(const layout::Pages& pages, const Destinations& destinations);

/// Adds the dictionary of a piece's annotation, which `struct_parent` leads to its Link element.
void append_link_annotation(std::string& to, const LinkPiece& piece, const layout::Pages& pages,
                            const Links& links, int page_object, int struct_parent);
/// A name tree from ids to destinations.
std::string destination_names(const Destinations& destinations, const layout::Pages& pages,
                              const std::vector<int>& page_objects);

}  // namespace resolute::render::pdf
