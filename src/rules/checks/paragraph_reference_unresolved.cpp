// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "citations/reference.h"
#include "rules/labels.h"
#include "rules/metadata.h"
#include "rules/numbering.h"
#include "rules/referring.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/find.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

using citations::PlaceWhere;

/// What stands in the paragraphs of one number.
struct Points {
    std::vector<LabelReading> labels;     // of points on all levels
    std::vector<std::string_view> texts;  // where labels may be typed: "(a) libraries; (b) archives"

    /// `label` as references name it, bare.
    bool hold(std::string_view label) const {
        const auto typed = cat(label, ")");
        const auto sought = read_label(typed);
        const auto is_sought = [&](const LabelReading& each) {
            return std::ranges::any_of(sought, [&](const LabelReading& one) {
                return one.count == each.count && one.value == each.value;
            });
        };
        return sought.empty() || std::ranges::any_of(labels, is_sought) ||
               std::ranges::any_of(texts, [&](std::string_view text) {
                   return find_phrase(text, typed) != std::string_view::npos;
               });
    }
};

/// The numbered paragraphs of one resolution.
struct Paragraphs {
    std::map<int, Points> numbers;
    std::map<const Words*, int> number_of;  // the number of the paragraph that each line stands in

    int last() const { return numbers.rbegin()->first; }
};

std::optional<int> number_of(const TextLine& line) {
    return is_numbered(line) ? paragraph_number(shown_label(line)) : std::nullopt;
}

Paragraphs paragraphs_of(const DocumentText& text) {
    Paragraphs found;
    int current = 0;
    for (const auto& line : text.lines) {
        if (line.quoted) continue;
        // A converter may have put paragraphs into a list; they exist all the same.
        if (line.step.number && line.step.level > 0 && label_of(line).ends_with('.'))
            if (const auto inner = paragraph_number(label_of(line))) found.numbers[*inner];
        const auto number = number_of(line);
        if (number) current = *number;
        if (line.operative && current > 0) {
            auto& points = found.numbers[current];
            if (!number) std::ranges::copy(read_label(shown_label(line)), std::back_inserter(points.labels));
            points.texts.push_back(line.prose.text);
        }
        if (line.operative && line.words)
            found.number_of.emplace(line.words,
                                    // A point that a converter left as a paragraph belongs to the one before.
                                    line.is_paragraph() && !number && label_of(line).empty() ? 0 : current);
    }
    return found;
}

class References {
public:
    References(const Subject& subject, const DocumentText& text, Findings& found)
        : subject_(subject), paragraphs_(paragraphs_of(text)), found_(found) {}

    bool possible() const { return !paragraphs_.numbers.empty(); }

    void check(const Words& words) {
        const auto here = paragraphs_.number_of.find(&words);
        const int current = here == paragraphs_.number_of.end() ? 0 : here->second;
        const auto& references = own_references(subject_, words);
        // "Paragraph 1 (a) of article 13" is no paragraph of this text.
        const bool of_articles = std::ranges::any_of(
            references, [](const auto& each) { return each.kind == citations::PlaceKind::article; });
        for (const auto& reference : references) {
            const bool paragraph = reference.kind == citations::PlaceKind::paragraph ||
                                   reference.kind == citations::PlaceKind::subparagraph;
            if (!paragraph || reference.abbreviated) continue;
            for (const auto& place : reference.places) {
                // No text counts its paragraphs from nought, and none backwards.
                if (reference.where == PlaceWhere::elsewhere || reference.where == PlaceWhere::unsaid)
                    check_possible(words, reference, place);
                if (reference.where == PlaceWhere::elsewhere) continue;
                if (reference.where == PlaceWhere::unsaid) {
                    if (!of_articles) check_unsaid(words, place);
                    continue;
                }
                check_number(words, place, place.number, reference.where, current);
                check_number(words, place, place.last, reference.where, current);
                check_order(words, place);
                if (const auto lacking = lacking_label(place); !lacking.empty())
                    found_.at(span_of(words, place), lacking);
            }
        }
    }

private:
    void check_number(const Words& words, const citations::Place& place, std::string_view text,
                      PlaceWhere where, int current) {
        const auto number = whole_number(text);
        if (!number) return;
        const auto span = span_of(words, place);
        if (!paragraphs_.numbers.contains(*number))
            found_.at(span, cat("paragraph ", *number, " does not exist; the last is ", paragraphs_.last()));
        else if (where == PlaceWhere::above && current > 0 && *number > current)
            found_.at(span, cat("paragraph ", *number, " stands below, not above"));
        else if (where == PlaceWhere::below && current > 0 && *number < current)
            found_.at(span, cat("paragraph ", *number, " stands above, not below"));
    }

    Span span_of(const Words& words, const citations::Place& place) const {
        return words.prose.span(subject_.source(), place.span.begin, place.span.end);
    }

    /// What is told of a point that the paragraph, which is there, does not have; empty: nothing.
    std::string lacking_label(const citations::Place& place) const {
        const auto number = whole_number(place.number);
        const auto points = number ? paragraphs_.numbers.find(*number) : paragraphs_.numbers.end();
        if (points == paragraphs_.numbers.end()) return {};
        const auto lacking = std::ranges::find_if_not(
            place.labels, [&](std::string_view label) { return points->second.hold(label); });
        return lacking == place.labels.end() ? std::string()
                                             : cat("paragraph ", *number, " has no (", *lacking, ")");
    }

