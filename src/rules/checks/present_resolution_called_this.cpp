// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <span>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

struct Habit {
    std::string_view wrong, right;
};
constexpr Habit assembly[] = {{"this resolution", "the present resolution"}};
constexpr Habit council[] = {{"the present resolution", "this resolution"}};
constexpr Habit french[] = {{"cette résolution", "la présente résolution"}};
constexpr Habit spanish[] = {{"esta resolución", "la presente resolución"}};
constexpr Habit russian[] = {
    {"этой резолюции", "настоящей резолюции"},     {"этой резолюцией", "настоящей резолюцией"},
    {"эту резолюцию", "настоящую резолюцию"},      {"данной резолюции", "настоящей резолюции"},
    {"данной резолюцией", "настоящей резолюцией"}, {"данную резолюцию", "настоящую резолюцию"}};
constexpr Habit arabic[] = {{"القرار الحالي", "هذا القرار"}};
constexpr Habit chinese[] = {{"这项决议", "本决议"}, {"此项决议", "本决议"}, {"这一决议", "本决议"}};

/// How texts of an organ call themselves in a language.
std::span<const Habit> habits(const Subject& subject) {
    if (subject.language == "en")
        return subject.organ == model::Organ::security_council ? std::span<const Habit>(council) : assembly;
    if (subject.language == "fr") return french;
    if (subject.language == "es") return spanish;
    if (subject.language == "ru") return russian;
    if (subject.language == "ar") return arabic;
    if (subject.language == "zh") return chinese;
    return {};
}

void check(const Subject& subject, const Words& words, const Habit& habit, Findings& found) {
    for (auto at = words.find(habit.wrong); at != std::string_view::npos;
         at = words.find(habit.wrong, at + habit.wrong.size())) {
        const auto span = words.prose.span(subject.source(), at, at + habit.wrong.size());
        auto message = cat("`", habit.wrong, "`, expected `", habit.right, "`");
        // Other languages have no other words to go on about a resolution that was just named.
        auto& finding = subject.language == "en" ? found.at(span, std::move(message))
                                                 : found.hint(span, std::move(message));
        // `This` may be another resolution that the words before it name.
        offer(finding, cat("write `", habit.right, "`"),
              replacement(subject, words.prose, at, at + habit.wrong.size(), habit.right), Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    const auto known = habits(subject);
    if (known.empty()) return;
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        for (const auto& words : subject.reading->words)
            if (words.passage.document == text.document && words.in_body() && !words.passage.note)
                for (const auto& habit : known) check(subject, words, habit, found);
    }
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir ⟦cette résolution⟧.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir la présente résolution.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar ⟦esta resolución⟧.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar la presente resolución.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть ⟦эту резолюцию⟧.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть настоящую резолюцию.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض ⟦القرار الحالي⟧.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض هذا القرار.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>审查⟦这项决议⟧。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>审查本决议。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule present_resolution_called_this{
    .code = "XREF003",
    .name = "present-resolution-called-this",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "the own text called `this resolution`, in the Security Council `the present resolution`",
    .why =
        R"md(Texts of the General Assembly, the Economic and Social Council and the Human Rights Council call themselves "the present
resolution"; those of the Security Council "this resolution". The other languages have one form for all: la présente résolution, la
presente resolución, настоящая резолюция, هذا القرار, 本决议.)md",
    .authority =
        "Editorial Manual, Drafting and editing of resolutions; published texts: General Assembly 1,525 of "
        "1,539, Security Council 97 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to publish ⟦this resolution⟧.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to publish the present resolution.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
