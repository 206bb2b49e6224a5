// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace resolute::lsp {

struct Value;
struct Member;
using Array = std::vector<Value>;
using Object = std::vector<Member>;

/// A JSON value. Its questions are answered for every value, so that no message can be of a wrong shape: what
/// is not there is null, what is of another kind is nothing.
struct Value {
    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> content;

    Value();
    Value(std::nullptr_t);
    Value(std::same_as<bool> auto truth);
    template <std::integral T>
    requires(!std::same_as<T, bool>) Value(T number);
    Value(double number);
    Value(const char* text);
    Value(std::string_view text);
    Value(std::string text);
    Value(Array values);
    Value(Object members);

    bool is_null() const { return content.index() == 0; }
    bool is_number() const { return std::holds_alternative<std::int64_t>(content); }
    bool is_text() const { return std::holds_alternative<std::string>(content); }
    bool is_object() const { return std::holds_alternative<Object>(content); }
    bool is_array() const { return std::holds_alternative<Array>(content); }
    bool is_true() const;
    std::optional<std::int64_t> number() const;
    std::string_view text() const;  // empty where it is none
    const Array& values() const;    // the same
    const Object& members() const;  // the same
    const Value& operator[](std::string_view name) const;
    /// Whether it is an array that holds the text.
    bool lists(std::string_view text) const;
};

struct Member {
    std::string name;
    Value value;
};

// Where a Member is known: an array of them must be destroyed if a Value cannot be made.
Value::Value(std::same_as<bool> auto truth) : content(truth) {}
template <std::integral T>
requires(!std::same_as<T, bool>) Value::Value(T number) : content(static_cast<std::int64_t>(number)) {}

/// How deep arrays and objects may stand in each other.
constexpr std::size_t value_depth_limit = 128;

/// Reads JSON (RFC 8259); nothing where it is none, or nested too deep. Half of a surrogate pair, which an
/// editor may send in the middle of typing, is read as U+FFFD: it is one unit of UTF-16 too.
std::optional<Value> parse_value(std::string_view json);
/// As JSON without white space. Bytes that are not UTF-8 become U+FFFD.
std::string write_value(const Value& value);

}  // namespace resolute::lsp
