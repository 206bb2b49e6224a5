// SPDX-License-Identifier: Apache-2.0
#include "import/masthead.h"

#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "rules/data.h"

namespace resolute::importing {

namespace {

struct Form {
    std::string_view name, shape;
    std::vector<std::string> words;  // folded, in small letters, what stands around the values
    std::size_t fixed = 0;           // bytes of them
};
struct Forms {
    std::string_view language;
    std::vector<Form> forms;
};

std::string folded(std::string_view text) {
    const citations::Folded fold(text);
    return fold.lowered();
}

Form form_of(std::string_view name, std::string_view shape) {
    Form form{name, shape, {}, 0};
    for (auto rest = shape;;) {
        const auto hole = rest.find("{}");
        form.words.push_back(folded(rest.substr(0, hole)));
        form.fixed += form.words.back().size();
        if (hole == std::string_view::npos) break;
        rest.remove_prefix(hole + 2);
    }
    return form;
}

const std::vector<Form>& forms(citations::Language language) {
    static const auto all = [] {
        std::vector<Forms> made;
        for (const auto& row : rules::table("masthead.tsv")) {
            auto found = std::ranges::find(made, row[1], &Forms::language);
            if (found == made.end()) {
                made.push_back(Forms{row[1], {}});
                found = made.end() - 1;
            }
            found->forms.push_back(form_of(row[0], row[2]));
        }
        for (auto& each : made) std::ranges::stable_sort(each.forms, std::greater<>(), &Form::fixed);
        return made;
    }();
    static const std::vector<Form> none;
    const auto found = std::ranges::find(all, citations::code(language), &Forms::language);
    return found == all.end() ? none : found->forms;
}

/// The values, each at least one byte long; nothing where the text is no such line.
std::optional<std::vector<std::pair<std::size_t, std::size_t>>> match(const Form& form,
                                                                      std::string_view text) {
    std::vector<std::pair<std::size_t, std::size_t>> values;
    const auto& words = form.words;
    if (!text.starts_with(words.front())) return std::nullopt;
    std::size_t at = words.front().size();
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        std::size_t end = std::string_view::npos;
        if (last)
            end = text.size() > at + words[i].size() && text.ends_with(words[i])
                      ? text.size() - words[i].size()
                      : std::string_view::npos;
        else
            end = text.find(words[i], at + 1);
        if (end == std::string_view::npos || end <= at) return std::nullopt;
        values.emplace_back(at, end);
        at = end + words[i].size();
    }
    if (at != text.size()) return std::nullopt;
    return values;
}

}  // namespace

std::optional<MastheadLine> read_masthead(std::string_view text, citations::Language language,
                                          std::string_view name) {
    constexpr std::size_t longest_line = 600;
    if (text.size() > longest_line) return std::nullopt;
    const citations::Folded fold(text);
    for (const auto& form : forms(language)) {
        if (!name.empty() && form.name != name) continue;
        const auto values = match(form, fold.lowered());
        if (!values) continue;
        MastheadLine line{form.name, {}};
        for (const auto& [begin, end] : *values) {
            const auto span = fold.original(begin, end);
            line.values.emplace_back(text.substr(span.begin, span.size()));
        }
        return line;
    }
    return std::nullopt;
}

std::size_t masthead_beginning(std::string_view text, citations::Language language) {
    const citations::Folded fold(text.substr(0, 200));
    for (const auto& form : forms(language))
        if (form.words.size() == 1 && fold.lowered().starts_with(form.words.front()))
            return fold.original(0, form.words.front().size()).end;
    return 0;
}

std::string write_masthead(std::string_view name, citations::Language language,
                           const std::vector<std::string>& values) {
    for (const auto& row : rules::table("masthead.tsv")) {
        if (row[0] != name || row[1] != citations::code(language)) continue;
        std::string result;
        std::size_t used = 0;
        for (auto rest = row[2];;) {
            const auto hole = rest.find("{}");
            result += rest.substr(0, hole);
            if (hole == std::string_view::npos) break;
            if (used < values.size()) result += values[used++];
            rest.remove_prefix(hole + 2);
        }
        if (used == values.size()) return result;
    }
    return {};
}

bool is_bar_code(std::string_view text) {
    return text.size() > 4 && text.size() < 24 && text.starts_with('*') && text.ends_with('*') &&
           text.substr(1, text.size() - 2).find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
               std::string_view::npos;
}

bool asks_to_recycle(std::string_view text) {
    constexpr std::array<std::string_view, 8> words{"Please recycle",
                                                    "Merci de recycler",
                                                    "Prière de recycler",
                                                    "Se ruega reciclar",
                                                    "Просьба отправить на вторичную переработку",
                                                    "الرجاء إعادة استعمال",
                                                    "请回收",
                                                    "Reciclar"};
    return std::ranges::any_of(words, [&](std::string_view each) { return text.starts_with(each); });
}

}  // namespace resolute::importing
