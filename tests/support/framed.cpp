// SPDX-License-Identifier: Apache-2.0
#include "support/framed.h"

#include <array>
#include <fstream>
#include <iterator>
#include <map>

#include "text/cat.h"

namespace resolute::tests {

namespace {

const std::string& frame(std::string_view language) {
    static std::map<std::string, std::string, std::less<>> known;
    const auto found = known.find(language);
    if (found != known.end()) return found->second;
    std::ifstream file(cat(RESOLUTE_SOURCE_DIR, "/tests/support/frames/", language, ".xml"));
    return known[std::string(language)] = std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

std::string framed(const rules::Example& example, std::string_view text) {
    if (example.slot == rules::Slot::document) return std::string(text);
    constexpr std::array<std::string_view, 10> names{
        "identification", "cover",       "preface",    "formula",  "preamble",
        "operative",      "conclusions", "expression", "analysis", "classification"};
    auto result = frame(example.language);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto opening = cat("<!--[", names[i], "]-->\n"), closing = cat("<!--[/", names[i], "]-->\n");
        const auto begin = result.find(opening), end = result.find(closing);
        if (begin == std::string::npos || end == std::string::npos) return {};
        const bool here = static_cast<std::size_t>(example.slot) == i + 1;
        const auto inside =
            here ? cat(text, "\n") : result.substr(begin + opening.size(), end - begin - opening.size());
        result.replace(begin, end + closing.size() - begin, inside);
    }
    return result;
}

}  // namespace resolute::tests
