// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/outline.h"

#include <cassert>
#include <map>

#include "render/pdf/font.h"
#include "render/pdf/syntax.h"
#include "render/pdf/units.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

struct Item {
    int parent = -1;  // index; -1 is the outline itself
    std::vector<int> kids;
    int object = 0;
    int below = 0;  // how many items hang on it, at any depth
};

/// The parent is the last item of a lesser level.
std::vector<Item> tree_of(const std::vector<layout::Pages::Bookmark>& bookmarks) {
    std::vector<Item> items(bookmarks.size());
    std::vector<int> open;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        while (!open.empty() && bookmarks[static_cast<std::size_t>(open.back())].level >= bookmarks[i].level)
            open.pop_back();
        if (!open.empty()) {
            items[i].parent = open.back();
            items[static_cast<std::size_t>(open.back())].kids.push_back(static_cast<int>(i));
        }
        for (const int above : open) ++items[static_cast<std::size_t>(above)].below;
        open.push_back(static_cast<int>(i));
    }
    return items;
}

}  // namespace

int add_outline(Objects& objects, const layout::Pages& pages, const std::vector<int>& page_objects) {
    const auto& bookmarks = pages.bookmarks;
    if (bookmarks.empty()) return 0;
    auto items = tree_of(bookmarks);
    const int outline = objects.reserve();
    std::vector<int> roots;
    std::map<int, std::pair<int, int>> neighbours;  // objects before and behind, 0 for none; by index
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].object = objects.reserve();
        if (items[i].parent < 0) roots.push_back(static_cast<int>(i));
    }
    const auto object_of = [&](int item) { return items[static_cast<std::size_t>(item)].object; };
    const auto chain = [&](const std::vector<int>& row) {
        for (std::size_t i = 0; i < row.size(); ++i)
            neighbours[row[i]] = {i == 0 ? 0 : object_of(row[i - 1]),
                                  i + 1 == row.size() ? 0 : object_of(row[i + 1])};
    };
    chain(roots);
    for (const auto& item : items) chain(item.kids);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& bookmark = bookmarks[i];
        const auto page = static_cast<std::size_t>(bookmark.page);
        assert(page < page_objects.size());
        const auto [before, behind] = neighbours[static_cast<int>(i)];
        auto body = cat("<</Title", text_string(readable_text(bookmark.title)), "/Parent ",
                        reference(items[i].parent < 0 ? outline : object_of(items[i].parent)), "/Dest[",
                        reference(page_objects[page]), "/XYZ null ",
                        hundredths(from_bottom(bookmark.y, pages.pages[page].size)), " null]");
        if (before != 0) body += cat("/Prev ", reference(before));
        if (behind != 0) body += cat("/Next ", reference(behind));
        if (!items[i].kids.empty())
            body += cat("/First ", reference(object_of(items[i].kids.front())), "/Last ",
                        reference(object_of(items[i].kids.back())), "/Count ", items[i].below);
        objects.set(items[i].object, body + ">>");
    }
    objects.set(outline, cat("<</Type/Outlines/First ", reference(object_of(roots.front())), "/Last ",
                             reference(object_of(roots.back())), "/Count ", items.size(), ">>"));
    return outline;
}

std::string page_labels(const layout::Pages& pages) {
    std::string result = "<</Nums[";
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const auto& label = pages.pages[i].label;
        result += cat(i, "<</P", text_string(label.empty() ? cat(i + 1) : readable_text(label)), ">>");
    }
    return result + "]>>";
}

}  // namespace resolute::render::pdf
