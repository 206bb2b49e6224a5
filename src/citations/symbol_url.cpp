// SPDX-License-Identifier: Apache-2.0
#include "citations/symbol_url.h"

#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "citations/scanner.h"
#include "citations/symbol_spelling.h"
#include "text/cat.h"

namespace resolute::citations {
namespace {

int hex(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string decoded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int high = at + 2 < text.size() ? hex(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hex(text[at + 2]) : -1;
        if (text[at] == '%' && high >= 0 && low >= 0) {
            result += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
            at += 2;
        } else {
            result += text[at] == '+' ? ' ' : text[at];
        }
    }
    return result;
}

/// The part of `rest` behind `key` of a query (`symbol=…&`), with its place.
std::optional<Span> query_value(std::string_view address, std::size_t from, std::string_view key) {
    const std::string low = lower(address);
    for (auto at = low.find(key, from); at != std::string::npos; at = low.find(key, at + 1)) {
        if (at == 0 || (low[at - 1] != '?' && low[at - 1] != '&')) continue;
        const auto begin = at + key.size();
        const auto end = std::min(low.find_first_of("&#", begin), low.size());
        return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    return std::nullopt;
}

struct Segment {
    std::string_view written, iso;
};
constexpr std::array language_segments{
    Segment{"en", "en"}, Segment{"fr", "fr"}, Segment{"es", "es"}, Segment{"sp", "es"}, Segment{"ru", "ru"},
    Segment{"ar", "ar"}, Segment{"zh", "zh"}, Segment{"ch", "zh"}, Segment{"ot", "de"}, Segment{"de", "de"}};

bool is_iso(std::string_view written) {
    return std::ranges::any_of(
        language_segments, [&](const Segment& one) { return one.written == written && one.iso == written; });
}

std::string accept_language(Scanner& in) {
    const std::string low = lower(in.rest().substr(0, 2));
    for (const auto& [written, iso] : language_segments)
        if (low == written && in.peek(2) == '/') {
            in.at += 3;
            return std::string(iso);
        }
    return {};
}

}  // namespace

DocumentUrl parse_url(std::string_view address) {
    DocumentUrl url;
    const std::string low = lower(address);
    Scanner in{low, 0};
    const bool secure = in.accept("https://");
    if (!secure) in.accept("http://");
    const auto host = in.run([](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; });
    const bool short_form = host == "undocs.org" || host == "www.undocs.org" || host == "docs.un.org";
    const bool search = host == "www.un.org" || host == "un.org" || host == "documents.un.org" ||
                        host == "documents-dds-ny.un.org";
    if (!short_form && !search) return url;
    in.text = address;
    Span place;
    if (short_form) {
        url.host_known = true;
        const std::size_t path = in.at;
        while (in.accept('/')) {
        }
        url.language = accept_language(in);
        const std::size_t before = in.at;
        while (in.accept('/')) {
        }
        const auto end = std::min(address.find_first_of("?#", in.at), address.size());
        place = {static_cast<std::uint32_t>(in.at), static_cast<std::uint32_t>(end)};
        url.current = secure && host == "docs.un.org" && before == path + 4 && in.at == before &&
                      end == address.size() && is_iso(address.substr(path + 1, 2));
        if (place.empty())
            if (const auto query = query_value(address, end, "symbol=")) place = *query;
    } else {
        auto query = query_value(address, in.at, "symbol=");
        if (!query) query = query_value(address, in.at, "s=");
        if (!query) return url;
        url.host_known = true;
        place = *query;
        Scanner path{low, in.at};
        path.accept('/');
        url.language = accept_language(path);
        if (const auto named = query_value(address, in.at, "l="))
            url.language = lower(address.substr(named->begin, named->size()));
    }
    url.symbol_span = place;
    url.symbol_text = decoded(address.substr(place.begin, place.size()));
    url.symbol = guess_symbol(url.symbol_text);
    return url;
}

std::string to_url(const Symbol& symbol, std::string_view language) {
    std::string path;
    for (const auto& component : symbol.components) {
        if (!path.empty()) path += '/';
        const bool numbered = symbol.session.roman && !component.empty() && is_digit(component.front());
        const auto bracket = component.find('(');
        if (numbered && bracket != std::string::npos)
            path += cat(symbol.number, std::string_view(component).substr(bracket));
        else
            for (const char c : component)
                if (c != ' ') path += c;
    }
    return cat("https://docs.un.org/", language, language.empty() ? "" : "/", path);
}

}  // namespace resolute::citations
