// SPDX-License-Identifier: Apache-2.0
#include "cli/usage.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::cli {

namespace {

using Words = std::vector<std::string_view>;

std::string meant(std::string_view word, const Words& known) {
    const auto near = nearest(word, known);
    return near ? cat("; did you mean `", *near, "`?") : std::string();
}

bool is_there(std::string_view word) {
    std::error_code ignored;
    return std::filesystem::exists(word, ignored);
}

/// The name of an option, without its value.
std::string_view option_name(std::string_view word) {
    return word.substr(0, word.starts_with("--") ? word.find('=') : 2);
}

/// The first word that is an option which `app` does not have.
std::optional<std::string_view> unknown_option(const CLI::App& app, const Words& words) {
    for (const auto word : words) {
        if (word == "--") break;
        const bool is_option = word.size() > 1 && word.front() == '-' && (word[1] < '0' || word[1] > '9');
        if (!is_option) continue;
        if (!app.get_option_no_throw(std::string(option_name(word)))) return word;
    }
    return std::nullopt;
}

/// `--stage: submited not in {draft,submission}`, as CLI11 says it.
std::optional<std::string> wrong_value(std::string_view told) {
    const auto colon = told.find(": "), list = told.find(" not in {");
    if (colon == std::string_view::npos || list == std::string_view::npos || list < colon + 2)
        return std::nullopt;
    const auto name = told.substr(0, colon), value = told.substr(colon + 2, list - colon - 2);
    auto rest = told.substr(list + std::string_view(" not in {").size());
    rest = rest.substr(0, rest.find('}'));
    Words known;
    std::string listed;
    while (!rest.empty()) {
        known.push_back(rest.substr(0, rest.find(',')));
        rest.remove_prefix(std::min(rest.size(), known.back().size() + 1));
        listed += cat(listed.empty() ? "" : rest.empty() ? " or " : ", ", known.back());
    }
    const auto given = name.starts_with('-') ? cat(name, " ", value) : std::string(value);
    return cat("`", given, "`: expected ", listed, meant(value, known));
}

/// `Could not convert: --jobs = abc`; only numbers are converted.
std::optional<std::string> no_number(std::string_view told) {
    constexpr std::string_view start = "Could not convert: ", middle = " = ";
    const auto at = told.find(middle);
    if (!told.starts_with(start) || at == std::string_view::npos) return std::nullopt;
    const auto value = told.substr(at + middle.size());
    return cat("`", told.substr(start.size(), at - start.size()), " ", value.substr(0, value.find(',')),
               "`: expected a whole number");
}

/// `--jobs: 0 is below 1`, as our own options say it.
std::optional<std::string> too_small(std::string_view told) {
    const auto colon = told.find(": "), below = told.find(" is below ");
    if (colon == std::string_view::npos || below == std::string_view::npos || below < colon)
        return std::nullopt;
    return cat("`", told.substr(0, colon), told.substr(colon + 1, below - colon - 1), "`: expected at least ",
               told.substr(below + std::string_view(" is below ").size()));
}

/// `--stage: At Most 1 required but received 2`.
std::optional<std::string> given_again(std::string_view told) {
    const auto colon = told.find(": At Most 1 required but received ");
    if (colon == std::string_view::npos) return std::nullopt;
    return cat("`", told.substr(0, colon), "` is given twice, expected once");
}

/// `--stage: 1 required TEXT missing`.
std::optional<std::string> without_value(std::string_view told) {
    const auto colon = told.find(": 1 required ");
    if (colon == std::string_view::npos || !told.ends_with(" missing")) return std::nullopt;
    return cat("`", told.substr(0, colon), "` has no value behind it");
}

/// `The following argument was not expected: draft.xml`; of several the last one stands first.
std::optional<std::string> too_many(std::string_view told) {
    const auto colon = told.find(" not expected: ");
    if (!told.starts_with("The following argument") || colon == std::string_view::npos) return std::nullopt;
    return cat("`", told.substr(told.find_last_of(" ") + 1), "` is one word too many");
}

std::string unknown_option_complaint(const CLI::App& app, std::string_view word, const std::string& help) {
    const auto option = option_name(word);
    const auto start = cat("no option is called `", option, "`; ");
    if (is_there(word)) return cat(start, "the file is `./", word, "`");
    Words known;
    for (const auto* each : app.get_options())
        for (const auto& name : each->get_lnames()) known.push_back(name);
    // The dashes would make any two short options alike.
    const auto near = nearest(option.substr(option.find_first_not_of('-')), known);
    return cat(start, near ? cat("did you mean `--", *near, "`?") : help);
}

}  // namespace

std::string usage_complaint(const CLI::App& app, const CLI::ParseError& error,
                            const std::vector<std::string>& words) {
    const auto first = words.empty() ? std::string_view() : words.front();
    const CLI::App* command = nullptr;
    Words names;
    for (const auto* each : commands()) {
        names.push_back(each->name);
        if (each->name == first) command = app.get_subcommand(std::string(first));
    }
    const auto help = cat("see `resolute ", command ? cat(first, " ") : "", "--help`");
    if (!command && !first.starts_with('-')) {
        const auto start = cat("no command is called `", first, "`");
        if (is_there(first)) return cat(start, "; did you mean `resolute check ", first, "`?");
        const auto near = meant(first, names);
        return cat(start, near.empty() ? cat("; ", help) : near);
    }
    const auto& place = command ? *command : app;
    if (const auto word = unknown_option(place, {words.begin() + (command ? 1 : 0), words.end()}))
        return unknown_option_complaint(place, *word, help);
    const std::string told = error.what();
    for (const auto say : {wrong_value, no_number, too_small, given_again, without_value, too_many})
        if (const auto said = say(told)) return *said;
    return cat(told, "; ", help);
}

}  // namespace resolute::cli
