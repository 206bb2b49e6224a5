// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/pages.h"
#include "render/pdf/links.h"
#include "render/pdf/objects.h"
#include "render/pdf/table_grid.h"

namespace resolute::render::pdf {

/// The structure tree (ISO 32000-1, 14.7). An element joins its parent when the first of its content comes,
/// so content has to come in reading order; a Note joins behind the sibling that precedes it among the tags,
/// for that is its call. What has no content is left out, save cells and rows of a table that has some.
class Structure {
public:
    Structure(const layout::Pages& pages, const Links& links, Objects& objects);

    /// A sequence with this MCID on the page is content of the tag.
    void add_content(std::size_t page, int tag, int mcid);
    /// `annotation` is the object of a link's piece; `tag` is the one with the target.
    void add_annotation(std::size_t page, int tag, int annotation, int struct_parent);
    /// Sets all elements and returns the StructTreeRoot. The pages' StructParents are their indices.
    int write(const std::vector<int>& page_objects);

private:
    struct Kid {
        enum class Kind { element, content, annotation };
        Kind kind = Kind::element;
        int value = 0;  // index of the element, MCID or object
        std::size_t page = 0;
    };
    struct Element {
        std::string_view role;
        int parent = -1;    // index; -1 is the root
        int previous = -1;  // the element made for the same parent before it, or -1
        int tag = -1;       // whose alternative, language and id it has, or -1
        int columns = 1;    // of a cell that was added to a row
        int object = 0;     // 0 until it joins its parent
        std::vector<Kid> kids;
    };
    Element& at(int element) { return elements_[static_cast<std::size_t>(element)]; }
    const Element& at(int element) const { return elements_[static_cast<std::size_t>(element)]; }
    int element_of(int tag) const { return element_by_tag_[static_cast<std::size_t>(tag)]; }
    void add_elements(const Links& links);
    int add_element(std::string_view role, int parent, int tag);
    void join(int element);
    void join_one(int element);
    void join_table_parts();
    void add_lacking_cells();
    void append_dictionary(std::string& to, int element, std::string_view attributes, std::string_view id,
                           const std::vector<int>& page_objects) const;
    void append_kids(std::string& to, const Element& element, const std::vector<int>& page_objects) const;
    std::vector<std::string> identifiers() const;
    std::string parent_tree() const;

    const layout::Pages& pages_;
    TableGrids grids_;
    Objects& objects_;
    int root_ = 0;
    std::vector<Element> elements_;                  // [0] is the Document; a parent stands before its kids
    std::vector<int> last_kid_;                      // by element, the last made for it
    std::vector<int> element_by_tag_;                // where the tag's content belongs
    std::vector<std::vector<int>> content_by_page_;  // the element of each MCID
    std::vector<std::pair<int, int>> annotations_;   // struct parent and element
};

}  // namespace resolute::render::pdf
