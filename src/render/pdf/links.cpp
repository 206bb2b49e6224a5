// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/links.h"

#include <algorithm>

#include "render/pdf/syntax.h"
#include "render/pdf/units.h"

namespace resolute::render::pdf {

namespace {

constexpr layout::Length room_above{4 * 64};  // between the window's edge and the line a reader is led to

bool leads_somewhere(std::string_view target, const Destinations& destinations) {
    if (target.starts_with('#')) return destinations.contains(std::string(target.substr(1)));
    for (const std::string_view scheme : {"https://", "http://", "mailto:"})
        if (target.starts_with(scheme)) return true;
    return false;
}

/// For each tag the nearest one, from itself upwards, that is a link; -1 for none.
std::vector<int> link_by_tag(const layout::Pages& pages, const Destinations& destinations) {
    std::vector<int> result;
    result.reserve(pages.tags.size());
    for (const auto& tag : pages.tags) {
        const auto own = static_cast<int>(result.size());
        const bool inside = tag.parent >= 0 && tag.parent < own;
        result.push_back(leads_somewhere(tag.target, destinations) ? own
                         : inside ? result[static_cast<std::size_t>(tag.parent)]
                                  : -1);
    }
    return result;
}

/// URIs are ASCII (ISO 32000-1, 12.6.4.7); other bytes are written as RFC 3986, 2.1 tells.
std::string ascii_uri(std::string_view address) {
    std::string result;
    for (const char c : address) {
        if (c > ' ' && c <= '~') {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += "0123456789ABCDEF"[byte >> 4];
            result += "0123456789ABCDEF"[byte & 15];
        }
    }
    return result;
}

bool extends(const LinkPiece& piece, int tag, std::size_t page, std::size_t item, const layout::Page& on) {
    return piece.tag == tag && piece.page == page && piece.last_item + 1 == item &&
           on_one_line(on.items[piece.last_item], on.items[item]);
}

}  // namespace

Destinations destinations_of(const layout::Pages& pages) {
    Destinations result;
    std::vector<bool> seen(pages.tags.size());
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        for (const auto& item : pages.pages[page].items) {
            for (int tag = item.tag; tag >= 0; tag = pages.tags[static_cast<std::size_t>(tag)].parent) {
                const auto index = static_cast<std::size_t>(tag);
                if (seen[index]) break;
                seen[index] = true;
                const auto& id = pages.tags[index].id;
                if (!id.empty()) result.emplace(id, Destination{page, box_of(item).top - room_above});
            }
        }
    }
    return result;
}

Links links_of(const layout::Pages& pages, const Destinations& destinations) {
    Links links;
    const auto owners = link_by_tag(pages, destinations);
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        const auto& on = pages.pages[page];
        for (std::size_t i = 0; i < on.items.size(); ++i) {
            const auto& item = on.items[i];
            const int owner = item.tag < 0 ? -1 : owners[static_cast<std::size_t>(item.tag)];
            const auto* run = std::get_if<layout::GlyphRun>(&item.item);
            if (owner < 0 || (run && run->glyphs.empty())) continue;
            if (run) links.shown_text[owner] += run->text;
            if (!links.pieces.empty() && extends(links.pieces.back(), owner, page, i, on)) {
                links.pieces.back().box = joined(links.pieces.back().box, box_of(item));
                links.pieces.back().last_item = i;
            } else {
                links.pieces.push_back({owner, page, i, i, box_of(item)});
            }
        }
    }
    return links;
}

void append_link_annotation(std::string& to, const LinkPiece& piece, const layout::Pages& pages,
                            const Links& links, int page_object, int struct_parent) {
    const auto& tag = pages.tags[static_cast<std::size_t>(piece.tag)];
    const auto size = pages.pages[piece.page].size;
    const auto shown = links.shown_text.find(piece.tag);
    std::string_view contents = tag.alternative;
    if (contents.empty() && shown != links.shown_text.end()) contents = shown->second;
    if (contents.find_first_not_of(' ') == std::string_view::npos) contents = tag.target;
    const auto& box = piece.box;
    to += "<</Type/Annot/Subtype/Link/Rect[";
    append_hundredths(to, to_hundredths(box.left));
    for (const auto side :
         {from_bottom(box.bottom, size), to_hundredths(box.right), from_bottom(box.top, size)}) {
        to += ' ';
        append_hundredths(to, side);
    }
    // The flag 4 is Print, which ISO 19005-2, 6.3.2 asks for.
    to += "]/Border[0 0 0]/F 4/P ";
    append_object_reference(to, page_object);
    to += "/Contents";
    append_text_string(to, contents);
    to += "/StructParent ";
    append_decimal(to, struct_parent, 0);
    if (tag.target.starts_with('#')) {
        to += "/Dest";
        append_byte_string(to, std::string_view(tag.target).substr(1));
    } else {
        to += "/A<</S/URI/URI";
        append_byte_string(to, ascii_uri(tag.target));
        to += ">>";
    }
    to += ">>";
}

std::string destination_names(const Destinations& destinations, const layout::Pages& pages,
                              const std::vector<int>& page_objects) {
    std::string result = "<</Names[";
    for (const auto& [id, place] : destinations) {
        const auto top = from_bottom(place.top, pages.pages[place.page].size);
        append_byte_string(result, id);
        result += '[';
        append_object_reference(result, page_objects[place.page]);
        result += "/XYZ null ";
        append_hundredths(result, top);
        result += " null]";
    }
    return result + "]>>";
}

}  // namespace resolute::render::pdf
