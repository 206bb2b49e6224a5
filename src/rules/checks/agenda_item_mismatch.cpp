// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "citations/folded.h"
#include "citations/symbol.h"
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
    // The page says it twice, or the two stand one against one.
    const auto title = model::value(item.markup->attributes, "title");
    const auto& keyword = items.front();
    const bool page = title.empty() || !tells(line, bare(title));
    const auto on_page = span_of(subject, item);
    if (title.empty() || !page)
        found
            .hint(keyword.span, cat("item `", keyword.item, "` among the keywords, but `", text_of(item),
                                    "` on the cover page"))
            .labels.push_back({on_page, "on the cover page"});
    if (page)
        found.hint(on_page, cat("`", text_of(item), "`, but item `", keyword.item, "` among the keywords"))
            .labels.push_back({keyword.span, "among the keywords"});
}

/// The agenda is one of the session that adopts the text: `A/77/251`.
void check_agendas(const Subject& subject, Findings& found) {
    const auto* meta = model::meta(model::main_document(subject.document));
    const auto& own = own_symbol(subject);
    using Kind = citations::SessionNumber::Kind;
    if (!meta || !own || own->session.kind != Kind::regular || own->session.number == 0) return;
    for (const auto* keyword : model::all_elements(*meta, "keyword")) {
        const auto role = model::value(keyword->attributes, "refersTo");
        const auto* agenda = model::find(keyword->attributes, "dictionary");
        // Lists drawn up before the agenda, `A/77/50`, are of a session to come.
        if ((role != "agenda" && role != "#agenda") || !agenda || !agenda->value.ends_with("/251")) continue;
        const auto symbol = citations::parse_symbol(agenda->value);
        if (symbol && symbol->session.kind == Kind::regular && symbol->session.number > 0 &&
            symbol->session.number != own->session.number)
            found.at(agenda->at.span, cat("`", agenda->value, "` as the agenda, of another session than `",
                                          citations::to_string(*own), "`"));
    }
}

void check(const Subject& subject, Findings& found) {
    check_agendas(subject, found);
    for (const auto& item : marked(subject, "coverPage", "inline")) {
        if (model::value(item.markup->attributes, "name") != "agenda item" || item.extent.empty()) continue;
        check_keywords(subject, item, found);
        const auto* title = model::find(item.markup->attributes, "title");
        if (!title || title->value.empty()) continue;
        if (!tells(bare(text_of(item)), bare(title->value)))
            found.at(title->at.span, cat("`", title->value, "` on the words `", text_of(item), "`"));
    }
}

constexpr std::array more{Example{
    .bad =
        R"(<classification source="https://example.org"><keyword refersTo="https://example.org" value="71" showAs="LIBRARIES" dictionary="A/78/251"/>
<keyword refersTo="agenda" value="71" showAs="LIBRARIES" dictionary="⟦A/67/251⟧"/></classification>)",
    .good =
        R"(<classification source="https://example.org"><keyword refersTo="https://example.org" value="71" showAs="LIBRARIES" dictionary="A/78/251"/>
<keyword refersTo="agenda" value="71" showAs="LIBRARIES" dictionary="A/78/251"/></classification>)",
    .slot = Slot::classification}};

}  // namespace

extern constinit const Rule agenda_item_mismatch{
    .code = "META009",
    .name = "agenda-item-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary =
        "an agenda item whose attribute or keyword differs from its words, or an agenda of another session",
    .why =
        R"(The agenda item stands on the cover page ("Agenda item 110") and again in the attribute `title` of the same line.
The two are written separately and come apart when a cover page is copied. The keywords of the metadata name the item once more, and the
agenda document of the session.)",
    .authority = "published texts, cover pages",
    .example = {.bad = R"(<p><inline name="agenda item" title="⟦109⟧">Agenda item 110</inline></p>)",
                .good = R"(<p><inline name="agenda item" title="110">Agenda item 110</inline></p>)",
                .slot = Slot::cover},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
