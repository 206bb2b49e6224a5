// SPDX-License-Identifier: Apache-2.0
#include "lsp/edits.h"

#include <algorithm>

#include "text/cat.h"

namespace resolute::lsp {

namespace {

/// Each edit spread over the whole lines it touches; those that then touch the same lines become one.
std::vector<Edit> whole_lines(const Snapshot& document, const std::vector<Edit>& edits) {
    const auto& positions = document.positions();
    const auto text = document.source()->text();
    const auto line_begin = [&](std::uint32_t offset) {
        return positions.offset(Position{positions.position(offset).line, 0});
    };
    // Behind the last line that is the end of the text.
    const auto behind_line = [&](std::uint32_t offset) {
        return positions.offset(Position{positions.position(offset).line + 1, 0});
    };
    std::vector<Edit> result;
    for (std::size_t first = 0; first < edits.size();) {
        const auto begin = line_begin(edits[first].span.begin);
        auto end = behind_line(edits[first].span.end);
        auto last = first + 1;
        while (last < edits.size() && edits[last].span.begin < end) end = behind_line(edits[last++].span.end);
        std::vector<Edit> inside(edits.begin() + static_cast<std::ptrdiff_t>(first),
                                 edits.begin() + static_cast<std::ptrdiff_t>(last));
        for (auto& each : inside) each.span = {each.span.begin - begin, each.span.end - begin};
        result.push_back({{begin, end}, apply_edits(text.substr(begin, end - begin), inside)});
        first = last;
    }
    return result;
}

/// The pieces that a text is compared by: white space of one line, a line's end, tags, words.
std::vector<Span> pieces(std::string_view text) {
    const auto kind = [](char c) {
        if (c == '\n' || c == '\r') return 0;
        if (c == ' ' || c == '\t') return 1;
        return c == '<' || c == '>' ? 2 : 3;
    };
    std::vector<Span> result;
    for (std::uint32_t at = 0; at < text.size();) {
        const auto begin = at;
        const auto first = kind(text[at++]);
        const bool alone = first == 0 || first == 2;
        // No position of the protocol stands between the two characters of one line's end.
        if (text[begin] == '\r' && at < text.size() && text[at] == '\n') ++at;
        while (!alone && at < text.size() && kind(text[at]) == first) ++at;
        result.push_back({begin, at});
    }
    return result;
}

class Comparison {
public:
    Comparison(std::string_view before, std::string_view after)
        : before_(before), after_(after), left_(pieces(before)), right_(pieces(after)) {}

    std::vector<Edit> run() {
        while (l_ < left_.size() || r_ < right_.size()) {
            if (same(l_, r_)) {
                ++l_, ++r_;
                continue;
            }
            const auto [skip_left, skip_right] = nearest_agreement();
            replace(std::min(l_ + skip_left, left_.size()), std::min(r_ + skip_right, right_.size()));
        }
        return std::move(edits_);
    }

private:
    /// How far ahead the texts are looked at for where they agree again.
    static constexpr std::size_t window = 48;

    bool same(std::size_t l, std::size_t r) const {
        return l < left_.size() && r < right_.size() &&
               before_.substr(left_[l].begin, left_[l].size()) ==
                   after_.substr(right_[r].begin, right_[r].size());
    }
    bool agree(std::size_t l, std::size_t r) const {
        // One piece alone, such as a space, agrees anywhere.
        for (std::size_t i = 0; i < 3; ++i) {
            if (l + i >= left_.size() && r + i >= right_.size()) return true;
            if (!same(l + i, r + i)) return false;
        }
        return true;
    }
    std::pair<std::size_t, std::size_t> nearest_agreement() const {
        for (std::size_t sum = 1; sum <= window; ++sum)
            for (std::size_t skip = 0; skip <= sum; ++skip)
                if (agree(l_ + skip, r_ + sum - skip)) return {skip, sum - skip};
        return {window, window};
    }
    void replace(std::size_t l, std::size_t r) {
        const auto begin_of = [](const std::vector<Span>& of, std::size_t i, std::string_view text) {
            return i < of.size() ? of[i].begin : static_cast<std::uint32_t>(text.size());
        };
        const Span old{begin_of(left_, l_, before_), begin_of(left_, l, before_)};
        const Span now{begin_of(right_, r_, after_), begin_of(right_, r, after_)};
        const auto text = after_.substr(now.begin, now.size());
        if (!edits_.empty() && edits_.back().span.end == old.begin) {
            edits_.back().span.end = old.end;
            edits_.back().text += text;
        } else
            edits_.push_back({old, std::string(text)});
        l_ = l;
        r_ = r;
    }

    std::string_view before_, after_;
    std::vector<Span> left_, right_;
    std::size_t l_ = 0, r_ = 0;
    std::vector<Edit> edits_;
};

}  // namespace

Value text_edits(const Request& request, std::vector<Edit> edits) {
    if (request.client.whole_line_edits) edits = whole_lines(request.document, edits);
    Array result;
    for (auto& each : edits)
        result.push_back(Object{{"range", request.range(each.span)}, {"newText", std::move(each.text)}});
    return result;
}

Value workspace_edit(const Request& request, std::vector<Edit> edits) {
    auto made = text_edits(request, std::move(edits));
    const auto& uri = request.document.uri();
    if (!request.client.versioned_edits) return Object{{"changes", Object{{uri, std::move(made)}}}};
    const Object text{{"uri", uri}, {"version", request.document.version()}};
    return Object{{"documentChanges", Array{Object{{"textDocument", text}, {"edits", std::move(made)}}}}};
}

std::vector<Edit> edits_between(std::string_view before, std::string_view after) {
    return Comparison(before, after).run();
}

}  // namespace resolute::lsp
