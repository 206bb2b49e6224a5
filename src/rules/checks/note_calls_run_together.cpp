// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/note_calls.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    const auto& calls = subject.reading->calls;
    for (std::size_t i = 1; i < calls.size(); ++i) {
        if (calls[i].words != calls[i - 1].words) continue;
        const auto before = call_place(subject, calls[i - 1]), place = call_place(subject, calls[i]);
        const std::string_view text = calls[i].words->prose.text;
        if (place.begin < before.end ||
            !trimmed_text(text.substr(before.end, place.begin - before.end)).empty())
            continue;
        auto& finding = found.at(name_span(subject, place.element),
                                 "the calls of two notes run together, expected a superscript comma between "
                                 "them");
        const auto end = before.outer().end;
        offer(finding, "put a comma between them",
              Edit{{end, end}, subject.language == "ar" ? "<sup>،</sup>" : "<sup>,</sup>"}, Trust::review);
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> les rapports du Secrétaire général<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p>
</authorialNote><⟦authorialNote⟧ marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> les rapports du Secrétaire général<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p>
</authorialNote><sup>,</sup><authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> los informes del Secretario General<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p>
</authorialNote><⟦authorialNote⟧ marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> los informes del Secretario General<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p>
</authorialNote><sup>,</sup><authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклады Генерального секретаря<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p>
</authorialNote><⟦authorialNote⟧ marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклады Генерального секретаря<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p>
</authorialNote><sup>,</sup><authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى تقارير الأمين العام<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p>
</authorialNote><sup>)</sup><sup>(</sup><⟦authorialNote⟧ marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى تقارير الأمين العام<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p>
</authorialNote><sup>)</sup><sup>،</sup><sup>(</sup><authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>秘书长的报告，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268。</p>
</authorialNote><⟦authorialNote⟧ marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184。</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>秘书长的报告，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268。</p>
</authorialNote><sup>,</sup><authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184。</p>
</authorialNote></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule note_calls_run_together{
    .code = "NOTE013",
    .name = "note-calls-run-together",
    .levels = always(Level::warning),
    .summary = "the calls of two footnotes at one place with nothing between them",
    .why =
        R"(The calls ¹ and ² side by side are read as ¹². A superscript comma separates them; better still is one note that
names both sources.)",
    .authority = "Editorial Manual, Footnotes: several references at one place",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports of the
Secretary-General,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p></authorialNote><⟦authorialNote⟧
marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p></authorialNote></p></container>)",
                .good =
                    R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports of the
Secretary-General,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268.</p>
</authorialNote><sup>,</sup><authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>A/78/184.</p>
</authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
