// SPDX-License-Identifier: Apache-2.0
#include "lsp/run.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <thread>

#include "lsp/inbox.h"
#include "lsp/server.h"
#include "lsp/transport.h"

namespace resolute::lsp {

namespace {

constexpr int milliseconds_between_looks = 3000;

/// Whether an editor that named its process is gone.
bool is_gone(std::int64_t process) {
    return process > 0 && kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH;
}

/// Reads standard input, message by message.
class Reader {
public:
    explicit Reader(const std::atomic<std::int64_t>& editor) : editor_(editor) {}

    /// The next message; nothing where the input ends.
    std::optional<Letter> next() {
        std::string json;
        while (!frames_.next(json)) {
            if (frames_.broken() || !read_more()) return std::nullopt;
        }
        return Letter{parse_value(json), json.size()};
    }

private:
    bool read_more() {
        for (;;) {
            pollfd input{STDIN_FILENO, POLLIN, 0};
            const auto ready = poll(&input, 1, milliseconds_between_looks);
            if (ready < 0 && errno != EINTR) return false;
            if (ready > 0) break;
            if (is_gone(editor_)) return false;
        }
        std::array<char, 65536> piece;
        const auto count = read(STDIN_FILENO, piece.data(), piece.size());
        if (count < 0) return errno == EINTR || errno == EAGAIN;
        frames_.feed({piece.data(), static_cast<std::size_t>(count)});
        return count > 0;
    }

    const std::atomic<std::int64_t>& editor_;
    Frames frames_;
};

void send(const Value& message) {
    const auto bytes = framed(write_value(message));
    std::string_view left = bytes;
    while (!left.empty()) {
        const auto count = write(STDOUT_FILENO, left.data(), left.size());
        if (count > 0) left.remove_prefix(static_cast<std::size_t>(count));
        if (count >= 0 || errno == EINTR) continue;
        // Nobody listens any more; the end of the input will tell.
        if (errno != EAGAIN) return;
        pollfd output{STDOUT_FILENO, POLLOUT, 0};
        poll(&output, 1, -1);
    }
}

/// One editor that is served.
class Session {
public:
    explicit Session(const std::string& version) : server_(send, version), reader_(editor_) {}

    int run_in_one_thread() {
        while (!server_.exited()) {
            const auto letter = reader_.next();
            if (!letter) break;
            receive(*letter);
            while (server_.due()) server_.tell_next();
        }
        return server_.status();
    }

    int run_in_two_threads() {
        std::thread reading([&] {
            while (auto letter = reader_.next()) {
                const bool last = letter->message && (*letter->message)["method"].text() == "exit";
                inbox_.put(std::move(*letter));
                if (last) break;
            }
            inbox_.close();
        });
        while (!server_.exited() && !inbox_.ended()) {
            const auto due = server_.due();
            if (const auto letter = inbox_.take(due))
                receive(*letter);
            else if (due && !inbox_.ended())
                server_.tell_next();
        }
        inbox_.close();
        reading.join();
        return server_.status();
    }

private:
    void receive(const Letter& letter) {
        server_.receive(letter);
        editor_ = server_.editor().value_or(0);
    }

    std::atomic<std::int64_t> editor_{0};
    Server server_;
    Inbox inbox_;
    Reader reader_;
};

}  // namespace

int run(const std::string& version, bool threads) {
    // An editor that is gone must not end us in the middle of a message.
    std::signal(SIGPIPE, SIG_IGN);
    Session session(version);
    return threads ? session.run_in_two_threads() : session.run_in_one_thread();
}

}  // namespace resolute::lsp
