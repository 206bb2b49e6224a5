// SPDX-License-Identifier: Apache-2.0
// The quick way past the parser says what the parser would.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>

#include "schema/complaints.h"
#include "schema/plan.h"
#include "schema/plan_table.h"
#include "text/file.h"
#include "xml/read.h"

namespace resolute::schema {

namespace {

std::vector<std::string> examples() {
    std::vector<std::string> texts;
    for (const auto& each : std::filesystem::directory_iterator(RESOLUTE_SOURCE_DIR "/examples"))
        if (each.path().extension() == ".xml") texts.push_back(read_file(each.path()).value());
    std::ranges::sort(texts);
    return texts;
}

enum class Verdict { valid, explained, unsure };

Verdict verdict(const std::string& text, const Session& session, Level level) {
    Diagnostics ignored;
    const auto tree = xml::read(std::make_shared<SourceFile>("example.xml", text), ignored);
    const auto by_plan = validate_by_plan(tree, session);
    if (!by_plan) return Verdict::unsure;
    INFO(text);
    const auto by_parser = validate_by_parser(tree, session);
    CHECK(*by_plan == by_parser);
    CHECK((by_parser.empty() || !is_surely_right(tree, Grammar::of(level))));
    return by_plan->empty() ? Verdict::valid : Verdict::explained;
}

/// Cuts out, doubles or moves a stretch between two places where markup or a value begins.
std::string mutated(const std::string& text, std::mt19937& random) {
    const auto place = [&] {
        const auto from = random() % text.size();
        const auto found = text.find_first_of(random() % 2 ? "<" : "\" <", from);
        return found == std::string::npos ? text.size() : found;
    };
    auto a = place(), b = place();
    if (a > b) std::swap(a, b);
    b = std::min(b, a + random() % 200);
    const auto piece = text.substr(a, b - a);
    switch (random() % 4) {
        case 0:
            return text.substr(0, a) + text.substr(b);
        case 1:
            return text.substr(0, b) + piece + text.substr(b);
        case 2:
            return text.substr(0, a) + " x" + text.substr(a);
        default: {
            const auto to = place();
            return text.substr(0, to) + piece + text.substr(to);
        }
    }
}

}  // namespace

TEST_CASE("examples need no parser") {
    for (const auto level : {Level::published, Level::draft}) {
        const Session session(Grammar::of(level));
        for (const auto& text : examples()) {
            Diagnostics broken;
            xml::read(std::make_shared<SourceFile>("example.xml", text), broken);
            CHECK((!broken.empty() || verdict(text, session, level) != Verdict::unsure));
        }
    }
}

TEST_CASE("the plan tells what the parser leads to") {
    std::mt19937 random(20);
    int valid = 0, explained = 0;
    for (const auto level : {Level::published, Level::draft}) {
        const Session session(Grammar::of(level));
        for (const auto& text : examples())
            for (int i = 0; i < 200; ++i) {
                const auto found = verdict(mutated(text, random), session, level);
                valid += found == Verdict::valid;
                explained += found == Verdict::explained;
            }
    }
    CHECK(valid > 20);
    CHECK(explained > 20);
}

}  // namespace resolute::schema
