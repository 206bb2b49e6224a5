// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace resolute::layout {

/// Finds values by short texts, without a look at any string: up to 16 bytes are two numbers.
template <class Value>
class ShortWords {
public:
    static constexpr std::size_t longest = 16;

    /// Null where there is none; the text is no longer than `longest`.
    const Value* find(std::string_view text) const {
        if (slots_.empty()) return nullptr;
        const auto key = key_of(text);
        for (auto at = place_of(key); slots_[at].value; at = (at + 1) & (slots_.size() - 1))
            if (slots_[at].key == key) return slots_[at].value;
        return nullptr;
    }
    /// The text is not there yet; `value` must outlive this.
    void add(std::string_view text, const Value& value) {
        if (2 * ++count_ > slots_.size()) grow();
        put({key_of(text), &value});
    }

private:
    struct Key {
        std::uint64_t begin = 0, end = 0;
        std::size_t size = 0;
        bool operator==(const Key&) const = default;
    };
    struct Slot {
        Key key;
        const Value* value = nullptr;
    };

    template <class Number>
    static Number load(const char* from) {
        Number number;
        std::memcpy(&number, from, sizeof number);
        return number;
    }
    /// Together with the size, beginning and end tell all letters, for they meet or overlap.
    static Key key_of(std::string_view text) {
        const auto size = text.size();
        const char* const begin = text.data();
        const char* const end = begin + size;
        if (size >= 8) return {load<std::uint64_t>(begin), load<std::uint64_t>(end - 8), size};
        if (size >= 4) return {load<std::uint32_t>(begin), load<std::uint32_t>(end - 4), size};
        if (size == 0) return {};
        const auto middle = static_cast<unsigned char>(begin[size / 2]);
        return {static_cast<unsigned char>(*begin),
                std::uint64_t{static_cast<unsigned char>(end[-1])} << 8 | middle, size};
    }
    std::size_t place_of(const Key& key) const {
        auto hash = (key.begin * 0x9e3779b97f4a7c15u) ^ ((key.end + key.size) * 0xc2b2ae3d27d4eb4fu);
        hash ^= hash >> 32;
        return static_cast<std::size_t>(hash) & (slots_.size() - 1);
    }
    void put(const Slot& slot) {
        auto at = place_of(slot.key);
        while (slots_[at].value) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
    void grow() {
        const auto old = std::move(slots_);
        slots_.assign(old.empty() ? 256 : 2 * old.size(), {});
        for (const auto& slot : old)
            if (slot.value) put(slot);
    }

    std::vector<Slot> slots_;  // a power of two of them
    std::size_t count_ = 0;
};

}  // namespace resolute::layout
