// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "schema/grammar.h"

namespace resolute::schema {

struct Grammar::Impl {
    std::string name;  // of the main document
    std::map<std::string, std::string>
        documents;  // read from disk, by file name; the rest is inside the program
    mutable std::mutex mutex;
    mutable std::vector<std::shared_ptr<void>> idle;  // loaded and at work in no thread
};

/// A copy of the grammar for one thread at a time, taken for as long as the session lives. Xerces makes parts
/// of a grammar (content models, character maps of patterns) at first use without a lock, so no two threads
/// may share one.
class Session {
public:
    explicit Session(const Grammar& grammar);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// An XMLGrammarPool of Xerces; foreign types stay out of headers.
    void* pool() const { return pool_.get(); }

private:
    const Grammar grammar_;
    std::shared_ptr<void> pool_;
};

}  // namespace resolute::schema
