// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/fingerprint.h"

#include <algorithm>
#include <map>

#include "text/cat.h"

namespace resolute {

namespace {

constexpr std::size_t words_around = 20;  // bytes of words looked at on each side
constexpr std::size_t words_within = 96;  // and of the place itself
constexpr std::uint32_t reach = 2000;     // bytes of markup crossed to find them

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The words before `end`, backwards: without markup, whose identifiers shift, and without white space.
std::string words_before(std::string_view text, std::uint32_t end) {
    std::string result;
    bool inside_tag = false;
    const auto stop = end > reach ? end - reach : 0;
    for (auto at = end; at > stop && result.size() < words_around; --at) {
        const char c = text[at - 1];
        if (c == '>') inside_tag = true;
        if (!inside_tag && c != '<' && !is_space(c)) result += c;
        if (c == '<') inside_tag = false;
    }
    return result;
}

std::string words_after(std::string_view text, std::uint32_t begin) {
    std::string result;
    bool inside_tag = false;
    const auto stop = std::min<std::size_t>(text.size(), std::size_t{begin} + reach);
    for (std::size_t at = begin; at < stop && result.size() < words_around; ++at) {
        const char c = text[at];
        if (c == '<') inside_tag = true;
        if (!inside_tag && c != '>' && !is_space(c)) result += c;
        if (c == '>') inside_tag = false;
    }
    return result;
}

std::string words_at(std::string_view written) {
    std::string result;
    for (const char c : written) {
        if (result.size() == words_within) break;
        if (!is_space(c)) result += c;
    }
    return result;
}

}  // namespace

std::string digest(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3u;
    }
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(hash >> shift) & 15];
    return digits;
}

std::vector<std::string> fingerprints(const FileFindings& findings) {
    std::vector<std::string> result;
    std::map<std::string, int> times;
    const auto text = findings.source->text();
    for (const auto& found : findings.diagnostics) {
        auto key = cat(found.code, "\n", words_before(text, found.span.begin), "\n",
                       words_at(findings.source->slice(found.span)), "\n", words_after(text, found.span.end));
        const auto again = times[key]++;
        result.push_back(digest(cat(key, "\n", again)));
    }
    return result;
}

}  // namespace resolute
