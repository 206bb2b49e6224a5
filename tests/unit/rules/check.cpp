// SPDX-License-Identifier: Apache-2.0
#include "check.h"

#include <memory>

#include "model/xml.h"
#include "rules/run.h"
#include "text/cat.h"
#include "xml/read.h"

namespace resolute::rules::tests {

Diagnostics findings(const std::string& text, Stage stage, const std::string& name) {
    Diagnostics found;
    const auto tree =
        xml::read(std::make_shared<const SourceFile>(SourceFile::from_bytes(name, text)), found);
    const auto document = model::from_xml(tree);
    const auto subject = subject_of(tree, document, stage);
    const auto level_of = [&](const Rule& rule) { return level(rule, subject); };
    for (auto& each : run(subject, level_of)) found.push_back(std::move(each));
    sort(found);
    return found;
}

std::string told(const std::string& text, const Diagnostics& found) {
    std::string result;
    for (const auto& each : found)
        result += cat(each.code, " at `", std::string_view(text).substr(each.span.begin, each.span.size()),
                      "` (", each.span.begin, "): ", each.message, "\n");
    return result;
}

Stage stage_for(const Rule& rule) {
    for (const auto stage : {Stage::adopted, Stage::submission, Stage::draft, Stage::published})
        if (rule.levels.at(stage) != Level::off) return stage;
    return Stage::adopted;
}

}  // namespace resolute::rules::tests
