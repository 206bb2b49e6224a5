// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <span>
#include <string>

#include "import/inlines.h"
#include "import/manuscript.h"
#include "model/document.h"

namespace resolute::importing {

/// Makes preambles and bodies: paragraphs, lists of points, sections, tables, each with its identifier.
class TextMaker {
public:
    TextMaker(const Manuscript& from, InlineMaker& inlines) : from_(from), inlines_(inlines) {}
    model::Blocks preamble(std::span<const Paragraph> all);
    model::Blocks body(std::span<const Paragraph> all);

private:
    /// What identifiers the points of one list have so far.
    struct PointIds {
        std::size_t points = 0;
        std::map<std::string, int> times;  // of each label
    };
    using Paragraphs = std::span<const Paragraph>;
    std::string next_id();
    model::Block text_line(const Paragraph& paragraph);
    model::Block heading(const char* name, const Paragraph& paragraph);
    model::Block content(const Paragraph& paragraph, const std::string& id);
    model::Division container(const Paragraph& paragraph, Paragraphs points);
    model::Division items(model::Block introduction, Paragraphs points);
    model::Division section(const Paragraph& head, Paragraphs inside);
    void provision(model::Blocks& to, const Paragraph& paragraph, Paragraphs points);
    model::Division list(const Paragraph& head, Paragraphs points, const std::string& parent);
    model::Division point(const Paragraph& paragraph, model::Blocks headings, Paragraphs deeper,
                          const std::string& list_id, PointIds& ids);
    model::Table table(const Paragraph& paragraph);

    const Manuscript& from_;
    InlineMaker& inlines_;
    int containers_ = 0, paragraphs_ = 0, sections_ = 0, tables_ = 0;
    bool in_section_ = false;  // only paragraphs and divisions may stand in one
};

/// Whether a paragraph stands in a list: a point, a heading before one, or what goes on behind points.
bool is_part_of_list(const Paragraph& paragraph);

}  // namespace resolute::importing
