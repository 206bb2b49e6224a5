// SPDX-License-Identifier: Apache-2.0
#include "model/xml.h"

namespace resolute::model {

namespace {

/// Structure goes on lines of its own, running text stays on one line.
class Writer {
public:
    std::string write(const Document& document) {
        out_ = R"(<?xml version="1.0" encoding="UTF-8"?>)";
        for (const auto& each : document.before) structural(each);
        structural(document);
        for (const auto& each : document.after) structural(each);
        out_ += '\n';
        return std::move(out_);
    }

private:
    void break_line() {
        out_ += '\n';
        out_.append(2 * depth_, ' ');
    }

    void escape(std::string_view text, bool value) {
        for (const char c : text) {
            switch (c) {
                case '&':
                    out_ += "&amp;";
                    break;
                case '<':
                    out_ += "&lt;";
                    break;
                case '>':
                    out_ += "&gt;";
                    break;
                case '\r':
                    out_ += "&#13;";
                    break;
                case '"':
                    out_ += value ? "&quot;" : "\"";
                    break;
                case '\n':
                    out_ += value ? "&#10;" : "\n";
                    break;
                case '\t':
                    out_ += value ? "&#9;" : "\t";
                    break;
                default:
                    out_ += c;
            }
        }
    }

    void open(std::string_view name, const Attributes& attributes) {
        out_ += '<';
        out_ += name;
        for (const auto& each : attributes) {
            out_ += ' ';
            out_ += each.name;
            out_ += "=\"";
            escape(each.value, true);
            out_ += '"';
        }
    }

    void close(std::string_view name) {
        out_ += "</";
        out_ += name;
        out_ += '>';
    }

    /// An element whose content stays on its line.
    template <class Content>
    void tight(std::string_view name, const Attributes& attributes, const Content& content) {
        open(name, attributes);
        if (content.empty()) {
            out_ += "/>";
            return;
        }
        out_ += '>';
        for (const auto& each : content) inline_content(each);
        close(name);
    }

    /// An element whose members stand on lines of their own.
    template <class Members>
    void loose(std::string_view name, const Attributes& attributes, const Members& members) {
        break_line();
        open(name, attributes);
        if (members.empty()) {
            out_ += "/>";
            return;
        }
        out_ += '>';
        ++depth_;
        for (const auto& each : members) std::visit([&](const auto& member) { structural(member); }, each);
        --depth_;
        break_line();
        close(name);
    }

    static const Line* only_bare_line(const Blocks& blocks) {
        if (blocks.size() != 1) return nullptr;
        const auto* line = std::get_if<Line>(&blocks[0].value);
        return line && line->name.empty() ? line : nullptr;
    }

    void holder(std::string_view name, const Attributes& attributes, const Blocks& blocks) {
        if (const auto* line = only_bare_line(blocks)) {
            break_line();
            tight(name, attributes, line->content);
            return;
        }
        break_line();
        open(name, attributes);
        if (blocks.empty()) {
            out_ += "/>";
            return;
        }
        out_ += '>';
        ++depth_;
        for (const auto& each : blocks) std::visit([&](const auto& block) { structural(block); }, each.value);
        --depth_;
        break_line();
        close(name);
    }

    void structural(const Text& text) {
        break_line();
        escape(text.text, false);
    }
    void structural(const Remark& remark) {
        break_line();
        inline_content(remark);
    }
    void structural(const Document& document) { loose(document.name, document.attributes, document.members); }
    void structural(const Components& components) {
        loose(components.name, components.attributes, components.members);
    }
    void structural(const Component& component) {
        loose(component.name, component.attributes, component.members);
    }
    void structural(const Part& part) { holder(part.name, part.attributes, part.content); }
    void structural(const Division& division) {
        holder(division.name, division.attributes, division.content);
    }
    void structural(const Cell& cell) { holder(cell.name, cell.attributes, cell.content); }
    void structural(const Row& row) { loose("tr", row.attributes, row.cells); }
    void structural(const Table& table) { loose("table", table.attributes, table.rows); }
    void structural(const Heading& heading) {
        break_line();
        tight(heading.name, heading.attributes, heading.content);
    }
    void structural(const Number& number) {
        break_line();
        tight("num", number.attributes, number.content);
    }
    void structural(const Line& line) {
        break_line();
        if (!line.name.empty()) {
            tight(line.name, line.attributes, line.content);
            return;
        }
        for (const auto& each : line.content) inline_content(each);
    }
    void structural(const Element& element) {
        bool words = false;
        for (const auto& each : element.children) words = words || std::holds_alternative<Text>(each);
        if (!words) {
            loose(element.name, element.attributes, element.children);
            return;
        }
        break_line();
        inline_content(element);
    }

    void inline_content(const Inline& content) {
        std::visit([&](const auto& each) { inline_content(each); }, content.value);
    }
    void inline_content(const std::variant<Element, Text, Remark>& content) {
        std::visit([&](const auto& each) { inline_content(each); }, content);
    }
    void inline_content(const Element& element) { tight(element.name, element.attributes, element.children); }
    void inline_content(const Text& text) { escape(text.text, false); }
    void inline_content(const Markup& markup) { tight(markup.name, markup.attributes, markup.content); }
    void inline_content(const Reference& reference) {
        tight(reference.name, reference.attributes, reference.content);
    }
    void inline_content(const NoteCall& call) {
        open("noteRef", call.attributes);
        out_ += "/>";
    }
    void inline_content(const Remark& remark) {
        out_ += remark.instruction ? "<?" : "<!--";
        out_ += remark.target;
        if (remark.instruction && !remark.text.empty()) out_ += ' ';
        out_ += remark.text;
        out_ += remark.instruction ? "?>" : "-->";
    }

    /// A note stands inside running text, so no white space may be put around or into it.
    void inline_content(const Footnote& note) {
        open("authorialNote", note.attributes);
        if (note.content.empty()) {
            out_ += "/>";
            return;
        }
        out_ += '>';
        for (const auto& each : note.content) note_block(each);
        close("authorialNote");
    }
    void note_block(const Block& block) {
        std::visit([&](const auto& each) { note_block(each); }, block.value);
    }
    void note_block(const Line& line) {
        if (line.name.empty())
            for (const auto& each : line.content) inline_content(each);
        else
            tight(line.name, line.attributes, line.content);
    }
    void note_block(const Number& number) { tight("num", number.attributes, number.content); }
    void note_block(const Heading& heading) { tight(heading.name, heading.attributes, heading.content); }
    void note_block(const Remark& remark) { inline_content(remark); }
    template <class Structure>
    void note_block(const Structure& structure) {
        structural(structure);  // tables and lists: white space between their elements means nothing
    }

    std::string out_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string to_xml(const Document& document) {
    return Writer().write(document);
}

}  // namespace resolute::model
