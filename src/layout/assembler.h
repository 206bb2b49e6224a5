// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "layout/line_setter.h"
#include "layout/pages.h"
#include "layout/story.h"
#include "layout/typesetter.h"
#include "style/style.h"

namespace resolute::layout {

/// Shares set lines among pages and adds what belongs to the pages themselves.
class Assembler {
public:
    Assembler(const Story& story, const style::Style& style, const LineSetter& lines, Typeset set, bool paged,
              const Sheet* turned = nullptr);

    Pages run();

private:
    void add_page(const PageCut& cut);
    void add_rows(Page& page, const PageCut& cut);
    void add_notes(Page& page, const PageCut& cut);
    void add_note_rule(Page& page, Width notes_top);
    void add_running(Page& page);
    void add_head(Page& page, bool even);
    bool bears_title() const;
    void add_title(Page& page, Width x, style::Align align);
    void add_foot(Page& page, bool even);
    void add_first_foot(Page& page);
    void add_recycle(Page& page);
    void add_matrix(Page& page, Matrix matrix, const style::Frame& frame, Width width);
    Point corner_of(const style::Frame& frame, Width width) const;
    void add_text(Page& page, const std::string& text, const style::Letters& letters, Width x,
                  style::Align align, Width y);
    void add_line(Page& page, style::Points from, style::Points to, Width y, style::Points width);
    std::string page_label(std::size_t number) const;
    Dressed furniture(const std::string& text, const style::Letters& letters) const;
    Width top() const;
    Width bottom() const;
    Width frame_left() const { return metric_.across(look().page.frame_left); }
    Width frame_right() const { return metric_.across(look().page.frame_right); }
    const style::Style& look() const { return turned_page_ ? turned_->style : style_; }
    const LineSetter& lines() const { return turned_page_ ? turned_->lines : lines_; }

    const Story& story_;
    const style::Style& style_;
    const LineSetter& lines_;
    const Metric& metric_;
    Typeset set_;
    bool paged_;
    const Sheet* turned_;
    bool turned_page_ = false;     // the page at hand
    std::vector<Row*> note_rows_;  // in the order of calls
    std::vector<bool> is_head_;    // by row: pages repeat it, all others go to one page only
    std::vector<PageCut> cuts_;
    Pages pages_;
};

/// As many whole words of a title as fit into the columns, the cut shown.
std::string shortened(const std::string& title, std::uint32_t columns);

}  // namespace resolute::layout
