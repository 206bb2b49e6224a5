// SPDX-License-Identifier: Apache-2.0
#include "model/views.h"

#include <algorithm>
#include <array>
#include <utility>

namespace resolute::model {

namespace {

bool holds_text(const Document& document) {
    return std::ranges::any_of(document.members,
                               [](const auto& member) { return std::holds_alternative<Part>(member); });
}

void collect(const Document& document, int depth, std::size_t ordinal, const Component* frame,
             std::vector<Placed>& found);

void collect(const Components& components, int depth, std::vector<Placed>& found) {
    std::size_t ordinal = 0;
    for (const auto& member : components.members) {
        const auto* component = std::get_if<Component>(&member);
        if (!component) continue;
        const auto* frame = component;
        for (const auto& inner : component->members)
            if (const auto* document = std::get_if<Document>(&inner))
                collect(*document, depth, ++ordinal, std::exchange(frame, nullptr), found);
    }
}

void collect(const Document& document, int depth, std::size_t ordinal, const Component* frame,
             std::vector<Placed>& found) {
    const bool text = holds_text(document);
    if (text) found.push_back({&document, depth, ordinal, frame});
    const int below = text ? depth + 1 : depth;
    for (const auto& member : document.members) {
        if (const auto* components = std::get_if<Components>(&member))
            collect(*components, document.name == "akomaNtoso" ? 1 : below, found);
        if (const auto* inner = std::get_if<Document>(&member)) collect(*inner, depth, 1, nullptr, found);
    }
}

/// The value of the attribute of the first element of that name in the metadata.
std::string_view metadata(const Document& document, std::string_view element, std::string_view attribute) {
    const auto* head = meta(main_document(document));
    const auto* found = head ? find_element(*head, element) : nullptr;
    return found ? value(found->attributes, attribute) : std::string_view();
}

}  // namespace

const Document& main_document(const Document& document) {
    if (document.name != "akomaNtoso") return document;
    for (const auto& member : document.members)
        if (const auto* inner = std::get_if<Document>(&member)) return *inner;
    return document;
}

std::vector<Placed> documents(const Document& document) {
    std::vector<Placed> found;
    collect(document, 0, 1, nullptr, found);
    return found;
}

const Element* meta(const Document& document) {
    for (const auto& member : document.members)
        if (const auto* element = std::get_if<Element>(&member)) return element;
    return nullptr;
}

std::vector<const Part*> parts(const Document& document, std::string_view name) {
    std::vector<const Part*> found;
    for (const auto& member : document.members)
        if (const auto* part = std::get_if<Part>(&member); part && part->name == name) found.push_back(part);
    return found;
}

DocumentKind kind(const Document& document) {
    const auto& main = main_document(document);
    if (main.name == "documentCollection") return DocumentKind::collection;
    constexpr std::array kinds{std::pair{"resolution", DocumentKind::resolution},
                               std::pair{"draftResolution", DocumentKind::draft_resolution},
                               std::pair{"decision", DocumentKind::decision},
                               std::pair{"presidentialStatement", DocumentKind::presidential_statement},
                               std::pair{"annex", DocumentKind::annex}};
    const auto name = value(main.attributes, "name");
    for (const auto& [known, kind] : kinds)
        if (name == known) return kind;
    return DocumentKind::unknown;
}

Organ organ(const Document& document) {
    constexpr std::array bodies{std::pair{"/unga-hrc/", Organ::human_rights_council},
                                std::pair{"/unga/", Organ::general_assembly},
                                std::pair{"/unsc/", Organ::security_council},
                                std::pair{"/unecosoc/", Organ::economic_and_social_council},
                                std::pair{"/ecosoc/", Organ::economic_and_social_council}};
    const auto iri = metadata(document, "FRBRuri", "value");
    for (const auto& [segment, organ] : bodies)
        if (iri.find(segment) != std::string_view::npos) return organ;
    constexpr std::array authors{
        std::pair{"hrc", Organ::human_rights_council}, std::pair{"ga", Organ::general_assembly},
        std::pair{"sc", Organ::security_council}, std::pair{"ecosoc", Organ::economic_and_social_council}};
    auto author = metadata(document, "FRBRauthor", "href");
    if (author.starts_with('#')) author.remove_prefix(1);
    for (const auto& [known, organ] : authors)
        if (author == known) return organ;
    const auto written = symbol(document);
    if (written.starts_with("A/HRC/")) return Organ::human_rights_council;
    if (written.starts_with("A/")) return Organ::general_assembly;
    if (written.starts_with("S/")) return Organ::security_council;
    if (written.starts_with("E/")) return Organ::economic_and_social_council;
    return Organ::unknown;
}

std::string language(const Document& document) {
    constexpr std::array codes{std::pair{"eng", "en"}, std::pair{"fra", "fr"}, std::pair{"fre", "fr"},
                               std::pair{"spa", "es"}, std::pair{"rus", "ru"}, std::pair{"ara", "ar"},
                               std::pair{"zho", "zh"}, std::pair{"chi", "zh"}, std::pair{"deu", "de"},
                               std::pair{"ger", "de"}};
    const auto code = metadata(document, "FRBRlanguage", "language");
    for (const auto& [known, language] : codes)
        if (code == known) return language;
    return code.size() == 2 ? std::string(code) : std::string();
}

std::string symbol(const Document& document) {
    for (const auto* cover : parts(main_document(document), "coverPage"))
        for (const auto& passage : passages(*cover))
            for (const auto& each : markup(*passage.content, "docNumber"))
                if (auto words = text(each->content); !words.empty()) return words;
    return {};
}

const Element* find_element(const Element& element, std::string_view name) {
    for (const auto& child : element.children) {
        const auto* inner = std::get_if<Element>(&child);
        if (!inner) continue;
        if (inner->name == name) return inner;
        if (const auto* deeper = find_element(*inner, name)) return deeper;
    }
    return nullptr;
}

namespace {

void collect(const Element& element, std::string_view name, std::vector<const Element*>& found) {
    for (const auto& child : element.children) {
        const auto* inner = std::get_if<Element>(&child);
        if (!inner) continue;
        if (inner->name == name) found.push_back(inner);
        collect(*inner, name, found);
    }
}

}  // namespace

std::vector<const Element*> all_elements(const Element& element, std::string_view name) {
    std::vector<const Element*> found;
    collect(element, name, found);
    return found;
}

std::string text(const Element& element) {
    std::string words;
    for (const auto& child : element.children) {
        if (const auto* inner = std::get_if<Element>(&child)) words += text(*inner);
        if (const auto* own = std::get_if<Text>(&child)) words += own->text;
    }
    return words;
}

}  // namespace resolute::model
