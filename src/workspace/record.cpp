// SPDX-License-Identifier: Apache-2.0
#include "workspace/record.h"

#include <algorithm>
#include <map>
#include <span>
#include <variant>

#include "diagnostics/json_members.h"
#include "layout/story.h"
#include "model/views.h"
#include "model/xml.h"
#include "rules/links.h"
#include "rules/metadata.h"
#include "rules/notes.h"
#include "rules/numbering.h"
#include "rules/openings.h"
#include "rules/run.h"
#include "rules/sponsor_line.h"
#include "workspace/analyse.h"
#include "workspace/cited.h"
#include "xml/read.h"

namespace resolute::workspace {

namespace {

/// White space of any length as one space, none at the ends.
std::string plain(std::string_view text) {
    std::string result;
    bool between = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            between = !result.empty();
            continue;
        }
        if (between) result += ' ';
        between = false;
        result += c;
    }
    return result;
}

void add_words(const model::Blocks& blocks, std::string& words);

/// The words of a block and of all in it, without footnotes.
void add_words(const model::Block& block, std::string& words) {
    const auto add = [&](const model::Inlines& content) {
        words += cat(words.empty() ? "" : " ", model::text(content));
    };
    if (const auto* line = std::get_if<model::Line>(&block.value)) add(line->content);
    if (const auto* number = std::get_if<model::Number>(&block.value)) add(number->content);
    if (const auto* heading = std::get_if<model::Heading>(&block.value)) add(heading->content);
    if (const auto* division = std::get_if<model::Division>(&block.value))
        add_words(division->content, words);
}

void add_words(const model::Blocks& blocks, std::string& words) {
    for (const auto& block : blocks) add_words(block, words);
}

std::string words_of(const model::Blocks& blocks) {
    std::string words;
    add_words(blocks, words);
    return plain(words);
}

std::string_view name_of(model::DocumentKind kind) {
    switch (kind) {
        case model::DocumentKind::resolution:
            return "resolution";
        case model::DocumentKind::draft_resolution:
            return "draft resolution";
        case model::DocumentKind::decision:
            return "decision";
        case model::DocumentKind::presidential_statement:
            return "presidential statement";
        case model::DocumentKind::collection:
            return "collection";
        case model::DocumentKind::annex:
            return "annex";
        case model::DocumentKind::unknown:
            break;
    }
    return {};
}

std::string_view name_of(model::Organ organ) {
    switch (organ) {
        case model::Organ::general_assembly:
            return "General Assembly";
        case model::Organ::security_council:
            return "Security Council";
        case model::Organ::economic_and_social_council:
            return "Economic and Social Council";
        case model::Organ::human_rights_council:
            return "Human Rights Council";
        case model::Organ::unknown:
            break;
    }
    return {};
}

/// Files say `0001-01-01` where they know no day.
std::string_view day(std::string_view date) {
    return date == "0001-01-01" ? std::string_view() : date;
}

std::string_view without_hash(std::string_view identifier) {
    return identifier.substr(identifier.starts_with('#') ? 1 : 0);
}

/// A count as files write it, `015`; null where there is none.
std::string number(std::string_view figures) {
    const bool counts = !figures.empty() && figures.size() <= 9 &&
                        figures.find_first_not_of("0123456789") == std::string_view::npos;
    if (!counts) return "null";
    const auto first = std::min(figures.find_first_not_of('0'), figures.size() - 1);
    return std::string(figures.substr(first));
}

class Record {
public:
    explicit Record(const Source& source)
        : tree_(xml::read(source, ignored_)),
          document_(model::from_xml(tree_)),
          subject_(rules::subject_of(tree_, document_, stage_of(document_))) {}

