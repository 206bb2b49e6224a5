// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "lsp/documents.h"
#include "lsp/value.h"

namespace resolute::lsp {

/// A message as it came; nothing where it could not be read.
struct Letter {
    std::optional<Value> message;
    std::size_t size = 0;                   // of its JSON, in bytes
    bool cancelled = false;                 // the editor no longer wants the answer
    Clock::time_point came = Clock::now();  // when it was read
};

/// The messages that one thread reads and another works on, in their order. A cancellation does not wait its
/// turn: it marks the request that waits.
class Inbox {
public:
    /// The reader waits while more bytes than this lie here.
    static constexpr std::size_t limit = std::size_t{256} << 20;

    void put(Letter letter);
    /// No more will come.
    void close();
    /// The next message; nothing when `until` comes first, or when no more will come.
    std::optional<Letter> take(std::optional<Clock::time_point> until);
    bool ended() const;

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Letter> letters_;
    std::size_t size_ = 0;
    bool closed_ = false;
};

}  // namespace resolute::lsp
