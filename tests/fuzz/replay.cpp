// SPDX-License-Identifier: Apache-2.0
// Stands in for libFuzzer: runs the target on each file named, and on each cut short at a few places.
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
    int runs = 0;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        for (std::size_t part = 0; part <= 7; ++part) {
            const auto size = bytes.size() * (part ? part : 8) / 8;
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), size);
            ++runs;
        }
    }
    std::printf("%d inputs replayed\n", runs);
    return runs == 0;
}
