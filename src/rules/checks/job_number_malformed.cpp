// SPDX-License-Identifier: Apache-2.0

#include "citations/date.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// "23-25272 (E)": two figures of the year, five that count, the letter of the language.
bool is_job_number(std::string_view text) {
    constexpr std::string_view shape = "00-00000 (A)";
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const char c = text[i];
        const bool right = shape[i] == '0'   ? c >= '0' && c <= '9'
                           : shape[i] == 'A' ? c >= 'A' && c <= 'Z'
                                             : c == shape[i];
        if (!right) return false;
    }
    return true;
}

/// The job is of the year in which the text is issued, or of the one before.
void check_year(const Subject& subject, std::string_view number, Span span, Findings& found) {
    for (const auto& issued : attribute_values(subject, "FRBRExpression", "FRBRdate", "date")) {
        const auto date = citations::parse_iso(issued.text);
        if (!date || !date->valid() || date->year <= 1) continue;
        const int year = (number[0] - '0') * 10 + number[1] - '0';
        const int later = (date->year - year) % 100;
        if (later == 0 || later == 1) continue;
        auto& finding =
            found.at({span.begin, span.begin + 2},
                     cat("`", number, "` is a job of another year than the issuance on `", issued.text, "`"));
        finding.labels.push_back({issued.span, "the date of issuance"});
    }
}

void check(const Subject& subject, Findings& found) {
    if (!is_of_publisher(subject)) return;
    const auto* meta = model::meta(model::main_document(subject.document));
    if (!meta) return;
    for (const auto* job : model::all_elements(*meta, "docketNumber")) {
        const auto whole = subject.source().slice(job->at.span);
        const auto open = whole.find('>'), close = whole.rfind("</");
        const auto inside = close == std::string_view::npos || open + 1 >= close
                                ? std::string_view()
                                : whole.substr(open + 1, close - open - 1);
        const auto number = trimmed_text(inside);
        const auto begin = job->at.span.begin + static_cast<std::uint32_t>(number.data() - whole.data());
        // The Human Rights Council leaves it to its documents.
        if (number.empty() && subject.organ != model::Organ::human_rights_council)
            found.hint(job->at.span, "no number of the job");
        else if (!number.empty() && !is_job_number(number))
            found.at({begin, begin + static_cast<std::uint32_t>(number.size())},
                     cat("`", number, "` is no number of a job, expected one like `23-25272 (E)`"));
        else if (!number.empty())
            check_year(subject, number, {begin, begin + static_cast<std::uint32_t>(number.size())}, found);
    }
}

}  // namespace

extern constinit const Rule job_number_malformed{
    .code = "META031",
    .name = "job-number-malformed",
    .levels = staged(Level::off, Level::off, Level::hint, Level::warning),
    .summary = "a number of the job in another form, of another year, or none",
    .why =
        R"(At the foot of its first page a published text shows the number under which it was produced: two figures of the year, a
hyphen, five figures and the letter of the language. The bar code is made from it. It is of the year in which the text is issued or of the
one before. One in forty published texts shows none, which is a hint; those of the Human Rights Council do not have it.)",
    .authority = "published texts: 1,129 of 1,129 numbers",
    .example =
        {.bad =
             R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><meta>
<identification source="https://example.org"><FRBRManifestation><FRBRauthor href="DGACM" as="editor"/></FRBRManifestation></identification>
<presentation source="https://example.org"><docketNumber refersTo="https://example.org">⟦2325272 (E)⟧</docketNumber></presentation>
</meta><coverPage><p>Libraries</p></coverPage><mainBody><p>Libraries.</p></mainBody></doc></akomaNtoso>
)",
         .good =
             R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><meta>
<identification source="https://example.org"><FRBRManifestation><FRBRauthor href="DGACM" as="editor"/></FRBRManifestation></identification>
<presentation source="https://example.org"><docketNumber refersTo="https://example.org">23-25272 (E)</docketNumber></presentation>
</meta><coverPage><p>Libraries</p></coverPage><mainBody><p>Libraries.</p></mainBody></doc></akomaNtoso>
)",
         .slot = Slot::document},
    .check = check};

}  // namespace resolute::rules
