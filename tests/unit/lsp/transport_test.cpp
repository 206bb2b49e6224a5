// SPDX-License-Identifier: Apache-2.0
#include "lsp/transport.h"

#include <catch2/catch.hpp>

using namespace resolute::lsp;

TEST_CASE("messages come in pieces of any size") {
    const auto stream = framed("one") + "content-type: x\r\nCONTENT-LENGTH : 0\r\n\r\n" + framed("three");
    for (std::size_t size = 1; size <= stream.size(); ++size) {
        Frames frames;
        std::vector<std::string> messages;
        std::string message;
        for (std::size_t at = 0; at < stream.size(); at += size) {
            frames.feed(std::string_view(stream).substr(at, size));
            while (frames.next(message)) messages.push_back(message);
        }
        CHECK(messages == std::vector<std::string>{"one", "", "three"});
        CHECK(!frames.broken());
    }
}

TEST_CASE("a stream that cannot be read on is given up") {
    const auto is_broken = [](std::string_view bytes) {
        Frames frames;
        frames.feed(bytes);
        std::string message;
        CHECK(!frames.next(message));
        return frames.broken();
    };
    CHECK(is_broken("Content-Length: 1x\r\n\r\n"));
    CHECK(is_broken("Content-Length:\r\n\r\n"));
    CHECK(is_broken("A: b\r\n\r\n"));
    CHECK(is_broken("Content-Length: 67108865\r\n\r\n"));
    CHECK(is_broken(std::string(Frames::head_limit, 'a')));
    CHECK(!is_broken(std::string(Frames::head_limit - 1, 'a')));
    CHECK(!is_broken("Content-Length: 67108864\r\n\r\n"));
}
