// SPDX-License-Identifier: Apache-2.0
#include "schema/plan_table.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <tuple>
#include <utility>

#include "schema/value_type.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::schema {

namespace {

constexpr std::array<std::string_view, 5> content_names{"empty", "text", "elements", "mixed", "anything"};

/// Writes the elements that can be reached from the root, each when the ones before it are written; and all
/// global ones where a wildcard leads to them.
class Writer {
public:
    explicit Writer(const Session& session) : session_(session) {}

    std::string write() {
        const Name root{std::string(akn_namespace), "akomaNtoso"};
        auto* plan = plan_.global(session_, root);
        assert(plan);
        const auto first = cat("r\t", space(root.space), '\t', root.local, '\t', number(*plan), '\n');
        write_elements();
        if (has_wildcard_) write_globals();
        return spaces_text_ + values_text_ + elements_text_ + globals_text_ + first;
    }

private:
    std::size_t space(const std::string& name) {
        const auto [known, is_new] = spaces_.emplace(name, spaces_.size());
        if (is_new) spaces_text_ += cat("n\t", name, '\n');
        return known->second;
    }

    std::size_t number(ElementPlan& element) {
        const auto [known, is_new] = numbers_.emplace(&element, elements_.size());
        if (is_new) elements_.push_back(&element);
        return known->second;
    }

    std::size_t values(const void* validator) {
        std::string line = cat("v\t", AcceptedValues(validator).kinds());
        for (const auto& value : listed_values(session_, validator)) line += cat('\t', value);
        const auto [known, is_new] = values_.emplace(line, values_.size());
        if (is_new) values_text_ += line + '\n';
        return known->second;
    }

    void write(ElementPlan& element) {
        const bool text = element.covered && element.content == Content::text;
        const auto content =
            element.covered ? element.content : Content::anything;  // which nothing is surely right in
        elements_text_ += cat("e\t", content_names[static_cast<std::size_t>(content)], '\t', element.required,
                              '\t', text ? cat(values(text_validator(element.declaration))) : "-", '\n');
        if (!element.covered) return;
        for (const auto& each : attributes(session_, element.declaration))
            elements_text_ += attribute_line('a', each);
        if (const auto any = lax_wildcard(session_, element.declaration)) {
            has_wildcard_ = true;
            elements_text_ += cat("x\t", any->other_than ? cat(space(*any->other_than)) : "*", '\n');
        }
        for (const auto& attribute : unique_attributes(element.declaration))
            elements_text_ += cat("u\t", attribute, '\n');
        for (auto& state : element.states) {
            elements_text_ += cat("s\t", state.accepting ? '.' : '-', '\n');
            write_children(element, state);
            if (!state.any.there) continue;
            has_wildcard_ = true;
            const auto other = state.any.other_than;
            elements_text_ += cat("w\t", other != 0 ? cat(space(plan_.spaces.text(other))) : "*", '\t',
                                  state.any.state, '\n');
        }
    }

    std::string attribute_line(char kind, const AttributeDeclaration& given) {
        return cat(kind, '\t', space(given.name.space), '\t', given.name.local, '\t',
                   values(validator_of(given)), '\t', given.required ? '!' : '-',
                   given.fixed ? cat("\t=", *given.fixed) : "", '\n');
    }

    void write_globals() {
        for (const auto& in : target_namespaces(session_)) {
            for (const auto& each : global_attributes(session_, in))
                globals_text_ += attribute_line('d', each);
            for (const auto& local : global_names(session_, in)) {
                auto* plan = plan_.global(session_, {in, local});
                if (plan) globals_text_ += cat("g\t", space(in), '\t', local, '\t', number(*plan), '\n');
            }
        }
        write_elements();
    }

    void write_elements() {
        while (written_ < elements_.size()) write(*elements_[written_++]);
    }

    void write_children(const ElementPlan& element, const ElementPlan::State& state) {
        std::vector<std::tuple<std::string, std::string, std::uint32_t>> children;
        for (const auto& [key, target] : state.next)
            children.emplace_back(plan_.spaces.text(static_cast<std::uint32_t>(key >> 32)),
                                  plan_.locals.text(static_cast<std::uint32_t>(key)), target.state);
        std::ranges::sort(children);
        for (const auto& [in, local, next] : children) {
            const auto found = find_inside(session_, element.declaration, {in, local});
            if (found)
                elements_text_ += cat("c\t", space(in), '\t', local, '\t', next, '\t',
                                      number(plan_.of(session_, found)), '\n');
        }
    }

    const Session& session_;
    Plan plan_;  // its own, so that names are numbered in the same order every time
    std::map<std::string, std::size_t> spaces_, values_;
    std::map<const ElementPlan*, std::size_t> numbers_;
    std::vector<ElementPlan*> elements_;
    std::size_t written_ = 0;  // of the elements
    bool has_wildcard_ = false;
    std::string spaces_text_, values_text_, elements_text_, globals_text_;
};

/// What stands up to the next `mark` or the end, taken off the text with the mark.
std::string_view take(std::string_view& text, char mark) {
    const auto end = std::min(text.find(mark), text.size());
    const auto piece = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return piece;
}

std::uint32_t figures(std::string_view text) {
    return leading_number<std::uint32_t>(text);
}

}  // namespace

