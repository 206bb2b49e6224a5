// SPDX-License-Identifier: Apache-2.0
#include "style/style.h"

#include <algorithm>

namespace resolute::style {

namespace {

constexpr std::array<std::string_view, role_count> role_names{"publisher",
                                                              "symbol",
                                                              "organ",
                                                              "distribution",
                                                              "body-name",
                                                              "session",
                                                              "session-line",
                                                              "agenda-title",
                                                              "adoption",
                                                              "proponent",
                                                              "title",
                                                              "council-title",
                                                              "council-adoption",
                                                              "sponsors",
                                                              "council-sponsors",
                                                              "statement-title",
                                                              "part-letter",
                                                              "formula",
                                                              "preambular",
                                                              "operative",
                                                              "point",
                                                              "subpoint",
                                                              "deeper",
                                                              "unnumbered",
                                                              "continued",
                                                              "quoted",
                                                              "section-number",
                                                              "section-heading",
                                                              "annex",
                                                              "annex-title",
                                                              "annex-operative",
                                                              "heading",
                                                              "minor-heading",
                                                              "decoration",
                                                              "table-head",
                                                              "table-cell",
                                                              "closing",
                                                              "vote",
                                                              "end-rule",
                                                              "note"};

}  // namespace

std::string_view name_of(Role role) {
    return role_names[static_cast<std::size_t>(role)];
}

std::optional<Role> role_named(std::string_view name) {
    const auto found = std::ranges::find(role_names, name);
    if (found == role_names.end()) return std::nullopt;
    return static_cast<Role>(found - role_names.begin());
}

std::string_view Style::word(std::string_view language, std::string_view key) const {
    for (const auto code : {language, std::string_view("en")}) {
        const auto known = words.find(std::string(code));
        if (known == words.end()) continue;
        const auto found = known->second.find(std::string(key));
        if (found != known->second.end()) return found->second;
    }
    return {};
}

Style in_language(Style style, std::string_view language) {
    const auto percent = style.leading_percent.find(language);
    if (percent == style.leading_percent.end()) return style;
    const auto spread = [&](Points& leading) {
        leading.thousandths =
            static_cast<std::int32_t>(std::int64_t{leading.thousandths} * percent->second / 100);
    };
    for (auto& paragraph : style.paragraphs) spread(paragraph.leading);
    for (auto& [role, fixed] : style.masthead) {
        spread(fixed.leading);
        spread(fixed.apart);
    }
    spread(style.running.symbol.leading);
    return style;
}

}  // namespace resolute::style
