// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/result.h"
#include "workspace/analyse.h"

namespace resolute::workspace {

/// A fix that was left out although it might be trusted.
struct Refused {
    Diagnostic finding;  // as it still stands in the text
    std::string why;     // what its fix would do: "it would bring …"
};

struct Fixed {
    std::string text;         // all bytes of the file, with its byte-order mark if it had one
    std::size_t applied = 0;  // how many findings had their fix made
    Diagnostics remaining;    // of `text`; their offsets do not count the byte-order mark
    std::vector<Refused> refused;
};

/// What tells the findings of a text: analyse, or a stand-in in tests.
using Analyser = std::function<Analysis(Source, const Options&)>;

/// Makes the fixes of a text that are trusted up to `most` (never those that are only shown), round after
/// round, until none is left to make: so fixing twice is the same as fixing once. A fix is made with all its
/// edits or not at all, the bytes outside of them stay as they are, and one that would bring a finding that
/// was not there before, of whatever rule, is refused. Fails where the source is not UTF-8, since its bytes
/// could not be written back.
Result<Fixed> fix(const Source& source, const Options& options, Trust most,
                  const Analyser& analyser = analyse);

}  // namespace resolute::workspace
