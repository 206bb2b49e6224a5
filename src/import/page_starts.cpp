// SPDX-License-Identifier: Apache-2.0
#include "import/page_starts.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "citations/symbol.h"
#include "import/openings.h"
#include "import/page_foot.h"

namespace resolute::importing {

namespace {

constexpr std::size_t furthest_front = 60;

std::string_view without_asterisk(std::string_view text) {
    if (text.ends_with('*')) text.remove_suffix(1);
    return text;
}

class Finder {
public:
    explicit Finder(std::vector<SourceLine>& lines) : lines_(lines) {}

    bool run() {
        read_front();
        const auto first = find_symbol();
        bool found = false;
        for (auto i = first + 1; i < lines_.size(); ++i) {
            if (without_asterisk(lines_[i].text) != symbol_ || !has_number(i)) continue;
            lines_[begin_of_head(i)].page = found = true;
        }
        return found;
    }

private:
    /// Running heads say the title as the first page does.
    void read_front() {
        for (std::size_t i = 0; i < std::min(lines_.size(), furthest_front); ++i) {
            if (read_formula(lines_[i].text)) return;
            if (!lines_[i].blank()) front_ += lines_[i].text + ' ';
        }
    }

    /// The symbol that most lines consist of, and the first of them, which is of the first page; where its
    /// masthead comes out behind its text, none of the front.
    std::size_t find_symbol() {
        std::map<std::string_view, std::pair<std::size_t, std::size_t>> seen;  // how often, where first
        std::size_t most = 1, first = lines_.size();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const auto text = without_asterisk(lines_[i].text);
            if (text.find('/') == text.npos || !citations::parse_symbol(text)) continue;
            const auto entry = seen.try_emplace(text, 0, i).first;
            if (++entry->second.first <= most) continue;
            most = entry->second.first;
            first = entry->second.second;
            symbol_ = text;
        }
        return first;
    }

    /// Heads have the page number above or below the symbol, with a title of some lines between.
    bool has_number(std::size_t i) const {
        constexpr std::size_t most = 5;
        std::size_t seen = 0;
        for (auto next = i + 1; next < lines_.size() && seen < most; ++next) {
            const auto& text = lines_[next].text;
            if (text.empty()) continue;
            if (is_foot(text)) return true;
            if (!is_of_front(text)) break;
            ++seen;
        }
        for (auto above = begin_of_head(i); above > 0; --above)
            if (!lines_[above - 1].blank()) return is_foot(lines_[above - 1].text);
        return false;
    }

    bool is_of_front(const std::string& text) const {
        return !text.empty() && front_.find(text + ' ') != std::string::npos;
    }

    /// On odd pages the title stands above the symbol.
    std::size_t begin_of_head(std::size_t i) const {
        constexpr std::size_t shortest = 12;
        auto begin = i;
        while (begin > 0 && is_of_front(lines_[begin - 1].text)) --begin;
        std::size_t length = 0;
        for (auto at = begin; at < i; ++at) length += lines_[at].text.size();
        return length < shortest ? i : begin;
    }

    std::vector<SourceLine>& lines_;
    std::string symbol_, front_;
};

}  // namespace

bool find_page_starts(std::vector<SourceLine>& lines) {
    return Finder(lines).run();
}

}  // namespace resolute::importing
