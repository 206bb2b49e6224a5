// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "layout/compose.h"
#include "text/utf8.h"

namespace resolute::layout {

using model::Step;
using style::Role;

namespace {

bool has_class(const model::Attributes& attributes, std::string_view name) {
    return model::value(attributes, "class") == name;
}

bool has_class_like(const model::Attributes& attributes, std::string_view begin) {
    return model::value(attributes, "class").starts_with(begin);
}

/// Styles of the word processor for headings, in New York and (with a `G`) in Geneva.
bool is_heading_class(const model::Attributes& attributes) {
    for (const auto name : {"H1", "H1G", "HCh", "HChG", "H23", "H23G", "H4", "H4G", "H56", "H56G"})
        if (has_class(attributes, name)) return true;
    return false;
}

bool is_large_class(const model::Attributes& attributes) {
    return has_class_like(attributes, "H1") || has_class_like(attributes, "HCh");
}

int leading_tabs(std::string_view text) {
    int tabs = 0;
    for (const auto c : text.substr(0, std::min(text.find_first_not_of(" \t\r\n"), text.size())))
        tabs += c == '\t' ? 1 : 0;
    return tabs;
}

/// "Rule 12", "Article IV": the words of such a heading follow in one of their own, yet they are one in
/// print.
bool is_designation(const Block& block) {
    if (block.role != Role::heading || !block.label.empty()) return false;
    const auto words = words_of(block.content);
    const auto space = words.rfind(' ');
    if (space == std::string::npos || words.find(' ') != space) return false;
    const auto number = std::string_view(words).substr(space + 1);
    return number.find_first_not_of("0123456789") == std::string_view::npos ||
           number.find_first_not_of("IVXLC") == std::string_view::npos;
}

/// `XIV`, as sections of budget resolutions are numbered.
bool is_roman(std::string_view text) {
    return !text.empty() && text.find_first_not_of("IVX") == std::string_view::npos;
}

/// "III International Trade Centre": some published files have lost the line break between the two.
Pieces take_roman(Pieces& heading) {
    auto& text = heading.front().text;
    const auto end = text.find(' ');
    if (end == std::string::npos || !is_roman(std::string_view(text).substr(0, end))) return {};
    auto number = heading.front();
    number.text.resize(end);
    text.erase(0, end + 1);
    trim(heading);
    return {std::move(number)};
}

/// All of it in bold letters.
bool is_bold(const Pieces& pieces) {
    return !pieces.empty() && std::ranges::all_of(pieces, [](const Piece& piece) {
        return piece.bold || piece.note >= 0 || piece.text == " ";
    });
}

/// A draft that has sponsors but no formula amends another: A/C.3/80/L.56.
bool amends(const std::vector<Block>& before_text) {
    const auto is = [](Role role) { return [role](const Block& block) { return block.role == role; }; };
    return std::ranges::any_of(before_text, is(Role::sponsors)) &&
           std::ranges::none_of(before_text, is(Role::formula));
}

constexpr std::size_t longest_heading = 200;  // bytes

Role list_role(int level) {
    return level <= 1 ? Role::point : level == 2 ? Role::subpoint : Role::deeper;
}

/// Composes the steps of one preamble or body.
class TextComposer {
public:
    TextComposer(Composer& to, const model::Part& part)
        : to_(to), preamble_(part.name == "preamble"), amends_(amends(to.story.blocks)) {}

    void compose(const Step& step) {
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
        if (is_paragraph) return to_.add(Role::preambular, std::move(content), std::move(label));
        if (step.section && !to_.in_annex) {
            to_.add(Role::section_number, std::move(label));
            return to_.add(Role::section_heading, std::move(content));
        }
        if (label.empty()) label = take_label(content, model::text(heading.content));
        add_heading(step, std::move(content), std::move(label));
    }

    void add_heading(const Step& step, Pieces content, Pieces label) {
        auto& blocks = to_.story.blocks;
        if (!to_.in_annex && label.empty() && !content.empty()) {
            if (is_roman(words_of(content))) return to_.add(Role::section_number, std::move(content));
            auto number = take_roman(content);
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
        const auto& attributes = step.division ? step.division->attributes : step.heading->attributes;
        const bool large = is_large_class(attributes) || (step.heading && step.heading->name == "heading");
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
        const bool own_number = !label.empty();
        if (!own_number && !preamble_) label = take_label(content, model::text(step.line->content));
        const bool bare = is_bare_heading(step) && (!own_number || heads(words_of(label), content));
        if (bare || is_bold_heading(step, content, label))
            return add_heading(step, std::move(content), std::move(label));
        // So published budget resolutions have the number of a section.
        if (!to_.in_annex && !preamble_ && label.empty() && is_roman(words_of(content)))
            return to_.add(Role::section_number, std::move(content));
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

    /// Numbers of headings, "B." and "IV.", and words as short as one: `1.` and `(a)` may be a paragraph's.
    static bool heads(std::string_view number, const Pieces& content) {
        return !number.empty() && number.front() >= 'A' && number.front() <= 'Z' &&
               words_of(content).size() <= longest_heading;
    }

    /// One that has lost its style too, in an annex: a short paragraph all in bold, with a letter or nothing
    /// before it.
    bool is_bold_heading(const Step& step, const Pieces& content, const Pieces& label) const {
        if (!to_.in_annex || preamble_ || step.level != 0 || !step.line || !is_bold(content)) return false;
        const auto words = words_of(content), number = words_of(label);
        const bool counted = !number.empty() && number.front() >= '0' && number.front() <= '9';
        return words.size() <= longest_heading && !counted && !words.ends_with(';') && !words.ends_with(',');
    }

    /// Where the first line begins was typed: no tab stops leave it at the edge, two for what is quoted. What
    /// an amendment says of the text behind it begins at the edge too.
    void place_at_tabs(const Step& step) {
        if (preamble_ || to_.story.blocks.empty()) return;
        auto& block = to_.story.blocks.back();
        const bool announces = block.role == Role::unnumbered && words_of(block.content).ends_with(':');
        if (announces && !to_.in_annex && amends_) block.tabs = 0;
        const bool typed = step.division && has_class_like(step.division->attributes, "SingleTxt");
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
    char letter_ = 0;                        // the last typed one
    const model::Division* last_ = nullptr;  // whose identifier was given out
};

}  // namespace

void compose_text(Composer& to, const model::Part& part) {
    TextComposer composer(to, part);
    for (const auto& step : model::steps(part)) composer.compose(step);
}

}  // namespace resolute::layout
