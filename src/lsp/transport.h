// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace resolute::lsp {

/// Cuts a stream of bytes into messages, each behind a head with `Content-Length` (LSP 3.17, "Base
/// Protocol"). The stream may come in pieces of any size.
class Frames {
public:
    /// A longer message, or a longer head, is no message of an editor: the stream is given up.
    static constexpr std::size_t message_limit = std::size_t{64} << 20, head_limit = 16384;

    void feed(std::string_view bytes) { waiting_ += bytes; }
    /// Takes the next whole message into `message`; false where it has not come yet, or nothing can follow.
    bool next(std::string& message);
    /// Whether the stream cannot be read on: a head says no length, or one above the limit.
    bool broken() const { return broken_; }

private:
    std::string waiting_;
    std::size_t read_ = 0;  // bytes of waiting_ that are done with
    bool broken_ = false;
};

/// The message with the head that goes before it.
std::string framed(std::string_view message);

}  // namespace resolute::lsp
