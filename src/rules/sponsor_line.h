// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "citations/language.h"
#include "rules/metadata.h"
#include "rules/state_list.h"

namespace resolute::rules {

/// The line above the text of a draft: "Brazil and Switzerland: draft resolution".
struct SponsorLine {
    Marked line;
    std::string_view text;   // of the whole line
    std::string_view names;  // before the colon
    std::string_view kind;   // behind it, without spaces around; empty without a colon
    StateList states;        // places in `names`

    std::string_view name(std::size_t i) const {
        return names.substr(states.names[i].begin, states.names[i].end - states.names[i].begin);
    }
    Span span(const Subject& subject, Extent extent) const {
        return line.words->prose.span(subject.source(), line.extent.begin + extent.begin,
                                      line.extent.begin + extent.end);
    }
};
/// The lines of the preface that are marked as sponsors; none in a language that is not official.
std::vector<SponsorLine> sponsor_lines(const Subject& subject);

/// "Chile, Ghana" as the whole line, "Chile and Ghana: draft resolution"; unchanged where a colon stands in
/// it.
std::string whole_sponsor_line(std::string_view names, citations::Language language);

}  // namespace resolute::rules
