// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/referring.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Whether the word at `at` begins a sentence, a quotation or a title.
bool begins(std::string_view text, std::size_t at) {
    const auto before = trimmed_text(text.substr(0, at));
    if (before.empty() || std::string_view(".:;?!()[]\"").find(before.back()) != std::string_view::npos)
        return true;
    for (const std::string_view mark : {"“", "‘", "«", "—", "–"})
        if (before.ends_with(mark)) return true;
    return false;
}

bool is_capital(std::string_view text, std::size_t at) {
    if (citations::is_upper(text[at])) return true;
    const auto second = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    return text[at] == '\xD0' && second >= 0x90 && second < 0xB0;  // А to Я
}

void check(const Subject& subject, const Words& words, Findings& found) {
    using enum citations::PlaceKind;
    const std::string_view text = words.prose.text;
    for (const auto& reference : own_references(subject, words)) {
        const bool lower = reference.kind == paragraph || reference.kind == subparagraph ||
                           reference.kind == section || reference.kind == annex;
        const auto begin = reference.noun.begin;
        if (!lower || reference.abbreviated || !is_capital(text, begin) || begins(text, begin)) continue;
        if (words.prose.run_at(begin).style.italic || words.prose.run_at(begin).style.bold) continue;
        const auto seen = text.substr(begin, reference.noun.end - begin);
        const auto right = citations::lower(seen);
        auto& finding = found.at(words.prose.span(subject.source(), begin, reference.noun.end),
                                 cat("`", seen, "` with a capital in running text, expected `", right, "`"));
        // The parts of some instruments have names: `Annex I countries`.
        offer(finding, cat("write `", right, "`"),
              replacement(subject, words.prose, begin, reference.noun.end, right), Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    if (subject.language == "ar" || subject.language == "zh") return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && !words.passage.note) check(subject, words, found);
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir le ⟦Paragraphe⟧ 1 ci-dessus.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir le paragraphe 1 ci-dessus.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el ⟦Párrafo⟧ 1 supra.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el párrafo 1 supra.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть ⟦Пункт⟧ 1 выше.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть пункт 1 выше.</p></content></paragraph>)",
        .language = "ru"}};

}  // namespace

extern constinit const Rule reference_noun_capital{
    .code = "XREF009",
    .name = "reference-noun-capital",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "paragraph, section or annex with a capital in running text",
    .why =
        R"md(The words paragraph, subparagraph, section and annex are written small in running text, whatever they belong to. Only the
Articles and Chapters of the Charter and of the Statute of the International Court of Justice have a capital.)md",
    .authority = "Editorial Manual, Capitalization; published texts of the General Assembly, 100 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review ⟦Paragraph⟧ 1 above.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph 1 above.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
