// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>
#include <vector>

#include "rules/reading.h"
#include "rules/rule.h"
#include "rules/text_language.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

std::string_view name_of_language(std::string_view code) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> names{{{"en", "English"},
                                                                                  {"fr", "French"},
                                                                                  {"es", "Spanish"},
                                                                                  {"ru", "Russian"},
                                                                                  {"ar", "Arabic"},
                                                                                  {"zh", "Chinese"},
                                                                                  {"de", "German"}}};
    for (const auto& [two, name] : names)
        if (code == two) return name;
    return code;
}

void check(const Subject& subject, Findings& found) {
    std::size_t foreign = 0, own = 0;
    std::vector<std::pair<const Words*, std::string_view>> odd;
    for (const auto& words : subject.reading->words) {
        const auto& text = words.prose.text;
        if (!words.in_body() || words.passage.note || words.passage.role == model::Passage::Role::cell ||
            text.size() < 60)
            continue;
        if (may_be_in(text, subject.language)) {
            ++own;
            continue;
        }
        const auto language = foreign_language(text);
        if (language.empty() || language == subject.language) continue;
        ++foreign;
        odd.emplace_back(&words, language);
    }
    if (foreign > 1 && foreign > own) return;  // the whole text: its declared language is wrong
    for (const auto& [words, language] : odd) {
        const auto extent = trimmed(words->prose.text);
        const auto span = words->prose.span(subject.source(), extent.begin, extent.end);
        auto message = cat("a paragraph in ", name_of_language(language), " in a text in ",
                           name_of_language(subject.language));
        // An annex may quote a text in its own language.
        if (words->passage.document->name == "doc")
            found.hint(span, std::move(message));
        else
            found.at(span, std::move(message));
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>⟦Déplore</i> que la situation des bibliothèques publiques continue de menacer la
lecture et les livres;⟧</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Deplores</i> the situation of the public libraries;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>⟦просит</i> that the public libraries of the region continue to be open to all who
read and to those who learn to read;⟧</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>просит</i> публичные библиотеки региона оставаться открытыми для всех;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .language = "ru"}};

}  // namespace

extern constinit const Rule text_in_other_language{
    .code = "META017",
    .name = "text-in-other-language",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a paragraph in another language than the text around it",
    .why =
        R"(A paragraph that was not translated yet, or was copied from another language version, is left over. Titles, quotations
in footnotes and tables are not looked at.)",
    .authority = "General Assembly rules of procedure, rule 56 (documents in the six languages)",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to consider the question at the next session;</p></content>
</paragraph>
<paragraph eId="para_3"><num>3.</num><content><p><i>⟦Décide</i> de rester saisie de la question et de la reprendre dans les mois
qui viennent, avec les autres points du programme.⟧</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
