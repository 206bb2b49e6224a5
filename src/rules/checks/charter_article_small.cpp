// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

struct CharterWords {
    std::string_view language, charter, of;
};
constexpr std::array charters{CharterWords{"en", "Charter", " of the Charter"},
                              CharterWords{"fr", "Charte", " de la Charte des Nations"},
                              CharterWords{"es", "Carta", " de la Carta de las Naciones"}};

void check(const Subject& subject, const Words& words, std::string_view of, Findings& found) {
    using enum citations::PlaceKind;
    const std::string_view text = words.prose.text;
    for (const auto& reference : words.references()) {
        const auto begin = reference.noun.begin;
        if ((reference.kind != article && reference.kind != chapter) || reference.abbreviated) continue;
        if (citations::is_upper(text[begin]) || reference.places.empty()) continue;
        const citations::Folded behind(text.substr(reference.places.back().span.end, of.size() + 8));
        if (!behind.text().starts_with(of)) continue;
        auto right = std::string(text.substr(begin, reference.noun.end - begin));
        auto& finding = found.at(words.prose.span(subject.source(), begin, reference.noun.end),
                                 cat("`", right, "` of the Charter, expected a capital"));
        right.front() = static_cast<char>(right.front() - 'a' + 'A');
        offer(finding, cat("write `", right, "`"),
              replacement(subject, words.prose, begin, reference.noun.end, right), Trust::safe);
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& charter : charters)
        if (charter.language == subject.language)
            for (const auto& words : subject.reading->words)
                if (words.in_body() && words.find(charter.charter) != std::string_view::npos)
                    check(subject, words, charter.of, found);
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

}  // namespace

extern constinit const Rule charter_article_small{
    .code = "XREF010",
    .name = "charter-article-small",
    .levels = always(Level::warning),
    .summary = "an Article or Chapter of the Charter without its capital",
    .why =
        R"md(Article and Chapter have a capital where they are those of the Charter of the United Nations or of the Statute of the
International Court of Justice, and a small letter in every other instrument.)md",
    .authority = "Editorial Manual, Capitalization; published texts of the General Assembly, 220 of 223",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to act under ⟦article⟧ 13 of the Charter of the United Nations.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to act under Article 13 of the Charter of the United Nations.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
