// SPDX-License-Identifier: Apache-2.0
#include "layout/font_choice.h"

#include <algorithm>

#include "layout/chinese.h"
#include "layout/system_fonts.h"

namespace resolute::layout {

namespace {

bool is_arabic(char32_t code) {
    return (code >= 0x600 && code <= 0x8FF) || (code >= 0xFB50 && code <= 0xFDFF) ||
           (code >= 0xFE70 && code <= 0xFEFE);
}

}  // namespace

std::array<std::string_view, 4> scripts_for(std::string_view language, char32_t code, bool in_latin_word) {
    if (is_arabic(code) || (language == "ar" && !in_latin_word))
        return {"arabic", "latin", "other", "chinese"};
    const bool square = language == "zh" && !in_latin_word && stands_in_square(code, 0, 0);
    if (is_wide(code) || square) return {"chinese", "latin", "other", "arabic"};
    return {"latin", "other", "arabic", "chinese"};
}

std::string_view package_with(char32_t code) {
    const bool is_private = (code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000;
    if (is_private) return {};
    if (is_wide(code)) return "fonts-noto-cjk";
    const bool is_symbol = (code >= 0x2000 && code <= 0x2BFF) || (code >= 0x1F000 && code <= 0x1FAFF);
    return is_symbol ? "fonts-symbola" : "fonts-noto-core";
}

FontChoice::FontChoice(const std::vector<style::Face>& faces, std::string language, FontStore& store)
    : language_(std::move(language)), store_(store) {
    for (const auto& description : faces) {
        Face face;
        face.description = &description;
        face.file = {description.path, description.index};
        faces_.push_back(std::move(face));
    }
}

bool FontChoice::open(Face& face) {
    if (face.asked) return face.there;
    face.asked = true;
    auto font = store_.open(face.file.path, face.file.index);
    if (!font && !face.description->family.empty()) {
        const auto& wanted = *face.description;
        if (const auto found = font_of_family(wanted.family, wanted.bold, wanted.italic)) {
            face.file = {found->path, found->index};
            font = store_.open(found->path, found->index);
        }
    }
    face.there = font.has_value();
    face.font = font.value_or(0);
    return face.there;
}

bool FontChoice::has(std::string_view script) {
    return std::ranges::any_of(faces_, [&](Face& face) {
        const bool asked_for = script.empty() || (face.description && face.description->script == script);
        return asked_for && open(face);
    });
}

std::vector<const style::Face*> FontChoice::absent() const {
    std::vector<const style::Face*> found;
    for (const auto& face : faces_)
        if (face.asked && !face.there) found.push_back(face.description);
    return found;
}

std::optional<std::size_t> FontChoice::find_in(std::string_view script, char32_t code, bool bold,
                                               bool italic) {
    constexpr int exact = 3;
    std::optional<std::size_t> best;
    int best_score = -1;
    for (std::size_t i = 0; i < faces_.size() && best_score < exact; ++i) {
        const auto* description = faces_[i].description;
        if (!description || description->script != script) continue;
        const int score = (description->bold == bold ? 2 : 0) + (description->italic == italic ? 1 : 0);
        if (score <= best_score || !open(faces_[i]) || !covers(i, code)) continue;
        best = i;
        best_score = score;
    }
    return best;
}

std::optional<std::size_t> FontChoice::find_in_system(char32_t code) {
    const auto found = font_with(code);
    if (!found) return std::nullopt;
    for (std::size_t i = 0; i < faces_.size(); ++i)
        if (faces_[i].there && faces_[i].file.path == found->path && faces_[i].file.index == found->index)
            return i;
    Face face;
    face.file = {found->path, found->index};
    face.asked = true;
    const auto font = store_.open(found->path, found->index);
    if (!font || !store_.covers(*font, code)) return std::nullopt;
    face.there = true;
    face.font = *font;
    faces_.push_back(std::move(face));
    return faces_.size() - 1;
}

std::optional<std::size_t> FontChoice::find(char32_t code, bool in_latin_word, bool bold, bool italic) {
    for (const auto script : scripts_for(language_, code, in_latin_word))
        if (const auto face = find_in(script, code, bold, italic)) return face;
    return find_in_system(code);
}

}  // namespace resolute::layout
