// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/document.h"
#include "rules/rule.h"
#include "text/stopwatch.h"
#include "workspace/house.h"
#include "workspace/selection.h"
#include "xml/tree.h"

namespace resolute::workspace {

struct Options {
    std::optional<rules::Stage> stage;  // none: what the document says
    Selection selection;
    std::vector<Selection> configured;        // asked before `selection`, which has the last word
    std::shared_ptr<const HouseRules> house;  // null: none
    bool schema = true;
    Stopwatch* watch = nullptr;  // takes the time of each step and rule; outlives the analysis
};
rules::Level level_of(const Options& options, const rules::Rule& rule, rules::Stage stage);

/// A text, read once for all who ask about it. Its parts refer to each other, so it stays where it is made.
struct ReadText {
    ReadText(xml::Tree of_text, model::Document of_tree, rules::Stage stage);
    ReadText(const ReadText&) = delete;
    ReadText& operator=(const ReadText&) = delete;

    const xml::Tree tree;
    const model::Document document;
    const rules::Subject subject;
};

/// All that is known about one text.
struct Analysis {
    std::unique_ptr<const ReadText> text;  // of what analyse() gives never null
    rules::Stage stage = rules::Stage::draft;
    Diagnostics diagnostics;  // in order of place
};

/// The one road from a text to its findings, for the command line and the editor alike; what the document
/// itself suppresses is left out.
Analysis analyse(Source source, const Options& options);

/// The stage a document itself tells: a manifestation edited by the United Nations is published, the symbol
/// of a resolution says adopted, any other draft.
rules::Stage stage_of(const model::Document& document);

}  // namespace resolute::workspace
