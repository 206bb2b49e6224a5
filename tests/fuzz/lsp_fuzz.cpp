// SPDX-License-Identifier: Apache-2.0
// Anything that an editor sends: frames, JSON and messages of every shape are answered or left, never a
// crash.
#include <cstdint>
#include <cstdlib>

#include "lsp/server.h"
#include "lsp/transport.h"

using namespace resolute::lsp;

namespace {

/// The bytes as a stream of frames, and what is in them as messages to a server that has begun.
void serve(std::string_view bytes, bool framed_already) {
    Frames frames;
    frames.feed(framed_already ? std::string(bytes) : framed(bytes));
    Server server(
        [](const Value& sent) {
            if (!parse_value(write_value(sent))) std::abort();
        },
        "0");
    const auto begin = parse_value(R"({"id":0,"method":"initialize","params":{"capabilities":{}}})");
    server.receive({begin});
    std::string message;
    while (!server.exited() && frames.next(message)) {
        server.receive({parse_value(message), message.size()});
        while (server.due()) server.tell_next();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    serve(bytes, true);
    serve(bytes, false);
    return 0;
}
