// SPDX-License-Identifier: Apache-2.0
#include "schema/value_type.h"

#include <algorithm>
#include <array>
#include <utility>
#include <xercesc/util/PlatformUtils.hpp>
#include <xercesc/util/XMLString.hpp>
#include <xercesc/validators/datatype/ListDatatypeValidator.hpp>
#include <xercesc/validators/datatype/UnionDatatypeValidator.hpp>

#include "schema/utf16.h"
#include "text/cat.h"

namespace resolute::schema {

namespace {

using namespace xercesc;

constexpr std::string_view schema_namespace = "http://www.w3.org/2001/XMLSchema";

/// Types of XML Schema part 2 in words that follow "expected".
constexpr std::array<std::pair<std::string_view, std::string_view>, 27> type_words{{
    {"anyURI", "an address"},
    {"base64Binary", "base64 text"},
    {"boolean", "`true` or `false`"},
    {"byte", "a whole number from -128 to 127"},
    {"date", "a date such as `2024-12-31`"},
    {"dateTime", "a date and time such as `2024-12-31T10:00:00`"},
    {"decimal", "a number such as `12.5`"},
    {"double", "a number"},
    {"duration", "a duration such as `P1Y2M`"},
    {"float", "a number"},
    {"gYear", "a year such as `2024`"},
    {"gYearMonth", "a month such as `2024-12`"},
    {"hexBinary", "hexadecimal digits"},
    {"ID", "a name: letters, digits, `.`, `-`, `_`, no digit first"},
    {"IDREF", "a name: letters, digits, `.`, `-`, `_`, no digit first"},
    {"int", "a whole number"},
    {"integer", "a whole number"},
    {"language", "a language code such as `en`"},
    {"long", "a whole number"},
    {"NCName", "a name: letters, digits, `.`, `-`, `_`, no digit first"},
    {"negativeInteger", "a whole number below 0"},
    {"NMTOKEN", "letters, digits, `.`, `-`, `_`, `:` without spaces"},
    {"nonNegativeInteger", "a whole number, 0 or more"},
    {"positiveInteger", "a whole number, 1 or more"},
    {"short", "a whole number"},
    {"time", "a time such as `10:00:00`"},
    {"unsignedInt", "a whole number, 0 or more"},
}};

std::string built_in_words(const DatatypeValidator* type) {
    for (; type; type = type->getBaseValidator()) {
        if (from_utf16(type->getTypeUri()) != schema_namespace) continue;
        const auto name = from_utf16(type->getTypeLocalName());
        const auto* found =
            std::ranges::find(type_words, name, &std::pair<std::string_view, std::string_view>::first);
        if (found != type_words.end()) return std::string(found->second);
        if (name == "string") return {};
    }
    return {};
}

std::string facet(const DatatypeValidator& type, const char16_t* name) {
    auto* facets = type.getFacets();
    if (!facets || !facets->containsKey(name)) return {};
    return from_utf16(facets->get(name)->getValue());
}

std::string restriction_words(const DatatypeValidator& type) {
    // A type without a pattern of its own has that of its base.
    for (const auto* each = &type; each; each = each->getBaseValidator()) {
        const auto pattern = facet(*each, u"pattern");
        if (pattern.empty() || from_utf16(each->getTypeUri()) == schema_namespace) continue;
        if (pattern == "[^\\s]+" || pattern == "\\S+") return "text without spaces";
        return cat("text like the pattern `", pattern, '`');
    }
    if (const auto length = facet(type, u"minLength"); length == "1")
        return "text, not empty";
    else if (!length.empty())
        return cat("text of at least ", length, " characters");
    return {};
}

void add(std::vector<std::string>& to, std::string value) {
    if (std::ranges::find(to, value) == to.end()) to.push_back(std::move(value));
}

struct Described {
    std::vector<std::string> values;  // from lists of values
    std::vector<std::string> words;   // from types without such a list
};

/// The first sentence of a type's documentation and its example, ready to follow "expected".
std::string documented_words(const std::string& documentation) {
    constexpr std::string_view example_mark = "Example: ";
    const auto mark = documentation.find(example_mark);
    std::string example;
    if (mark != std::string::npos && mark + example_mark.size() < documentation.size()) {
        example = documentation.substr(mark + example_mark.size());
        example.resize(example.find('`', 1) == std::string::npos ? 0 : example.find('`', 1) + 1);
    }
    auto words = documentation.substr(0, mark);
    words.resize(std::min({words.find(". "), words.find("; "), words.size()}));
    while (words.ends_with('.') || words.ends_with(' ') || words.ends_with(':')) words.pop_back();
    if (words.empty()) return example.empty() ? std::string() : cat("a form such as ", example);
    if (words.size() > 1 && (words[1] == ' ' || (words[1] >= 'a' && words[1] <= 'z')) && words[0] <= 'Z')
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return example.empty() ? words : cat(words, ", such as ", example);
}

void describe(const Session& session, const DatatypeValidator* type, Described& to) {
    if (!type) return;
    if (const auto* list = type->getEnumString(); list && list->size() > 0) {
        for (XMLSize_t i = 0; i < list->size(); ++i) add(to.values, from_utf16(list->elementAt(i)));
        return;
    }
    if (type->getType() == DatatypeValidator::Union) {
        // A restriction of a union has the members of its base.
        const auto* members = static_cast<const UnionDatatypeValidator*>(type)->getMemberTypeValidators();
        for (XMLSize_t i = 0; members && i < members->size(); ++i)
            describe(session, members->elementAt(i), to);
        return;
    }
    if (type->getType() == DatatypeValidator::List) {
        Described items;
        describe(session, static_cast<const ListDatatypeValidator*>(type)->getItemTypeDTV(), items);
        auto words = std::move(items.words);
        if (!items.values.empty()) words.push_back(listed(items.values));
        for (auto& each : words) add(to.words, cat("one or more, parted by spaces, of: ", each));
        return;
    }
    auto words = documented_words(documentation(session, static_cast<const void*>(type)));
    if (words.empty()) words = restriction_words(*type);
    if (words.empty()) words = built_in_words(type);
    add(to.words, std::move(words));
}

std::u16string normalised(const DatatypeValidator& type, std::string_view value) {
    auto result = to_utf16(value);
    const auto treatment = type.getWSFacet();
    if (treatment == DatatypeValidator::PRESERVE) return result;
    std::ranges::replace_if(
        result, [](char16_t c) { return c == u'\t' || c == u'\n' || c == u'\r'; }, u' ');
    if (treatment != DatatypeValidator::COLLAPSE) return result;
    const auto twice = std::unique(result.begin(), result.end(),
                                   [](char16_t a, char16_t b) { return a == u' ' && b == u' '; });
    result.erase(twice, result.end());
    if (result.starts_with(u' ')) result.erase(0, 1);
    if (result.ends_with(u' ')) result.pop_back();
    return result;
}

}  // namespace

ValueType describe_type(const Session& session, const void* validator) {
    if (!validator) return {};
    const auto* type = static_cast<const DatatypeValidator*>(validator);
    ValueType result;
    if (!type->getAnonymous()) result.name = from_utf16(type->getTypeLocalName());
    Described described;
    describe(session, type, described);
    if (described.words.empty()) {
        result.values = std::move(described.values);
        if (!result.values.empty())
            result.words = cat(result.values.size() > 2 ? "one of " : "", listed(result.values));
        return result;
    }
    for (const auto& words : described.words) {
        if (words.empty()) return result;  // any text at all
        result.words += cat(result.words.empty() ? "" : ", or ", words);
    }
    if (!described.values.empty()) result.words += cat(", or ", listed(described.values));
    return result;
}

std::vector<std::string> listed_values(const Session& session, const void* validator) {
    if (!validator) return {};
    Described described;
    describe(session, static_cast<const DatatypeValidator*>(validator), described);
    std::erase_if(described.values, [&](const auto& value) { return !type_accepts(validator, value); });
    return std::move(described.values);
}

bool type_accepts(const void* validator, std::string_view value) {
    if (!validator) return true;
    // `validate` is not declared const, but changes nothing once the grammar is complete.
    auto* type = const_cast<DatatypeValidator*>(static_cast<const DatatypeValidator*>(validator));
    try {
        type->validate(normalised(*type, value).c_str(), nullptr, XMLPlatformUtils::fgMemoryManager);
        return true;
    } catch (const XMLException&) {
        return false;
    }
}

}  // namespace resolute::schema
