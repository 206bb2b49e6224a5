// SPDX-License-Identifier: Apache-2.0
#include "lsp/inbox.h"

namespace resolute::lsp {

namespace {

bool same_id(const Value& left, const Value& right) {
    return left.is_text() ? right.is_text() && left.text() == right.text()
                          : left.number() && left.number() == right.number();
}

}  // namespace

void Inbox::put(Letter letter) {
    std::unique_lock lock(mutex_);
    if (letter.message && (*letter.message)["method"].text() == "$/cancelRequest") {
        const auto& id = (*letter.message)["params"]["id"];
        for (auto& each : letters_)
            if (each.message && same_id((*each.message)["id"], id)) each.cancelled = true;
        return;
    }
    changed_.wait(lock, [&] { return size_ < limit || closed_; });
    size_ += letter.size;
    letters_.push_back(std::move(letter));
    changed_.notify_all();
}

void Inbox::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
}

std::optional<Letter> Inbox::take(std::optional<Clock::time_point> until) {
    std::unique_lock lock(mutex_);
    const auto something = [&] { return !letters_.empty() || closed_; };
    if (until)
        changed_.wait_until(lock, *until, something);
    else
        changed_.wait(lock, something);
    if (letters_.empty()) return std::nullopt;
    auto letter = std::move(letters_.front());
    letters_.pop_front();
    size_ -= letter.size;
    changed_.notify_all();
    return letter;
}

bool Inbox::ended() const {
    const std::lock_guard lock(mutex_);
    return closed_ && letters_.empty();
}

}  // namespace resolute::lsp
