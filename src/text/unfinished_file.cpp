// SPDX-License-Identifier: Apache-2.0
#include "text/unfinished_file.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>

namespace resolute {

namespace {

/// The names, in as many places as threads may write at a time; a handler of signals may not allocate more.
constinit std::array<std::atomic<const char*>, 64> names{};
static_assert(std::atomic<const char*>::is_always_lock_free, "a handler of signals may not wait for a lock");

/// Stands in every place once the program ends: nobody gets one any more, or gives one back.
constexpr char ending[] = "";

bool exchange(const char* from, const char* to) {
    for (auto& name : names)
        if (auto expected = from; name.compare_exchange_strong(expected, to)) return true;
    return false;
}

}  // namespace

UnfinishedFile::UnfinishedFile(const char* name) : name_(name) {
    while (!exchange(nullptr, name_)) std::this_thread::yield();
}

UnfinishedFile::~UnfinishedFile() {
    // `remove_unfinished_files` may still read the name, so it has to stay.
    while (!exchange(name_, nullptr)) std::this_thread::yield();
}

void remove_unfinished_files() {
    for (auto& name : names)
        if (const char* file = name.exchange(ending); file && file != ending) ::unlink(file);
}

}  // namespace resolute
