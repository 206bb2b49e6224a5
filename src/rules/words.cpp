// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "rules/reading.h"

namespace resolute::rules {

struct Words::Finds {
    explicit Finds(std::string_view text) : folded(text) {}

    citations::Folded folded;
    std::optional<std::vector<citations::FoundSymbol>> symbols;
    std::optional<std::vector<citations::MisspelledSymbol>> misspelled_symbols;
    std::optional<std::vector<citations::FoundNumber>> numbers;
    std::optional<std::vector<citations::FoundDate>> dates;
    std::optional<std::vector<citations::FoundReference>> references;
    std::optional<std::vector<citations::FoundSession>> sessions;
};

namespace {

using citations::Folded;
using citations::Language;

template <class T>
const T& kept(std::optional<T>& value, const Folded& text, T (*find)(const Folded&)) {
    if (!value) value.emplace(find(text));
    return *value;
}

template <class T>
const T& kept(std::optional<T>& value, const Folded& text, std::optional<Language> language,
              T (*find)(const Folded&, Language)) {
    if (!value) value.emplace(language ? find(text, *language) : T{});
    return *value;
}

/// Whether a folded text may have figures: its own, or those of Arabic script or of full width, whose first
/// bytes these are. Most texts have none, and need not be folded to find that out.
bool may_fold_to_figures(const Bytes& bytes) {
    return bytes.has_digit() || bytes.has('\xD9') || bytes.has('\xDB') || bytes.has('\xEF');
}

}  // namespace

Words::Finds& Words::finds() const {
    if (!finds_) finds_ = std::make_shared<Finds>(prose.text);
    return *finds_;
}

const Folded& Words::folded() const {
    return finds().folded;
}
const std::vector<citations::FoundSymbol>& Words::symbols() const {
    static const std::vector<citations::FoundSymbol> none;
    if (!has_any("/\xEF")) return none;
    return kept(finds().symbols, folded(), citations::find_symbols);
}
const std::vector<citations::MisspelledSymbol>& Words::misspelled_symbols() const {
    static const std::vector<citations::MisspelledSymbol> none;
    if (!has_any("/\\\xEF")) return none;
    return kept(finds().misspelled_symbols, folded(), citations::find_misspelled_symbols);
}
const std::vector<citations::FoundNumber>& Words::numbers() const {
    static const std::vector<citations::FoundNumber> none;
    if (!may_fold_to_figures(bytes) || !has_any("/(\xEF")) return none;
    return kept(finds().numbers, folded(), language, citations::find_numbers);
}
const std::vector<citations::FoundDate>& Words::dates() const {
    static const std::vector<citations::FoundDate> none;
    if (!may_fold_to_figures(bytes)) return none;
    return kept(finds().dates, folded(), language, citations::find_dates);
}
const std::vector<citations::FoundReference>& Words::references() const {
    return kept(finds().references, folded(), language, citations::find_references);
}
const std::vector<citations::FoundSession>& Words::sessions() const {
    return kept(finds().sessions, folded(), language, citations::find_sessions);
}

}  // namespace resolute::rules
