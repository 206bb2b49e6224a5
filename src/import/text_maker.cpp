// SPDX-License-Identifier: Apache-2.0
#include "import/text_maker.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "citations/folded.h"
#include "import/openings.h"
#include "rules/labels.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

using model::Block;
using model::Blocks;
using model::Division;

Division division(std::string name, model::Attributes given, Blocks content) {
    return {std::move(name), std::move(given), std::move(content), {}};
}

Block number(const std::string& label) {
    return {model::Number{{}, {text_of(label)}, {}}};
}

/// The level of the list that a paragraph stands in.
int depth(const Paragraph& paragraph) {
    return std::max(1, paragraph.level);
}

/// Where the part of a list ends that begins at `at` and is deeper than `level`. Behind what closes a list no
/// point of it may follow, and a heading belongs to the point behind it.
std::size_t end_of_list(std::span<const Paragraph> all, std::size_t at, int level) {
    const auto begin = at;
    int closed = std::numeric_limits<int>::max();
    for (; at < all.size() && is_part_of_list(all[at]) && depth(all[at]) > level; ++at) {
        if (all[at].kind == Kind::continued)
            closed = std::min(closed, depth(all[at]));
        else if (depth(all[at]) >= closed)
            break;
    }
    while (at > begin && all[at - 1].kind == Kind::heading) --at;
    return at;
}

}  // namespace

bool is_part_of_list(const Paragraph& paragraph) {
    return paragraph.kind == Kind::point || paragraph.kind == Kind::continued ||
           (paragraph.kind == Kind::heading && paragraph.level > 0);
}

Blocks TextMaker::preamble(Paragraphs all) {
    Blocks made;
    for (std::size_t i = 0; i < all.size();) {
        const auto& each = all[i];
        const auto end =
            each.kind == Kind::formula || each.kind == Kind::heading ? i + 1 : end_of_list(all, i + 1, 0);
        if (each.kind == Kind::formula) {
            made.push_back(
                {division("formula", attributes({{"name", "enactingFormula"}, {"eId", "formula_1"}}),
                          {line_of(inlines_.inlines(each.pieces))})});
        } else if (each.kind == Kind::heading) {
            // Running text in a `block` has no paragraph around it.
            made.push_back({division("block", attributes({{"name", "subheading"}}),
                                     {{model::Line{"", {}, inlines_.inlines(each.pieces), {}}}})});
        } else {
            made.push_back({container(each, all.subspan(i + 1, end - i - 1))});
        }
        i = end;
    }
    return made;
}

Blocks TextMaker::body(Paragraphs all) {
    Blocks made;
    // A body without anything is no right one.
    if (all.empty()) provision(made, {}, {});
    for (std::size_t i = 0; i < all.size();) {
        if (all[i].kind == Kind::section) {
            auto end = i + 1;
            while (end < all.size() && all[end].kind != Kind::section) ++end;
            made.push_back({section(all[i], all.subspan(i + 1, end - i - 1))});
            i = end;
            continue;
        }
        const auto last = end_of_list(all, i + 1, 0);
        provision(made, all[i], all.subspan(i + 1, last - i - 1));
        i = last;
    }
    return made;
}

std::string TextMaker::next_id() {
    return cat("para_", ++paragraphs_);
}

Block TextMaker::text_line(const Paragraph& paragraph) {
    return line_of(inlines_.inlines(paragraph.pieces));
}

Block TextMaker::heading(const char* name, const Paragraph& paragraph) {
    return {model::Heading{name, {}, inlines_.inlines(paragraph.pieces), {}}};
}

Block TextMaker::content(const Paragraph& paragraph, const std::string& id) {
    auto inside = paragraph.kind == Kind::table ? Block{table(paragraph)} : text_line(paragraph);
    return {division("content", attributes({{"eId", cat(id, "__content")}}), {std::move(inside)})};
}

Division TextMaker::container(const Paragraph& paragraph, Paragraphs points) {
    const auto words = words_of(paragraph.pieces);
    auto name = words.substr(0, opening_words(words, from_.language, false));
    if (name.empty()) name = "recital";
    auto given = attributes({{"name", name}, {"eId", cat("container_", ++containers_)}});
    if (points.empty()) return division("container", std::move(given), {text_line(paragraph)});
    model::Line introduction{"listIntroduction", {}, inlines_.inlines(paragraph.pieces), {}};
    return division("container", std::move(given), {{items({std::move(introduction)}, points)}});
}

