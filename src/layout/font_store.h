// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace resolute::layout {

/// A glyph of a shaped word, in units of its font; `up` and `right` move it off the baseline and the pen.
struct ShapedGlyph {
    std::uint32_t id = 0, cluster = 0;
    std::int32_t advance = 0, right = 0, up = 0;
};

struct Shaping {
    bool rtl = false;
    bool kerning = true;
    bool operator==(const Shaping&) const = default;
};

/// Font files opened and words shaped so far, kept from one document to the next: what is shaped again costs
/// a look-up. For one thread at a time; how it was filled never changes what it answers.
class FontStore {
public:
    FontStore();
    ~FontStore();
    FontStore(const FontStore&) = delete;
    FontStore& operator=(const FontStore&) = delete;

    /// The number of a font of this store, none when the file is not there or holds no such font.
    std::optional<std::size_t> open(const std::string& path, int index);
    std::int64_t units_per_em(std::size_t font) const;
    /// Whether the font shows the character, be it by a glyph that looks the same.
    bool covers(std::size_t font, char32_t code) const;
    /// In visual order; stays as long as the next call. Characters without a glyph become glyph 0; those that
    /// only steer direction or breaking are left out.
    std::span<const ShapedGlyph> shape(std::size_t font, std::string_view text, const std::string& language,
                                       Shaping how);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Lets texts be looked up without making strings of them.
struct TextHash {
    using is_transparent = void;
    /// By words of eight bytes: most texts are one or two, for which the library's takes longer than the
    /// look-up.
    std::size_t operator()(std::string_view text) const {
        std::uint64_t value = text.size();
        const auto take = [&](std::size_t at, std::size_t size) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data() + at, size);
            value = (value ^ word) * 0x9e3779b97f4a7c15u;
            value ^= value >> 32;
        };
        std::size_t at = 0;
        for (; at + 8 <= text.size(); at += 8) take(at, 8);
        if (at < text.size()) take(at, text.size() - at);
        return static_cast<std::size_t>(value);
    }
};

/// Characters that only steer the direction or the breaking of text.
bool is_invisible(char32_t code);

}  // namespace resolute::layout
