// SPDX-License-Identifier: Apache-2.0
#include "layout/discretionary.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace resolute::layout {

namespace {

bool is_letter(char32_t code) {
    return u_isalpha(static_cast<UChar32>(code)) != 0;
}
bool is_apostrophe(char32_t code) {
    return code == '\'' || code == 0x2019;
}
/// Signs of a sentence, which may stand around a word.
bool is_around(char32_t code) {
    constexpr std::u32string_view signs = U".,;:!?()[]\"'“”‘’«»„…";
    return signs.find(code) != std::u32string_view::npos;
}
bool is_address_sign(char c) {
    return c == '/' || c == '.' || c == '_' || c == '?' || c == '&' || c == '=' || c == '-';
}

/// A word within a box.
struct Core {
    std::size_t begin = 0, end = 0;
};

/// The word of a box's text where that is one word with nothing but signs of a sentence around it; else
/// empty.
Core core_of(std::string_view text) {
    Core core;
    bool ended = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const bool inside = is_letter(next.code) || (core.end > 0 && !ended && is_apostrophe(next.code));
        if (!inside && !is_around(next.code)) return {};
        if (inside && ended) return {};
        // Capitals behind the first letter are an abbreviation.
        if (inside && core.end > 0 && u_isupper(static_cast<UChar32>(next.code))) return {};
        if (inside && core.end == 0) core.begin = at;
        at += next.length;
        if (is_letter(next.code)) core.end = at;
        ended = core.end > 0 && !inside;
    }
    return core;
}

bool is_address(std::string_view text) {
    return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos;
}

/// Behind the signs of an address, but not within `://` and not before its last character.
std::vector<std::size_t> address_points(std::string_view text) {
    std::vector<std::size_t> points;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        const bool sign_follows = is_address_sign(text[at]);
        if (is_address_sign(text[at - 1]) && !sign_follows) points.push_back(at);
    }
    return points;
}

/// Part [begin, end) of a fragment that runs to the right; `first` is its first glyph and becomes the one
/// behind.
Fragment part_of(const Fragment& whole, std::size_t begin, std::size_t end, std::size_t& first) {
    Fragment part;
    part.text = whole.text.substr(begin, end - begin);
    part.font = whole.font;
    part.size = whole.size;
    part.width_percent = whole.width_percent;
    part.tail = whole.tail;
    part.shows_bytes = whole.shows_bytes;
    for (; first < whole.glyphs.size() && whole.glyphs[first].cluster < end; ++first) {
        part.glyphs.push_back(whole.glyphs[first]);
        if (!whole.shifts.empty()) part.shifts.push_back(whole.shifts[first]);
        part.glyphs.back().cluster -= static_cast<std::uint32_t>(begin);
        part.width += part.glyphs.back().advance;
    }
    return part;
}

class Cutter {
public:
    Cutter(const Inked& from, const Metric& metric) : from_(from), metric_(metric) {}

    Inked run() {
        made_.looks = from_.looks;
        for (std::size_t i = 0; i < from_.boxes.size(); ++i) {
            const auto& ink = from_.ink[i];
            const bool parts = !from_.boxes[i].space && ink.level == 0 && !ink.fragment->glyphs.empty();
            if (parts && is_address(ink.fragment->text))
                cut(i, address_points(ink.fragment->text), Box::Break::address);
            else if (parts && !from_.look_of(ink).linked && stands_alone(i))
                cut(i, syllables_of(ink.fragment->text), Box::Break::hyphen);
            else
                keep(i);
        }
        return std::move(made_);
    }

private:
    /// Whether no letter, digit or hyphen of the same word is in a box beside this one. A call of a note may
    /// be.
    bool stands_alone(std::size_t i) const {
        const auto goes_on = [this](std::size_t at, bool before) {
            if (at >= from_.boxes.size() || is_raised(at)) return false;
            const auto& text = from_.ink[at].fragment->text;
            if (text.empty()) return false;
            const auto code = before ? character_before(text, text.size()).code : character_at(text, 0).code;
            return is_letter(code) || u_isdigit(static_cast<UChar32>(code)) || code == '-' || code == 0x2010;
        };
        return !is_raised(i) && !goes_on(i - 1, true) && !goes_on(i + 1, false);
    }

    bool is_raised(std::size_t i) const { return from_.look_of(from_.ink[i]).rise.thousandths != 0; }

    std::vector<std::size_t> syllables_of(std::string_view text) const {
        const auto core = core_of(text);
        auto points = metric_.syllables(text.substr(core.begin, core.end - core.begin));
        for (auto& point : points) point += core.begin;
        return points;
    }

    void keep(std::size_t i) {
        made_.boxes.push_back(from_.boxes[i]);
        made_.ink.push_back(from_.ink[i]);
    }

    void cut(std::size_t i, const std::vector<std::size_t>& points, Box::Break kind) {
        const auto& whole = from_.ink[i];
        std::size_t begin = 0, glyph = 0;
        for (const auto point : points) {
            // A glyph that shows letters of both sides cannot be cut.
            if (std::ranges::find(whole.fragment->glyphs, point, &FineGlyph::cluster) ==
                whole.fragment->glyphs.end())
                continue;
            add(whole, part_of(*whole.fragment, begin, point, glyph), {.after = kind});
            begin = point;
        }
        if (begin == 0) return keep(i);
        add(whole, part_of(*whole.fragment, begin, whole.fragment->text.size(), glyph), from_.boxes[i]);
    }

    void add(const Ink& whole, Fragment fragment, Box box) {
        box.width = fragment.width;
        box.tail = fragment.tail;
        const Ink ink{.fragment = std::make_shared<const Fragment>(std::move(fragment)), .look = whole.look};
        if (box.after == Box::Break::hyphen) {
            const auto hyphen = hyphen_behind(ink, from_.look_of(ink), metric_);
            box.hyphen = hyphen.fragment->width - hyphen.fragment->tail;
        }
        made_.boxes.push_back(box);
        made_.ink.push_back(ink);
    }

    const Inked& from_;
    const Metric& metric_;
    Inked made_;
};

}  // namespace

Inked with_discretionary_breaks(const Inked& inked, const Metric& metric) {
    return Cutter(inked, metric).run();
}

Ink hyphen_behind(const Ink& ink, const InkLook& look, const Metric& metric) {
    Fragment soft = *metric.shape("-", look.letters, {}).front();
    soft.text = "\u00AD";
    soft.shows_bytes = false;
    return {.fragment = std::make_shared<const Fragment>(std::move(soft)), .look = ink.look};
}

}  // namespace resolute::layout
