// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>

namespace resolute::schema {

/// How much a document is held to: to what the United Nations publishes, or to what a new text should look
/// like.
enum class Level : std::uint8_t { published, draft };

/// What one schema allows. A handle: copies share the same grammar, which never changes. Any number of
/// threads may ask it at the same time: each works on its own copy of what was loaded, which another takes
/// over when it is done, so there are never more copies than threads at work at once.
class Grammar {
public:
    /// The grammar of a level, from the schema documents inside the program. It is loaded at the first call,
    /// once per process (some 10 ms, and again for each further thread at work at once).
    static const Grammar& of(Level level);

    struct Impl;
    const Impl& impl() const { return *impl_; }

private:
    explicit Grammar(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
    std::shared_ptr<const Impl> impl_;
};

}  // namespace resolute::schema
