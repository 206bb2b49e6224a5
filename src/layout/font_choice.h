// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/font_store.h"
#include "layout/pages.h"
#include "style/style.h"

namespace resolute::layout {

/// In which order the faces of scripts are asked for a character in documents of a language; one that scripts
/// share goes with the word it stands in.
std::array<std::string_view, 4> scripts_for(std::string_view language, char32_t code, bool in_latin_word);
/// The Debian package with a font for a character; empty where there is none.
std::string_view package_with(char32_t code);

/// Which font shows a character: those of a style, found by path or by family when first needed, behind them
/// any that the system has.
class FontChoice {
public:
    /// Faces and store must outlive it.
    FontChoice(const std::vector<style::Face>& faces, std::string language, FontStore& store);

    struct Face {
        const style::Face* description = nullptr;  // none for a font of the system
        FontFace file;
        std::size_t font = 0;  // of the store
        bool asked = false, there = false;

        int scale_percent() const { return description ? description->scale_percent : 100; }
        /// Whether it takes the widths and spacing of letters that templates ask for; others keep their own.
        bool takes_spacing() const {
            return !description || description->script == "latin" || description->script == "other";
        }
    };

    /// The number of a face with the character, in a style as near as there is; none where no font has it.
    std::optional<std::size_t> find(char32_t code, bool in_latin_word, bool bold, bool italic);
    const Face& operator[](std::size_t face) const { return faces_[face]; }
    bool covers(std::size_t face, char32_t code) const { return store_.covers(faces_[face].font, code); }
    /// Those that were asked for and are not there.
    std::vector<const style::Face*> absent() const;
    /// Whether any font of a script, or of all where it is empty, is there.
    bool has(std::string_view script);

private:
    bool open(Face& face);
    std::optional<std::size_t> find_in(std::string_view script, char32_t code, bool bold, bool italic);
    std::optional<std::size_t> find_in_system(char32_t code);

    std::string language_;
    FontStore& store_;
    std::vector<Face> faces_;
};

}  // namespace resolute::layout
