// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "layout/column_widths.h"
#include "layout/line_setter.h"
#include "layout/pages.h"
#include "layout/plain.h"
#include "layout/sheet.h"
#include "layout/story.h"
#include "layout/table_setter.h"
#include "layout/tagger.h"
#include "style/style.h"

namespace resolute::layout {

/// A story in lines, before they are shared among pages.
struct Typeset {
    struct Mark {
        std::size_t row = 0;
        std::string title;
        int level = 1;
    };
    std::vector<Placed> masthead;  // at its places on page 1
    Width masthead_height = 0;     // rows of a grid
    std::vector<Row> rows;
    std::vector<std::vector<Row>> notes;  // by note
    std::vector<std::size_t> note_order;  // as they are called
    std::vector<Mark> bookmarks;
    std::vector<Tag> tags;
};

/// A cell over several rows: its lines stand beside theirs.
struct HangingCell {
    std::vector<Row> lines;  // still to stand
    std::size_t rows = 0;    // still below, one at least
    bool at_bottom = false;
};

/// Whether a table was drawn too wide for the paper: then its pages are turned.
bool is_too_wide(const Block& block, const style::Page& page);

class Typesetter {
public:
    /// `turned`: for tables that are too wide for a page; none where no page is turned.
    Typesetter(const Story& story, const style::Style& style, const LineSetter& lines, PlainLook look,
               const Sheet* turned = nullptr);

    /// `notes_at_end`: they follow the text instead of standing on its pages.
    Typeset run(bool notes_at_end);

private:
    void set_masthead();
    void set_symbol();
    Width set_lines_at(style::Role role, const std::vector<Pieces>& lines, Width right);
    void set_masthead_rules();
    std::vector<Pieces> distribution_lines() const;
    void set_block(const Block& block);
    Area area_of(const Block& block, bool labelled) const;
    void set_table(const Block& block);
    std::vector<CellDemand> demands(const std::vector<std::vector<Spot>>& rows, bool ruled) const;
    bool is_ruled(const Block& block) const;
    style::Points end_rule_of(const Block& block) const;
    std::vector<Width> table_edges(std::span<const CellDemand> asked, std::size_t columns,
                                   const style::Page& page) const;
    bool turns_page(const Block& block) const;
    std::vector<Row> set_table_row(const TableSetter& table, const std::vector<Spot>& spots,
                                   std::vector<HangingCell>& hanging, bool head, int tag);
    void set_notes_at_end();
    void set_end_rule();
    void set_note(std::size_t index, int paragraph);
    void add_rows(std::vector<Row> rows, style::Role role, bool apart = false);
    void add_bookmark(const Block& block, int level);
    Dressed dress(const Pieces& pieces, const style::Letters& letters, int tag, bool in_note = false);
    Dressed dress_note_mark(std::size_t note, int tag);
    const Block* head(style::Role role) const;

    const Story& story_;
    const style::Style& style_;
    const LineSetter& lines_;
    const Metric& metric_;
    PlainLook look_;
    const Sheet* turned_;
    Tagger tagger_;
    Typeset made_;
    bool keep_ = false;          // the next block stays with what was set last
    std::size_t kept_from_ = 0;  // the row where it begins that what was set last stays with
    style::Points after_;        // space that it asked for below
    style::Role last_role_ = style::Role::unnumbered;
    std::string section_;  // number of a section whose heading is still to come
};

}  // namespace resolute::layout
