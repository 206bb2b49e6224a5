// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/attributes.h"

#include "render/pdf/boxes.h"
#include "render/pdf/syntax.h"
#include "render/pdf/units.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

/// The nearest of the tag and its ancestors that has the role, or -1.
int nearest(const layout::Pages& pages, int tag, std::string_view role) {
    while (tag >= 0 && pages.tags[static_cast<std::size_t>(tag)].role != role)
        tag = pages.tags[static_cast<std::size_t>(tag)].parent;
    return tag;
}

/// The tag's parent where it has the role, else -1.
int parent_with_role(const layout::Pages& pages, int tag, std::string_view role) {
    const int parent = tag < 0 ? -1 : pages.tags[static_cast<std::size_t>(tag)].parent;
    return parent >= 0 && pages.tags[static_cast<std::size_t>(parent)].role == role ? parent : -1;
}

bool all_of_set(std::string_view text, std::string_view set) {
    return text.find_first_not_of(set) == std::string_view::npos;
}

/// A figure and what it covers on the page where it begins.
struct Covered {
    std::size_t page = 0;
    Box box;
};

std::string bounding_box(const Covered& covered, const layout::Pages& pages) {
    const auto size = pages.pages[covered.page].size;
    const auto& box = covered.box;
    return cat("<</O/Layout/Placement/Block/BBox[", hundredths(to_hundredths(box.left)), ' ',
               hundredths(from_bottom(box.bottom, size)), ' ', hundredths(to_hundredths(box.right)), ' ',
               hundredths(from_bottom(box.top, size)), "]>>");
}

}  // namespace

std::string_view numbering_of(std::string_view label) {
    constexpr std::string_view around = " .()[]\t\n";
    const auto begin = label.find_first_not_of(around);
    if (begin == std::string_view::npos) return "None";
    label = label.substr(begin, label.find_last_not_of(around) + 1 - begin);
    if (label == "\u2022" || label == "-" || label == "\u2013" || label == "\u2014") return "Disc";
    // A list that begins with (i) is Roman; one that begins with (c) goes on with letters.
    if (label.front() == 'i' && all_of_set(label, "ivxlc")) return "LowerRoman";
    if (label.front() == 'I' && all_of_set(label, "IVXLC")) return "UpperRoman";
    if (label.front() >= 'a' && label.front() <= 'z') return "LowerAlpha";
    if (label.front() >= 'A' && label.front() <= 'Z') return "UpperAlpha";
    return "Decimal";
}

std::string cell_attributes(std::string_view role, TableGrids::Span span) {
    std::string entries;
    if (role == "TH") entries += "/Scope/Column";
    if (span.columns > 1) entries += cat("/ColSpan ", span.columns);
    if (span.rows > 1) entries += cat("/RowSpan ", span.rows);
    return entries.empty() ? entries : cat("<</O/Table", entries, ">>");
}

std::map<int, std::string> attributes_of(const layout::Pages& pages, const TableGrids& grids) {
    std::map<int, std::string> result;
    std::map<int, Covered> figures;
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        for (const auto& item : pages.pages[page].items) {
            const int figure = nearest(pages, item.tag, "Figure");
            if (figure >= 0) {
                const auto [known, fresh] = figures.emplace(figure, Covered{page, box_of(item)});
                if (!fresh && known->second.page == page)
                    known->second.box = joined(known->second.box, box_of(item));
            }
            const auto* run = std::get_if<layout::GlyphRun>(&item.item);
            const int label = run ? nearest(pages, item.tag, "Lbl") : -1;
            const int list = parent_with_role(pages, parent_with_role(pages, label, "LI"), "L");
            if (list >= 0 && !result.contains(list))
                result.emplace(list, cat("<</O/List/ListNumbering/", numbering_of(run->text), ">>"));
        }
    }
    for (const auto& [tag, covered] : figures) result[tag] = bounding_box(covered, pages);
    for (const auto& [cell, span] : grids.spans)
        if (auto told = cell_attributes(pages.tags[static_cast<std::size_t>(cell)].role, span); !told.empty())
            result[cell] = std::move(told);
    return result;
}

}  // namespace resolute::render::pdf
