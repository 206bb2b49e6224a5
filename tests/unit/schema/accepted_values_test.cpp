// SPDX-License-Identifier: Apache-2.0
// What is told of a value without Xerces is what Xerces says.
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "schema/grammar.h"
#include "schema/names.h"
#include "schema/plan.h"
#include "schema/value_type.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::schema {

namespace {

/// A value of up to a dozen pieces that stand in addresses, dates, numbers and identifiers.
std::string some_value(std::mt19937& random) {
    static const std::vector<std::string> pieces{
        "http://", "https://", "docs.un.org", "/", "//", "#",  "?",   ";",  "=", "'", ".",  "..",
        ",",       "(",        ")",           " ", "  ", "-",  "_",   "ab", "Z", "é", "中", "㈡",
        "2024-",   "12",       "0",           "3", "31", "02", "-30", ":",  "[", "%", "+",  "\"",
        "<",       "{",        "|",           "^", "`",  "~",  "@",   "\\", "*", "!", "$",  "\xC2\x85"};
    std::string value;
    for (auto count = random() % 12; count > 0; --count) value += pieces[random() % pieces.size()];
    return value;
}

std::string some_date(std::mt19937& random) {
    const auto figures = [&](unsigned below) {
        const auto number = random() % below;
        return cat(number < 10 ? "0" : "", number);
    };
    return cat(random() % 4 == 0 ? "0000" : "2023", '-', figures(14), '-', figures(33));
}

}  // namespace

TEST_CASE("values told to be right are right") {
    std::mt19937 random(7);
    std::set<std::string> seen;
    for (const auto level : {Level::published, Level::draft}) {
        const Session session(Grammar::of(level));
        const auto look_at = [&](const AttributeDeclaration& attribute) {
            const auto* validator = validator_of(attribute);
            const auto kinds = AcceptedValues(validator).kinds();
            if (kinds.empty() || !seen.insert(kinds).second) return;
            AcceptedValues known(kinds, {});
            std::size_t accepted = 0;
            for (int i = 0; i < 20'000; ++i) {
                const auto value = i % 4 == 0 ? some_date(random) : some_value(random);
                if (!known.accept(value)) continue;
                ++accepted;
                if (!type_accepts(validator, value)) FAIL_CHECK(cat(kinds, ": `", value, "`"));
            }
            INFO(kinds);
            CHECK(accepted > 50);
        };
        for (const auto& local : global_names(session, akn_namespace))
            for (const auto& attribute :
                 attributes(session, find_global(session, {std::string(akn_namespace), local})))
                look_at(attribute);
    }
    CHECK(seen.size() >= 6);
}

}  // namespace resolute::schema
