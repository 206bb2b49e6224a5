// SPDX-License-Identifier: Apache-2.0
#include "style/templates.h"

#include <algorithm>
#include <cassert>
#include <span>

#include "style/read_template.h"
#include "text/cat.h"
#include "text/embedded.h"
#include "xml/read.h"

namespace resolute::style {

/// Defined by the build: templates/*.xml.
std::span<const EmbeddedFile> template_files();

namespace {

constexpr std::string_view extension = ".xml";
constexpr std::string_view common = "base";  // is no template of its own
constexpr std::string_view fallback = "new-york";

std::string_view stem(const EmbeddedFile& file) {
    return file.name.substr(0, file.name.size() - extension.size());
}

const EmbeddedFile* find(std::string_view name) {
    for (const auto& file : template_files())
        if (stem(file) == name) return &file;
    return nullptr;
}

xml::Tree tree_of(const EmbeddedFile& file, Diagnostics& out) {
    return xml::read(std::make_shared<SourceFile>(cat("templates/", file.name), std::string(file.text)), out);
}

/// What the root of a template says of itself.
std::string told(const xml::Tree& tree, std::string_view attribute) {
    return tree.value(tree.root, attribute).value_or("");
}
std::string based_on(const xml::Tree& tree) {
    return told(tree, "based-on");
}

/// Those it is based on first. A template of our own that is wrong is our mistake.
void read_built_in(const EmbeddedFile& file, Draft& draft, int depth) {
    assert(depth < 8);
    Diagnostics wrong;
    const auto tree = tree_of(file, wrong);
    if (const auto* below = find(based_on(tree))) read_built_in(*below, draft, depth + 1);
    read_template(tree, draft, wrong);
    assert(wrong.empty());
}

Draft draft_of(const EmbeddedFile& file) {
    Draft draft;
    read_built_in(file, draft, 0);
    return draft;
}

bool names_organ(std::string_view organs, std::string_view organ) {
    return !organ.empty() && cat(' ', organs, ' ').find(cat(' ', organ, ' ')) != std::string::npos;
}

/// Which documents a template of the program is for.
struct Scope {
    std::string name, organs, from, until;

    /// An unknown date, an empty one, counts as today.
    bool holds(std::string_view date) const {
        if (date.empty()) return until.empty();
        return from <= date && (until.empty() || date.substr(0, until.size()) <= until);
    }
};

std::vector<Scope> read_scopes() {
    std::vector<Scope> scopes;
    for (const auto& file : template_files()) {
        if (stem(file) == common) continue;
        Diagnostics wrong;
        const auto tree = tree_of(file, wrong);
        scopes.push_back({told(tree, "name"), told(tree, "organs"), told(tree, "from"), told(tree, "until")});
    }
    return scopes;
}

}  // namespace

std::vector<std::string> template_names() {
    std::vector<std::string> names;
    for (const auto& file : template_files())
        if (stem(file) != common) names.emplace_back(stem(file));
    std::ranges::sort(names);
    return names;
}

Result<Style> built_in(std::string_view name) {
    if (const auto* file = find(name)) return resolve(draft_of(*file));
    std::string known;
    for (const auto& each : template_names()) known += cat(known.empty() ? "" : ", ", each);
    return Failure{cat("there is no template `", name, "`; there are ", known)};
}

Style read_template(Source source, Diagnostics& out) {
    const auto tree = xml::read(std::move(source), out);
    Draft draft;
    const auto below = based_on(tree);
    if (const auto* file = find(below.empty() ? fallback : std::string_view(below))) {
        read_built_in(*file, draft, 0);
    } else {
        Diagnostic unknown;
        unknown.code = "TPL005";
        unknown.name = "unknown-base-template";
        unknown.severity = Severity::error;
        unknown.span = tree.attribute(tree.root, "based-on")->value;
        unknown.message = cat("`", below, "`, which is no template to be based on");
        out.push_back(std::move(unknown));
    }
    read_template(tree, draft, out);
    std::ranges::stable_sort(out, {}, [](const Diagnostic& each) { return each.span.begin; });
    return resolve(draft);
}

std::string name_for(std::string_view organ, std::string_view date) {
    static const auto scopes = read_scopes();
    for (const auto& scope : scopes)
        if (names_organ(scope.organs, organ) && scope.holds(date)) return scope.name;
    return std::string(fallback);
}

}  // namespace resolute::style
