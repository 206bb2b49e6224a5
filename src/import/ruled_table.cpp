// SPDX-License-Identifier: Apache-2.0
#include "import/ruled_table.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "import/blocks.h"
#include "text/cells.h"
#include "text/utf8.h"

namespace resolute::importing {

namespace {

using Row = std::vector<std::string>;
using Lines = std::vector<SourceLine>;  // their indents count from the table's left edge

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

class TableReader {
public:
    /// `rules`: the lines from the first rule of the table on that are the same rule.
    TableReader(std::span<const SourceLine> lines, std::span<const std::size_t> rules, bool own)
        : lines_(lines), rules_(rules), rule_(lines[rules.front()].text), own_(own) {
        for (std::size_t i = 0; i < rule_.size(); ++i)
            if (rule_[i] == ' ') gaps_.push_back(static_cast<int>(i));
    }

    std::optional<RuledTable> read() const {
        if (rules_.size() < 2) return std::nullopt;
        RuledTable made;
        std::vector<Lines> bodies;
        std::size_t last = 1;
        if (!is_filled(rules_[1] + 1)) {
            bodies.push_back(between(0));
        } else {
            if (rules_.size() < 3) return std::nullopt;
            made.rows = rows({between(0)}, true);
            made.heads = made.rows.size();
            bodies.push_back(between(1));
            // On each further page the head stands once more.
            for (last = 2; last + 2 < rules_.size() && repeats_head(last); last += 2)
                bodies.push_back(between(last + 1));
        }
        auto below = rows(bodies, false);
        std::ranges::move(below, std::back_inserter(made.rows));
        made.end = rules_[last] + 1;
        return made;
    }

private:
    bool is_filled(std::size_t i) const { return i < lines_.size() && !lines_[i].blank(); }

    /// Whether the lines behind a rule are the same as those behind the first one, up to the next rule.
    bool repeats_head(std::size_t rule) const {
        const auto height = rules_[1] - rules_[0];
        if (rules_[rule + 1] - rules_[rule] != height) return false;
        for (std::size_t i = 1; i < height; ++i)
            if (lines_[rules_[rule] + i].text != lines_[rules_[0] + i].text) return false;
        return true;
    }

    /// The lines between a rule and the next one, without blank ones at their end.
    Lines between(std::size_t rule) const {
        Lines found;
        for (auto i = rules_[rule] + 1; i < rules_[rule + 1]; ++i) {
            found.push_back(lines_[i]);
            found.back().indent -= lines_[rules_[rule]].indent;
        }
        while (!found.empty() && found.back().blank()) found.pop_back();
        return found;
    }

    /// Rows that blank lines part; without any, each line is a row where they are not `parted` for certain.
    std::vector<Row> rows(const std::vector<Lines>& bodies, bool parted) const {
        for (const auto& lines : bodies)
            for (const auto& line : lines) parted = parted || line.blank();
        std::vector<Row> found;
        Lines group;
        const auto flush = [&] {
            if (!group.empty()) found.push_back(row(std::exchange(group, {})));
        };
        for (const auto& lines : bodies) {
            for (const auto& line : lines) {
                if (!line.blank()) group.push_back(line);
                if (line.blank() || !parted) flush();
            }
            flush();
        }
        return found;
    }

    Row row(const Lines& lines) const {
        // What stands in a gap covers the columns on both sides of it.
        std::vector<int> gaps;
        for (const auto gap : gaps_)
            if (std::ranges::all_of(lines, [&](const SourceLine& line) { return is_free(line, gap); }))
                gaps.push_back(gap);
        Row cells(gaps_.size() + 1);
        for (const auto& line : lines) {
            std::size_t begin = 0;
            for (std::size_t i = 0; i <= gaps.size(); ++i) {
                const auto end = i < gaps.size() ? offset_of(line, gaps[i]) : line.text.size();
                const auto part = trimmed(std::string_view(line.text).substr(begin, end - begin));
                if (!part.empty()) join(cells[column(i == 0 ? 0 : gaps[i - 1] + 1)], part, own_);
                begin = end;
            }
        }
        return cells;
    }

    /// The first byte of a line that stands at a column of the table or to the right of it.
    static std::size_t offset_of(const SourceLine& line, int place) {
        auto column = line.indent;
        std::size_t at = 0;
        while (at < line.text.size() && column < place) {
            const auto next = character_at(line.text, at);
            column += static_cast<int>(cells_of(next.code));
            at += next.length;
        }
        return at;
    }

    static bool is_free(const SourceLine& line, int place) {
        const auto at = offset_of(line, place);
        return line.indent > place || at >= line.text.size() || line.text[at] == ' ';
    }

    std::size_t column(int place) const {
        return static_cast<std::size_t>(std::ranges::lower_bound(gaps_, place) - gaps_.begin());
    }

    std::span<const SourceLine> lines_;
    std::span<const std::size_t> rules_;
    std::string_view rule_;
    bool own_;
    std::vector<int> gaps_;
};

}  // namespace

bool is_table_rule(std::string_view text) {
    constexpr std::size_t shortest = 10, most_columns = 100;
    if (text.size() < shortest || text.find_first_not_of("- ") != text.npos) return false;
    const auto gaps = static_cast<std::size_t>(std::ranges::count(text, ' '));
    return gaps > 0 && gaps < most_columns && text.find("---") != text.npos && text.find("  ") == text.npos;
}

RuledTables::RuledTables(std::span<const SourceLine> lines, bool own) : lines_(lines), own_(own) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (is_table_rule(lines[i].text)) rules_[lines[i].text].push_back(i);
}

std::optional<RuledTable> RuledTables::read(std::size_t at) const {
    const auto found = rules_.find(lines_[at].text);
    if (found == rules_.end()) return std::nullopt;
    const auto& rules = found->second;
    const auto first = std::ranges::lower_bound(rules, at) - rules.begin();
    return TableReader(lines_, std::span(rules).subspan(static_cast<std::size_t>(first)), own_).read();
}

}  // namespace resolute::importing
