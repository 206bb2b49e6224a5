// SPDX-License-Identifier: Apache-2.0
// Milliseconds, of the clock and of the processor, of rendering each file to PDF, from memory into memory
// within one process as the peers do: render_times official|fine FILE… The first file warms up and is not
// told.
#include <cstdio>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/file.h"
#include "workspace/render.h"

namespace {

double milliseconds_of(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

int main(int count, char** given) {
    using namespace resolute;
    workspace::RenderOptions options;
    if (count > 1 && std::string_view(given[1]) == "fine") options.breaking = style::Breaking::fine;
    workspace::Renderer renderer(options);
    std::vector<std::string> texts;
    for (int i = 2; i < count; ++i) {
        auto bytes = read_file(given[i]);
        if (!bytes) return 1;
        texts.push_back(std::move(*bytes));
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto begin = milliseconds_of(CLOCK_MONOTONIC), busy = milliseconds_of(CLOCK_PROCESS_CPUTIME_ID);
        const auto source =
            std::make_shared<SourceFile>(SourceFile::from_bytes("a.xml", std::move(texts[i])));
        const auto made = renderer.render(source);
        const auto clock = milliseconds_of(CLOCK_MONOTONIC) - begin;
        const auto work = milliseconds_of(CLOCK_PROCESS_CPUTIME_ID) - busy;
        if (!made || made->bytes.empty()) return 1;
        if (i > 0) std::printf("%.4f %.4f\n", clock, work);
    }
}
