// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "style/style.h"

/// A style while its templates are read, one on top of the other: names of letters and marks of the page are
/// resolved only when all is read, so that a template may change them for what it is based on.
namespace resolute::style {

struct DraftParagraph {
    std::string letters;
    Measure leading, before, after, between, top;
    bool has_between = false;
    Measure left{.left = 1}, right{.right = 1}, first{.left = 1}, label{.left = 1}, text;
    bool has_text = false, label_ends = false, keep_with_next = false;
    Align align = Align::left;
};

struct DraftFixed {
    std::string letters, initial;
    Measure x, y, leading, apart;
    Align align = Align::left;
};

struct DraftRule {
    Measure from, to, y, width;
};

struct DraftFrame {
    Measure x, y, width, height;
};

struct DraftPage {
    Measure width, height, left, right, tab, frame_left, frame_right, top, bottom, first_top, first_bottom;
};

struct DraftNotes {
    std::string marker, call;
    Measure marker_rise, call_rise, rule_from, rule_to, rule_width, rule_above, space;
};

struct DraftTable {
    Measure rule, heavy_rule, before, after, head_space, gap, inset;
};

struct DraftRunning {
    DraftFixed symbol, page, job, first_job, recycle;
    DraftFrame bar_code, qr_code, recycle_mark;
    Measure rule, rule_width, title_space;
    Measure rule_from{.frame_left = 1}, rule_to{.frame_right = 1};
    bool title = true, total = true, job_later = true;
    bool has_bar_code = true, has_qr_code = true, has_recycle = true;
};

struct Draft {
    std::string name, based_on, organs;
    Breaking breaking = Breaking::official;
    std::string from, until;  // `2018` or `2025-10`; empty is open
    DraftPage page;
    Grid grid;
    std::map<std::string, Letters> letters;
    std::array<DraftParagraph, role_count> paragraphs;
    std::map<Role, DraftFixed> masthead;
    std::vector<DraftRule> rules;
    DraftFrame emblem;
    DraftNotes notes;
    DraftTable table;
    DraftRunning running;
    DraftRule end_rule;
    std::vector<Face> faces;
    std::vector<Hyphenation> hyphenation;
    std::uint32_t link_color = 0;
    std::map<std::string, std::map<std::string, std::string>> words;
    std::map<std::string, int, std::less<>> leading_percent;
};

/// The style that a draft describes. Letters that were never named are those of `text`.
Style resolve(const Draft& draft);

}  // namespace resolute::style
