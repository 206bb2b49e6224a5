// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "lsp/snapshot.h"

namespace resolute::lsp {

using Clock = std::chrono::steady_clock;

/// When the findings of a change are to be told: at once, unless it came while those of the text before it
/// were still made. Who types so much faster than a long text is analysed is left as much time as the
/// analysis took, a quarter of a second at most, and is not waited for by texts that are gone already.
Clock::time_point due_of(Clock::time_point came, Clock::time_point told, Clock::duration cost);

/// A text that is open in the editor.
class OpenText {
public:
    OpenText(std::string uri, std::int64_t version, std::string text, Columns columns);

    /// Makes the changes of one `didChange`, each on the text that the one before left. False where a range
    /// ends before it begins: then the editor and we no longer speak of the same text, and until it sends a
    /// whole one every change is refused.
    bool change(std::int64_t version, const Array& changes);
    /// The text with all that is known about it; analysed when first asked for.
    const Snapshot& snapshot(const Manner& manner);
    /// What is known is no longer so: the configuration is another one.
    void forget();

    const std::string& uri() const { return uri_; }
    std::int64_t version() const { return version_; }
    std::string_view text() const { return source_->text(); }
    /// The text without a byte-order mark, as it is read from a file.
    Result<Source> source() const;
    std::optional<Clock::time_point> due;  // when its diagnostics are to be told
    Clock::time_point told{};              // when they were made last

    /// How long the last analysis took.
    Clock::duration cost() const { return cost_; }

private:
    bool change_once(const Value& change);

    std::string uri_;
    std::int64_t version_;
    Columns columns_;
    Source source_;
    bool lost_ = false;
    std::unique_ptr<Snapshot> snapshot_;
    Clock::duration cost_{};
};

}  // namespace resolute::lsp
