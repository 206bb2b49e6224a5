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

constexpr std::string_view plain_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// `docs.un.org`: labels of letters and figures, the last of letters.
bool is_plain_host(std::string_view host) {
    static constexpr ByteSet inside("abcdefghijklmnopqrstuvwxyz0123456789.");
    const auto last = host.rfind('.');
    return last != std::string_view::npos && last + 1 < host.size() && !host.starts_with('.') &&
           host.find("..") == std::string_view::npos && (host[last + 1] < '0' || host[last + 1] > '9') &&
           std::ranges::all_of(host, [&](char c) { return inside.holds(c); });
}

/// `#name`, `/akn/ontology/role/un/author`, `UNBIS Thesaurus`, `https://docs.un.org/en/A/RES/70/1`: nothing
/// in it is a question of RFC 2396.
bool is_plain_address(std::string_view value) {
    static constexpr ByteSet letters(plain_letters), marks("_-"), marks_of_paths("/._-(), ");
    const auto all = [](std::string_view text, const ByteSet& others) {
        return std::ranges::all_of(text, [&](char c) { return letters.holds(c) || others.holds(c); });
    };
    if (value.empty()) return true;
    if (value.starts_with('#')) return all(value.substr(1), marks);
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!value.starts_with(scheme)) continue;
        value.remove_prefix(scheme.size());
        const auto slash = value.find('/');
        if (slash == std::string_view::npos || !is_plain_host(value.substr(0, slash))) return false;
        value.remove_prefix(slash);
        return value.find(' ') == std::string_view::npos && all(value, marks_of_paths);
    }
    const bool path = value.front() == '/' ? !value.starts_with("//") : letters.holds(value.front());
    return path && value.back() != ' ' && value.find("  ") == std::string_view::npos &&
           all(value, marks_of_paths);
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
    return !value.empty() &&
           std::ranges::all_of(value, [](char c) { return c > ' ' && c < 0x7F && c != '&'; });
}

/// A day that every month of every year has, `2024-12-28`.
bool is_plain_date(std::string_view value) {
    if (value.size() != 10 || value[4] != '-' || value[7] != '-' || value.starts_with("0000")) return false;
    for (std::size_t i = 0; i < value.size(); ++i)
        if (i != 4 && i != 7 && (value[i] < '0' || value[i] > '9')) return false;
    const auto month = value.substr(5, 2), day = value.substr(8, 2);
    return "01" <= month && month <= "12" && "01" <= day && day <= "28";
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
}

std::string AcceptedValues::kinds() const {
    std::string names;
    for (const auto& [kind, name] :
         {std::pair(any_text_, "any"), std::pair(address_, "address"), std::pair(addresses_, "list"),
          std::pair(identifier_, "identifier"), std::pair(date_, "date")})
        if (kind) names += cat(names.empty() ? "" : " ", name);
    return names;
}

bool AcceptedValues::accept(std::string_view written) {
    if (any_text_ || (address_ && is_plain_address(written))) return true;
    if (addresses_ && !written.empty() && written.find(' ') == std::string_view::npos &&
        is_plain_address(written))
        return true;
    if ((identifier_ && is_plain_identifier(written)) || (date_ && is_plain_date(written))) return true;
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
