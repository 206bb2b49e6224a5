// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/structure.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "render/pdf/attributes.h"
#include "render/pdf/syntax.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

/// ISO 32000-1, 14.8.4.
const std::set<std::string_view> standard_roles{
    "Document", "Part",      "Art",     "Sect",  "Div",  "BlockQuote", "Caption", "TOC",       "TOCI",
    "Index",    "NonStruct", "Private", "P",     "H",    "H1",         "H2",      "H3",        "H4",
    "H5",       "H6",        "L",       "LI",    "Lbl",  "LBody",      "Table",   "TR",        "TH",
    "TD",       "THead",     "TBody",   "TFoot", "Span", "Quote",      "Note",    "Reference", "BibEntry",
    "Code",     "Link",      "Annot",   "Ruby",  "RB",   "RT",         "RP",      "Warichu",   "WT",
    "WP",       "Figure",    "Formula", "Form"};

const std::set<std::string_view> table_parts{"THead", "TBody", "TFoot", "TR", "TH", "TD"};
const std::set<std::string_view> of_table_parts{"Table", "THead", "TBody", "TFoot", "TR"};

}  // namespace

Structure::Structure(const layout::Pages& pages, const Links& links, Objects& objects)
    : pages_(pages),
      grids_(table_grids(pages)),
      objects_(objects),
      root_(objects.reserve()),
      content_by_page_(pages.pages.size()) {
    add_elements(links);
    add_lacking_cells();
    at(0).object = objects_.reserve();
}

int Structure::add_element(std::string role, int parent, int tag) {
    const auto element = static_cast<int>(elements_.size());
    Element fresh;
    fresh.role = std::move(role);
    fresh.parent = parent;
    fresh.tag = tag;
    if (parent >= 0) fresh.previous = std::exchange(last_kid_[static_cast<std::size_t>(parent)], element);
    elements_.push_back(std::move(fresh));
    last_kid_.push_back(-1);
    return element;
}

void Structure::add_elements(const Links& links) {
    std::set<int> linked;
    for (const auto& piece : links.pieces) linked.insert(piece.tag);
    add_element("Document", -1, -1);
    for (std::size_t i = 0; i < pages_.tags.size(); ++i) {
        const auto& tag = pages_.tags[i];
        const int index = static_cast<int>(i);
        if (tag.parent < 0 && tag.role == "Document") {
            element_by_tag_.push_back(0);
            continue;
        }
        const int parent = tag.parent < 0 ? 0 : element_of(tag.parent);
        const bool is_link = linked.contains(index);
        // A Link element has to have its annotation (ISO 14289-1, 7.18.5); one that leads nowhere is a Span.
        int element = add_element(tag.role == "Link" && !is_link ? "Span" : tag.role, parent, index);
        if (is_link && tag.role != "Link") element = add_element("Link", element, -1);
        element_by_tag_.push_back(element);
    }
}

void Structure::add_lacking_cells() {
    for (const auto& [row, widths] : grids_.lacking)
        for (const int width : widths) at(add_element("TD", element_of(row), -1)).columns = width;
}

void Structure::join_one(int index) {
    auto& element = at(index);
    element.object = objects_.reserve();
    auto& siblings = at(element.parent).kids;
    const Kid kid{Kid::Kind::element, index, 0};
    auto place = siblings.end();
    if (element.role == "Note" && element.previous >= 0) {
        place = std::ranges::find_if(siblings, [&](const Kid& other) {
            return other.kind == Kid::Kind::element && other.value == element.previous;
        });
        if (place != siblings.end()) ++place;
    }
    siblings.insert(place, kid);
}

void Structure::join(int index) {
    std::vector<int> waiting;
    for (; at(index).object == 0; index = at(index).parent) waiting.push_back(index);
    for (; !waiting.empty(); waiting.pop_back()) join_one(waiting.back());
}

void Structure::add_content(std::size_t page, int tag, int mcid) {
    const int element = element_of(tag);
    join(element);
    at(element).kids.push_back({Kid::Kind::content, mcid, page});
    auto& by_mcid = content_by_page_[page];
    by_mcid.resize(std::max(by_mcid.size(), static_cast<std::size_t>(mcid) + 1));
    by_mcid[static_cast<std::size_t>(mcid)] = element;
}

void Structure::add_annotation(std::size_t page, int tag, int annotation, int struct_parent) {
    const int element = element_of(tag);
    join(element);
    at(element).kids.push_back({Kid::Kind::annotation, annotation, page});
    annotations_.emplace_back(struct_parent, element);
}

/// Tables have to be regular grids (ISO 14289-1, 7.5), so empty cells stay, in their places.
void Structure::join_table_parts() {
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        const auto& element = elements_[i];
        if (element.object == 0 && table_parts.contains(element.role) && at(element.parent).object != 0)
            join_one(static_cast<int>(i));
    }
    for (auto& element : elements_) {
        if (!of_table_parts.contains(element.role)) continue;
        std::ranges::stable_sort(
            element.kids, {}, [](const Kid& kid) { return kid.kind == Kid::Kind::element ? kid.value : -1; });
    }
}

