// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source_file.h"

namespace resolute::xml {

/// Character data of the source decoded: references replaced, line ends made LF (XML 1.0 §2.11). Never fails:
/// what is no reference stays as it is written.
std::string decode_text(std::string_view written);
/// The same for an attribute's value, whose white space becomes spaces (XML 1.0 §3.3.3).
std::string decode_value(std::string_view written);

/// Where decoded characters stand in what was written. Kept where many are looked for in one text: of
/// thousands of references only those behind the nearest landmark are read again.
class WrittenPlaces {
public:
    /// `written` means `size` bytes.
    WrittenPlaces(std::string_view written, std::size_t size);
    /// The decoded characters [begin, end), each as a whole, of what is written in `within`.
    Span span(const SourceFile& source, Span within, std::size_t begin, std::size_t end) const;

private:
    /// A reference or a CRLF. The next landmark is the first that begins this many bytes behind.
    struct Landmark {
        std::uint32_t decoded, written;
    };
    static constexpr std::uint32_t stretch = 512;

    std::size_t of(std::string_view written, std::size_t offset) const;

    std::vector<Landmark> landmarks_;  // none where all is written as it is meant
};

/// The span of the decoded characters [begin, end) inside a node's or value's written bytes `within`, which
/// mean `size` bytes.
Span span_of_decoded(const SourceFile& source, Span within, std::size_t size, std::size_t begin,
                     std::size_t end);

}  // namespace resolute::xml
