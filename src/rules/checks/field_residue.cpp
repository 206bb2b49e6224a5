// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/rule.h"
#include "text/find.h"

namespace resolute::rules {

namespace {

/// What word processors and document systems leave where a field was.
constexpr std::array<std::string_view, 6> residues{"MERGEFORMAT",  "PAGEREF _",   "REF _Ref",
                                                   "HYPERLINK \"", "MACROBUTTON", "ODS JOB"};
/// How the message of a field begins that lost its target, up to the exclamation mark.
constexpr std::array<std::string_view, 5> errors{"Error", "Erreur ", "Erreur\xC2\xA0", "Ошибка", "Fehler"};

void report(Findings& found, std::size_t begin, std::size_t end) {
    found.at({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
             "the residue of a field of a word processor");
}

void check(const Subject& subject, Findings& found) {
    const auto text = subject.source().text();
    for (const auto residue : residues)
        for (auto at = find_phrase(text, residue); at != std::string_view::npos;
             at = find_phrase(text, residue, at + residue.size()))
            report(found, at, at + residue.size());
    for (auto at = text.find('!'); at != std::string_view::npos; at = text.find('!', at + 1))
        for (const auto error : errors)
            if (text.substr(0, at).ends_with(error)) report(found, at - error.size(), at + 1);
}

}  // namespace

extern constinit const Rule field_residue{
    .code = "DRAFT007",
    .name = "field-residue",
    .levels = staged(Level::warning, Level::warning, Level::error, Level::warning),
    .summary = "what a word processor left where a field was",
    .why =
        R"("Error! Reference source not found" stands where a cross-reference lost its target, `MERGEFORMAT` and `<<ODS JOB NO>>`
where a field was not filled in. What was meant must be put in its place.)",
    .authority = "common practice of drafting",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to act on section ⟦Error!⟧ Reference source not found.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to act on the report.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
