// SPDX-License-Identifier: Apache-2.0
#include "layout/ink.h"

#include <algorithm>
#include <memory>

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include "text/utf8.h"

namespace resolute::layout {

namespace {

struct Releaser {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
    void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};

/// UTF-16 as ICU wants it, each unit with the byte it came from; one more for the end.
struct Wide {
    std::u16string text;
    std::vector<std::size_t> bytes;
};

Wide widen(std::string_view text) {
    Wide wide;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (next.code >= 0x10000) {
            wide.text += static_cast<char16_t>(0xD7C0 + (next.code >> 10));
            wide.text += static_cast<char16_t>(0xDC00 + (next.code & 0x3FF));
            wide.bytes.push_back(at);
        } else {
            wide.text += static_cast<char16_t>(next.code);
        }
        wide.bytes.push_back(at);
        at += next.length;
    }
    wide.bytes.push_back(text.size());
    return wide;
}

/// UAX 9 (BD16) pairs no more than 63 brackets that are open at once; ICU would look at all of them again
/// with every letter.
void bound_brackets(std::u16string& text) {
    constexpr int most = 63;
    int open = 0;
    for (auto& unit : text) {
        const auto type = u_getIntPropertyValue(unit, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
        if (type == U_BPT_CLOSE && open > 0) --open;
        if (type == U_BPT_OPEN && ++open > most) {
            unit = u'|';  // neutral, but no bracket
            --open;
        }
    }
}

}  // namespace

bool runs_to_the_left(char32_t code) {
    return (code >= 0x590 && code <= 0x8FF) || code == 0x200F || code == 0x202B || code == 0x202E ||
           code == 0x2067 || (code >= 0xFB1D && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFE);
}

std::vector<bool> chinese_breaks(std::string_view text) {
    std::vector<bool> found(text.size() + 1);
    const auto wide = widen(text);
    UErrorCode error = U_ZERO_ERROR;
    // Costly to open, cheap to use again.
    thread_local const std::unique_ptr<UBreakIterator, Releaser> breaks(
        ubrk_open(UBRK_LINE, "zh", nullptr, 0, &error));
    if (!breaks) return found;
    ubrk_setText(breaks.get(), wide.text.data(), static_cast<std::int32_t>(wide.text.size()), &error);
    if (U_FAILURE(error)) return found;
    for (auto at = ubrk_first(breaks.get()); at != UBRK_DONE; at = ubrk_next(breaks.get()))
        found[wide.bytes[static_cast<std::size_t>(at)]] = true;
    return found;
}

std::vector<std::uint8_t> direction_levels(std::string_view text, bool right_to_left) {
    constexpr unsigned char first_lead = 0xd6;  // of UTF-8, for U+0590 and above
    unsigned char highest = 0;
    for (const char c : text) highest = std::max(highest, static_cast<unsigned char>(c));
    if (!right_to_left && highest < first_lead) return {};
    bool any = right_to_left;
    for (std::size_t at = 0; at < text.size() && !any; ++at)
        any = static_cast<unsigned char>(text[at]) >= first_lead &&
              runs_to_the_left(character_at(text, at).code);
    if (!any) return {};
    auto wide = widen(text);
    bound_brackets(wide.text);
    UErrorCode error = U_ZERO_ERROR;
    thread_local const std::unique_ptr<UBiDi, Releaser> bidi(ubidi_open());
    if (!bidi) return {};
    ubidi_setPara(bidi.get(), wide.text.data(), static_cast<std::int32_t>(wide.text.size()),
                  right_to_left ? UBIDI_RTL : UBIDI_LTR, nullptr, &error);
    const auto* levels = wide.text.empty() ? nullptr : ubidi_getLevels(bidi.get(), &error);
    if (U_FAILURE(error) || !levels) return {};
    std::vector<std::uint8_t> found(text.size());
    for (std::size_t unit = 0; unit < wide.text.size(); ++unit)
        for (auto byte = wide.bytes[unit]; byte < wide.bytes[unit + 1]; ++byte) found[byte] = levels[unit];
    return found;
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels) {
    std::vector<std::int32_t> order(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
    return {order.begin(), order.end()};
}

}  // namespace resolute::layout
