// SPDX-License-Identifier: Apache-2.0
#include "layout/compose.h"

#include <algorithm>
#include <utility>

namespace resolute::layout {

using style::Role;

void Composer::add(Role role, Pieces content, Pieces label, int level) {
    if (content.empty() && label.empty()) return;
    Block block;
    block.role = role;
    block.content = std::move(content);
    block.label = std::move(label);
    block.level = level;
    block.in_annex = in_annex;
    block.id = std::exchange(id, {});
    story.blocks.push_back(std::move(block));
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find_first_of(" \xC2"));
}

namespace {

void compose_part(Composer& to, const model::Part& part) {
    if (part.name == "coverPage")
        compose_cover(to, part);
    else if (part.name == "preface")
        compose_preface(to, part);
    else if (part.name == "conclusions")
        compose_conclusions(to, part);
    else
        compose_text(to, part);
}

void compose_document(Composer& to, const model::Document& document, bool annex);

/// A heading of the attachment itself: the first says "Annex".
void compose_annex_heading(Composer& to, const model::Heading& heading) {
    const bool first = to.annex_word.empty();
    if (first) to.annex_word = first_word(model::text(heading.content));
    const bool outside = std::exchange(to.in_annex, true);
    to.add(first ? Role::annex : Role::annex_title, to.scribe.pieces(heading.content));
    to.in_annex = outside;
}

void compose_components(Composer& to, const model::Components& components) {
    for (const auto& member : components.members) {
        const auto* component = std::get_if<model::Component>(&member);
        if (!component) continue;
        const bool annex = components.name == "attachments";
        if (annex) to.annex_word.clear();
        for (const auto& inner : component->members) {
            if (const auto* heading = std::get_if<model::Heading>(&inner))
                compose_annex_heading(to, *heading);
            if (const auto* document = std::get_if<model::Document>(&inner))
                compose_document(to, *document, annex);
        }
    }
}

void compose_document(Composer& to, const model::Document& document, bool annex) {
    const bool outside = to.in_annex;
    to.in_annex = outside || annex;
    for (const auto& member : document.members) {
        if (const auto* part = std::get_if<model::Part>(&member)) compose_part(to, *part);
        if (const auto* inner = std::get_if<model::Document>(&member)) compose_document(to, *inner, false);
        if (const auto* components = std::get_if<model::Components>(&member))
            compose_components(to, *components);
    }
    to.in_annex = outside;
}

/// The date that the document is known by: of its adoption, else of its issue.
std::string date_of(const model::Element& meta) {
    std::string date;
    for (const auto* each : model::all_elements(meta, "FRBRdate")) {
        const auto value = std::string(model::value(each->attributes, "date"));
        // 0001-01-01 stands for an unknown date in published files.
        if (value.size() == 10 && !value.starts_with("0001") && date.empty()) date = value;
    }
    return date;
}

std::string subject_of(const model::Element& meta) {
    std::string subject;
    for (const auto* keyword : model::all_elements(meta, "keyword")) {
        const auto shown = model::value(keyword->attributes, "showAs");
        if (shown.empty() || subject.size() > 400) continue;
        if (!subject.empty()) subject += "; ";
        subject += shown;
    }
    return subject;
}

std::string collapsed(std::string_view text) {
    std::string result;
    for (const auto c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            result += c;
        else if (!result.empty() && !result.ends_with(' '))
            result += ' ';
    }
    while (result.ends_with(' ')) result.pop_back();
    return result;
}

void read_meta(Story& story, const model::Document& document) {
    story.language = model::language(document);
    story.symbol = collapsed(model::symbol(document));
    const auto* meta = model::meta(model::main_document(document));
    if (!meta) return;
    story.date = date_of(*meta);
    story.subject = subject_of(*meta);
    if (const auto* job = model::find_element(*meta, "docketNumber"))
        story.job = collapsed(model::text(*job));
}

/// The words of the first block of one of these roles.
std::string words_of_role(const Story& story, std::initializer_list<Role> roles) {
    for (const auto role : roles)
        for (const auto& block : story.blocks)
            if (block.role == role) return words_of(block.content);
    return {};
}

}  // namespace

Story compose(const model::Document& document) {
    Story story;
    read_meta(story, document);
    Scribe scribe(story.language == "ar");
    Composer composer{.scribe = scribe,
                      .story = story,
                      .kind = model::kind(document),
                      .security_council = model::organ(document) == model::Organ::security_council,
                      .in_annex = false,
                      .annex_word = {}};
    compose_document(composer, document, false);
    story.notes = scribe.take_notes();
    story.title = words_of_role(story, {Role::title, Role::council_title, Role::statement_title,
                                        Role::sponsors, Role::council_sponsors, Role::adoption});
    return story;
}

}  // namespace resolute::layout
