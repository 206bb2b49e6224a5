// SPDX-License-Identifier: Apache-2.0
#include "import/walk.h"

namespace resolute::importing {

namespace {

class Walk {
public:
    explicit Walk(const Visitor& visitor) : visitor_(visitor) {}

    void visit(model::Document& each) {
        visitor_.attributes(each.attributes);
        for (auto& member : each.members) any(member);
    }

private:
    template <class Variant>
    void any(Variant& variant) {
        std::visit([this](auto& value) { this->visit(value); }, variant);
    }

    template <class Container>
    void all(Container& content) {
        for (auto& each : content) any(each.value);
    }

    void visit(model::Text& each) { visitor_.text(each.text); }
    void visit(model::Remark& each) { visitor_.text(each.text); }
    void visit(model::NoteCall& each) { visitor_.attributes(each.attributes); }
    void visit(model::Markup& each) { with_content(each); }
    void visit(model::Reference& each) { with_content(each); }
    void visit(model::Footnote& each) { with_content(each); }
    void visit(model::Line& each) { with_content(each); }
    void visit(model::Number& each) { with_content(each); }
    void visit(model::Heading& each) { with_content(each); }
    void visit(model::Division& each) { with_content(each); }
    void visit(model::Part& each) { with_content(each); }
    void visit(model::Cell& each) { with_content(each); }
    void visit(model::Row& each) {
        visitor_.attributes(each.attributes);
        for (auto& cell : each.cells) any(cell);
    }
    void visit(model::Table& each) {
        visitor_.attributes(each.attributes);
        for (auto& row : each.rows) any(row);
    }
    void visit(model::Element& each) {
        visitor_.attributes(each.attributes);
        for (auto& child : each.children) any(child);
    }
    void visit(model::Component& each) {
        visitor_.attributes(each.attributes);
        for (auto& member : each.members) any(member);
    }
    void visit(model::Components& each) {
        visitor_.attributes(each.attributes);
        for (auto& member : each.members) any(member);
    }

    template <class Value>
    void with_content(Value& each) {
        visitor_.attributes(each.attributes);
        all(each.content);
    }

    const Visitor& visitor_;
};

}  // namespace

void walk(model::Document& document, const Visitor& visitor) {
    Walk(visitor).visit(document);
}

}  // namespace resolute::importing
