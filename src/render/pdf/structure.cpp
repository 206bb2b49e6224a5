// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/structure.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "render/pdf/attributes.h"
#include "render/pdf/syntax.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

/// ISO 32000-1, 14.8.4; sorted.
constexpr std::array<std::string_view, 49> standard_roles{
    "Annot", "Art",     "BibEntry", "BlockQuote", "Caption", "Code",  "Div",       "Document", "Figure",
    "Form",  "Formula", "H",        "H1",         "H2",      "H3",    "H4",        "H5",       "H6",
    "Index", "L",       "LBody",    "LI",         "Lbl",     "Link",  "NonStruct", "Note",     "P",
    "Part",  "Private", "Quote",    "RB",         "RP",      "RT",    "Reference", "Ruby",     "Sect",
    "Span",  "TBody",   "TD",       "TFoot",      "TH",      "THead", "TOC",       "TOCI",     "TR",
    "Table", "WP",      "WT",       "Warichu"};

bool is_standard(std::string_view role) {
    return std::ranges::binary_search(standard_roles, role);
}

bool is_table_part(std::string_view role) {
    return role == "TR" || role == "TH" || role == "TD" || role == "THead" || role == "TBody" ||
           role == "TFoot";
}

/// Whether its kids are parts of a table.
bool holds_table_parts(std::string_view role) {
    return role == "Table" || (is_table_part(role) && role != "TH" && role != "TD");
}

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

int Structure::add_element(std::string_view role, int parent, int tag) {
    const auto element = static_cast<int>(elements_.size());
    Element fresh;
    fresh.role = role;
    fresh.parent = parent;
    fresh.tag = tag;
    if (parent >= 0) fresh.previous = std::exchange(last_kid_[static_cast<std::size_t>(parent)], element);
    elements_.push_back(std::move(fresh));
    last_kid_.push_back(-1);
    return element;
}

