// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "style/style.h"
#include "xml/tree.h"

namespace resolute::style {

/// The attributes of one element of a template. What is not given keeps its value; what cannot be read is
/// reported and keeps it too; `finish` reports what nobody asked for.
class Fields {
public:
    Fields(const xml::Tree& tree, xml::NodeId element, Diagnostics& out);

    bool has(std::string_view name) const;
    void read(std::string_view name, std::string& value);
    void read(std::string_view name, Measure& value);
    void read(std::string_view name, Points& value);
    void read(std::string_view name, int& value);
    void read(std::string_view name, bool& value);
    void read(std::string_view name, Align& value);
    void read(std::string_view name, Breaking& value);
    /// A year or a month, `2025` or `2025-10`.
    void read_date(std::string_view name, std::string& value);
    void read_color(std::string_view name, std::uint32_t& value);
    /// Every attribute not read so far, by name.
    std::vector<std::pair<std::string, std::string>> rest();
    void finish();
    void report(std::string_view code, std::string_view name, Span span, std::string message);
    Span span_of(std::string_view name) const;

private:
    std::string value(std::string_view name);
    void misread(std::string_view name, std::string_view expected);

    const xml::Tree& tree_;
    xml::NodeId element_;
    Diagnostics& out_;
    std::vector<std::string_view> known_;
};

}  // namespace resolute::style
