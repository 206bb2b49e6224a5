// SPDX-License-Identifier: Apache-2.0
#include "render/html/fixed_words.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <span>
#include <vector>

#include "text/embedded.h"

namespace resolute::render::html {

/// Defined by the build: templates/html/*.
std::span<const EmbeddedFile> page_files();

namespace {

std::string_view file_named(std::string_view name) {
    const auto files = page_files();
    const auto found = std::ranges::find(files, name, &EmbeddedFile::name);
    assert(found != files.end());
    return found->text;
}

std::vector<std::string_view> parted(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(by);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// Key, then language: a table whose first row names the languages.
using Table = std::map<std::string_view, std::map<std::string_view, std::string_view>>;

Table read_table() {
    Table table;
    std::vector<std::string_view> languages;
    for (const auto line : parted(file_named("words.tsv"), '\n')) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto fields = parted(line, '\t');
        if (languages.empty()) {
            languages = fields;
            continue;
        }
        assert(fields.size() == languages.size());
        for (std::size_t i = 1; i < fields.size(); ++i) table[fields[0]][languages[i]] = fields[i];
    }
    return table;
}

}  // namespace

std::string_view fixed_word(std::string_view key, std::string_view language) {
    static const Table table = read_table();
    const auto& words = table.at(key);
    const auto found = words.find(language);
    return found == words.end() ? words.at("en") : found->second;
}

std::string_view style_sheet() {
    return file_named("page.css");
}

std::string_view changes_style_sheet() {
    return file_named("changes.css");
}

std::string language_tag(std::string_view language) {
    if (language == "zh") return "zh-Hans";
    const bool known = language.size() == 2 &&
                       language.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    return known ? std::string(language) : "und";
}

std::string_view direction_of(std::string_view language) {
    return language == "ar" ? "rtl" : "ltr";
}

}  // namespace resolute::render::html
