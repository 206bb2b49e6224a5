// SPDX-License-Identifier: Apache-2.0
#include "style/fields.h"

#include <algorithm>
#include <charconv>

#include "text/cat.h"

namespace resolute::style {

Fields::Fields(const xml::Tree& tree, xml::NodeId element, Diagnostics& out)
    : tree_(tree), element_(element), out_(out) {}

bool Fields::has(std::string_view name) const {
    return tree_.attribute(element_, name) != nullptr;
}

Span Fields::span_of(std::string_view name) const {
    const auto* attribute = tree_.attribute(element_, name);
    return attribute ? attribute->value : tree_[element_].name;
}

std::string Fields::value(std::string_view name) {
    known_.push_back(name);
    return tree_.value(element_, name).value_or("");
}

void Fields::report(std::string_view code, std::string_view name, Span span, std::string message) {
    Diagnostic found;
    found.code = code;
    found.name = name;
    found.severity = Severity::error;
    found.span = span;
    found.message = std::move(message);
    out_.push_back(std::move(found));
}

void Fields::misread(std::string_view name, std::string_view expected) {
    const auto span = span_of(name);
    report("TPL003", "template-value-not-understood", span,
           cat("`", tree_.slice(span), "` as `", name, "`, where ", expected, " was expected"));
}

void Fields::read(std::string_view name, std::string& to) {
    auto text = value(name);
    if (has(name)) to = std::move(text);
}

void Fields::read(std::string_view name, Measure& to) {
    const auto text = value(name);
    if (!has(name)) return;
    if (const auto measure = read_measure(text))
        to = *measure;
    else
        misread(name, "a length such as `12pt` or `left+1tab`");
}

void Fields::read(std::string_view name, Points& to) {
    const auto text = value(name);
    if (!has(name)) return;
    const auto measure = read_measure(text);
    if (measure && *measure == Measure{.fixed = measure->fixed})
        to = measure->fixed;
    else
        misread(name, "a length such as `12pt`");
}

void Fields::read(std::string_view name, int& to) {
    const auto text = value(name);
    if (!has(name)) return;
    int number = 0;
    const auto end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc{} && stop == end && number >= 0 && number <= 10'000)
        to = number;
    else
        misread(name, "a whole number from 0 to 10000");
}

void Fields::read_date(std::string_view name, std::string& to) {
    auto text = value(name);
    if (!has(name)) return;
    constexpr std::string_view form = "0000-00";
    const auto fits = [](char c, char like) { return like == '0' ? c >= '0' && c <= '9' : c == like; };
    if ((text.size() == 4 || text.size() == form.size()) &&
        std::equal(text.begin(), text.end(), form.begin(), fits))
        to = std::move(text);
    else
        misread(name, "a year or a month such as `2025-10`");
}

void Fields::read(std::string_view name, bool& to) {
    const auto text = value(name);
    if (!has(name)) return;
    if (text == "yes" || text == "no")
        to = text == "yes";
    else
        misread(name, "`yes` or `no`");
}

void Fields::read(std::string_view name, Align& to) {
    const auto text = value(name);
    if (!has(name)) return;
    constexpr std::array<std::string_view, 4> names{"left", "right", "center", "justify"};
    const auto found = std::ranges::find(names, text);
    if (found != names.end())
        to = static_cast<Align>(found - names.begin());
    else
        misread(name, "`left`, `right`, `center` or `justify`");
}

void Fields::read(std::string_view name, Breaking& to) {
    const auto text = value(name);
    if (!has(name)) return;
    constexpr std::array<std::string_view, 3> names{"official", "unsqueezed", "fine"};
    const auto found = std::ranges::find(names, text);
    if (found != names.end())
        to = static_cast<Breaking>(found - names.begin());
    else
        misread(name, "`official`, `unsqueezed` or `fine`");
}

void Fields::read_color(std::string_view name, std::uint32_t& to) {
    const auto text = value(name);
    if (!has(name)) return;
    std::uint32_t number = 0;
    const auto end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number, 16);
    if (error == std::errc{} && stop == end && text.size() == 6)
        to = number;
    else
        misread(name, "six hexadecimal digits");
}

std::vector<std::pair<std::string, std::string>> Fields::rest() {
    std::vector<std::pair<std::string, std::string>> found;
    const auto& node = tree_[element_];
    for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
        const auto name = tree_.slice(tree_.attributes[node.first_attribute + i].name);
        if (std::ranges::find(known_, name) == known_.end()) found.emplace_back(name, value(name));
    }
    return found;
}

void Fields::finish() {
    const auto& node = tree_[element_];
    for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
        const auto span = tree_.attributes[node.first_attribute + i].name;
        const auto name = tree_.slice(span);
        if (std::ranges::find(known_, name) != known_.end() || name.starts_with("xmlns")) continue;
        report("TPL002", "unknown-template-attribute", span,
               cat("`", name, "` on `", tree_.name(element_), "`, which has no such attribute"));
    }
}

}  // namespace resolute::style