std::string write_table(const Session& session) {
    return Writer(session).write();
}

PlanTable::PlanTable(std::string_view text) {
    while (!text.empty()) {
        const auto rest = text;
        auto line = take(text, '\n');
        const char kind = line.front();
        if (std::string_view("axuscw").find(kind) != std::string_view::npos) {
            auto& element = element_lines_.back();
            element = {element.data(), static_cast<std::size_t>(text.data() - element.data())};
        } else if (kind == 'e') {
            element_lines_.push_back(rest.substr(0, line.size() + 1));
        } else {
            line.remove_prefix(2);
            if (kind == 'n') spaces_by_number_.push_back(line);
            if (kind == 'v') value_lines_.push_back(line);
            if (kind == 'g' || kind == 'd') global_lines_.push_back(rest.substr(0, line.size() + 2));
            if (kind == 'r') root_line_ = line;
        }
    }
    for (const auto space : spaces_by_number_) spaces_.number(space);
    elements_.resize(element_lines_.size());
    values_.resize(value_lines_.size());
}

ElementPlan* PlanTable::root(std::uint32_t space, std::string_view local) {
    auto line = root_line_;
    const auto wanted = spaces_.find(spaces_by_number_[figures(take(line, '\t'))]);
    return wanted == space && take(line, '\t') == local ? &element(figures(line)) : nullptr;
}

AcceptedValues& PlanTable::values(std::string_view number) {
    const auto index = figures(number);
    auto& place = values_[index];
    if (place) return *place;
    auto line = value_lines_[index];
    const auto kinds = take(line, '\t');
    std::vector<std::string_view> listed;
    while (!line.empty()) listed.push_back(take(line, '\t'));
    place = std::make_unique<AcceptedValues>(kinds, std::move(listed));
    return *place;
}

ElementPlan& PlanTable::element(std::size_t number) {
    auto& place = elements_[number];
    if (place) return *place;
    place = std::make_unique<ElementPlan>();
    auto& made = *place;
    const auto wildcard = [&](std::string_view other, std::uint32_t state) {
        return ElementPlan::Any{true, other == "*" ? 0 : spaces_.find(spaces_by_number_[figures(other)]),
                                state};
    };
    for (auto lines = element_lines_[number]; !lines.empty();) {
        auto line = take(lines, '\n');
        const auto kind = take(line, '\t').front();
        if (kind == 'e') {
            const auto content = std::ranges::find(content_names, take(line, '\t'));
            made.content = static_cast<Content>(content - content_names.begin());
            made.covered = made.content != Content::anything;
            made.required = figures(take(line, '\t'));
            if (line != "-") made.text = &values(line);
        } else if (kind == 'a') {
            const auto of = name(line);
            made.attributes[of] = attribute(line);
        } else if (kind == 'x') {
            made.any_attribute = wildcard(line, 0);
        } else if (kind == 'u') {
            made.add_unique(line);
        } else if (kind == 's') {
            made.states.emplace_back().accepting = line == ".";
        } else if (kind == 'w') {
            const auto other = take(line, '\t');
            made.states.back().any = wildcard(other, figures(line));
        } else {
            const auto of = name(line);
            const auto state = figures(take(line, '\t'));
            made.states.back().next[of] = {state, nullptr, figures(line)};
        }
    }
    return made;
}

std::uint64_t PlanTable::name(std::string_view& line) {
    const auto space = spaces_.find(spaces_by_number_[figures(take(line, '\t'))]);
    return Plan::key(space, locals_.number(take(line, '\t')));
}

AttributePlan PlanTable::attribute(std::string_view line) {
    auto& of_type = values(take(line, '\t'));
    const bool required = take(line, '\t') == "!";
    const auto fixed = line.empty() ? std::nullopt : std::optional(std::string(line.substr(1)));
    return {&of_type, required, fixed};
}

void PlanTable::read_globals() {
    for (auto line : std::exchange(global_lines_, {})) {
        const auto kind = take(line, '\t').front();
        const auto of = name(line);
        if (kind == 'g')
            globals_[of] = figures(line);
        else
            global_attributes_[of] = attribute(line);
    }
}

ElementPlan* PlanTable::global(std::uint32_t space, std::string_view local) {
    read_globals();
    const auto found = globals_.find(Plan::key(space, locals_.find(local)));
    return found == globals_.end() ? nullptr : &element(found->second);
}

const AttributePlan* PlanTable::global_attribute(std::uint32_t space, std::string_view local) {
    read_globals();
    const auto found = global_attributes_.find(Plan::key(space, locals_.find(local)));
    return found == global_attributes_.end() ? nullptr : &found->second;
}

}  // namespace resolute::schema
