// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "layout/compose.h"
#include "layout/headings.h"
#include "text/utf8.h"

namespace resolute::layout {

using model::Step;
using style::Role;

namespace {

bool is_typed_paragraph(const model::Attributes& attributes) {
    return model::value(attributes, "class").starts_with("SingleTxt");
}

int leading_tabs(std::string_view text) {
    int tabs = 0;
    for (const auto c : text.substr(0, std::min(text.find_first_not_of(" \t\r\n"), text.size())))
        tabs += c == '\t' ? 1 : 0;
    return tabs;
}

/// A draft that has sponsors but no formula amends another: A/C.3/80/L.56.
bool amends(const std::vector<Block>& before_text) {
    const auto is = [](Role role) { return [role](const Block& block) { return block.role == role; }; };
    return std::ranges::any_of(before_text, is(Role::sponsors)) &&
           std::ranges::none_of(before_text, is(Role::formula));
}

Role list_role(int level) {
    return level <= 1 ? Role::point : level == 2 ? Role::subpoint : Role::deeper;
}

/// Composes the steps of one preamble or body.
class TextComposer {
public:
    TextComposer(Composer& to, const model::Part& part)
        : to_(to), preamble_(part.name == "preamble"), amends_(amends(to.story.blocks)) {}

    /// `next` is what follows the step, or null.
    void compose(const Step& step, const Step* next) {
        next_ = next;
        to_.id = id_of(step);
        switch (step.kind) {
            case Step::Kind::heading:
                return heading(step);
            case Step::Kind::table:
                return table(step);
            case Step::Kind::formula:
                return to_.add(Role::formula, to_.scribe.pieces(step.line->content), number(step));
            case Step::Kind::paragraph:
                return paragraph(step);
        }
    }

private:
    /// The identifier of what begins at this step: further lines of the same paragraph have none.
    std::string id_of(const Step& step) {
        if (step.heading)
            if (const auto own = model::value(step.heading->attributes, "eId"); !own.empty())
                return std::string(own);
        if (!step.division || step.division == last_ || step.closing) return {};
        last_ = step.division;
        return std::string(model::value(step.division->attributes, "eId"));
    }

    Pieces number(const Step& step) {
        return step.number ? to_.scribe.pieces(step.number->content) : Pieces{};
    }

    void heading(const Step& step) {
        const auto& heading = *step.heading;
        // Published budget resolutions write the preamble of a section as headings.
        const bool is_paragraph =
            heading.name == "crossHeading" && model::value(heading.attributes, "refersTo") == "#preamble";
        auto label = number(step);
        auto content = to_.scribe.pieces(heading.content);
        if (step.section && !to_.in_annex) to_.add(Role::section_number, std::exchange(label, {}));
        if (is_paragraph) return to_.add(Role::preambular, std::move(content), std::move(label));
        if (step.section && !to_.in_annex) {
            return to_.add(Role::section_heading, std::move(content));
        }
        if (label.empty()) label = take_label(content, model::text(heading.content));
        add_heading(step, std::move(content), std::move(label));
    }

    void add_heading(const Step& step, Pieces content, Pieces label) {
        auto& blocks = to_.story.blocks;
        if (!to_.in_annex && label.empty() && !content.empty()) {
            if (numbers_section(words_of(content))) return to_.add(Role::section_number, std::move(content));
            auto number = take_section_number(content);
            if (!number.empty()) to_.add(Role::section_number, std::move(number));
            if (!blocks.empty() && blocks.back().role == Role::section_number)
                return to_.add(Role::section_heading, std::move(content));
        }
        const auto role = heading_role(step, words_of(content));
        if (role == Role::heading && label.empty() && !blocks.empty())
            blocks.back().with_next = is_designation(blocks.back());
        to_.add(role, std::move(content), std::move(label));
    }

    Role heading_role(const Step& step, const std::string& words) {
        // A line without anything around it has neither.
        const auto* attributes = step.division  ? &step.division->attributes
                                 : step.heading ? &step.heading->attributes
                                                : nullptr;
        if (attributes && is_minor_heading_class(*attributes)) return Role::minor_heading;
        const bool large = (attributes && is_large_heading_class(*attributes)) ||
                           (step.heading && step.heading->name == "heading");
        if (!to_.in_annex || !large) return Role::heading;
        const auto word = std::string(first_word(words));
        if (to_.annex_word.empty()) to_.annex_word = word;
        return word == to_.annex_word ? Role::annex : Role::annex_title;
    }

