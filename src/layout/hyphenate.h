// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace resolute::layout {

/// Where the words of a language may be parted: Liang's patterns ("Word Hy-phen-a-tion by Com-put-er", 1983)
/// out of a dictionary of the kind that Debian's packages `hyphen-*` hold.
class Hyphenator {
public:
    /// From the bytes of a dictionary, whose first line names its encoding. Fails when nobody knows that.
    static Result<Hyphenator> read(std::string_view dictionary);
    /// Fails, naming the file, when it cannot be read.
    static Result<Hyphenator> open(const std::string& path);

    /// Offsets in a word of letters and apostrophes where it may be parted, rising. At least three letters
    /// stay on both sides, more where the dictionary asks for more.
    std::vector<std::size_t> points(std::string_view word) const;

private:
    /// Of the tree of patterns. Children of a node are a chain.
    struct Node {
        char32_t letter = 0;
        std::uint32_t child = 0, next = 0;         // 0 is none
        std::uint32_t first_value = 0, count = 0;  // of the pattern that ends here
    };
    Hyphenator() = default;
    void add_line(std::u32string_view line);
    void add_pattern(std::u32string_view pattern);
    std::uint32_t child(std::uint32_t parent, char32_t letter) const;
    std::vector<std::uint8_t> values(std::u32string_view word) const;

    std::vector<Node> nodes_{Node{}};  // [0] is the root
    std::vector<std::uint8_t> values_;
    std::size_t before_ = 3, behind_ = 3;  // letters that stay together
};

}  // namespace resolute::layout