    /// A number that is only called a paragraph may be one of a text named before; where none is, it is one
    /// of this text.
    void check_unsaid(const Words& words, const citations::Place& place) {
        // Chinese names the other text before the paragraph.
        const auto number = subject_.language == "zh" ? std::nullopt : whole_number(place.number);
        // Four figures behind the word may be a year.
        if (!number || *number > 999 || !words.numbers().empty() || !words.symbols().empty()) return;
        if (*number > paragraphs_.last())
            found_.hint(
                span_of(words, place),
                cat("paragraph ", *number, " does not exist in this text; the last is ", paragraphs_.last()));
        else if (const auto lacking = lacking_label(place); !lacking.empty())
            found_.hint(span_of(words, place), lacking);
    }

    void check_possible(const Words& words, const citations::FoundReference& reference,
                        const citations::Place& place) {
        if (whole_number(place.number) == 0)
            found_.at(span_of(words, place), "paragraph 0 does not exist in any text");
        else if (!reference.dash)  // "paragraph 11-3" of an agreement
            check_order(words, place);
    }

    void check_order(const Words& words, const citations::Place& place) {
        const auto first = whole_number(place.number), last = whole_number(place.last);
        if (first && last && *last <= *first)
            found_.at(span_of(words, place),
                      cat("a range from ", *first, " to ", *last, ", which is not behind it"));
    }

    const Subject& subject_;
    Paragraphs paragraphs_;
    Findings& found_;
};

/// The highest number that begins a line anywhere in the file, in `num` or typed.
int highest_number(const Subject& subject) {
    int highest = 0;
    for (const auto& text : subject.reading->texts)
        for (const auto& line : text.lines)
            if (const auto number = paragraph_number(shown_label(line))) highest = std::max(highest, *number);
    return highest;
}

/// In an annex, numbers above all that are in the file.
void check_annex(const Subject& subject, const DocumentText& text, Findings& found) {
    int highest = -1;
    for (const auto& words : subject.reading->words) {
        if (words.passage.document != text.document || !words.in_body() || words.passage.note) continue;
        for (const auto& reference : own_references(subject, words)) {
            if (reference.where == PlaceWhere::unsaid || reference.where == PlaceWhere::elsewhere ||
                reference.abbreviated || reference.kind != citations::PlaceKind::paragraph)
                continue;
            if (highest < 0) highest = highest_number(subject);
            for (const auto& place : reference.places)
                if (const auto number = whole_number(place.number);
                    number && highest > 0 && *number > highest)
                    found.hint(words.prose.span(subject.source(), place.span.begin, place.span.end),
                               cat("paragraph ", *number, " does not exist; the last of all is ", highest));
        }
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        // Annexes refer to paragraphs of their own and of others.
        if (!text.resolution) {
            check_annex(subject, text, found);
            continue;
        }
        References references(subject, text, found);
        if (!references.possible()) continue;
        for (const auto& words : subject.reading->words)
            if (words.passage.document == text.document && words.in_body() && !words.passage.note)
                references.check(words);
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><blockList eId="para_1__list_1"><listIntroduction><i>Requests</i> the Secretary-General:</listIntroduction>
<item eId="para_1__list_1__item_1"><num>(a)</num><p>To open libraries;</p></item>
<item eId="para_1__list_1__item_2"><num>(b)</num><p>To report on them;</p></item></blockList></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph ⟦1 (c)⟧ above.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><blockList eId="para_1__list_1"><listIntroduction><i>Requests</i> the Secretary-General:</listIntroduction>
<item eId="para_1__list_1__item_1"><num>(a)</num><p>To open libraries;</p></item>
<item eId="para_1__list_1__item_2"><num>(b)</num><p>To report on them;</p></item></blockList></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph 1 (b) above.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><mainBody>
<paragraph eId="para_1"><num>1.</num><content><p>Libraries are open to all.</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p>The conditions of paragraph ⟦12⟧ above are reviewed.</p></content></paragraph>
</mainBody></doc></akomaNtoso>
)",
        .good =
            R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><mainBody>
<paragraph eId="para_1"><num>1.</num><content><p>Libraries are open to all.</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p>The conditions of paragraph 1 above are reviewed.</p></content></paragraph>
</mainBody></doc></akomaNtoso>
)",
        .slot = Slot::document},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph ⟦0⟧ above.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph 1 above.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Recalls</i> paragraphs ⟦22 to 11⟧ of its resolution 60/1;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Recalls also</i> paragraph ⟦0⟧ of the report.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Recalls</i> paragraphs 11 to 22 of its resolution 60/1;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Recalls also</i> paragraph 10 of the report.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir le paragraphe ⟦12⟧ ci-dessus.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prend note</i> du rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir le paragraphe 1 ci-dessus.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el párrafo ⟦12⟧ supra.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Toma nota</i> del informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el párrafo 1 supra.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть пункт ⟦12⟧ выше.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>принимает к сведению</i> доклад;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть пункт 1 выше.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض الفقرة ⟦12⟧ أعلاه.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تحيط علما</i></b> بالتقرير؛</p></content></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض الفقرة 1 أعلاه.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>审查上文第⟦12⟧段。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><b>表示注意到</b>该报告；</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><b>决定</b>审查上文第1段。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule paragraph_reference_unresolved{
    .code = "XREF001",
    .name = "paragraph-reference-unresolved",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a reference to a paragraph that is not there, or not where it says",
    .why =
        R"("Paragraph 12 above" must exist and stand above, and "paragraph 2 (d) above" have such a point. References are typed figures; they are left behind when paragraphs
are added, dropped or moved in negotiation. References to paragraphs of other texts ("of the report", "of its resolution
60/1") are left aside, as are those in annexes; but no text has a paragraph 0, and no range runs backwards.)",
    .authority = "Editorial Manual, References to parts of a document",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph ⟦12⟧ above.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph 1 above.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
