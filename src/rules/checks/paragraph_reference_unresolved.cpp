// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "citations/reference.h"
#include "rules/metadata.h"
#include "rules/numbering.h"
#include "rules/referring.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::PlaceWhere;

std::optional<int> figure(std::string_view text) {
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// The numbered paragraphs of one resolution.
struct Paragraphs {
    std::set<int> numbers;
    std::map<const Words*, int> number_of;  // the number of the paragraph that each line stands in
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
            if (const auto inner = paragraph_number(label_of(line))) found.numbers.insert(*inner);
        const auto number = number_of(line);
        if (number) {
            found.numbers.insert(*number);
            current = *number;
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
        for (const auto& reference : own_references(subject_, words)) {
            const bool paragraph = reference.kind == citations::PlaceKind::paragraph ||
                                   reference.kind == citations::PlaceKind::subparagraph;
            if (!paragraph || reference.abbreviated) continue;
            for (const auto& place : reference.places) {
                // No text counts its paragraphs from nought, and none backwards.
                if (reference.where == PlaceWhere::elsewhere || reference.where == PlaceWhere::unsaid)
                    check_possible(words, reference, place);
                if (reference.where == PlaceWhere::elsewhere) continue;
                if (reference.where == PlaceWhere::unsaid) {
                    check_unsaid(words, place);
                    continue;
                }
                check_number(words, place, place.number, reference.where, current);
                check_number(words, place, place.last, reference.where, current);
                check_order(words, place);
            }
        }
    }

private:
    void check_number(const Words& words, const citations::Place& place, std::string_view text,
                      PlaceWhere where, int current) {
        const auto number = figure(text);
        if (!number) return;
        const auto span = words.prose.span(subject_.source(), place.span.begin, place.span.end);
        if (!paragraphs_.numbers.contains(*number))
            found_.at(span, cat("paragraph ", *number, " does not exist; the last is ",
                                *paragraphs_.numbers.rbegin()));
        else if (where == PlaceWhere::above && current > 0 && *number > current)
            found_.at(span, cat("paragraph ", *number, " stands below, not above"));
        else if (where == PlaceWhere::below && current > 0 && *number < current)
            found_.at(span, cat("paragraph ", *number, " stands above, not below"));
    }

    /// A number that is only called a paragraph may be one of a text named before; where none is, it is one
    /// of this text.
    void check_unsaid(const Words& words, const citations::Place& place) {
        // Chinese names the other text before the paragraph.
        const auto number = subject_.language == "zh" ? std::nullopt : figure(place.number);
        // Four figures behind the word may be a year.
        if (!number || *number <= *paragraphs_.numbers.rbegin() || *number > 999) return;
        if (!words.numbers().empty() || !words.symbols().empty()) return;
        found_.hint(words.prose.span(subject_.source(), place.span.begin, place.span.end),
                    cat("paragraph ", *number, " does not exist in this text; the last is ",
                        *paragraphs_.numbers.rbegin()));
    }

    void check_possible(const Words& words, const citations::FoundReference& reference,
                        const citations::Place& place) {
        if (figure(place.number) == 0)
            found_.at(words.prose.span(subject_.source(), place.span.begin, place.span.end),
                      "paragraph 0 does not exist in any text");
        else if (!reference.dash)  // "paragraph 11-3" of an agreement
            check_order(words, place);
    }

    void check_order(const Words& words, const citations::Place& place) {
        const auto first = figure(place.number), last = figure(place.last);
        if (first && last && *last <= *first)
            found_.at(words.prose.span(subject_.source(), place.span.begin, place.span.end),
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
            const bool here = reference.where == PlaceWhere::above || reference.where == PlaceWhere::below;
            if (!here || reference.abbreviated || reference.kind != citations::PlaceKind::paragraph) continue;
            if (highest < 0) highest = highest_number(subject);
            for (const auto& place : reference.places)
                if (const auto number = figure(place.number); number && highest > 0 && *number > highest)
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
        R"("Paragraph 12 above" must exist and stand above. References are typed figures; they are left behind when paragraphs
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
