// SPDX-License-Identifier: Apache-2.0
#include "rules/metadata.h"

#include <algorithm>
#include <iterator>

#include "citations/symbol_spelling.h"

namespace resolute::rules {

std::vector<Mention> attribute_values(const Subject& subject, std::string_view outer,
                                      std::string_view element, std::string_view attribute) {
    std::vector<Mention> found;
    const auto* meta = model::meta(model::main_document(subject.document));
    const auto* around = meta ? model::find_element(*meta, outer) : nullptr;
    if (!around) return found;
    for (const auto* each : model::all_elements(*around, element))
        if (const auto* given = model::find(each->attributes, attribute))
            found.push_back({given->value, given->at.span, {}});
    return found;
}

namespace {

/// The inline elements, outer ones first; not those in footnotes.
void gather(const model::Inlines& content, std::vector<const model::Markup*>& found) {
    for (const auto& each : content) {
        if (const auto* markup = std::get_if<model::Markup>(&each.value)) {
            found.push_back(markup);
            gather(markup->content, found);
        } else if (const auto* reference = std::get_if<model::Reference>(&each.value)) {
            gather(reference->content, found);
        }
    }
}

/// The element's text is the part of the prose whose runs stand in its bytes.
Extent extent_of(const model::Markup& markup, const model::Prose& prose) {
    std::size_t begin = prose.text.size(), end = 0;
    for (const auto& piece : prose.pieces) {
        if (piece.run.text.empty() || !markup.at.span.contains(piece.run.at.span)) continue;
        begin = std::min<std::size_t>(begin, piece.begin);
        end = std::max<std::size_t>(end, piece.begin + piece.run.text.size());
    }
    if (begin > end) begin = end = 0;
    const auto inner = trimmed(std::string_view(prose.text).substr(begin, end - begin));
    return {begin + inner.begin, begin + inner.end};
}

/// All inline elements of a part, but of its notes.
const std::vector<Marked>& all_marked(const Subject& subject, const PartWords& of) {
    return of.marked.get([&] {
        std::vector<Marked> found;
        std::vector<const model::Markup*> inner;
        for (auto i = of.first; i < of.end; ++i) {
            const auto& words = subject.reading->words[i];
            if (words.passage.note) continue;
            inner.clear();
            gather(*words.passage.content, inner);
            for (const auto* markup : inner)
                found.push_back({markup, &words, extent_of(*markup, words.prose)});
        }
        return found;
    });
}

void add_marked(const Subject& subject, const PartWords& of, std::string_view name,
                std::vector<Marked>& found) {
    std::ranges::copy_if(all_marked(subject, of), std::back_inserter(found),
                         [&](const Marked& each) { return each.markup->name == name; });
}

}  // namespace

std::vector<Marked> marked_everywhere(const Subject& subject, std::string_view part, std::string_view name) {
    std::vector<Marked> found;
    for (const auto& each : subject.reading->parts)
        if (each.part && each.part->name == part) add_marked(subject, each, name, found);
    return found;
}

std::vector<Marked> marked_in(const Subject& subject, const model::Document& document, std::string_view part,
                              std::string_view name) {
    std::vector<Marked> found;
    const auto parts = model::parts(document, part);
    for (const auto& each : subject.reading->parts)
        if (std::ranges::find(parts, each.part) != parts.end()) add_marked(subject, each, name, found);
    return found;
}

bool is_of_publisher(const Subject& subject) {
    return subject.reading->of_publisher.get([&] {
        const auto editors = attribute_values(subject, "FRBRManifestation", "FRBRauthor", "href");
        return std::ranges::any_of(
            editors, [](const Mention& editor) { return editor.text == "DGACM" || editor.text == "#DGACM"; });
    });
}

const std::optional<citations::Symbol>& own_symbol(const Subject& subject) {
    return subject.reading->symbol.get([&] { return citations::guess_symbol(subject.symbol); });
}

std::string_view text_of(const Marked& marked) {
    return std::string_view(marked.words->prose.text)
        .substr(marked.extent.begin, marked.extent.end - marked.extent.begin);
}

Span span_of(const Subject& subject, const Marked& marked) {
    if (marked.extent.empty()) return marked.markup->at.span;
    return marked.words->prose.span(subject.source(), marked.extent.begin, marked.extent.end);
}

std::vector<Marked> marked(const Subject& subject, std::string_view part, std::string_view name) {
    return marked_in(subject, model::main_document(subject.document), part, name);
}

std::optional<citations::Language> language_of(const Subject& subject) {
    return citations::language_from_code(subject.language);
}

citations::Organ author(const Subject& subject) {
    switch (subject.organ) {
        case model::Organ::general_assembly:
            return citations::Organ::general_assembly;
        case model::Organ::security_council:
            return citations::Organ::security_council;
        case model::Organ::economic_and_social_council:
            return citations::Organ::economic_and_social_council;
        case model::Organ::human_rights_council:
            return citations::Organ::human_rights_council;
        case model::Organ::unknown:
            break;
    }
    return citations::Organ::none;
}

}  // namespace resolute::rules
