// SPDX-License-Identifier: Apache-2.0
#include "citations/language.h"

#include <utility>

namespace resolute::citations {
namespace {

constexpr std::pair<std::string_view, Language> codes[] = {
    {"en", Language::en},  {"eng", Language::en}, {"fr", Language::fr},  {"fra", Language::fr},
    {"fre", Language::fr}, {"es", Language::es},  {"spa", Language::es}, {"sp", Language::es},
    {"ru", Language::ru},  {"rus", Language::ru}, {"ar", Language::ar},  {"ara", Language::ar},
    {"zh", Language::zh},  {"zho", Language::zh}, {"chi", Language::zh}, {"ch", Language::zh}};

bool same(std::string_view written, std::string_view lower) {
    if (written.size() != lower.size()) return false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const char c = written[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != lower[i]) return false;
    }
    return true;
}

}  // namespace

std::string_view code(Language language) {
    constexpr std::string_view names[] = {"en", "fr", "es", "ru", "ar", "zh"};
    return names[static_cast<std::size_t>(language)];
}

std::optional<Language> language_from_code(std::string_view code) {
    code = code.substr(0, code.find_first_of("-_"));
    for (const auto& [name, language] : codes)
        if (same(code, name)) return language;
    return std::nullopt;
}

}  // namespace resolute::citations
