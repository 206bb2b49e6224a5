// SPDX-License-Identifier: Apache-2.0
#include "import/closing_apart.h"

#include "citations/date.h"
#include "import/labels.h"

namespace resolute::importing {

namespace {

constexpr std::string_view between = " ,;*\t";

/// Where the day begins behind a meeting; 0: the line does not consist of both.
std::size_t day_behind_meeting(std::string_view text, citations::Language language) {
    constexpr std::size_t longest = 120;
    const auto end = text.find_last_not_of("*.") + 1;
    if (text.size() > longest || end == 0) return 0;
    const auto dates = citations::find_dates(text.substr(0, end), language);
    if (dates.empty() || dates.back().span.end != end) return 0;
    const auto day = dates.back().span.begin;
    const auto meeting = text.substr(0, day).find_last_not_of(between);
    if (meeting == std::string_view::npos) return 0;
    return is_meeting(text.substr(0, meeting + 1), language) ? day : 0;
}

}  // namespace

std::vector<SourceLine> with_closing_apart(std::vector<SourceLine> lines, citations::Language language) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto day = day_behind_meeting(lines[i].text, language);
        if (day == 0) continue;
        const bool italic = lines[i].text.starts_with('*') && lines[i].text.ends_with('*');
        auto second = lines[i];
        second.page = false;
        second.text = (italic ? "*" : "") + lines[i].text.substr(day);
        lines[i].text.resize(lines[i].text.find_last_not_of(between, day - 1) + 1);
        if (italic) lines[i].text += '*';
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(second));
        ++i;
    }
    return lines;
}

}  // namespace resolute::importing
