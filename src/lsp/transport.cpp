// SPDX-License-Identifier: Apache-2.0
#include "lsp/transport.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/cat.h"

namespace resolute::lsp {

namespace {

bool same_letters(std::string_view left, std::string_view right) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(left, right, {}, small, small);
}

std::string_view without_blanks(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// What the head says of the length of its message; names are told in any case, in any order.
std::optional<std::size_t> length_in(std::string_view head) {
    std::optional<std::size_t> length;
    while (!head.empty()) {
        const auto end = std::min(head.find('\n'), head.size());
        const auto line = head.substr(0, end);
        head.remove_prefix(std::min(end + 1, head.size()));
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        if (!same_letters(without_blanks(line.substr(0, colon)), "content-length")) continue;
        const auto figures = without_blanks(line.substr(colon + 1));
        std::size_t number = 0;
        const auto* const last = figures.data() + figures.size();
        const auto read = std::from_chars(figures.data(), last, number);
        if (figures.empty() || read.ec != std::errc() || read.ptr != last) return std::nullopt;
        length = number;
    }
    return length;
}

}  // namespace

bool Frames::next(std::string& message) {
    if (broken_) return false;
    const auto waiting = std::string_view(waiting_).substr(read_);
    const auto end = waiting.substr(0, head_limit).find("\r\n\r\n");
    if (end == std::string_view::npos) {
        broken_ = waiting.size() >= head_limit;
        return false;
    }
    const auto length = length_in(waiting.substr(0, end));
    if (!length || *length > message_limit) {
        broken_ = true;
        return false;
    }
    const auto begin = end + 4;
    if (waiting.size() - begin < *length) return false;
    message = waiting.substr(begin, *length);
    read_ += begin + *length;
    // Moving what is left after every message would make many small ones in one piece quadratic.
    if (read_ > waiting_.size() / 2) {
        waiting_.erase(0, read_);
        read_ = 0;
    }
    return true;
}

std::string framed(std::string_view message) {
    return cat("Content-Length: ", message.size(), "\r\n\r\n", message);
}

}  // namespace resolute::lsp
