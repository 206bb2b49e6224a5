// SPDX-License-Identifier: Apache-2.0
#include "rules/run.h"

#include <algorithm>

namespace resolute::rules {

Diagnostics run(const Subject& subject, const LevelOf& level_of, Stopwatch* watch) {
    Diagnostics found;
    for (const auto* rule : all()) {
        auto wanted = rule->check ? level_of(*rule) : Level::off;
        // What the caller left as the stage has it is relaxed; what he set himself stays.
        if (wanted == rule->levels.at(subject.stage)) wanted = level(*rule, subject);
        if (wanted == Level::off) continue;
        Findings findings(*rule, wanted, found);
        timed(watch, rule->name, [&] {
            rule->check(subject, findings);
            return 0;
        });
    }
    sort(found);
    return found;
}

}  // namespace resolute::rules
