// SPDX-License-Identifier: Apache-2.0
#include "text/unfinished_file.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <thread>

namespace resolute {

namespace {

/// The names, in as many places as threads may write at a time; a handler of signals may not allocate more.
constinit std::array<std::atomic<const char*>, 64> names{};
static_assert(std::atomic<const char*>::is_always_lock_free, "a handler of signals may not wait for a lock");

/// Stands in every place once the program ends: nobody gets one any more, or gives one back.
constexpr char ending[] = "";

/// Threads that are about to have a file, whose name is not known yet; whether the program ends.
constinit std::atomic<int> creating{0};
constinit std::atomic<bool> ends{false};

/// Waits for the end, which is near.
[[noreturn]] void stop() {
    for (;;) ::pause();
}

/// While it lives, no handler runs in this thread: it would wait for what the thread is about to do.
class NoSignals {
public:
    NoSignals() {
        sigset_t all;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    ~NoSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    NoSignals(const NoSignals&) = delete;
    NoSignals& operator=(const NoSignals&) = delete;

private:
    sigset_t before_{};
};

bool exchange(const char* from, const char* to) {
    for (auto& name : names)
        if (auto expected = from; name.compare_exchange_strong(expected, to)) return true;
    return false;
}

}  // namespace

UnfinishedFile::UnfinishedFile(std::string& name) : name_(name.c_str()) {
    const NoSignals quiet;
    creating.fetch_add(1);
    if (ends.load()) {
        creating.fetch_sub(1);
        stop();
    }
    descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
    error_ = errno;
    while (!exchange(nullptr, name_)) std::this_thread::yield();
    creating.fetch_sub(1);
}

UnfinishedFile::~UnfinishedFile() {
    // `remove_unfinished_files` may still read the name, so it has to stay.
    while (!exchange(name_, nullptr)) std::this_thread::yield();
}

void remove_unfinished_files() {
    ends.store(true);
    while (creating.load() > 0) continue;
    for (auto& name : names)
        if (const char* file = name.exchange(ending); file && file != ending) ::unlink(file);
}

}  // namespace resolute
