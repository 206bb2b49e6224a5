// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/page_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing::pdf {

namespace {

constexpr double unit = 100;  // of a point; numbers are whole
constexpr double farthest = 20'000;

long in_units(double points) {
    if (!std::isfinite(points)) return 0;
    return std::lround(std::clamp(points, -farthest, farthest) * unit);
}

/// The words of a line, taken from its front.
class Words {
public:
    explicit Words(std::string_view line) : rest_(line) {}
    std::string_view word() {
        const auto end = std::min(rest_.find(' '), rest_.size());
        const auto found = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return found;
    }
    std::optional<long> number() {
        const auto text = word();
        long value = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
        return value;
    }
    std::optional<double> points() {
        const auto value = number();
        if (!value) return std::nullopt;
        return std::clamp(static_cast<double>(*value) / unit, -farthest, farthest);
    }
    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

std::string clean(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const bool sign = next.code >= 0x20 && next.code != 0x7F &&
                          !(next.code >= 0x80 && next.code < 0xA0) && next.code != 0xFFFD &&
                          next.code < 0xFFFE;
        if (next.well_formed && (sign || next.code > 0xFFFF)) result += text.substr(at, next.length);
        at += next.length;
    }
    return result;
}

std::optional<Run> read_run(std::string_view line) {
    Words words(line);
    Run run;
    const auto look = words.word();
    run.bold = look.find('b') != std::string_view::npos;
    run.italic = look.find('i') != std::string_view::npos;
    for (auto* each : {&run.left, &run.top, &run.right, &run.bottom, &run.size}) {
        const auto value = words.points();
        if (!value) return std::nullopt;
        *each = *value;
    }
    run.text = clean(words.rest());
    const bool placed = run.right >= run.left && run.bottom > run.top && run.size > 0;
    if (run.text.empty() || !placed) return std::nullopt;
    return run;
}

}  // namespace

std::string write_state(Contents::State state, std::size_t page_count) {
    if (state == Contents::State::locked) return "locked\n";
    return state == Contents::State::damaged ? "damaged\n" : cat("pages ", page_count, "\n");
}

std::string write_page(const Page& page) {
    auto text = cat("page ", in_units(page.width), " ", in_units(page.height), "\n");
    for (const auto& run : page.runs)
        text += cat("run ", run.bold ? "b" : "", run.italic ? "i" : "", run.bold || run.italic ? "" : "-",
                    " ", in_units(run.left), " ", in_units(run.top), " ", in_units(run.right), " ",
                    in_units(run.bottom), " ", in_units(run.size), " ", clean(run.text), "\n");
    return text;
}

std::string write_source(std::string_view xml) {
    return cat("source ", xml.size(), "\n", xml, "\n");
}

Contents read_contents(std::string_view text) {
    Contents contents;
    std::size_t runs = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        Words words(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto what = words.word();
        if (what == "locked") {
            contents.state = Contents::State::locked;
        } else if (what == "pages") {
            contents.state = Contents::State::read;
            contents.page_count = static_cast<std::size_t>(std::max(0L, words.number().value_or(0)));
        } else if (what == "page" && contents.pages.size() < most_pages) {
            Page page;
            page.width = words.points().value_or(0);
            page.height = words.points().value_or(0);
            contents.pages.push_back(std::move(page));
        } else if (what == "run" && !contents.pages.empty() && runs < most_runs) {
            auto run = read_run(words.rest());
            if (!run) continue;
            contents.pages.back().runs.push_back(std::move(*run));
            ++runs;
        } else if (what == "source") {
            const auto size = static_cast<std::size_t>(std::max(0L, words.number().value_or(0)));
            contents.source = text.substr(0, std::min({size, text.size(), most_source}));
            text.remove_prefix(std::min(size + 1, text.size()));
        }
    }
    return contents;
}

}  // namespace resolute::importing::pdf