    std::string run() const {
        const auto story = layout::compose(document_);
        const auto& main = model::main_document(document_);
        JsonMembers members;
        members.add_text("file", subject_.source().name());
        members.add_text("kind", name_of(subject_.kind));
        members.add_text("organ", name_of(subject_.organ));
        members.add_text("language", model::language(document_));
        members.add_text("symbol", plain(subject_.symbol));
        members.add_text("title", plain(story.title));
        members.add_text("stage", rules::stage_names[static_cast<std::size_t>(subject_.stage)]);
        const auto* meta = model::meta(main);
        const model::Element none;
        const auto& head = meta ? *meta : none;
        const auto* work = model::find_element(head, "FRBRWork");
        const auto* uri = work ? model::find_element(*work, "FRBRuri") : nullptr;
        members.add_text("uri", uri ? model::value(uri->attributes, "value") : "");
        members.add("dates", dates(head));
        members.add_text("session", cover("session", "value"));
        members.add("agenda_items", agenda_items());
        members.add("sponsors", sponsors());
        members.add("keywords", keywords(head));
        members.add("workflow", workflow(head));
        members.add("voting", voting(head));
        members.add("texts", texts());
        members.add("notes", notes());
        members.add("citations", citations());
        return members.object() + "\n";
    }

private:
    static std::string dates(const model::Element& head) {
        JsonMembers rows;
        for (const auto& [element, name] :
             {std::pair("FRBRWork", "work"), std::pair("FRBRExpression", "expression"),
              std::pair("FRBRManifestation", "manifestation")}) {
            const auto* level = model::find_element(head, element);
            if (!level) continue;
            for (const auto* date : model::all_elements(*level, "FRBRdate")) {
                JsonMembers row;
                row.add_text("of", name);
                row.add_text("name", model::value(date->attributes, "name"));
                row.add_text("date", day(model::value(date->attributes, "date")));
                rows.add(row.object());
            }
        }
        return rows.array();
    }

    std::string cover(std::string_view element, std::string_view attribute) const {
        for (const auto& each : rules::marked(subject_, "coverPage", element))
            return std::string(model::value(each.markup->attributes, attribute));
        return {};
    }

    std::string agenda_items() const {
        JsonMembers rows;
        for (const auto& each : rules::marked(subject_, "coverPage", "inline"))
            if (model::value(each.markup->attributes, "name").starts_with("agenda item"))
                rows.add_text(plain(rules::text_of(each)));
        return rows.array();
    }

    std::string sponsors() const {
        JsonMembers rows;
        for (const auto& line : rules::sponsor_lines(subject_))
            for (std::size_t i = 0; i < line.states.names.size(); ++i) rows.add_text(plain(line.name(i)));
        return rows.array();
    }

    static std::string keywords(const model::Element& head) {
        JsonMembers rows;
        for (const auto* keyword : model::all_elements(head, "keyword")) {
            JsonMembers row;
            row.add_text("value", model::value(keyword->attributes, "value"));
            row.add_text("label", model::value(keyword->attributes, "showAs"));
            row.add_text("vocabulary", model::value(keyword->attributes, "dictionary"));
            row.add_text("href", model::value(keyword->attributes, "href"));
            rows.add(row.object());
        }
        return rows.array();
    }

    static std::string workflow(const model::Element& head) {
        JsonMembers rows;
        for (const auto* step : model::all_elements(head, "step")) {
            JsonMembers row;
            row.add_text("date", day(model::value(step->attributes, "date")));
            row.add_text("outcome", model::value(step->attributes, "outcome"));
            row.add_text("symbol", model::value(step->attributes, "as"));
            row.add_text("by", model::value(step->attributes, "by"));
            rows.add(row.object());
        }
        return rows.array();
    }

    static std::string voting(const model::Element& head) {
        JsonMembers votings;
        for (const auto* voting : model::all_elements(head, "voting")) {
            JsonMembers counts;
            for (const auto* count : model::all_elements(*voting, "count")) {
                JsonMembers voters, row;
                for (const auto* voter : model::all_elements(*count, "organization"))
                    voters.add_text(plain(model::text(*voter)));
                row.add_text("vote", without_hash(model::value(count->attributes, "refersTo")));
                row.add("count", number(model::value(count->attributes, "value")));
                row.add("voters", voters.array());
                counts.add(row.object());
            }
            JsonMembers row;
            row.add_text("outcome", model::value(voting->attributes, "outcome"));
            row.add("counts", counts.array());
            votings.add(row.object());
        }
        return votings.array();
    }

