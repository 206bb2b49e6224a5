// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
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
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Characters that only steer the direction or the breaking of text.
bool is_invisible(char32_t code);

}  // namespace resolute::layout
