// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/run_text.h"

#include <algorithm>
#include <cstdint>

#include "text/utf8.h"

namespace resolute::render::pdf {

namespace {

std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> result;
    while (!text.empty()) {
        const auto length = character_at(text, 0).length;
        result.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return result;
}

/// Gives each of `count` glyphs its characters; the first in reading order takes those left over.
void split(std::vector<Part>& to, std::size_t first, std::size_t count, std::string_view text, bool rtl) {
    const auto shown = count > 1 ? characters(text) : std::vector<std::string_view>{};
    if (count == 1 || shown.size() < count) {
        to.push_back({first, count, text});
        return;
    }
    const auto tail = static_cast<std::size_t>(shown[shown.size() - count + 1].data() - text.data());
    for (std::size_t i = 0; i < count; ++i) {
        const auto place = rtl ? count - 1 - i : i;
        const auto own = place == 0 ? text.substr(0, tail) : shown[shown.size() - count + place];
        to.push_back({first + i, 1, own});
    }
}

}  // namespace

bool is_one_to_one(const layout::GlyphRun& run) {
    if (run.shows_bytes) return true;
    if (run.rtl || run.glyphs.empty() || run.glyphs.back().cluster >= run.text.size()) return false;
    for (std::size_t i = 1; i < run.glyphs.size(); ++i)
        if (run.glyphs[i].cluster <= run.glyphs[i - 1].cluster) return false;
    return true;
}

std::vector<Part> parts_of(const layout::GlyphRun& run) {
    const auto& glyphs = run.glyphs;
    const auto length = static_cast<std::uint32_t>(run.text.size());
    std::vector<std::uint32_t> starts{length};
    for (const auto& glyph : glyphs) starts.push_back(std::min(glyph.cluster, length));
    std::ranges::sort(starts);
    const auto text_from = [&](std::uint32_t start) {
        start = std::min(start, length);
        const auto next = std::ranges::upper_bound(starts, start);
        const auto end = next == starts.end() ? length : *next;
        return std::string_view(run.text).substr(start, end - start);
    };
    std::vector<Part> result;
    result.reserve(glyphs.size());
    for (std::size_t first = 0; first < glyphs.size();) {
        auto end = first + 1;
        while (end < glyphs.size() && glyphs[end].cluster == glyphs[first].cluster) ++end;
        split(result, first, end - first, text_from(glyphs[first].cluster), run.rtl);
        first = end;
    }
    return result;
}

}  // namespace resolute::render::pdf