    std::string texts() const {
        std::map<const rules::TextLine*, const rules::Opening*> opening_of;
        for (const auto& opening : rules::openings(subject_)) opening_of.emplace(opening.line, &opening);
        JsonMembers rows;
        for (const auto& text : subject_.reading->texts) {
            JsonMembers lines, row;
            for (const auto& line : text.lines) {
                const auto opening = opening_of.find(&line);
                lines.add(row_of(line, opening == opening_of.end() ? nullptr : opening->second));
            }
            row.add_text("kind", name_of(model::kind(*text.document)));
            row.add("depth", cat(text.depth));
            row.add("paragraphs", lines.array());
            rows.add(row.object());
        }
        return rows.array();
    }

    std::string row_of(const rules::TextLine& line, const rules::Opening* opening) const {
        using Kind = model::Step::Kind;
        const auto kind = line.step.kind;
        JsonMembers row, calls;
        row.add_text("kind", kind == Kind::formula   ? "formula"
                             : kind == Kind::heading ? "heading"
                             : kind == Kind::table   ? "table"
                                                     : "paragraph");
        row.add_text("part", line.operative ? "operative" : "preamble");
        row.add("level", cat(line.step.level));
        row.add_text("number", plain(rules::label_of(line)));
        const auto at = line.step.line      ? line.step.line->at.span.begin
                        : line.step.heading ? line.step.heading->at.span.begin
                        : line.step.table   ? line.step.table->at.span.begin
                        : line.step.number  ? line.step.number->at.span.begin
                                            : 0;
        row.add_text("eid", rules::eid_of(tree_, at));
        const auto& words = line.prose.text;
        const auto opens = opening ? opening->words : rules::Extent{};
        row.add_text("opening", plain(std::string_view(words).substr(opens.begin, opens.end - opens.begin)));
        row.add_text("text", plain(words));
        for (const auto& piece : line.prose.pieces) {
            if (piece.run.note) calls.add_text(model::value(piece.run.note->attributes, "marker"));
            if (piece.run.call) calls.add_text(model::value(piece.run.call->attributes, "marker"));
        }
        row.add("notes", calls.array());
        if (line.step.table) row.add("rows", table(*line.step.table));
        return row.object();
    }

    static std::string table(const model::Table& table) {
        JsonMembers rows;
        for (const auto& each : table.rows) {
            const auto* row = std::get_if<model::Row>(&each);
            if (!row) continue;
            JsonMembers cells;
            for (const auto& member : row->cells)
                if (const auto* cell = std::get_if<model::Cell>(&member))
                    cells.add_text(words_of(cell->content));
            rows.add(cells.array());
        }
        return rows.array();
    }

    std::string notes() const {
        JsonMembers rows;
        for (const auto& each : rules::notes(subject_)) {
            JsonMembers row;
            row.add_text("marker", each.marker());
            row.add_text("eid", model::value(each.note->attributes, "eId"));
            row.add_text("text", words_of(each.note->content));
            rows.add(row.object());
        }
        return rows.array();
    }

    std::string citations() const {
        std::map<const rules::Words*, std::vector<const rules::Link*>> links_of;
        for (const auto& link : rules::links(subject_)) links_of[link.words].push_back(&link);
        JsonMembers rows;
        for (const auto& words : subject_.reading->words) {
            if (!words.in_body()) continue;
            const auto links = links_of.find(&words);
            const auto own = links == links_of.end() ? std::span<const rules::Link* const>() : links->second;
            for (const auto& cited : cited_in(subject_, words, own)) rows.add(row_of(cited, words));
        }
        return rows.array();
    }

    std::string row_of(const Cited& cited, const rules::Words& words) const {
        const auto at = words.prose.span(subject_.source(), cited.extent.begin, cited.extent.end).begin;
        const auto shown = std::string_view(words.prose.text)
                               .substr(cited.extent.begin, cited.extent.end - cited.extent.begin);
        JsonMembers row;
        row.add_text("symbol", cited.symbol);
        row.add_text("text", plain(shown));
        row.add_text("date", cited.date);
        row.add_text("href", cited.href);
        row.add_text("place", rules::place_of(subject_, at));
        row.add_text("eid", rules::eid_of(tree_, at));
        return row.object();
    }

    Diagnostics ignored_;
    xml::Tree tree_;
    model::Document document_;
    rules::Subject subject_;
};

}  // namespace

std::string record_of(const Source& source) {
    return Record(source).run();
}

}  // namespace resolute::workspace
