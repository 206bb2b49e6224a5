// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "citations/folded.h"
#include "citations/scanner.h"
#include "rules/numbering.h"
#include "rules/reading.h"
#include "rules/referring.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

using citations::PlaceKind;
using citations::PlaceWhere;

constexpr std::array<std::string_view, 9> annex_words{"annex",  "annexe", "anexo", "приложени", "مرفق",
                                                      "المرفق", "附件",   "附录",  "anlage"};

/// What a resolution can point to besides its paragraphs.
struct Places {
    std::size_t annexes = 0;
    std::set<std::string> sections;  // their numbers as written: "II", "A"
};

bool begins_annex(std::string_view text) {
    const auto words = citations::lower(trimmed_text(text.substr(0, 60)));
    return std::ranges::any_of(annex_words, [&](auto word) { return words.starts_with(word); });
}

void add_section(const TextLine& line, Places& places) {
    for (const auto text : {label_of(line), trimmed_text(line.prose.text)}) {
        auto number = text.substr(0, text.find_first_of(" .\t\n:—"));
        if (!number.empty() && number.size() < 9) places.sections.emplace(number);
    }
}

Places places_of(const Subject& subject) {
    Places places;
    std::size_t documents = 0, headings = 0;
    for (const auto& text : subject.reading->texts) {
        if (text.depth > 0 && !text.resolution) ++documents;
        for (const auto& line : text.lines) {
            if (line.step.level > 0) continue;
            const bool heading = line.is_heading() || line.prose.text.size() < 40;
            if (!heading) continue;
            add_section(line, places);
            if (begins_annex(line.prose.text)) ++headings;
        }
    }
    places.annexes = std::max(documents, headings);
    return places;
}

/// The place in its row, by its roman numeral or its figures; 0 for letters and all else.
std::size_t ordinal(std::string_view number) {
    const bool letter = number.size() == 1 && number != "I" && number != "V" && number != "X";
    if (const int roman = citations::roman_value(number); roman > 0 && !letter)
        return static_cast<std::size_t>(roman);
    return leading_number<std::size_t>(number);
}

bool is_own(PlaceWhere where) {
    return where != PlaceWhere::unsaid && where != PlaceWhere::elsewhere;
}

void check(const Subject& subject, const Words& words, const Places& places, Findings& found) {
    const auto span_of = [&](Span span) { return words.prose.span(subject.source(), span.begin, span.end); };
    for (const auto& reference : own_references(subject, words)) {
        if (reference.abbreviated || !is_own(reference.where)) continue;
        if (reference.kind == PlaceKind::annex && reference.places.empty() && places.annexes == 0)
            found.hint(span_of(reference.noun), "an annex that is not there");
        for (const auto& place : reference.places) {
            if (reference.kind == PlaceKind::annex && ordinal(place.number) > places.annexes)
                found.at(span_of(place.span),
                         places.annexes == 0
                             ? cat("annex ", place.number, ", but there is none")
                             : cat("annex ", place.number, " does not exist; there are ", places.annexes));
            if (reference.kind == PlaceKind::section && !places.sections.contains(place.number))
                found.hint(span_of(place.span), cat("section ", place.number, " does not exist"));
        }
    }
}

/// Words for an annex of this text that name no place as "in annex I" does.
struct Phrase {
    std::string_view language, words;
};
constexpr std::array phrases{Phrase{"en", "annexed to the present resolution"},
                             Phrase{"en", "annexed to this resolution"},
                             Phrase{"fr", "annexé à la présente résolution"},
                             Phrase{"fr", "annexée à la présente résolution"},
                             Phrase{"fr", "annexés à la présente résolution"},
                             Phrase{"es", "adjunto a la presente resolución"},
                             Phrase{"ar", "مرفق هذا القرار"},
                             Phrase{"zh", "本决议附件"}};

/// Places of such words; none where the references tell them.
std::vector<Span> annexed(const Subject& subject, const Words& words) {
    std::vector<Span> spans;
    for (const auto& phrase : phrases) {
        if (phrase.language != subject.language) continue;
        const auto at = words.find(phrase.words);
        if (at == std::string_view::npos) continue;
        const auto end = at + phrase.words.size();
        const auto& told = own_references(subject, words);
        if (std::ranges::none_of(told, [&](const auto& each) {
                return is_own(each.where) && each.noun.begin >= at && each.noun.end <= end;
            }))
            spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
    return spans;
}

void check(const Subject& subject, Findings& found) {
    Places places;
    bool known = false;
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || words.passage.note) continue;
        for (const auto span : annexed(subject, words)) {
            if (!known) places = places_of(subject);
            known = true;
            if (places.annexes == 0)
                found.hint(words.prose.span(subject.source(), span.begin, span.end),
                           "an annex that is not there");
        }
        const bool speaks = std::ranges::any_of(own_references(subject, words), [](const auto& each) {
            return (each.kind == PlaceKind::annex || each.kind == PlaceKind::section) && is_own(each.where);
        });
        if (!speaks) continue;
        if (!known) places = places_of(subject);
        known = true;
        check(subject, words, places, found);
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Adopts</i> the programme ⟦annexed to the present resolution⟧;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Adopts</i> the programme;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><b>通过</b>⟦本决议附件⟧所载方案。</p></content></paragraph>)",
        .good = R"(<paragraph eId="para_1"><content><p><b>通过</b>方案。</p></content></paragraph>)",
        .language = "zh"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><span class="bold italic">تعتمد</span> البرنامج الوارد في ⟦مرفق هذا القرار⟧.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><span class="bold italic">تعتمد</span> البرنامج.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir l’annexe ⟦II⟧ de la présente résolution.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir l’annexe II de sa résolution 70/1.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el anexo ⟦II⟧ de la presente resolución.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el anexo II de su resolución 70/1.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть приложение ⟦II⟧ к настоящей резолюции.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть приложение II к ее резолюции 70/1.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض المرفق ⟦الثاني⟧ لهذا القرار.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض المرفق الثاني لقرارها 70/1.</p></content></paragraph>)",
        .language = "ar"}};

}  // namespace

extern constinit const Rule annex_reference_unresolved{
    .code = "XREF002",
    .name = "annex-reference-unresolved",
    .levels = staged(Level::warning, Level::error, Level::warning, Level::hint),
    .summary = "a reference to an annex or section that is not there",
    .why =
        R"("Annex II to the present resolution" and "section III above" must exist. Such references are left behind when
annexes are dropped or sections are put together in negotiation. References to the parts of other texts are left aside.
Published files do not always hold the annexes of their text; there the rule only hints.)",
    .authority = "Editorial Manual, References to parts of a document",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Adopts</i> the rules in annex ⟦II⟧ to the present resolution.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Adopts</i> the rules in annex II to its resolution 70/1.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
