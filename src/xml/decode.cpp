// SPDX-License-Identifier: Apache-2.0
#include "xml/decode.h"

#include <algorithm>

#include "text/find.h"
#include "text/sixteen.h"
#include "text/utf8.h"
#include "xml/characters.h"

namespace resolute::xml {

namespace {

struct Piece {
    std::uint32_t length;  // bytes as written
    char32_t code;
    /// Bytes as decoded.
    std::uint32_t meant() const { return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4; }
};

/// The next decoded character of character data (`value` false) or of an attribute's value.
Piece decode_at(std::string_view written, std::uint32_t at, bool value) {
    if (written[at] == '&') {
        const auto reference = reference_at(written, at);
        if (!reference.empty()) return {reference.size(), referred(written.substr(at, reference.size()))};
        return {1, '&'};
    }
    const auto space = [&](char32_t other) { return value ? U' ' : other; };
    if (written[at] == '\r') return {written.substr(at).starts_with("\r\n") ? 2u : 1u, space('\n')};
    if (written[at] == '\n' || written[at] == '\t') return {1, space(static_cast<char32_t>(written[at]))};
    const auto next = character_at(written, at);
    return {next.length, next.code};
}

/// The first place from `at` on where decoding may change something, or the end.
std::size_t next_change(std::string_view written, std::size_t at, bool value) {
    static constexpr ByteSet in_text("&\r"), in_value("&\r\n\t");
    const auto& wanted = value ? in_value : in_text;
    while (at + Sixteen::size <= written.size()) {
        const Sixteen next(written, at);
        const auto passed = (next.equal('&') | next.below(' ')).first();
        at += passed;
        if (passed == Sixteen::size) continue;
        if (wanted.holds(written[at])) return at;
        ++at;
    }
    return std::min(find_any(written, wanted, at), written.size());
}

std::string decode(std::string_view written, bool value) {
    auto change = next_change(written, 0, value);
    if (change == written.size()) return std::string(written);
    std::string result;
    result.reserve(written.size());
    for (std::size_t at = 0; at < written.size(); change = next_change(written, at, value)) {
        result.append(written, at, change - at);
        if (change == written.size()) break;
        const auto piece = decode_at(written, static_cast<std::uint32_t>(change), value);
        append_utf8(result, piece.code);
        at = change + piece.length;
    }
    return result;
}

}  // namespace

std::string decode_text(std::string_view written) {
    return decode(written, false);
}
std::string decode_value(std::string_view written) {
    return decode(written, true);
}

WrittenPlaces::WrittenPlaces(std::string_view written, std::size_t size) {
    if (written.size() == size) return;
    std::size_t decoded = 0, at = 0;
    for (;;) {
        const auto change = next_change(written, at, false);
        if (change == written.size()) return;
        decoded += change - at;
        if (landmarks_.empty() || change >= landmarks_.back().written + stretch)
            landmarks_.push_back({static_cast<std::uint32_t>(decoded), static_cast<std::uint32_t>(change)});
        const auto piece = decode_at(written, static_cast<std::uint32_t>(change), false);
        decoded += piece.meant();
        at = change + piece.length;
    }
}

std::size_t WrittenPlaces::of(std::string_view written, std::size_t offset) const {
    auto at = offset;
    const auto next = std::ranges::upper_bound(landmarks_, offset, {}, &Landmark::decoded);
    if (next != landmarks_.begin()) {
        const auto& landmark = *std::prev(next);
        at = landmark.written;
        // What is written behind is its own decoded form up to the next landmark.
        const auto changing = written.substr(0, landmark.written + stretch);
        for (std::size_t decoded = landmark.decoded; decoded < offset;) {
            const auto change = next_change(changing, std::min(at, changing.size()), false);
            if (change == changing.size() || decoded + (change - at) >= offset) {
                at += offset - decoded;
                break;
            }
            decoded += change - at;
            const auto piece = decode_at(written, static_cast<std::uint32_t>(change), false);
            decoded += piece.meant();
            at = change + piece.length;
        }
    }
    at = std::min(at, written.size());
    while (at < written.size() && (static_cast<unsigned char>(written[at]) & 0xC0) == 0x80) ++at;
    return at;
}

Span WrittenPlaces::span(const SourceFile& source, Span within, std::size_t begin, std::size_t end) const {
    const auto written = source.slice(within);
    const auto place = [&](std::size_t offset) {
        return within.begin + static_cast<std::uint32_t>(of(written, offset));
    };
    return {place(std::min(begin, end)), place(end)};
}

Span span_of_decoded(const SourceFile& source, Span within, std::size_t size, std::size_t begin,
                     std::size_t end) {
    return WrittenPlaces(source.slice(within), size).span(source, within, begin, end);
}

}  // namespace resolute::xml
