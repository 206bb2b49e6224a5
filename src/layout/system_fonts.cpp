// SPDX-License-Identifier: Apache-2.0
#include "layout/system_fonts.h"

#include <cstdlib>
#include <memory>
#include <tuple>

#include <fontconfig/fontconfig.h>

namespace resolute::layout {

namespace {

struct Releaser {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
    void operator()(FcCharSet* characters) const { FcCharSetDestroy(characters); }
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
template <class T>
using Handle = std::unique_ptr<T, Releaser>;

/// Read when first asked: that takes longer than setting a document, which seldom needs it.
FcConfig* configuration() {
    static const Handle<FcConfig> loaded(FcInitLoadConfigAndFonts());
    return loaded.get();
}

struct Candidate {
    std::string path, format, family;
    int index = 0, weight = 0, slant = 0;

    bool bold() const { return weight >= FC_WEIGHT_DEMIBOLD; }
    bool italic() const { return slant != FC_SLANT_ROMAN; }
};

std::string text_of(const FcPattern* pattern, const char* object) {
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(value);
}

int number_of(const FcPattern* pattern, const char* object) {
    int value = 0;
    return FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch ? value : 0;
}

/// The outline fonts that fit a pattern, the one that `better` puts before all others.
template <class Better>
std::optional<SystemFont> best_of(FcPattern* pattern, Better better) {
    auto* config = configuration();
    if (!config || !pattern) return std::nullopt;
    const Handle<FcObjectSet> objects(FcObjectSetBuild(FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_FAMILY,
                                                       FC_FONTFORMAT, static_cast<char*>(nullptr)));
    const Handle<FcFontSet> fonts(FcFontList(config, pattern, objects.get()));
    std::optional<Candidate> best;
    for (int i = 0; fonts && i < fonts->nfont; ++i) {
        const auto* font = fonts->fonts[i];
        Candidate candidate{.path = text_of(font, FC_FILE),
                            .format = text_of(font, FC_FONTFORMAT),
                            .family = text_of(font, FC_FAMILY),
                            .index = number_of(font, FC_INDEX),
                            .weight = number_of(font, FC_WEIGHT),
                            .slant = number_of(font, FC_SLANT)};
        // The upper half of an index names an instance of a variable font, which cannot be embedded as it is.
        const bool usable =
            (candidate.format == "TrueType" || candidate.format == "CFF") && candidate.index < 0x10000;
        if (!usable || candidate.path.empty() || !better(candidate, nullptr)) continue;
        if (!best || better(candidate, &*best)) best = std::move(candidate);
    }
    if (!best) return std::nullopt;
    return SystemFont{best->path, best->index};
}

}  // namespace

std::optional<SystemFont> font_of_family(const std::string& family, bool bold, bool italic) {
    const Handle<FcPattern> pattern(FcPatternCreate());
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
    const auto key = [&](const Candidate& font) {
        const int wanted = bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR;
        return std::tuple(std::abs(font.weight - wanted), font.path, font.index);
    };
    return best_of(pattern.get(), [&](const Candidate& font, const Candidate* than) {
        if (!than) return font.bold() == bold && font.italic() == italic;
        return key(font) < key(*than);
    });
}

std::optional<SystemFont> font_with(char32_t code) {
    const Handle<FcCharSet> characters(FcCharSetCreate());
    FcCharSetAddChar(characters.get(), code);
    const Handle<FcPattern> pattern(FcPatternCreate());
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters.get());
    const auto key = [](const Candidate& font) {
        const bool serif = font.family.find("Serif") != std::string::npos;
        return std::tuple(font.slant, std::abs(font.weight - FC_WEIGHT_REGULAR), !serif, font.path,
                          font.index);
    };
    return best_of(pattern.get(), [&](const Candidate& font, const Candidate* than) {
        return !than || key(font) < key(*than);
    });
}

}  // namespace resolute::layout