    void table(const Step& step) {
        Block block;
        block.role = Role::table_cell;
        block.in_annex = to_.in_annex;
        for (const auto& member : step.table->rows)
            if (const auto* caption = std::get_if<model::Line>(&member)) {
                const auto before = to_.story.blocks.size();
                to_.add(Role::heading, to_.scribe.pieces(caption->content));
                if (to_.story.blocks.size() > before) to_.story.blocks.back().is_caption = true;
            }
        block.table = compose_table(to_.scribe, *step.table);
        if (!block.table.empty()) to_.story.blocks.push_back(std::move(block));
    }

    void paragraph(const Step& step) {
        auto label = number(step);
        auto content = step.line ? to_.scribe.pieces(step.line->content) : Pieces{};
        if (!step.line) {
            // A section's number may stand before paragraphs without a heading.
            return to_.add(step.section == step.division ? Role::section_number : role_of(step, true), {},
                           std::move(label), step.level);
        }
        if (!to_.in_annex && has_number_of_section(step))
            to_.add(Role::section_number, std::exchange(label, {}));
        if (step.level == 0 && content.empty() && !label.empty() && begins_text(next_)) {
            lost_number_ = std::move(label);
            return;
        }
        if (label.empty()) label = std::exchange(lost_number_, {});
        const bool own_number = !label.empty();
        if (!own_number && !preamble_) label = take_label(content, model::text(step.line->content));
        const bool bare = is_bare_heading(step) && (!own_number || heads(words_of(label), content));
        const bool bold = may_be_heading(step) && to_.in_annex && is_bold_heading(content, label);
        if (bare || bold || is_lost_heading(step, content, label))
            return add_heading(step, std::move(content), std::move(label));
        auto role = role_of(step, !label.empty());
        auto level = step.level;
        if (!label.empty() && step.level <= 1) {
            // Numerals stand a level deeper than letters, whatever has become of the list they were in.
            const auto depth = std::max(step.level, level_of(label.front().text, !own_number));
            role = depth == 0 ? numbered_role() : list_role(depth);
            if (step.level == 0) level = depth;
        }
        to_.add(role, std::move(content), std::move(label), level);
        if (!own_number) place_at_tabs(step);
    }

    /// Where a section has no heading, its number comes with its first words.
    static bool has_number_of_section(const Step& step) {
        if (!step.number || !step.section) return false;
        return std::ranges::any_of(step.section->content, [&](const model::Block& block) {
            return std::get_if<model::Number>(&block.value) == step.number;
        });
    }

    /// Some published files have the number of a paragraph in one of its own, before its text.
    static bool begins_text(const Step* step) {
        return step && step->kind == Step::Kind::paragraph && step->level == 0 && !step->number &&
               step->line && !step->closing && step->division &&
               !is_heading_class(step->division->attributes) && !is_numbered(step);
    }

    /// Arabic `’1‘`, Chinese `㈠`: what others write as `(i)`.
    static bool is_deep_sign(std::string_view mark) {
        const auto code = character_at(mark, 0).code;
        return mark.starts_with("’") || mark.starts_with("‘") || (code >= 0x3220 && code <= 0x3229);
    }

    /// How deep a number stands: `1.`, `(a)`, `(i)`; other signs are deep where they were typed. After `(h)`
    /// and its like `(i)` is a letter.
    int level_of(std::string_view label, bool typed) {
        const auto begin = label.find_first_not_of("(");
        const auto mark = label.substr(std::min(begin, label.size()));
        if (mark.empty() || (mark.front() >= '0' && mark.front() <= '9')) return 0;
        if (is_deep_sign(mark)) return 2;
        if (mark.front() < 'a' || mark.front() > 'z') return typed ? 1 : 0;
        const auto word = mark.substr(0, mark.find_first_of(")."));
        const bool roman = word.find_first_not_of("ivx") == std::string_view::npos;
        const bool next_letter = word.size() == 1 && letter_ != 0 && word.front() == letter_ + 1;
        if (roman && !next_letter) return 2;
        letter_ = word.size() == 1 ? word.front() : '\0';
        return 1;
    }

