// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "model/views.h"

namespace resolute::model {

namespace {

/// Elements that hold what is numbered or lettered by itself.
constexpr auto provision_names = std::to_array<std::string_view>(
    {"paragraph", "point", "container", "alinea", "item", "subparagraph", "clause", "subclause", "indent",
     "rule", "proviso", "recital", "citation"});
/// Elements that group provisions under a heading.
constexpr auto section_names = std::to_array<std::string_view>(
    {"section", "part", "title", "chapter", "article", "subsection", "subpart", "division", "level", "book",
     "tome", "subchapter", "subtitle", "recitals", "hcontainer"});

bool holds(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// Where the walk stands.
struct Context {
    int level = -1;  // of the innermost provision
    int sections = 0;
    const Division* division = nullptr;
    const Division* section = nullptr;
    bool formula = false, closing = false;
};

class Walk {
public:
    std::vector<Step> walk(const Blocks& blocks) {
        visit(blocks, {});
        flush();
        return std::move(steps_);
    }

private:
    Step step(Step::Kind kind, const Context& context) const {
        return {.kind = kind,
                .level = kind == Step::Kind::heading ? context.sections : std::max(context.level, 0),
                .division = context.division,
                .section = context.section,
                .closing = context.closing};
    }

    /// A number that nothing followed still is part of the text.
    void flush() {
        if (!number_) return;
        auto alone = step(Step::Kind::paragraph, number_context_);
        alone.number = std::exchange(number_, nullptr);
        steps_.push_back(alone);
    }

    void visit(const Blocks& blocks, const Context& context) {
        for (const auto& block : blocks)
            std::visit([&](const auto& each) { visit(each, context); }, block.value);
    }

    void visit(const Number& number, const Context& context) {
        flush();
        number_ = &number;
        number_context_ = context;
    }

    void visit(const Line& line, const Context& context) {
        auto found = step(context.formula ? Step::Kind::formula : Step::Kind::paragraph, context);
        found.line = &line;
        found.number = std::exchange(number_, nullptr);
        const bool further = !steps_.empty() && steps_.back().division == context.division &&
                             steps_.back().line && context.level >= 0;
        found.closing = found.closing || (further && !found.number);
        steps_.push_back(found);
    }

    void visit(const Heading& heading, const Context& context) {
        auto found = step(Step::Kind::heading, context);
        found.heading = &heading;
        found.number = std::exchange(number_, nullptr);
        steps_.push_back(found);
    }

    void visit(const Table& table, const Context& context) {
        flush();
        auto found = step(Step::Kind::table, context);
        found.table = &table;
        steps_.push_back(found);
    }

    void visit(const Remark&, const Context&) {}

    void visit(const Division& division, Context context) {
        if (holds(provision_names, division.name) && value(division.attributes, "name") != "table") {
            ++context.level;
            context.division = &division;
            context.closing = false;
        } else if (holds(section_names, division.name)) {
            ++context.sections;
            context.level = -1;
            context.section = context.division = &division;
        }
        context.formula = context.formula || division.name == "formula";
        context.closing = context.closing || division.name == "wrapUp";
        visit(division.content, context);
        flush();
    }

    std::vector<Step> steps_;
    const Number* number_ = nullptr;
    Context number_context_;  // where it stands
};

/// Collects passages; a note's own come right behind the passage that calls it.
class Collector {
public:
    std::vector<Passage> found;

    void visit(const Document& document) {
        auto here = Passage{};
        here.document = &document;
        for (const auto& member : document.members) {
            if (const auto* part = std::get_if<Part>(&member)) visit(*part, here);
            if (const auto* inner = std::get_if<Document>(&member)) visit(*inner);
            if (const auto* components = std::get_if<Components>(&member)) visit(*components);
        }
    }

    void visit(const Part& part, Passage here) {
        here.part = &part;
        visit(part.content, here);
    }

private:
    void visit(const Components& components) {
        for (const auto& member : components.members) {
            const auto* component = std::get_if<Component>(&member);
            if (component) visit(*component);
        }
    }

    /// Headings that stand before the text of an annex belong to it.
    void visit(const Component& component) {
        auto here = Passage{};
        for (const auto& member : component.members)
            if (const auto* document = std::get_if<Document>(&member); document && !here.document)
                here.document = document;
        for (const auto& member : component.members) {
            if (const auto* heading = std::get_if<Heading>(&member); heading && here.document)
                visit(*heading, here);
            if (const auto* document = std::get_if<Document>(&member)) visit(*document);
        }
    }

    void visit(const Blocks& blocks, const Passage& here) {
        for (const auto& block : blocks)
            std::visit([&](const auto& each) { visit(each, here); }, block.value);
    }
    void visit(const Line& line, const Passage& here) { add(line.content, here, here.role); }
    void visit(const Number& number, const Passage& here) {
        add(number.content, here, Passage::Role::number);
    }
    void visit(const Heading& heading, const Passage& here) {
        add(heading.content, here, Passage::Role::heading);
    }
    void visit(const Remark&, const Passage&) {}
    void visit(const Division& division, Passage here) {
        here.division = &division;
        visit(division.content, here);
    }
    void visit(const Table& table, Passage here) {
        for (const auto& member : table.rows) {
            if (const auto* caption = std::get_if<Line>(&member))
                add(caption->content, here, Passage::Role::heading);
            const auto* row = std::get_if<Row>(&member);
            if (!row) continue;
            here.role = Passage::Role::cell;
            for (const auto& each : row->cells)
                if (const auto* cell = std::get_if<Cell>(&each)) visit(cell->content, here);
            here.role = Passage::Role::line;
        }
    }

    void add(const Inlines& content, Passage here, Passage::Role role) {
        here.content = &content;
        here.role = role;
        found.push_back(here);
        visit_notes(content, here);
    }

    void visit_notes(const Inlines& content, const Passage& here) {
        for (const auto& each : content) {
            if (const auto* markup = std::get_if<Markup>(&each.value)) visit_notes(markup->content, here);
            if (const auto* reference = std::get_if<Reference>(&each.value))
                visit_notes(reference->content, here);
            const auto* note = std::get_if<Footnote>(&each.value);
            if (!note) continue;
            auto inside = here;
            inside.note = note;
            inside.role = Passage::Role::line;
            visit(note->content, inside);
        }
    }
};

}  // namespace

std::vector<Step> steps(const Part& part) {
    return Walk().walk(part.content);
}

std::vector<Passage> passages(const Document& document) {
    Collector collector;
    collector.visit(document);
    return std::move(collector.found);
}

std::vector<Passage> passages(const Part& part) {
    Collector collector;
    collector.visit(part, {});
    return std::move(collector.found);
}

}  // namespace resolute::model
