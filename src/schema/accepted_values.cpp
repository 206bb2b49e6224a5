// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <xercesc/util/XMLUni.hpp>
#include <xercesc/validators/datatype/ListDatatypeValidator.hpp>
#include <xercesc/validators/datatype/UnionDatatypeValidator.hpp>
#include <xercesc/validators/schema/SchemaSymbols.hpp>

#include "schema/plan.h"
#include "schema/utf16.h"
#include "schema/value_type.h"
#include "text/cat.h"
#include "text/find.h"

namespace resolute::schema {

namespace {

using namespace xercesc;

/// Whether a type looks at more than the value: identifiers and names of entities, notations, namespaces.
bool looks_around(const DatatypeValidator* type) {
    switch (type->getType()) {
        case DatatypeValidator::ID:
        case DatatypeValidator::IDREF:
        case DatatypeValidator::ENTITY:
        case DatatypeValidator::NOTATION:
        case DatatypeValidator::QName:
            return true;
        case DatatypeValidator::List:
            return looks_around(static_cast<const ListDatatypeValidator*>(type)->getItemTypeDTV());
        case DatatypeValidator::Union: {
            const auto* members = static_cast<const UnionDatatypeValidator*>(type)->getMemberTypeValidators();
            for (XMLSize_t i = 0; members && i < members->size(); ++i)
                if (looks_around(members->elementAt(i))) return true;
            return false;
        }
        default:
            return false;
    }
}

std::string_view without_spaces_around(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

constexpr std::string_view plain_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// `docs.un.org`, `documents-dds-ny.un.org`: labels of letters and figures, the last of letters; in the
/// others hyphens may stand between them.
bool is_plain_host(std::string_view host) {
    static constexpr ByteSet inside("abcdefghijklmnopqrstuvwxyz0123456789.-");
    const auto last = host.rfind('.');
    if (last == std::string_view::npos || host.find('-', last) != std::string_view::npos) return false;
    char before = '.';
    for (const char c : host) {
        const bool edge = before == '.' || before == '-';
        if (!inside.holds(c) || (edge && (c == '.' || c == '-'))) return false;
        before = c;
    }
    return last + 1 < host.size() && (host[last + 1] < '0' || host[last + 1] > '9');
}

bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// `#name`, `/akn/ontology/role/un/author`, `UNBIS Thesaurus`, `https://docs.un.org/en/A/RES/70/1`: nothing
/// in it is a question of RFC 2396, before which characters beyond ASCII are escaped (XML Schema 2, 3.2.17).
bool is_plain_address(std::string_view value) {
    static constexpr ByteSet letters(plain_letters), marks("_-"), marks_of_paths("/._-(),;'=? ");
    const auto all = [](std::string_view text, const ByteSet& others) {
        return std::ranges::all_of(
            text, [&](char c) { return letters.holds(c) || others.holds(c) || is_beyond_ascii(c); });
    };
    if (value.empty()) return true;
    if (value.starts_with('#')) return all(value.substr(1), marks);
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!value.starts_with(scheme)) continue;
        value.remove_prefix(scheme.size());
        const auto slash = value.find('/');
        if (slash == std::string_view::npos || !is_plain_host(value.substr(0, slash))) return false;
        value.remove_prefix(slash);
        return all(value, marks_of_paths);
    }
    const char first = value.front();
    const bool path = first == '/' ? !value.starts_with("//")
                                   : letters.holds(first) || first == '.' || is_beyond_ascii(first);
    return path && all(value, marks_of_paths);
}

/// `#first #second`, `Chapter VII`: one or more, parted by spaces.
bool are_plain_addresses(std::string_view value) {
    if (value.empty()) return false;
    while (!value.empty()) {
        const auto end = std::min(value.find(' '), value.size());
        if (!is_plain_address(value.substr(0, end))) return false;
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return true;
}

/// Addresses parted by spaces.
bool takes_many_addresses(const DatatypeValidator* type) {
    if (type->getType() != DatatypeValidator::List || type->getFacets()) return false;
    const auto* item = static_cast<const ListDatatypeValidator*>(type)->getItemTypeDTV();
    return from_utf16(item->getTypeUri()) == "http://www.w3.org/2001/XMLSchema" &&
           from_utf16(item->getTypeLocalName()) == "anyURI";
}

/// A text without white space, and nothing else asked of it.
bool is_identifier_type(const DatatypeValidator* type) {
    const auto* base = type->getBaseValidator();
    const auto* facets = type->getFacets();
    if (!base || from_utf16(base->getTypeUri()) != "http://www.w3.org/2001/XMLSchema" ||
        from_utf16(base->getTypeLocalName()) != "string" || !facets || facets->getCount() != 1)
        return false;
    const auto* pattern = facets->get(SchemaSymbols::fgELT_PATTERN);
    return pattern && from_utf16(pattern->getValue()) == "[^\\s]+";
}

bool is_plain_identifier(std::string_view value) {
    return !value.empty() && std::ranges::all_of(value, [](char c) {
        return is_beyond_ascii(c) || (c > ' ' && c < 0x7F && c != '&');
    });
}

/// `3`, `2001`: an integer without sign, of few figures.
bool is_plain_number(std::string_view value) {
    return !value.empty() && value.size() < 5 && value.front() != '0' &&
           std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

/// A day that its month has in every year, `2024-12-31`.
bool is_plain_date(std::string_view value) {
    if (value.size() != 10 || value[4] != '-' || value[7] != '-' || value.starts_with("0000")) return false;
    for (std::size_t i = 0; i < value.size(); ++i)
        if (i != 4 && i != 7 && (value[i] < '0' || value[i] > '9')) return false;
    const auto month = value.substr(5, 2), day = value.substr(8, 2);
    const bool short_month = month == "04" || month == "06" || month == "09" || month == "11";
    const std::string_view last = month == "02" ? "28" : short_month ? "30" : "31";
    return "01" <= month && month <= "12" && "01" <= day && day <= last;
}

/// `date`, and what leaves the choice between it and others.
bool takes_dates(const DatatypeValidator* type) {
    if (type->getType() == DatatypeValidator::Union) {
        const auto* members = static_cast<const UnionDatatypeValidator*>(type)->getMemberTypeValidators();
        for (XMLSize_t i = 0; members && !type->getFacets() && i < members->size(); ++i)
            if (takes_dates(members->elementAt(i))) return true;
        return false;
    }
    return from_utf16(type->getTypeUri()) == "http://www.w3.org/2001/XMLSchema" &&
           from_utf16(type->getTypeLocalName()) == "date";
}

}  // namespace

AcceptedValues::AcceptedValues(const void* validator) : validator_(validator) {
    const auto* type = static_cast<const DatatypeValidator*>(validator);
    if (!type) {
        any_text_ = true;
        return;
    }
    const auto name = from_utf16(type->getTypeLocalName());
    const bool built_in = from_utf16(type->getTypeUri()) == "http://www.w3.org/2001/XMLSchema";
    any_text_ = built_in && (name == "string" || name == "anySimpleType");
    address_ = built_in && name == "anyURI";
    date_ = takes_dates(type);
    addresses_ = takes_many_addresses(type);
    identifier_ = is_identifier_type(type);
    number_ = built_in && name == "integer";
    usable_ = !looks_around(type);
}

AcceptedValues::AcceptedValues(std::string_view kinds, std::vector<std::string_view> values)
    : validator_(nullptr) {
    for (const auto value : values) known_.emplace(value);
    const auto is = [&](std::string_view kind) { return kinds.find(kind) != std::string_view::npos; };
    any_text_ = is("any");
    address_ = is("address");
    addresses_ = is("list");
    identifier_ = is("identifier");
    date_ = is("date");
    number_ = is("number");
}

std::string AcceptedValues::kinds() const {
    std::string names;
    for (const auto& [kind, name] :
         {std::pair(any_text_, "any"), std::pair(address_, "address"), std::pair(addresses_, "list"),
          std::pair(identifier_, "identifier"), std::pair(date_, "date"), std::pair(number_, "number")})
        if (kind) names += cat(names.empty() ? "" : " ", name);
    return names;
}

bool AcceptedValues::accept(std::string_view written) {
    if (any_text_ || (identifier_ && is_plain_identifier(written))) return true;
    // Before these types look at a value, spaces around it go and others become one (XML Schema 2, 4.3.6).
    const auto value = without_spaces_around(written);
    if ((address_ && is_plain_address(value)) || (date_ && is_plain_date(value))) return true;
    if (number_ && is_plain_number(value)) return true;
    if (addresses_ && are_plain_addresses(value)) return true;
    if (!usable_) return false;
    if (known_.find(written) != known_.end()) return true;
    if (!validator_) return false;
    char before = ' ';
    for (const char c : written) {
        const bool doubled = c == ' ' && before == ' ';
        if (doubled || c == '&' || c == '\t' || c == '\n' || c == '\r') return false;
        before = c;
    }
    if ((before == ' ' && !written.empty()) || !type_accepts(validator_, written)) return false;
    constexpr std::size_t most = 20'000;
    if (known_.size() == most) known_.clear();
    known_.emplace(written);
    return true;
}

}  // namespace resolute::schema
