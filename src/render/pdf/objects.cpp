// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/objects.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <utility>

#include "render/pdf/deflate.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

constexpr std::size_t objects_per_stream = 400;  // readers inflate a whole stream to get at one object
constexpr std::size_t fewest_deflated = 300;     // what is shorter gains little and costs a start

/// The second line tells transfer programs that the file is binary (ISO 32000-1, 7.5.2).
constexpr std::string_view header = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";

void append_big_endian(std::string& to, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        to += static_cast<char>((value >> shift) & 0xff);
}

/// The first byte lowest; a loop of its own that compilers turn into one load.
std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    for (int i = 0; i < 8; ++i) word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return word;
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

std::string stream_body(std::string_view entries, std::string_view data, bool is_deflated) {
    return cat("<<", entries, is_deflated ? "/Filter/FlateDecode" : "", "/Length ", data.size(), ">>stream\n",
               data, "\nendstream");
}

}  // namespace

int Objects::reserve() {
    entries_.emplace_back();
    return static_cast<int>(entries_.size());
}

void Objects::set(int object, std::string body) {
    entries_[static_cast<std::size_t>(object) - 1].body = std::move(body);
}

int Objects::add(std::string body) {
    const int object = reserve();
    set(object, std::move(body));
    return object;
}

void Objects::set_stream(int object, std::string_view entries, std::string_view data) {
    const bool deflates = data.size() >= fewest_deflated;
    set(object, deflates ? stream_body(entries, deflated(data), true) : stream_body(entries, data, false));
    entries_[static_cast<std::size_t>(object) - 1].stream = true;
}

int Objects::add_stream(std::string_view entries, std::string_view data) {
    const int object = reserve();
    set_stream(object, entries, data);
    return object;
}

int Objects::add_deflated_stream(std::string_view entries, std::string_view deflated_data) {
    const int object = add(stream_body(entries, deflated_data, true));
    entries_.back().stream = true;
    return object;
}

int Objects::add_plain_stream(std::string_view entries, std::string_view data) {
    const int object = add(stream_body(entries, data, false));
    entries_.back().stream = true;
    return object;
}

/// Moves all that are no streams into object streams.
void Objects::pack() {
    std::vector<std::size_t> loose;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (!entries_[i].stream) loose.push_back(i);
    for (std::size_t first = 0; first < loose.size(); first += objects_per_stream) {
        const auto count = std::min(objects_per_stream, loose.size() - first);
        const int container = reserve();
        std::string table, bodies;
        for (std::size_t i = 0; i < count; ++i) {
            auto& entry = entries_[loose[first + i]];
            assert(!entry.body.empty());
            table += cat(loose[first + i] + 1, ' ', bodies.size(), ' ');
            bodies += entry.body;
            bodies += '\n';
            entry.container = container;
            entry.place = i;
        }
        set_stream(container, cat("/Type/ObjStm/N ", count, "/First ", table.size()), table + bodies);
    }
}

std::string Objects::finish(int catalog, int information) {
    pack();
    const int table = reserve();
    std::string file(header);
    for (std::size_t i = 0; i + 1 < entries_.size(); ++i) {
        auto& entry = entries_[i];
        if (entry.container != 0) continue;
        entry.place = file.size();
        file += cat(i + 1, " 0 obj\n");
        file += entry.body;
        file += "\nendobj\n";
    }
    entries_.back().place = file.size();
    entries_.back().stream = true;
    // ISO 32000-1, 7.5.8: type, then offset or number of the object stream, then generation or index.
    constexpr int place_bytes = 4;
    std::string rows;
    append_big_endian(rows, 0, 1 + place_bytes);
    append_big_endian(rows, 65535, 2);
    for (const auto& entry : entries_) {
        const bool packed = entry.container != 0;
        append_big_endian(rows, packed ? 2 : 1, 1);
        append_big_endian(rows, packed ? static_cast<std::uint64_t>(entry.container) : entry.place,
                          place_bytes);
        append_big_endian(rows, packed ? entry.place : 0, 2);
    }
    const auto id = fingerprint(file);
    const auto start = file.size();
    set_stream(table,
               cat("/Type/XRef/Size ", entries_.size() + 1, "/W[1 4 2]/Root ", catalog, " 0 R/Info ",
                   information, " 0 R/ID[<", id, "><", id, ">]"),
               rows);
    file += cat(table, " 0 obj\n", entries_.back().body, "\nendobj\nstartxref\n", start, "\n%%EOF\n");
    return file;
}

std::string fingerprint(std::string_view bytes) {
    Hash one{0xcbf29ce484222325u ^ bytes.size()}, other{0x9e3779b97f4a7c15u ^ bytes.size()};
    const auto take = [&](std::uint64_t word) {
        one.take(word);
        other.take(word);
    };
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) take(word_at(bytes.data() + at));
    std::array<char, 8> rest{};
    bytes.copy(rest.data(), bytes.size() - at, at);
    take(word_at(rest.data()));
    std::string result;
    append_hex(result, one.value);
    append_hex(result, other.value);
    return result;
}

}  // namespace resolute::render::pdf
