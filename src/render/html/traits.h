// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "render/html/outline.h"

namespace resolute::render::html {

/// What translations of a paragraph have in common.
struct Traits {
    const Entry* entry = nullptr;
    std::string number;                // the figures of its label
    std::vector<std::string> figures;  // in its text, sorted: years, numbers of resolutions; at most 40
    std::size_t notes = 0;             // called in it
    double length = 0;                 // share of all text
};
std::vector<Traits> traits_of(const std::vector<const Entry*>& entries);

/// How much speaks for these being translations of each other: above 0 where it is likelier than not, below
/// `impossible` where it cannot be.
double likeness(const Traits& left, const Traits& right);
constexpr double impossible = -100;

}  // namespace resolute::render::html