/// What each element is called in the ID tree, by index; empty for most. Notes need one (ISO 14289-1, 7.9).
std::vector<std::string> Structure::identifiers() const {
    std::vector<std::string> result(elements_.size());
    std::set<std::string> taken;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        const auto& element = elements_[i];
        if (element.object == 0) continue;
        auto id = element.tag < 0 ? std::string() : pages_.tags[static_cast<std::size_t>(element.tag)].id;
        const bool needed = element.role == "Note";
        if (id.empty() && !needed) continue;
        if (!taken.contains(id) && !id.empty()) {
            result[i] = id;
        } else if (needed) {
            do id += cat(".", i);
            while (taken.contains(id));
            result[i] = id;
        }
        taken.insert(id);
    }
    return result;
}

void Structure::append_kids(std::string& to, const Element& element,
                            const std::vector<int>& page_objects) const {
    const auto first =
        std::ranges::find_if(element.kids, [](const Kid& kid) { return kid.kind != Kid::Kind::element; });
    const auto on_page = [&](std::size_t page) {
        to += "/Pg ";
        append_object_reference(to, page_objects[page]);
    };
    if (first != element.kids.end()) on_page(first->page);
    to += "/K[";
    for (const auto& kid : element.kids) {
        if (kid.kind == Kid::Kind::element) {
            to += ' ';
            append_object_reference(to, at(kid.value).object);
            continue;
        }
        const bool elsewhere = first->page != kid.page;
        const bool annotation = kid.kind == Kid::Kind::annotation;
        if (!annotation && !elsewhere) {
            to += ' ';
            append_decimal(to, kid.value, 0);
            continue;
        }
        to += annotation ? "<</Type/OBJR/Obj " : "<</Type/MCR/MCID ";
        append_decimal(to, kid.value, 0);
        if (annotation) to += " 0 R";
        if (elsewhere) on_page(kid.page);
        to += ">>";
    }
    to += ']';
}

std::string Structure::dictionary(int index, const std::string& attributes, const std::string& id,
                                  const std::vector<int>& page_objects) const {
    const auto& element = at(index);
    std::string result = "<</S";
    result += name(element.role);
    result += "/P ";
    append_object_reference(result, element.parent < 0 ? root_ : at(element.parent).object);
    if (!id.empty()) result += cat("/ID", byte_string(id));
    if (!attributes.empty()) result += cat("/A", attributes);
    if (element.tag >= 0) {
        const auto& tag = pages_.tags[static_cast<std::size_t>(element.tag)];
        // A link's words go into its annotation; as alternative text they would hide what it shows.
        if (!tag.alternative.empty() && tag.target.empty())
            result += cat("/Alt", text_string(tag.alternative));
        if (!tag.language.empty()) result += cat("/Lang", text_string(tag.language));
    }
    if (!element.kids.empty()) append_kids(result, element, page_objects);
    result += ">>";
    return result;
}

/// From MCIDs and annotations back to their elements (ISO 32000-1, 14.7.4.4).
std::string Structure::parent_tree() const {
    std::string result = "<</Nums[";
    for (std::size_t page = 0; page < content_by_page_.size(); ++page) {
        std::vector<int> objects;
        for (const int element : content_by_page_[page]) objects.push_back(at(element).object);
        result += cat(page, reference_array(objects));
    }
    for (const auto& [key, element] : annotations_)
        result += cat(key, ' ', reference(at(element).object), ' ');
    return result + "]>>";
}

int Structure::write(const std::vector<int>& page_objects) {
    join_table_parts();
    const auto attributes = attributes_of(pages_, grids_);
    const auto ids = identifiers();
    std::map<std::string_view, int> by_id;  // sorted by bytes, as name trees are
    std::set<std::string_view> foreign_roles;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        const auto& element = elements_[i];
        if (element.object == 0) continue;
        const auto found = attributes.find(element.tag);
        const auto told = element.columns > 1         ? cell_attributes(element.role, {element.columns, 1})
                          : found == attributes.end() ? std::string()
                                                      : found->second;
        objects_.set(element.object, dictionary(static_cast<int>(i), told, ids[i], page_objects));
        if (!ids[i].empty()) by_id.emplace(ids[i], element.object);
        if (!standard_roles.contains(element.role)) foreign_roles.insert(element.role);
    }
    auto root = cat("<</Type/StructTreeRoot/K[", reference(at(0).object), "]/ParentTree ",
                    reference(objects_.add(parent_tree())), "/ParentTreeNextKey ",
                    content_by_page_.size() + annotations_.size());
    if (!by_id.empty()) {
        std::string names;
        for (const auto& [id, object] : by_id) names += cat(byte_string(id), reference(object), ' ');
        root += cat("/IDTree<</Names[", names, "]>>");
    }
    if (!foreign_roles.empty()) {
        root += "/RoleMap<<";
        for (const auto role : foreign_roles) root += cat(name(role), "/NonStruct");
        root += ">>";
    }
    objects_.set(root_, root + ">>");
    return root_;
}

}  // namespace resolute::render::pdf
