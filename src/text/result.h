// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace resolute {

/// The world is wrong (a file, a font, a full disk), told in words for the user.
struct Failure {
    std::string what;
};

/// A value or the reason why there is none; std::expected's member names, until C++23.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::move(value)) {}
    Result(Failure failure) : content_(std::move(failure)) {}

    bool has_value() const { return content_.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const T& value() const& {
        assert(has_value());
        return std::get<0>(content_);
    }
    T& value() & {
        assert(has_value());
        return std::get<0>(content_);
    }
    T&& value() && {
        assert(has_value());
        return std::get<0>(std::move(content_));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const Failure& error() const {
        assert(!has_value());
        return std::get<1>(content_);
    }

private:
    std::variant<T, Failure> content_;
};

/// For work that has no value to give back.
struct Done {};

}  // namespace resolute
