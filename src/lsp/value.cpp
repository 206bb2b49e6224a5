// SPDX-License-Identifier: Apache-2.0
#include "lsp/value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::lsp {

namespace {

/// Takes what nlohmann's reader finds and builds our values of it.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Value result;

    bool null() override { return put(nullptr); }
    bool boolean(bool truth) override { return put(truth); }
    bool number_integer(number_integer_t number) override { return put(number); }
    bool number_unsigned(number_unsigned_t number) override {
        constexpr auto most = static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
        return number <= most ? put(number) : put(static_cast<double>(number));
    }
    bool number_float(number_float_t number, const string_t&) override { return put(number); }
    bool string(string_t& text) override { return put(std::move(text)); }
    bool binary(binary_t&) override { return false; }
    bool key(string_t& name) override {
        name_ = std::move(name);
        return true;
    }
    bool start_object(std::size_t) override { return open(Object()); }
    bool start_array(std::size_t) override { return open(Array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

private:
    struct Open {
        std::string name;  // under which it will stand
        Value value;
    };

    bool put(Value value) {
        if (open_.empty()) {
            result = std::move(value);
            return true;
        }
        auto& into = open_.back().value.content;
        if (auto* array = std::get_if<Array>(&into))
            array->push_back(std::move(value));
        else
            std::get<Object>(into).push_back(Member{std::move(name_), std::move(value)});
        return true;
    }
    bool open(Value empty) {
        if (open_.size() == value_depth_limit) return false;
        open_.push_back(Open{std::move(name_), std::move(empty)});
        return true;
    }
    bool close() {
        auto done = std::move(open_.back());
        open_.pop_back();
        name_ = std::move(done.name);
        return put(std::move(done.value));
    }

    std::vector<Open> open_;
    std::string name_;
};

std::optional<Value> parse_strictly(std::string_view json) {
    Builder builder;
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &builder)) return std::nullopt;
    return std::move(builder.result);
}

/// The code of `\uXXXX` at `at`, or nothing.
std::optional<unsigned> escape_at(std::string_view json, std::size_t at) {
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
    unsigned code = 0;
    const auto* const end = json.data() + at + 6;
    const auto read = std::from_chars(json.data() + at + 2, end, code, 16);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return code;
}

/// The text with each escaped surrogate that has no partner written as U+FFFD.
std::string with_whole_pairs(std::string_view json) {
    std::string result(json);
    for (std::size_t at = 0; at + 1 < result.size();) {
        if (result[at] != '\\') {
            ++at;
            continue;
        }
        const auto code = escape_at(result, at);
        if (!code || *code < 0xD800 || *code > 0xDFFF) {
            at += 2;
            continue;
        }
        const auto next = escape_at(result, at + 6);
        if (*code < 0xDC00 && next && *next >= 0xDC00 && *next <= 0xDFFF) {
            at += 12;
            continue;
        }
        result.replace(at, 6, "\\ufffd");
        at += 6;
    }
    return result;
}

void write_text(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    std::size_t written = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = character_at(text, at);
        const bool mark = character.code == '"' || character.code == '\\';
        if (mark || character.code < 0x20 || !character.well_formed) {
            out += text.substr(written, at - written);
            if (mark)
                out += cat('\\', text[at]);
            else if (character.code == '\n')
                out += "\\n";
            else if (character.code < 0x20)
                out += cat("\\u00", digits[character.code >> 4], digits[character.code & 15]);
            else
                append_utf8(out, 0xFFFD);
            written = at + character.length;
        }
        at += character.length;
    }
    out += text.substr(written);
    out += '"';
}

void append_number(std::string& out, std::int64_t number) {
    std::array<char, 20> figures;
    const auto end = std::to_chars(figures.data(), figures.data() + figures.size(), number).ptr;
    out.append(figures.data(), end);
}

void write(std::string& out, const Value& value) {
    if (const auto* truth = std::get_if<bool>(&value.content))
        out += *truth ? "true" : "false";
    else if (const auto* whole = std::get_if<std::int64_t>(&value.content))
        append_number(out, *whole);
    else if (const auto* number = std::get_if<double>(&value.content))
        out += std::isfinite(*number) ? nlohmann::json(*number).dump() : "null";
    else if (value.is_text())
        write_text(out, value.text());
    else if (value.is_array()) {
        out += '[';
        for (const auto& each : value.values()) {
            if (&each != &value.values().front()) out += ',';
            write(out, each);
        }
        out += ']';
    } else if (value.is_object()) {
        out += '{';
        for (const auto& each : value.members()) {
            if (&each != &value.members().front()) out += ',';
            write_text(out, each.name);
            out += ':';
            write(out, each.value);
        }
        out += '}';
    } else
        out += "null";
}

template <class T>
const T& part_or_nothing(const Value& value) {
    static const T nothing;
    const auto* part = std::get_if<T>(&value.content);
    return part ? *part : nothing;
}

}  // namespace

Value::Value() = default;
Value::Value(std::nullptr_t) {}
Value::Value(double number) : content(number) {}
Value::Value(const char* text) : content(std::string(text)) {}
Value::Value(std::string_view text) : content(std::string(text)) {}
Value::Value(std::string text) : content(std::move(text)) {}
Value::Value(Array values) : content(std::move(values)) {}
Value::Value(Object members) : content(std::move(members)) {}

bool Value::is_true() const {
    const auto* truth = std::get_if<bool>(&content);
    return truth && *truth;
}

std::optional<std::int64_t> Value::number() const {
    const auto* whole = std::get_if<std::int64_t>(&content);
    return whole ? std::optional(*whole) : std::nullopt;
}

std::string_view Value::text() const {
    return part_or_nothing<std::string>(*this);
}
const Array& Value::values() const {
    return part_or_nothing<Array>(*this);
}
const Object& Value::members() const {
    return part_or_nothing<Object>(*this);
}

const Value& Value::operator[](std::string_view name) const {
    static const Value null;
    const auto& all = members();
    const auto found = std::ranges::find(all, name, &Member::name);
    return found == all.end() ? null : found->value;
}

bool Value::lists(std::string_view wanted) const {
    return std::ranges::any_of(values(),
                               [&](const Value& each) { return each.is_text() && each.text() == wanted; });
}

std::optional<Value> parse_value(std::string_view json) {
    if (auto value = parse_strictly(json)) return value;
    return parse_strictly(with_whole_pairs(json));
}

std::string write_value(const Value& value) {
    std::string out;
    write(out, value);
    return out;
}

}  // namespace resolute::lsp
