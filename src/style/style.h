// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "style/measure.h"

/// How a family of documents looks on paper and on a character grid: plain values read from templates/.
namespace resolute::style {

/// The kinds of text a document consists of.
enum class Role : std::uint8_t {
    publisher,
    symbol,
    organ,
    distribution,  // the head of page 1, each at its place
    body_name,
    session,
    session_line,
    agenda_title,  // below it, in the flow of the page
    adoption,
    proponent,
    title,
    council_title,
    council_adoption,
    sponsors,
    council_sponsors,
    statement_title,
    part_letter,
    formula,
    preambular,
    operative,
    point,
    subpoint,
    deeper,  // the text
    unnumbered,
    continued,
    quoted,
    section_number,
    section_heading,
    annex,
    annex_title,
    annex_operative,
    heading,
    minor_heading,
    decoration,
    table_head,
    table_cell,
    closing,
    vote,
    end_rule,
    note,
};
constexpr std::size_t role_count = static_cast<std::size_t>(Role::note) + 1;
/// As templates spell it: `section-heading`.
std::string_view name_of(Role role);
std::optional<Role> role_named(std::string_view name);

/// How justified paragraphs are broken: line after line as official documents are, with words squeezed in as
/// today or none as in earlier years, or all lines together for the best look, with hyphens.
enum class Breaking : std::uint8_t { official, unsqueezed, fine };

enum class Align : std::uint8_t { left, right, center, justify };

/// Size and form of letters; `spacing` is added behind each of them.
struct Letters {
    Points size{9960};
    int width_percent = 100;
    Points spacing;
    bool bold = false, italic = false;
    bool kerning = true;  // pairs of letters as near as the font says
    bool operator==(const Letters&) const = default;
};

/// How the paragraphs of a role are set. Places are measured from the left edge of the page.
struct Paragraph {
    Letters letters;
    Points leading, before, after;
    std::optional<Points> between;  // two of the same role, where it differs from what both ask for
    Points top;                     // space above that is left at the top of a page
    Points left, right;             // of all lines but the first
    Points first;                   // where the first line begins when there is no label
    Points label, text;             // a label's place, and where text begins behind it
    bool label_ends = false;        // `label` is where it ends
    Align align = Align::left;
    bool keep_with_next = false;
};

/// Text at a fixed place: the head of page 1, running heads and feet. `y` is the first baseline.
struct Fixed {
    Letters letters;
    Points x, y, leading;
    Points apart;  // an empty line between its lines is that high
    Align align = Align::left;
};

struct Rule {
    Points from, to, y, width;
};

/// The place of a picture; `y` is its upper edge.
struct Frame {
    Points x, y, width, height;
};

/// The body of page 1 begins at `first_top`; text and notes end at `bottom` or `first_bottom`.
struct Page {
    Points width, height;
    Points left, right, frame_left, frame_right, tab;
    Points top, bottom, first_top, first_bottom;
};

/// The character grid that stands for the frame; `lines` counts all rows of a page.
struct Grid {
    int columns = 80, lines = 58, note_rule = 18, end_rule = 12;
};

/// Heads and feet of the pages behind the first. Odd pages mirror even ones.
struct Running {
    Fixed symbol, page, job, first_job;  // the title is set as the symbol is
    Frame bar_code;                      // at the foot of page 1; as wide as its narrowest bar
    Frame qr_code, recycle_mark;
    Fixed recycle;  // the words before the mark, which end at `x`
    Points rule_from, rule_to, rule_y, rule_width;
    Points title_space;     // by which text stands lower where the head bears a title
    bool has_title = true;  // the document's title stands beside its symbol
    bool has_total = true;  // "2/5", else "2"
    bool has_job = true;    // the job number stands on later pages too
    bool has_bar_code = true, has_qr_code = true, has_recycle = true;
};

struct Notes {
    Letters marker, call;  // before the note, and in the text
    Points call_rise, marker_rise;
    Points rule_from, rule_to, rule_width;
    Points rule_above, space;  // from the rule to the notes; from the text to the notes
};

/// Rules and spaces of tables; texts in them are the roles `table-head` and `table-cell`.
struct Table {
    Points rule, heavy_rule;  // above the head; below it and at the end
    Points before, after;     // the whole table
    Points head_space;        // between the rule below the head and the first row
    Points gap;               // between columns
    Points inset;             // between the last column and the right end of the rules
};

/// A font; of several that fit, the first that is there is taken.
struct Face {
    std::string path;     // looked for first
    std::string family;   // then looked up by this name, where the file is not there
    int index = 0;        // in a collection
    std::string package;  // the Debian package that has it
    bool bold = false, italic = false;
    std::string script;       // `latin`, `arabic`, `chinese`, `other`
    int scale_percent = 100;  // of the size asked for, where its letters are small or large for their size
    bool operator==(const Face&) const = default;
};

/// A dictionary of where words may be parted.
struct Hyphenation {
    std::string language, path;
    std::string package;  // the Debian package that has it
};

struct Style {
    std::string name;
    Breaking breaking = Breaking::official;
    Page page;
    Grid grid;
    std::array<Paragraph, role_count> paragraphs;
    std::map<Role, Fixed> masthead;
    Letters symbol_initial;  // the first letter of the symbol is larger
    std::vector<Rule> masthead_rules;
    Frame emblem;
    Running running;
    Notes notes;
    Table table;
    Rule end_rule;  // its y counts from the top of its line
    std::vector<Face> faces;
    std::vector<Hyphenation> hyphenation;
    std::uint32_t link_color = 0;
    std::map<std::string, std::map<std::string, std::string>> words;  // by language, then key
    std::map<std::string, int, std::less<>> leading_percent;          // by language, of every line

    const Paragraph& operator[](Role role) const { return paragraphs[static_cast<std::size_t>(role)]; }
    /// A fixed word in a language, else in English, else nothing.
    std::string_view word(std::string_view language, std::string_view key) const;
};

/// The style as documents in a language use it: lines of tall scripts stand farther apart.
Style in_language(Style style, std::string_view language);

}  // namespace resolute::style