    /// A heading that was taken for a paragraph: its style is left.
    bool is_bare_heading(const Step& step) const {
        return !preamble_ && step.level == 0 && step.division && is_heading_class(step.division->attributes);
    }

    bool may_be_heading(const Step& step) const { return !preamble_ && step.level == 0 && step.line; }

    /// One that has lost its style too, in the text of a resolution: a section's number, its words below it,
    /// or words without a sign at their end above a numbered paragraph.
    bool is_lost_heading(const Step& step, const Pieces& content, const Pieces& label) const {
        const auto& blocks = to_.story.blocks;
        if (preamble_ || to_.in_annex || !label.empty()) return false;
        if (numbers_section(words_of(content))) return true;
        if (!may_be_heading(step) || blocks.empty()) return false;
        const auto& before = blocks.back();
        const bool in_resolution = to_.kind == model::DocumentKind::resolution;
        const bool listed = words_of(before.content).ends_with(':') || !before.table.empty();
        if (!in_resolution || listed || !reads_as_heading(content)) return false;
        return before.role == Role::section_number || is_numbered(next_);
    }

    static bool is_numbered(const Step* step) {
        if (!step || step->kind != Step::Kind::paragraph || step->level > 0) return false;
        const auto text = step->number ? model::text(step->number->content)
                          : step->line ? model::text(step->line->content)
                                       : std::string();
        const auto begin = text.find_first_not_of(" \t\n\r");
        return begin != std::string::npos && text[begin] >= '0' && text[begin] <= '9';
    }

    /// Where the first line begins was typed: no tab stops leave it at the edge, two for what is quoted. What
    /// an amendment says of the text behind it begins at the edge too.
    void place_at_tabs(const Step& step) {
        if (preamble_ || to_.story.blocks.empty()) return;
        auto& block = to_.story.blocks.back();
        const bool announces = block.role == Role::unnumbered && words_of(block.content).ends_with(':');
        if (announces && !to_.in_annex && amends_) block.tabs = 0;
        const bool typed = step.division && is_typed_paragraph(step.division->attributes);
        const bool movable =
            block.role == Role::unnumbered || block.role == Role::quoted || !block.label.empty();
        const int tabs = leading_tabs(model::text(step.line->content));
        // The first of a list has often lost its tab stop.
        const int least = block.role == Role::unnumbered && block.label.empty() ? 0 : 2;
        if (!typed || !movable || tabs < least || tabs > 4) return;
        block.tabs = tabs;
    }

    Role numbered_role() const { return to_.in_annex ? Role::annex_operative : Role::operative; }

    Role role_of(const Step& step, bool labelled) const {
        if (step.closing && !labelled) return Role::continued;
        if (step.level > 0) return labelled ? list_role(step.level) : Role::continued;
        if (labelled) return numbered_role();
        if (preamble_) return Role::preambular;
        if (step.line && is_decoration(*step.line)) return Role::decoration;
        const bool statement = to_.kind == model::DocumentKind::presidential_statement;
        if (statement && step.line && begins_quoted(*step.line)) return Role::quoted;
        if (statement && step.line && !model::markup(step.line->content, "docTitle").empty())
            return Role::statement_title;
        return Role::unnumbered;
    }

    /// `* * *`
    static bool is_decoration(const model::Line& line) {
        const auto text = model::text(line.content);
        return text.find('*') != std::string::npos && text.find_first_not_of("* \t\n\r") == std::string::npos;
    }

    static bool begins_quoted(const model::Line& line) {
        const auto text = model::text(line.content);
        const auto begin = text.find_first_not_of(" \t\n\r");
        if (begin == std::string::npos) return false;
        const auto words = std::string_view(text).substr(begin);
        return words.starts_with("“") || words.starts_with("‘");
    }

    Composer& to_;
    bool preamble_, amends_;
    const Step* next_ = nullptr;
    Pieces lost_number_;                     // for the paragraph that comes next
    char letter_ = 0;                        // the last typed one
    const model::Division* last_ = nullptr;  // whose identifier was given out
};

}  // namespace

void compose_text(Composer& to, const model::Part& part) {
    TextComposer composer(to, part);
    const auto steps = model::steps(part);
    for (std::size_t i = 0; i < steps.size(); ++i)
        composer.compose(steps[i], i + 1 < steps.size() ? &steps[i + 1] : nullptr);
}

}  // namespace resolute::layout
