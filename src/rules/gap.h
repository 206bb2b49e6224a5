// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rules/rule.h"
#include "xml/gap.h"

/// Places where something is missing, by the bytes of the element that tells them.
namespace resolute::rules {

inline std::uint32_t gap_behind(const Subject& subject, Span element) {
    return xml::gap_behind(subject.tree, subject.tree.at(element.begin));
}
inline Span gap_after(const Subject& subject, Span element) {
    return xml::gap_after(subject.tree, subject.tree.at(element.begin));
}
inline Span gap_before(const Subject& subject, Span element) {
    return xml::gap_before(subject.tree, subject.tree.at(element.begin));
}

}  // namespace resolute::rules
