// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/document.h"
#include "rules/rule.h"
#include "text/result.h"
#include "xml/tree.h"

namespace resolute::workspace {

/// Which rules are asked and how grave they are taken. Entries are codes, names or families (`NUM`); a later
/// list wins over an earlier one: select, then extend, then ignore, then the levels.
struct Selection {
    std::vector<std::string> select;  // empty: all that are on at the stage
    std::vector<std::string> extend;
    std::vector<std::string> ignore;
    std::vector<std::pair<std::string, rules::Level>> levels;
};
/// Why a selection cannot be used, with a suggestion, or nothing.
std::optional<Failure> problem_with(const Selection& selection);
rules::Level level_of(const Selection& selection, const rules::Rule& rule, rules::Stage stage);

struct Options {
    std::optional<rules::Stage> stage;  // none: what the document says
    Selection selection;
    bool schema = true;
};

/// All that is known about one text.
struct Analysis {
    xml::Tree tree;
    model::Document document;
    rules::Stage stage = rules::Stage::draft;
    Diagnostics diagnostics;  // in order of place
};

/// The one road from a text to its findings, for the command line and the editor alike.
Analysis analyse(Source source, const Options& options);

/// The stage a document itself tells: a manifestation edited by the United Nations is published, the symbol
/// of a resolution says adopted, any other draft.
rules::Stage stage_of(const model::Document& document);

}  // namespace resolute::workspace