/// A `blockList` of the points of one level, the deeper ones inside.
Division TextMaker::items(Block introduction, Paragraphs points) {
    auto made = division("blockList", {}, {std::move(introduction)});
    for (std::size_t i = 0; i < points.size();) {
        const auto end = end_of_list(points, i + 1, depth(points[i]));
        auto item = division("item", {}, {});
        if (!points[i].label.empty()) item.content.push_back(number(points[i].label));
        if (end == i + 1) {
            item.content.push_back(text_line(points[i]));
        } else {
            model::Line inner{"listIntroduction", {}, inlines_.inlines(points[i].pieces), {}};
            item.content.push_back({items({std::move(inner)}, points.subspan(i + 1, end - i - 1))});
        }
        made.content.push_back({std::move(item)});
        i = end;
    }
    return made;
}

Division TextMaker::section(const Paragraph& head, Paragraphs inside) {
    auto made = division("section", attributes({{"eId", cat("sec_", ++sections_)}}), {});
    made.content.push_back(number(head.label));
    if (!head.pieces.empty()) made.content.push_back(heading("heading", head));
    in_section_ = true;
    for (auto& block : body(inside)) made.content.push_back(std::move(block));
    in_section_ = false;
    return made;
}

void TextMaker::provision(Blocks& to, const Paragraph& paragraph, Paragraphs points) {
    if (paragraph.kind == Kind::table && !in_section_) {
        to.push_back({table(paragraph)});
    } else {
        const auto id = next_id();
        auto made = division("paragraph", attributes({{"eId", id}}), {});
        if (!paragraph.label.empty()) made.content.push_back(number(paragraph.label));
        const bool heads = paragraph.kind == Kind::heading || paragraph.kind == Kind::annex;
        const bool announces = !heads && paragraph.kind != Kind::table && !points.empty() &&
                               (paragraph.kind != Kind::point || depth(points.front()) > depth(paragraph));
        if (heads)
            made.content.push_back(heading("heading", paragraph));
        else if (announces)
            made.content.push_back({list(paragraph, points, id)});
        else
            made.content.push_back(content(paragraph, id));
        to.push_back({std::move(made)});
        if (announces) return;
    }
    for (std::size_t i = 0; i < points.size();) {
        const auto end = end_of_list(points, i + 1, depth(points[i]));
        provision(to, points[i], points.subspan(i + 1, end - i - 1));
        i = end;
    }
}

/// The points below a paragraph or point, and what goes on behind them.
Division TextMaker::list(const Paragraph& head, Paragraphs points, const std::string& parent) {
    const auto id = cat(parent, "__list_1");
    auto made = division("list", attributes({{"eId", id}}), {});
    // "5." and then points: the number alone announces them.
    if (!head.pieces.empty())
        made.content.push_back(
            {division("intro", attributes({{"eId", cat(id, "__intro")}}), {text_line(head)})});
    PointIds ids;
    Blocks headings, closing;
    for (std::size_t i = 0; i < points.size();) {
        auto end = i + 1;
        if (points[i].kind == Kind::continued) {
            closing.push_back(text_line(points[i]));
        } else if (points[i].kind == Kind::heading) {
            headings.push_back(heading("subheading", points[i]));
        } else {
            end = end_of_list(points, i + 1, depth(points[i]));
            made.content.push_back(
                {point(points[i], std::exchange(headings, {}), points.subspan(i + 1, end - i - 1), id, ids)});
        }
        i = end;
    }
    if (!closing.empty())
        made.content.push_back(
            {division("wrapUp", attributes({{"eId", cat(id, "__wrapup")}}), std::move(closing))});
    return made;
}

Division TextMaker::point(const Paragraph& paragraph, Blocks headings, Paragraphs deeper,
                          const std::string& list_id, PointIds& ids) {
    auto bare = std::string(rules::bare_label(paragraph.label));
    std::erase_if(bare, [](char c) { return c == '.' || c == ' ' || c == ')'; });
    const bool plain =
        std::ranges::all_of(bare, [](char c) { return citations::is_letter(c) || citations::is_digit(c); });
    if (rules::read_label(paragraph.label).empty() || !plain) bare = cat(ids.points + 1);
    auto id = cat(list_id, "__point_", bare);
    ++ids.points;
    if (const auto times = ++ids.times[bare]; times > 1) id += cat("-", times);
    auto made = division("point", attributes({{"eId", id}}), std::move(headings));
    made.content.push_back(number(paragraph.label));
    if (deeper.empty())
        made.content.push_back(content(paragraph, id));
    else
        made.content.push_back({list(paragraph, deeper, id)});
    return made;
}

model::Table TextMaker::table(const Paragraph& paragraph) {
    model::Table made;
    made.attributes = attributes({{"eId", cat("table_", ++tables_)}});
    for (std::size_t i = 0; i < paragraph.table.size(); ++i) {
        model::Row row;
        const bool head = i < paragraph.heads;
        for (const auto& cell : paragraph.table[i])
            row.cells.push_back(model::Cell{head ? "th" : "td", {}, {line_of(inlines_.inlines(cell))}, {}});
        made.rows.push_back(std::move(row));
    }
    return made;
}

}  // namespace resolute::importing
