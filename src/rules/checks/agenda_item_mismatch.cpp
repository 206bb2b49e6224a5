// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "citations/folded.h"
#include "rules/claims.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Without spaces, in plain figures and brackets.
std::string bare(std::string_view text) {
    const citations::Folded folded(text);
    std::string result;
    for (const char c : folded.text())
        if (c != ' ' && c != '(' && c != ')') result += c;
    return result;
}

/// Whether `item` stands in the line, and no further figure with it: "11" is not in "Agenda item 110".
bool tells(std::string_view line, std::string_view item) {
    for (auto at = line.find(item); at != std::string_view::npos; at = line.find(item, at + 1)) {
        const auto end = at + item.size();
        const bool before = at > 0 && citations::is_digit(line[at - 1]) && citations::is_digit(item.front());
        const bool after =
            end < line.size() && citations::is_digit(line[end]) && citations::is_digit(item.back());
        if (!before && !after) return true;
    }
    return false;
}

/// The items that the keywords of the metadata name: "72a".
struct KeywordItem {
    std::string_view item;
    Span span;
};
std::vector<KeywordItem> keyword_items(const Subject& subject) {
    std::vector<KeywordItem> items;
    const auto* meta = model::meta(model::main_document(subject.document));
    if (!meta) return items;
    for (const auto* keyword : model::all_elements(*meta, "keyword")) {
        const auto role = model::value(keyword->attributes, "refersTo");
        const auto* given = model::find(keyword->attributes, "value");
        const auto value = given ? std::string_view(given->value) : std::string_view();
        if ((role == "agenda" || role == "#agenda") && !value.empty() && citations::is_digit(value.front()))
            items.push_back({value.substr(0, value.find('[')), given->at.span});
    }
    return items;
}

/// Whether a Latin letter in brackets follows the last figure: "72 (a)", "72 a)". Arabic lines and some
/// Russian ones have it in their own script.
bool has_letter(std::string_view line) {
    const citations::Folded folded(line);
    auto rest = folded.text();
    const auto figure = rest.find_last_of("0123456789");
    if (figure == std::string_view::npos) return false;
    rest.remove_prefix(figure + 1);
    while (rest.starts_with(' ') || rest.starts_with('(')) rest.remove_prefix(1);
    return rest.size() > 1 && citations::is_letter(rest[0]) && rest[1] == ')';
}

/// The item that the keywords name is among those of the line.
void check_keywords(const Subject& subject, const Marked& item, Findings& found) {
    const auto items = keyword_items(subject);
    const auto line = bare(text_of(item));
    if (items.empty() || line.find_first_of("0123456789") == std::string::npos) return;
    const bool lettered = has_letter(text_of(item));
    const auto is_told = [&](std::string_view value) {
        return tells(line, lettered ? value : value.substr(0, value.find_first_not_of("0123456789")));
    };
    if (std::ranges::any_of(items, is_told, &KeywordItem::item)) return;
    // The page says it twice: where both agree, the keyword is the odd one.
    const auto title = model::value(item.markup->attributes, "title");
    const auto& keyword = items.front();
    const bool agrees = !title.empty() && tells(line, bare(title));
    auto& finding = found.hint(
        agrees ? keyword.span : span_of(subject, item),
        agrees
            ? cat("item `", keyword.item, "` among the keywords, but `", text_of(item), "` on the cover page")
            : cat("`", text_of(item), "`, but item `", keyword.item, "` among the keywords"));
    finding.labels.push_back(agrees ? Label{span_of(subject, item), "on the cover page"}
                                    : Label{keyword.span, "among the keywords"});
}

void check(const Subject& subject, Findings& found) {
    for (const auto& item : marked(subject, "coverPage", "inline")) {
        if (model::value(item.markup->attributes, "name") != "agenda item" || item.extent.empty()) continue;
        check_keywords(subject, item, found);
        const auto* title = model::find(item.markup->attributes, "title");
        if (!title || title->value.empty()) continue;
        if (!tells(bare(text_of(item)), bare(title->value)))
            found.at(title->at.span, cat("`", title->value, "` on the words `", text_of(item), "`"));
    }
}

}  // namespace

extern constinit const Rule agenda_item_mismatch{
    .code = "META009",
    .name = "agenda-item-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "an agenda item whose attribute differs from its words",
    .why =
        R"(The agenda item stands on the cover page ("Agenda item 110") and again in the attribute `title` of the same line.
The two are written separately and come apart when a cover page is copied.)",
    .authority = "published texts, cover pages",
    .example = {.bad = R"(<p><inline name="agenda item" title="⟦109⟧">Agenda item 110</inline></p>)",
                .good = R"(<p><inline name="agenda item" title="110">Agenda item 110</inline></p>)",
                .slot = Slot::cover},
    .check = check};

}  // namespace resolute::rules
