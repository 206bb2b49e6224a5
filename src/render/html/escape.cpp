// SPDX-License-Identifier: Apache-2.0
#include "render/html/escape.h"

#include "render/character_reference.h"
#include "text/utf8.h"

namespace resolute::render::html {

namespace {

bool is_blank(char32_t code) {
    return code == '\t' || code == '\n' || code == '\r' || code == '\f';
}

/// HTML Living Standard, 13.2.3.5: what a document may not hold.
bool is_forbidden(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool noncharacter = (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
    return control || noncharacter;
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_percent(std::string& to, char byte) {
    const auto value = static_cast<unsigned char>(byte);
    to += '%';
    to += hex_digits[value >> 4];
    to += hex_digits[value & 15];
}

/// `prefix` is in lower case.
bool starts_with_any_case(std::string_view text, std::string_view prefix) {
    if (text.size() < prefix.size()) return false;
    for (std::size_t i = 0; i < prefix.size(); ++i) {
        const char c = text[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != prefix[i]) return false;
    }
    return true;
}

/// A host as addresses of the web have it, perhaps with a port. Names of other scripts are left out: they are
/// how links deceive.
bool is_host(std::string_view host) {
    if (host.empty() || !is_letter_or_digit(host.front())) return false;
    const auto colon = host.find(':');
    for (const char c : host.substr(0, colon))
        if (!is_letter_or_digit(c) && c != '.' && c != '-' && c != '_') return false;
    return colon == std::string_view::npos ||
           (host.find_first_not_of("0123456789", colon + 1) == std::string_view::npos &&
            host.size() - colon <= 6);
}

/// RFC 3986, 2: everything that may stand in a path, a query or a fragment stays.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kept = "-._~:/?@!$&'()*+,;=";
    std::string result;
    bool fragment = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool escape = c == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
        const bool hash = c == '#' && !fragment;
        fragment = fragment || hash;
        if (is_letter_or_digit(c) || escape || hash || kept.find(c) != std::string_view::npos)
            result += c;
        else
            append_percent(result, c);
    }
    return result;
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (is_blank(next.code))
            result += ' ';
        else if (!append_reference(result, next.code) && !is_forbidden(next.code))
            append_utf8(result, next.code);
        at += next.length;
    }
    return result;
}

std::string safe_address(std::string_view address) {
    const auto begin = address.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    address = address.substr(begin, address.find_last_not_of(" \t\r\n") + 1 - begin);
    if (starts_with_any_case(address, "mailto:")) {
        const auto rest = address.substr(7);
        return rest.find('@') == std::string_view::npos ? std::string() : "mailto:" + percent_encoded(rest);
    }
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (!starts_with_any_case(address, scheme)) continue;
        const auto rest = address.substr(scheme.size());
        const auto host = rest.substr(0, rest.find_first_of("/?#"));
        if (!is_host(host)) return {};
        return std::string(scheme) + std::string(host) + percent_encoded(rest.substr(host.size()));
    }
    return {};
}

std::string css_string(std::string_view text) {
    std::string result = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const bool plain =
            next.code < 0x80 &&
            (is_letter_or_digit(static_cast<char>(next.code)) ||
             std::string_view(" /.,()-").find(static_cast<char>(next.code)) != std::string_view::npos);
        if (plain || (next.code >= 0xA0 && !is_forbidden(next.code)))
            result += text.substr(at, next.length);
        else if (!is_forbidden(next.code)) {
            // CSS Syntax 4.3.7: a hexadecimal escape ended by a space.
            result += '\\';
            result += hex_digits[(next.code >> 4) & 15];
            result += hex_digits[next.code & 15];
            result += ' ';
        }
        at += next.length;
    }
    return result + '"';
}

}  // namespace resolute::render::html
