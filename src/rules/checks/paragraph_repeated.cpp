// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <unordered_map>

#include "rules/marks.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Fewer bytes may be the same words by right: "Other matters".
constexpr std::size_t shortest = 60;

/// The words of a paragraph without the mark at their end, which its place decides.
std::string_view body(const TextLine& line, std::string_view language) {
    const auto extent = trimmed(line.prose.text);
    const auto last = ending(line.prose, language);
    if (last && last->mark == Mark::colon) return {};  // its points tell what it is about
    const bool marked = last && last->mark != Mark::none && !last->closed;
    const auto end = marked ? last->begin : extent.end;
    return end < extent.begin ? std::string_view()
                              : std::string_view(line.prose.text).substr(extent.begin, end - extent.begin);
}

void check(const Subject& subject, const DocumentText& text, Findings& found) {
    std::unordered_map<std::string_view, const TextLine*> seen;
    for (const auto& line : text.lines) {
        // Each section of a budget endorses the report of its own committee.
        if (line.is_heading()) seen.clear();
        if (!line.is_paragraph() || line.quoted || !line.step.line || line.is_display()) continue;
        const auto words = body(line, subject.language);
        if (words.size() < shortest) continue;
        const auto [known, fresh] = seen.emplace(words, &line);
        if (fresh) continue;
        const auto place = [&](const TextLine& one) {
            const auto extent = trimmed(one.prose.text);
            return one.prose.span(subject.source(), extent.begin, extent.end);
        };
        auto& finding = found.at(place(line), "a paragraph with the same words as one before it");
        finding.labels.push_back({place(*known->second), "here"});
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts)
        if (text.resolution || subject.kind == model::DocumentKind::presidential_statement)
            check(subject, text, found);
}

constexpr std::array<Example, 5> more_examples{
    {{.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la décision par laquelle elle a ouvert les bibliothèques publiques,</p></container>
<container name="Notant" eId="container_3"><p><i>Notant</i> le rapport des bibliothécaires,</p></container>
<container name="Rappelant" eId="container_2"><p><i>⟦Rappelant</i> la décision par laquelle elle a ouvert les bibliothèques publiques,⟧</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la décision par laquelle elle a ouvert les bibliothèques publiques,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la decisión por la que abrió las bibliotecas públicas,</p></container>
<container name="Observando" eId="container_3"><p><i>Observando</i> el informe de los bibliotecarios,</p></container>
<container name="Recordando" eId="container_2"><p><i>⟦Recordando</i> la decisión por la que abrió las bibliotecas públicas,⟧</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la decisión por la que abrió las bibliotecas públicas,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> решение об открытии публичных библиотек,</p></container>
<container name="признавая" eId="container_3"><p><i>признавая</i> труд библиотекарей,</p></container>
<container name="отмечая" eId="container_2"><p><i>⟦отмечая</i> решение об открытии публичных библиотек,⟧</p></container>)",
      .good =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> решение об открытии публичных библиотек,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="إذ تؤكد من جديد" eId="container_3"><p><b><i>إذ تؤكد من جديد</i></b> تقرير أمناء المكتبات،</p></container>
<container name="وإذ تشير" eId="container_1"><p><b><i>وإذ تشير</i></b> إلى قرارها الذي فتحت بموجبه المكتبات العامة،</p></container>
<container name="وإذ ترحب" eId="container_4"><p><b><i>وإذ ترحب</i></b> بعمل أمناء المكتبات،</p></container>
<container name="وإذ تشير" eId="container_2"><p><b><i>⟦وإذ تشير</i></b> إلى قرارها الذي فتحت بموجبه المكتبات العامة،⟧</p></container>)",
      .good =
          R"(<container name="إذ تؤكد من جديد" eId="container_3"><p><b><i>إذ تؤكد من جديد</i></b> تقرير أمناء المكتبات،</p></container>
<container name="وإذ تشير" eId="container_1"><p><b><i>وإذ تشير</i></b> إلى قرارها الذي فتحت بموجبه المكتبات العامة،</p></container>
<container name="وإذ ترحب" eId="container_4"><p><b><i>وإذ ترحب</i></b> بعمل أمناء المكتبات،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于向所有人开放公共图书馆及其阅览室的各项决议，</p></container>
<container name="注意到" eId="container_3"><p><b>注意到</b>图书馆员的报告，</p></container>
<container name="回顾" eId="container_2"><p><b>⟦回顾</b>其关于向所有人开放公共图书馆及其阅览室的各项决议，⟧</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于向所有人开放公共图书馆及其阅览室的各项决议，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule paragraph_repeated{
    .code = "STR013",
    .name = "paragraph-repeated",
    .levels = always(Level::warning),
    .summary = "a paragraph that stands in the text twice",
    .why =
        R"(The same words in two paragraphs of one text come from the clipboard: a text is put together from others, and a
paragraph is taken over twice. Where it was moved, one of the two was to go; where it was the pattern of a new paragraph,
its words are still to be changed.)",
    .authority = "Editorial Manual, Resolutions: drafting; published texts",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision by which it opened the public libraries to all,</p></container>
<container name="Noting" eId="container_3"><p><i>Noting</i> the report of the librarians,</p></container>
<container name="Recalling" eId="container_2"><p><i>⟦Recalling</i> the decision by which it opened the public libraries to all,⟧</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision by which it opened the public libraries to all,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples};

}  // namespace resolute::rules
