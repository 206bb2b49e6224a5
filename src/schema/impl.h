// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "schema/grammar.h"

namespace resolute::schema {

class Plan;
class PlanTable;

/// One copy of a grammar.
struct Loaded {
    std::shared_ptr<void> pool;  // an XMLGrammarPool of Xerces; foreign types stay out of headers
    std::shared_ptr<Plan> plan;  // what was compiled of it, see plan.h; made at its first use
};

struct Grammar::Impl {
    std::string name;  // of the main schema document
    mutable std::mutex mutex;
    mutable std::vector<Loaded> idle;  // at work in no thread
    std::string_view table;            // of a grammar of the program, see plan_table.h
    mutable std::vector<std::shared_ptr<PlanTable>> idle_tables;
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

    /// An XMLGrammarPool of Xerces.
    void* pool() const { return loaded_.pool.get(); }
    Plan& plan() const { return *loaded_.plan; }

private:
    const Grammar grammar_;
    Loaded loaded_;
};

}  // namespace resolute::schema
