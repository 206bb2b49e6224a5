// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/cff.h"

#include <cstddef>

namespace resolute::render::pdf {

namespace {

/// Reads big-endian numbers; behind the end it yields 0 and remembers.
class Reader {
public:
    explicit Reader(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), at_(at) {}

    std::uint32_t number(int size) {
        std::uint32_t value = 0;
        for (int i = 0; i < size; ++i) {
            value <<= 8;
            if (at_ < bytes_.size())
                value |= static_cast<unsigned char>(bytes_[at_]);
            else
                failed_ = true;
            ++at_;
        }
        return value;
    }
    std::size_t at() const { return at_; }
    bool at_end() const { return at_ >= bytes_.size(); }
    bool failed() const { return failed_; }

private:
    std::string_view bytes_;
    std::size_t at_;
    bool failed_ = false;
};

/// An INDEX (section 5): its first member and its end.
struct Index {
    std::uint32_t count = 0;
    std::string_view first;
    std::size_t end = 0;
};

Index read_index(std::string_view table, std::size_t at) {
    Reader reader(table, at);
    Index index;
    index.count = reader.number(2);
    if (index.count == 0) {
        index.end = reader.at();
        return index;
    }
    const auto size = static_cast<int>(reader.number(1));
    if (size < 1 || size > 4) return {};
    const auto data = reader.at() + (index.count + 1) * static_cast<std::size_t>(size) - 1;
    const auto begin = reader.number(size), end = reader.number(size);
    if (begin > end || data + end > table.size()) return {};
    index.first = table.substr(data + begin, end - begin);
    Reader last(table, data + 1 - static_cast<std::size_t>(size));
    index.end = data + last.number(size);
    return index;
}

struct TopDictionary {
    std::uint32_t charset = 0, char_strings = 0;
    bool has_identifiers = false;
};

/// Section 4. Real numbers are skipped, since no operator asked for here has one.
TopDictionary read_dictionary(std::string_view dictionary) {
    TopDictionary result;
    std::uint32_t operand = 0;
    for (Reader reader(dictionary); !reader.at_end();) {
        const auto byte = reader.number(1);
        if (byte == 12) {
            if (reader.number(1) == 30) result.has_identifiers = true;
        } else if (byte == 15) {
            result.charset = operand;
        } else if (byte == 17) {
            result.char_strings = operand;
        } else if (byte == 28) {
            operand = reader.number(2);
        } else if (byte == 29) {
            operand = reader.number(4);
        } else if (byte == 30) {
            while (!reader.at_end() && (reader.number(1) & 0x0f) != 0x0f) {
            }
        } else if (byte >= 32 && byte <= 246) {
            operand = byte - 139;
        } else if (byte >= 247 && byte <= 250) {
            operand = (byte - 247) * 256 + reader.number(1) + 108;
        } else if (byte >= 251 && byte <= 254) {
            reader.number(1);
        }
    }
    return result;
}

}  // namespace

std::vector<std::uint16_t> cff_identifiers(std::string_view table) {
    if (table.size() < 4) return {};
    const auto names = read_index(table, static_cast<unsigned char>(table[2]));
    const auto top = read_dictionary(read_index(table, names.end).first);
    if (!top.has_identifiers) return {};
    const auto glyph_count = read_index(table, top.char_strings).count;
    std::vector<std::uint16_t> result{0};
    if (top.charset <= 2) {  // predefined; for CIDs that means the glyph's number
        while (result.size() < glyph_count) result.push_back(static_cast<std::uint16_t>(result.size()));
        return result;
    }
    Reader reader(table, top.charset);
    const auto format = reader.number(1);  // section 13
    while (result.size() < glyph_count && !reader.failed()) {
        auto identifier = reader.number(2);
        const auto more = format == 0 ? 0 : reader.number(format == 1 ? 1 : 2);
        for (std::uint32_t i = 0; i <= more && result.size() < glyph_count; ++i)
            result.push_back(static_cast<std::uint16_t>(identifier++));
    }
    if (reader.failed()) return {};
    return result;
}

}  // namespace resolute::render::pdf
