// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/document.h"
#include "model/views.h"
#include "xml/tree.h"

namespace resolute::rules {

/// How far a text has come. Stages change severities and select rules; they never change what a rule means.
enum class Stage : std::uint8_t { draft, submission, adopted, published };
constexpr std::array<std::string_view, 4> stage_names{"draft", "submission", "adopted", "published"};

enum class Level : std::uint8_t { off, hint, warning, error };
std::string_view name_of(Level level);

/// How grave a finding is at each stage.
struct Levels {
    std::array<Level, 4> by_stage{};
    constexpr Level at(Stage stage) const { return by_stage[static_cast<std::size_t>(stage)]; }
};
constexpr Levels always(Level level) {
    return {{level, level, level, level}};
}
/// `before` while it is being written, `after` from its adoption on.
constexpr Levels until_adopted(Level before, Level after) {
    return {{before, before, after, after}};
}
/// One level for each stage, in their order.
constexpr Levels staged(Level draft, Level submission, Level adopted, Level published) {
    return {{draft, submission, adopted, published}};
}

/// Where official texts themselves keep a rule less well: at most these levels for one organ, one language,
/// or both.
struct Relaxed {
    model::Organ organ = model::Organ::unknown;  // unknown: any
    std::string_view language;                   // ISO 639-1; empty: any
    Levels levels;
};

struct Reading;

/// What a rule may look at, but not touch.
struct Subject {
    const xml::Tree& tree;
    const model::Document& document;
    Stage stage = Stage::draft;
    model::Organ organ = model::Organ::unknown;
    model::DocumentKind kind = model::DocumentKind::unknown;
    std::string language = "en";                       // ISO 639-1
    std::string symbol;                                // as on the cover page, or empty
    std::shared_ptr<const Reading> reading = nullptr;  // the text as rules read it, see reading.h; never null

    const SourceFile& source() const { return *tree.source; }
};
/// The subject that a document itself tells; its language counts as English where it names none.
Subject subject_of(const xml::Tree& tree, const model::Document& document, Stage stage);

struct Rule;

/// Where a rule reports. Code, name and severity come from the rule.
class Findings {
public:
    Findings(const Rule& rule, Level level, Diagnostics& out) : rule_(rule), level_(level), out_(out) {}
    /// The narrowest thing that is wrong; a message of what was seen, then what was expected.
    Diagnostic& at(Span span, std::string message);
    /// The same for a place where even official texts differ: never above a hint.
    Diagnostic& hint(Span span, std::string message);

private:
    const Rule& rule_;
    Level level_;
    Diagnostics& out_;
};

/// Where the text of an example stands in a small resolution that is otherwise right (tests/support/frames).
/// `document`: it is the whole file; `identification`: inside `FRBRWork`; `preamble`: behind the opening
/// formula; `expression`: inside `FRBRExpression`; `analysis`: in the metadata, behind `workflow`;
/// `classification`: there too, behind `identification`.
enum class Slot : std::uint8_t {
    document,
    identification,
    cover,
    preface,
    formula,
    preamble,
    operative,
    conclusions,
    expression,
    analysis,
    classification
};

/// Two texts, the second with the fault of the first mended. In `bad` the marks ⟦ and ⟧ stand around each
/// place that is reported. Both are run as tests.
struct Example {
    std::string_view bad, good;
    Slot slot = Slot::operative;
    std::string_view language = "en";  // of the resolution around it, ISO 639-1
};

/// How far the fixes that a rule offers may be trusted, where it offers one.
enum class Remedy : std::uint8_t { none, review, safe };

/// Who finds what the rule describes: the reader of XML, the schema, the rule's own `check`, or what carries
/// out the suppressions in a document.
enum class Finder : std::uint8_t { reader, schema, rule, suppression };

struct Rule {
    std::string_view code;  // "NUM002"; never used again for something else
    std::string_view name;  // also the name of its file, with - for _; reads well after "ignore"
    Levels levels;
    std::string_view summary;    // one line naming the thing that is wrong
    std::string_view why;        // Markdown: the body of the rule's page
    std::string_view authority;  // manual, chapter; standard, clause; or the practice of published texts
    Example example = {};        // empty where the fault cannot be written down
    void (*check)(const Subject&, Findings&) = nullptr;
    Finder finder = Finder::rule;
    std::span<const Relaxed> relaxed = {};
    std::span<const Example> more_examples = {};  // where other languages or cases differ
    Remedy remedy = Remedy::none;                 // the best it has
};
/// `example`, if it is one, and all further ones.
std::vector<Example> examples(const Rule& rule);

/// How grave findings of a rule are in a document by itself: the level of its stage, relaxed for its organ
/// and language.
Level level(const Rule& rule, const Subject& subject);

/// Every rule, in the order of its file's name; made from the files in src/rules/checks.
std::span<const Rule* const> all();
/// Every rule in the order of its code.
std::vector<const Rule*> by_code();
/// By code or name, or null.
const Rule* find(std::string_view code_or_name);

}  // namespace resolute::rules
