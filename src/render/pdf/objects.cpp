// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/objects.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <utility>

#include "render/pdf/deflate.h"
#include "render/pdf/syntax.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

constexpr std::size_t objects_per_stream = 400;  // readers inflate a whole stream to get at one object
constexpr std::size_t fewest_deflated = 400;     // what is shorter gains little and costs a start

/// The second line tells transfer programs that the file is binary (ISO 32000-1, 7.5.2).
constexpr std::string_view header = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";

void append_big_endian(std::string& to, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        to += static_cast<char>((value >> shift) & 0xff);
}

/// The first byte lowest; written so that compilers turn it into one load.
std::uint64_t word_at(const char* bytes) {
    const auto byte = [bytes](int i) {
        return std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    };
    return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
}

/// As FNV-1a, but by words of eight bytes and with the high bits, into which multiplication carries all,
/// brought down.
struct Hash {
    std::uint64_t value = 0;
    void take(std::uint64_t word) {
        value = (value ^ word) * 0x9e3779b97f4a7c15u;
        value ^= value >> 32;
    }
};

void append_hex(std::string& to, std::uint64_t value) {
    for (int shift = 60; shift >= 0; shift -= 4) to += "0123456789ABCDEF"[(value >> shift) & 15];
}

}  // namespace

Objects::Objects() {
    file_.reserve(64'000);
    loose_text_.reserve(48'000);
    file_ = header;
}

int Objects::reserve() {
    entries_.emplace_back();
    return static_cast<int>(entries_.size());
}

void Objects::begin_loose(int object) {
    assert(at(object).place == 0);
    at(object).place = 1 + loose_.size();  // among all; pack() tells that in its stream
    loose_.push_back({object, loose_text_.size()});
}

void Objects::set(int object, std::string_view body) {
    write(object, [&](std::string& to) { to += body; });
}

int Objects::add(std::string_view body) {
    const int object = reserve();
    set(object, body);
    return object;
}

void Objects::write_stream(int object, std::string_view entries, std::string_view filter,
                           std::string_view data) {
    at(object).place = file_.size();
    append_decimal(file_, object, 0);
    for (const auto part : {std::string_view(" 0 obj\n<<"), entries, filter, std::string_view("/Length ")})
        file_ += part;
    append_decimal(file_, static_cast<std::int64_t>(data.size()), 0);
    for (const auto part : {std::string_view(">>stream\n"), data, std::string_view("\nendstream\nendobj\n")})
        file_ += part;
}

void Objects::set_stream(int object, std::string_view entries, std::string_view data) {
    if (data.size() < fewest_deflated) return write_stream(object, entries, "", data);
    write_stream(object, entries, "/Filter/FlateDecode", deflated(data));
}

int Objects::add_stream(std::string_view entries, std::string_view data) {
    const int object = reserve();
    set_stream(object, entries, data);
    return object;
}

int Objects::add_deflated_stream(std::string_view entries, std::string_view deflated_data) {
    const int object = reserve();
    write_stream(object, entries, "/Filter/FlateDecode", deflated_data);
    return object;
}

int Objects::add_plain_stream(std::string_view entries, std::string_view data) {
    const int object = reserve();
    write_stream(object, entries, "", data);
    return object;
}

void Objects::pack() {
    for (std::size_t first = 0; first < loose_.size(); first += objects_per_stream) {
        const auto count = std::min(objects_per_stream, loose_.size() - first);
        const auto begin = loose_[first].begin;
        const auto end = first + count < loose_.size() ? loose_[first + count].begin : loose_text_.size();
        const int container = reserve();
        std::string text;
        text.reserve(count * 10 + end - begin);
        for (std::size_t i = 0; i < count; ++i) {
            const auto& each = loose_[first + i];
            append_decimal(text, each.object, 0);
            text += ' ';
            append_decimal(text, static_cast<std::int64_t>(each.begin - begin), 0);
            text += ' ';
            at(each.object) = {container, i};
        }
        const auto bodies = text.size();
        text.append(loose_text_, begin, end - begin);
        set_stream(container, cat("/Type/ObjStm/N ", count, "/First ", bodies), text);
    }
}

std::string Objects::finish(int catalog, int information) {
    assert(std::ranges::all_of(entries_, [](const Entry& entry) { return entry.place != 0; }));
    pack();
    const int table = reserve();
    const auto start = file_.size();
    at(table).place = start;
    // ISO 32000-1, 7.5.8: type, then offset or number of the object stream, then generation or index.
    int place_bytes = 2;
    while (start >> (8 * place_bytes) != 0) ++place_bytes;
    std::string rows;
    rows.reserve((entries_.size() + 1) * static_cast<std::size_t>(1 + place_bytes + 2));
    append_big_endian(rows, 0, 1 + place_bytes);
    append_big_endian(rows, 65535, 2);
    for (const auto& entry : entries_) {
        const bool packed = entry.container != 0;
        append_big_endian(rows, packed ? 2 : 1, 1);
        append_big_endian(rows, packed ? static_cast<std::uint64_t>(entry.container) : entry.place,
                          place_bytes);
        append_big_endian(rows, packed ? entry.place : 0, 2);
    }
    const auto id = fingerprint(file_);
    set_stream(table,
               cat("/Type/XRef/Size ", entries_.size() + 1, "/W[1 ", place_bytes, " 2]/Root ", catalog,
                   " 0 R/Info ", information, " 0 R/ID[<", id, "><", id, ">]"),
               rows);
    file_ += cat("startxref\n", start, "\n%%EOF\n");
    return std::move(file_);
}

std::string fingerprint(std::string_view bytes) {
    Hash one{0xcbf29ce484222325u ^ bytes.size()}, other{0x9e3779b97f4a7c15u ^ bytes.size()};
    // Each takes every other word, which is twice as quick, and what the other came to.
    std::size_t at = 0;
    for (; at + 16 <= bytes.size(); at += 16) {
        one.take(word_at(bytes.data() + at));
        other.take(word_at(bytes.data() + at + 8));
    }
    std::array<char, 16> rest{};
    bytes.copy(rest.data(), bytes.size() - at, at);
    one.take(word_at(rest.data()));
    other.take(word_at(rest.data() + 8));
    one.take(other.value);
    other.take(one.value);
    std::string result;
    append_hex(result, one.value);
    append_hex(result, other.value);
    return result;
}

}  // namespace resolute::render::pdf
