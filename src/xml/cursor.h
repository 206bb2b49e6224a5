// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/span.h"

namespace resolute::xml {

using Offset = std::uint32_t;

/// A place in a text that is cut into tags, with what was told and mended up to there.
struct Cursor {
    explicit Cursor(std::string_view source) : text(source), size(static_cast<Offset>(source.size())) {}

    std::string_view text;
    Offset size, at = 0;
    std::vector<Edit> edits;
    Diagnostics diagnostics;

    bool starts(std::string_view what) const { return text.substr(at).starts_with(what); }
    std::string_view slice(Span span) const { return text.substr(span.begin, span.size()); }

    /// Reports and mends in one: what is wrong at `span`, and the edit that makes it right.
    void mend(std::string_view code, Span span, std::string message, Edit edit, std::string title,
              Trust trust);

    /// How much was told and mended so far, to go back to where a part of it turns out to be beside the
    /// point.
    struct Mark {
        std::size_t edits, diagnostics;
    };
    Mark mark() const { return {edits.size(), diagnostics.size()}; }
    void rewind(Mark mark);

    void skip_space();
    /// Over white space and what is neither `stop` nor markup nor needs a look; all that XML has no place for
    /// in UTF-8 is control characters and U+FFFE, U+FFFF.
    void skip_plain(char stop = 0);
    /// Over one character of text or of a value; what may not stand there is mended.
    void character();

private:
    void ampersand();
};

}  // namespace resolute::xml