void Structure::add_elements(const Links& links) {
    std::vector<char> linked(pages_.tags.size());
    for (const auto& piece : links.pieces) linked[static_cast<std::size_t>(piece.tag)] = true;
    elements_.reserve(pages_.tags.size() + links.pieces.size() + 1);
    last_kid_.reserve(elements_.capacity());
    element_by_tag_.reserve(pages_.tags.size());
    add_element("Document", -1, -1);
    for (std::size_t i = 0; i < pages_.tags.size(); ++i) {
        const auto& tag = pages_.tags[i];
        const std::string_view role = tag.role;
        const int index = static_cast<int>(i);
        if (tag.parent < 0 && role == "Document") {
            element_by_tag_.push_back(0);
            continue;
        }
        const int parent = tag.parent < 0 ? 0 : element_of(tag.parent);
        const bool is_link = linked[i] != 0;
        // A Link element has to have its annotation (ISO 14289-1, 7.18.5); one that leads nowhere is a Span.
        const bool is_span = role == "Link" && !is_link;
        int element = add_element(is_span ? std::string_view("Span") : role, parent, index);
        if (is_link && role != "Link") element = add_element("Link", element, -1);
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
    if (at(index).object != 0) return;
    if (at(at(index).parent).object != 0) return join_one(index);
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
        if (element.object == 0 && is_table_part(element.role) && at(element.parent).object != 0)
            join_one(static_cast<int>(i));
    }
    for (auto& element : elements_) {
        if (!holds_table_parts(element.role)) continue;
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
    const bool several = element.kids.size() > 1;
    to += several ? "/K[" : "/K";
    for (const auto& kid : element.kids) {
        const bool elsewhere = kid.kind != Kid::Kind::element && first->page != kid.page;
        if (kid.kind == Kid::Kind::content && !elsewhere) {
            to += ' ';
            append_decimal(to, kid.value, 0);
        } else if (kid.kind == Kid::Kind::element) {
            to += ' ';
            append_object_reference(to, at(kid.value).object);
        } else {
            const bool annotation = kid.kind == Kid::Kind::annotation;
            to += annotation ? "<</Type/OBJR/Obj " : "<</Type/MCR/MCID ";
            append_decimal(to, kid.value, 0);
            if (annotation) to += " 0 R";
            if (elsewhere) on_page(kid.page);
            to += ">>";
        }
    }
    if (several) to += ']';
}

void Structure::append_dictionary(std::string& to, int index, std::string_view attributes,
                                  std::string_view id, const std::vector<int>& page_objects) const {
    const auto& element = at(index);
    to += "<</S";
    append_name(to, element.role);
    to += "/P ";
    append_object_reference(to, element.parent < 0 ? root_ : at(element.parent).object);
    if (!id.empty()) {
        to += "/ID";
        append_byte_string(to, id);
    }
    if (!attributes.empty()) {
        to += "/A";
        to += attributes;
    }
    if (element.tag >= 0) {
        const auto& tag = pages_.tags[static_cast<std::size_t>(element.tag)];
        // A link's words go into its annotation; as alternative text they would hide what it shows.
        if (!tag.alternative.empty() && tag.target.empty()) {
            to += "/Alt";
            append_text_string(to, tag.alternative);
        }
        if (!tag.language.empty()) {
            to += "/Lang";
            append_text_string(to, tag.language);
        }
    }
    if (!element.kids.empty()) append_kids(to, element, page_objects);
    to += ">>";
}

/// From MCIDs and annotations back to their elements (ISO 32000-1, 14.7.4.4).
std::string Structure::parent_tree() const {
    std::string result = "<</Nums[";
    for (std::size_t page = 0; page < content_by_page_.size(); ++page) {
        append_decimal(result, static_cast<std::int64_t>(page), 0);
        result += '[';
        for (const int element : content_by_page_[page]) {
            if (result.back() != '[') result += ' ';
            append_object_reference(result, at(element).object);
        }
        result += ']';
    }
    for (const auto& [key, element] : annotations_) {
        append_decimal(result, key, 0);
        result += ' ';
        append_object_reference(result, at(element).object);
        result += ' ';
    }
    return result + "]>>";
}

int Structure::write(const std::vector<int>& page_objects) {
    join_table_parts();
    const auto attributes = attributes_of(pages_, grids_);
    const auto ids = identifiers();
    std::map<std::string_view, int> by_id;  // sorted by bytes, as name trees are
    std::vector<std::string_view> roles;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        const auto& element = elements_[i];
        if (element.object == 0) continue;
        const auto found = attributes.find(element.tag);
        const auto told = element.columns > 1         ? cell_attributes(element.role, {element.columns, 1})
                          : found == attributes.end() ? std::string()
                                                      : found->second;
        objects_.write(element.object, [&](std::string& to) {
            append_dictionary(to, static_cast<int>(i), told, ids[i], page_objects);
        });
        if (!ids[i].empty()) by_id.emplace(ids[i], element.object);
        if (std::ranges::find(roles, element.role) == roles.end()) roles.push_back(element.role);
    }
    auto root = cat("<</Type/StructTreeRoot/K[", reference(at(0).object), "]/ParentTree ",
                    reference(objects_.add(parent_tree())), "/ParentTreeNextKey ",
                    content_by_page_.size() + annotations_.size());
    if (!by_id.empty()) {
        std::string names;
        for (const auto& [id, object] : by_id) names += cat(byte_string(id), reference(object), ' ');
        root += cat("/IDTree<</Names[", names, "]>>");
    }
    std::erase_if(roles, is_standard);
    std::ranges::sort(roles);
    if (!roles.empty()) {
        root += "/RoleMap<<";
        for (const auto role : roles) root += cat(name(role), "/NonStruct");
        root += ">>";
    }
    objects_.set(root_, root + ">>");
    return root_;
}

}  // namespace resolute::render::pdf
