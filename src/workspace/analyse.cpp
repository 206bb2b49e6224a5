// SPDX-License-Identifier: Apache-2.0
#include "workspace/analyse.h"

#include <algorithm>
#include <array>

#include "citations/symbol.h"
#include "model/views.h"
#include "model/xml.h"
#include "rules/run.h"
#include "schema/grammar.h"
#include "schema/validate.h"
#include "workspace/suppress.h"
#include "xml/read.h"

namespace resolute::workspace {

namespace {

bool has(const Diagnostics& found, std::string_view code) {
    return std::ranges::find(found, code, &Diagnostic::code) != found.end();
}

/// Findings of the reader and the schema follow the selection like those of the rules.
void apply_levels(Diagnostics& found, const Options& options, rules::Stage stage) {
    std::erase_if(found, [&](Diagnostic& each) {
        const auto* rule = rules::find(each.code);
        const auto level = rule ? level_of(options, *rule, stage) : rules::Level::error;
        if (level == rules::Level::off) return true;
        each.severity = level == rules::Level::error     ? Severity::error
                        : level == rules::Level::warning ? Severity::warning
                                                         : Severity::hint;
        return false;
    });
}

/// What the reader and the schema tell, and rules see too: a repeated eId, an attribute left out, one without
/// a value. It is told once.
void tell_once(Diagnostics& found) {
    struct Pair {
        std::string_view told, seen_too;
    };
    constexpr std::array pairs{Pair{"SCH007", "META001"}, Pair{"SCH003", "STR015"}, Pair{"SCH005", "META014"},
                               Pair{"XML007", "META014"}};
    for (const auto& pair : pairs) {
        std::vector<std::uint32_t> places;
        for (const auto& each : found)
            if (each.code == pair.told) places.push_back(each.span.begin);
        std::ranges::sort(places);
        std::erase_if(found, [&](const Diagnostic& each) {
            return each.code == pair.seen_too && std::ranges::binary_search(places, each.span.begin);
        });
    }
}

}  // namespace

rules::Level level_of(const Options& options, const rules::Rule& rule, rules::Stage stage) {
    auto level = rule.levels.at(stage);
    for (const auto& each : options.configured) level = level_of(each, rule, stage, level);
    return level_of(options.selection, rule, stage, level);
}

rules::Stage stage_of(const model::Document& document) {
    const auto* meta = model::meta(model::main_document(document));
    const auto* manifestation = meta ? model::find_element(*meta, "FRBRManifestation") : nullptr;
    const auto* editor = manifestation ? model::find_element(*manifestation, "FRBRauthor") : nullptr;
    const auto name = editor ? model::value(editor->attributes, "href") : std::string_view();
    if (name == "DGACM" || name == "#DGACM") return rules::Stage::published;
    const auto symbol = citations::parse_symbol(model::symbol(document));
    if (!symbol) return rules::Stage::draft;
    using enum citations::SymbolKind;
    switch (symbol->kind) {
        case ga_resolution:
        case ga_decision:
        case hrc_resolution:
        case hrc_decision:
        case hrc_statement:
        case sc_resolution:
        case sc_statement:
        case ecosoc_resolution:
        case ecosoc_decision:
            return rules::Stage::adopted;
        default:
            return rules::Stage::draft;
    }
}

ReadText::ReadText(xml::Tree of_text, model::Document of_tree, rules::Stage stage)
    : tree(std::move(of_text)),
      document(std::move(of_tree)),
      subject(rules::subject_of(tree, document, stage)) {}

Analysis analyse(Source source, const Options& options) {
    Analysis result;
    Diagnostics reading;
    auto* const watch = options.watch;
    auto read = timed(watch, "(tree)", [&] { return xml::read(std::move(source), reading); });
    auto document = timed(watch, "(model)", [&] { return model::from_xml(read); });
    result.stage = options.stage.value_or(stage_of(document));
    const auto stage = result.stage;
    result.text = timed(watch, "(text)", [&] {
        return std::make_unique<const ReadText>(std::move(read), std::move(document), stage);
    });
    const auto& tree = result.text->tree;
    const auto& subject = result.text->subject;
    const bool with_schema = options.schema && !has(reading, "XML012");
    if (with_schema) {
        const bool drafting = stage == rules::Stage::draft || stage == rules::Stage::submission;
        const auto& grammar = schema::Grammar::of(drafting ? schema::Level::draft : schema::Level::published);
        auto found = timed(watch, "(schema)", [&] { return schema::validate(tree, grammar); });
        std::ranges::move(found, std::back_inserter(reading));
    }
    apply_levels(reading, options, stage);
    result.diagnostics = rules::run(
        subject, [&](const rules::Rule& rule) { return level_of(options, rule, stage); }, watch);
    std::ranges::move(reading, std::back_inserter(result.diagnostics));
    static const HouseRules no_house;
    const auto& house = options.house ? *options.house : no_house;
    std::ranges::move(
        find_house(tree, house, [&](const rules::Rule& rule) { return level_of(options, rule, stage); }),
        std::back_inserter(result.diagnostics));
    tell_once(result.diagnostics);
    sort(result.diagnostics);
    const auto asked = [&](const rules::Rule& rule) {
        const bool possible = with_schema || rule.finder != rules::Finder::schema;
        return possible ? level_of(options, rule, stage) : rules::Level::off;
    };
    suppress(tree, stage, house, asked, result.diagnostics);
    sort(result.diagnostics);
    const auto size = tree.source->text().size();
    for (auto& each : result.diagnostics) {
        // Where markup is broken in odd ways, the places that one fix would change may run into each other
        // or out of the text.
        std::erase_if(each.fixes, [&](Fix& fix) {
            return !put_in_order(fix.edits) || (!fix.edits.empty() && fix.edits.back().span.end > size);
        });
        // Messages quote the source, line ends and all; a finding is told on one line.
        std::ranges::replace_if(
            each.message, [](char c) { return c >= 0 && c < ' '; }, ' ');
        each.place = rules::place_of(subject, each.span.begin);
        each.eid = rules::eid_of(tree, each.span.begin);
    }
    return result;
}

}  // namespace resolute::workspace
