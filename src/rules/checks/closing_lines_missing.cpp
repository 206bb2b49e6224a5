// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <optional>

#include "rules/gap.h"
#include "rules/reading.h"
#include "rules/rule.h"

namespace resolute::rules {

namespace {

/// Where the lines are missing: at the closing part that has no words, else behind the operative part;
/// nothing where they are there.
std::optional<Span> missing_at(const Subject& subject, const model::Document& document) {
    const auto bodies = model::parts(document, "mainBody");
    if (bodies.empty()) return std::nullopt;
    const auto closings = model::parts(document, "conclusions");
    if (closings.empty()) return gap_after(subject, bodies.back()->at.span);
    // The result of a vote in brackets is no closing line.
    for (const auto& passage : model::passages(*closings.front())) {
        const auto words = model::text(*passage.content);
        if (const auto seen = trimmed_text(words); !seen.empty() && !seen.starts_with('['))
            return std::nullopt;
    }
    const auto part = subject.tree.at(closings.front()->at.span.begin);
    for (auto child = subject.tree[part].first_child; child != xml::none; child = subject.tree[child].next)
        if (subject.tree.is_element(child))
            return Span{gap_behind(subject, closings.front()->at.span), subject.tree[child].name.end};
    return closings.front()->at.span;
}

void check(const Subject& subject, Findings& found) {
    const bool prints = subject.organ == model::Organ::general_assembly ||
                        subject.organ == model::Organ::human_rights_council;
    if (!prints || subject.kind == model::DocumentKind::draft_resolution) return;
    for (const auto& text : subject.reading->texts)
        if (text.resolution || (subject.kind == model::DocumentKind::decision && text.depth == 0))
            if (const auto place = missing_at(subject, *text.document))
                found.at(*place, "no closing lines behind the operative part, expected meeting and date");
}

constexpr std::array more{
    Example{
        .bad = R"(⟦<p⟧>[Adoptée sans vote.]</p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50e">50<sup>e</sup> séance plénière</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 décembre 2023</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "fr"},
    Example{
        .bad = R"(⟦<p⟧>[Aprobada sin votación.]</p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50a">50ª sesión plenaria</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 de diciembre de 2023</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "es"},
    Example{
        .bad = R"(⟦<p⟧>[Принята без голосования.]</p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50-е">50-е пленарное заседание</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 декабря 2023 года</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "ru"},
    Example{
        .bad = R"(⟦<p⟧>[اتخذ بدون تصويت.]</p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50">الجلسة العامة 50</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 كانون الأول/ديسمبر 2023</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "ar"},
    Example{
        .bad = R"(⟦<p⟧>[未经表决通过。]</p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50">第50次全体会议</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">2023年12月19日</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "zh"}};

}  // namespace

extern constinit const Rule closing_lines_missing{
    .code = "STR003",
    .name = "closing-lines-missing",
    .levels = staged(Level::off, Level::off, Level::error, Level::error),
    .summary = "an adopted resolution without the lines that tell meeting and date",
    .why =
        R"(Resolutions of the General Assembly and of the Human Rights Council end with two lines: the meeting at which they
were adopted and its date ("40th plenary meeting / 28 November 2023"). The Security Council tells both on the cover.)",
    .authority = "published texts: General Assembly 1,952 of 1,953, Human Rights Council 185 of 188",
    .example =
        {.bad = R"(⟦<p⟧>[Adopted without a vote.]</p>)",
         .good =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
         .slot = Slot::conclusions},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
