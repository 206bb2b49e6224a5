// SPDX-License-Identifier: Apache-2.0
#include "workspace/cited.h"

#include <algorithm>

#include "citations/symbol_url.h"
#include "model/views.h"
#include "rules/cited_number.h"

namespace resolute::workspace {

namespace {

/// The one that shares a byte with a stretch of text, or null. `sorted` stand in the order of the text.
Cited* at(std::span<Cited> sorted, std::size_t begin, std::size_t end) {
    const auto near =
        std::ranges::partition_point(sorted, [&](const Cited& each) { return each.extent.end <= begin; });
    return near != sorted.end() && near->extent.begin < end ? &*near : nullptr;
}

void sort_by_place(std::vector<Cited>& all) {
    std::ranges::stable_sort(all, {}, [](const Cited& each) { return each.extent.begin; });
}

/// Symbols, and numbers that are no part of one.
std::vector<Cited> written_in(const rules::Subject& subject, const rules::Words& words) {
    std::vector<Cited> found;
    for (const auto& each : words.symbols())
        found.push_back({{each.span.begin, each.span.end}, citations::to_string(each.symbol), {}, {}});
    const auto symbols = found.size();
    for (const auto& each : words.numbers()) {
        if (at(std::span(found).first(symbols), each.span.begin, each.span.end)) continue;
        const auto& readings = rules::readings_of(subject, words, each).symbols;
        found.push_back({{each.span.begin, each.span.end},
                         readings.empty() ? std::string() : citations::to_string(readings.front()),
                         each.date ? citations::to_iso(*each.date) : std::string(),
                         {}});
    }
    sort_by_place(found);
    return found;
}

}  // namespace

std::vector<Cited> cited_in(const rules::Subject& subject, const rules::Words& words,
                            std::span<const rules::Link* const> links) {
    auto found = written_in(subject, words);
    const auto written = found.size();
    for (const auto* link : links) {
        const std::string href(model::value(link->reference->attributes, "href"));
        const auto symbol = citations::parse_url(href).symbol;
        auto* cited = at(std::span(found).first(written), link->shown.begin, link->shown.end);
        if (!cited) cited = &found.emplace_back(Cited{link->shown, {}, {}, {}});
        cited->href = href;
        if (cited->symbol.empty() && symbol) cited->symbol = citations::to_string(*symbol);
    }
    sort_by_place(found);
    return found;
}

}  // namespace resolute::workspace
