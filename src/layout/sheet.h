// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "layout/line_setter.h"
#include "style/style.h"

namespace resolute::layout {

/// The same look on paper turned sideways, for pages behind the first: margins stay, lines are longer.
style::Style turned(style::Style style);

/// A look with what sets lines in it. It stays where it was made.
struct Sheet {
    Sheet(style::Style look, const Metric& metric, const std::string& language)
        : style(std::move(look)), lines(style, metric, language) {}
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    style::Style style;
    LineSetter lines;
};

}  // namespace resolute::layout
