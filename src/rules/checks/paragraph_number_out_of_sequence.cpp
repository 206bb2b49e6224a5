// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/numbering.h"
#include "rules/renumbering.h"
#include "rules/rule.h"
#include "rules/sequence.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Annexes hold pieces of other texts, with the numbers those have there.
bool in_annex(const Subject& subject, const NumberedRun& run) {
    for (const auto& text : subject.reading->texts)
        if (!text.lines.empty() && &text.lines.front() <= run.front().line &&
            run.front().line <= &text.lines.back())
            return text.depth > 0 && !text.resolution;
    return false;
}

/// Whether the count begins anew somewhere behind its first paragraph.
bool begins_anew(const NumberedRun& run) {
    return std::any_of(run.begin() + 1, run.end(),
                       [](const Numbered& each) { return each.restarts && each.number == 1; });
}

/// `anew`: the count may begin anew here too.
std::string message(const NumberedRun& run, const Break& fault, bool anew) {
    const auto& label = run[fault.at].label;
    const auto expected = with_number(label, fault.expected);
    if (fault.at == 0) return cat("`", label, "` begins the paragraphs, expected `", expected, "`");
    const auto first = anew && fault.expected != 1 ? cat("`", with_number(label, 1), "` or ") : std::string();
    return cat("`", label, "` follows paragraph ", run[fault.at - 1].number, ", expected ", first, "`",
               expected, "`");
}

/// How many breaks of one run get a fix. Each fix looks at the whole text (numbers behind, references to
/// them): with a break at each paragraph that would be the square of it. The others get theirs when these are
/// mended.
constexpr std::size_t most_fixes = 40;

/// Whether another break is so near that each may be explained in several ways.
bool is_beside_another(const std::vector<Break>& faults, std::size_t index) {
    constexpr std::size_t near = 6;
    const auto at = faults[index].at;
    return (index > 0 && at - faults[index - 1].at <= near) ||
           (index + 1 < faults.size() && faults[index + 1].at - at <= near);
}

void check(const Subject& subject, Findings& found) {
    for (const auto& run : paragraph_runs(subject)) {
        std::vector<Counted> labels;
        for (const auto& each : run)
            labels.push_back({paragraph_number(each.label).value_or(0), each.restarts});
        const auto faults = breaks(labels);
        if (faults.empty()) continue;
        const bool annex = in_annex(subject, run);
        const bool restarts = !annex && begins_anew(run);
        for (std::size_t i = 0, fixes = 0; i < faults.size(); ++i) {
            const auto& fault = faults[i];
            if (run[fault.at].missing) continue;
            const bool anew = restarts && run[fault.at].restarts;
            auto words = message(run, fault, anew);
            auto& finding = annex ? found.hint(run[fault.at].span, std::move(words))
                                  : found.at(run[fault.at].span, std::move(words));
            // Nobody knows which of two numbers was meant.
            if (anew || ++fixes > most_fixes) continue;
            auto fix = renumber(subject, run, fault);
            if (is_beside_another(faults, i)) fix.trust = Trust::review;
            if (!fix.edits.empty()) finding.fixes.push_back(std::move(fix));
        }
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_3"><num>⟦3.⟧</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_3"><num>⟦3.⟧</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_3"><num>⟦3.⟧</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><i>постановляет</i> продолжать заниматься этим вопросом.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_3"><num>⟦3 -⟧</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_3"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تبقي المسألة قيد نظرها.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_3"><num>⟦3.⟧</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><b>决定</b>继续处理此案。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule paragraph_number_out_of_sequence{
    .code = "NUM002",
    .name = "paragraph-number-out-of-sequence",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "numbered paragraphs that do not run 1, 2, 3 …",
    .why =
        R"(Paragraphs are cited by their number, in the text itself ("paragraph 5 above"), in later resolutions and in every
other language version. A gap, a repetition or a wrong start makes those citations point elsewhere.

Numbers run from 1 through the whole resolution. They go on under headings without a number; under a roman numeral
(`I`, `II`) or a lettered section, and in an annex, they may go on or start again at 1. Paragraphs of quoted text (an
amendment) keep the numbers of the text they are quoted from and are left aside. One wrong number among right ones is
reported at itself. One paragraph too many or too few shifts all that follow; it is reported once, and its fix renumbers
the rest, with the references to those paragraphs in the text. Identifiers follow where they hold the numbers.)",
    .authority = "Editorial Manual, Drafting and editing of resolutions: numbering of paragraphs",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_3"><num>⟦3.⟧</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
