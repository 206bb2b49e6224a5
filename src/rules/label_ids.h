// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "xml/renaming.h"

/// eIds that end with the label of what they name: `para_51_list_point_a` of the point (a).
namespace resolute::rules {

/// The eId of a paragraph or point; empty where it has none.
std::string_view id_of(const model::Division* holder);
/// A label as eIds hold it: without what stands around it, and without spaces.
std::string label_for_id(std::string_view label);
/// What stands at the end of an eId where a label may.
std::string_view label_in_id(std::string_view id);
/// The eId with another label at its end.
std::string with_label(std::string_view id, std::string_view label);

/// A paragraph or point that gets another label.
struct Relabelled {
    const model::Division* holder = nullptr;
    std::string was, now;
};
/// Adds to a fix that the eIds follow which end with the old labels.
void follow_in_ids(const Subject& subject, std::span<const Relabelled> changes, Fix& fix);
/// Offers another label for a point; its eId follows.
void offer_label(const Subject& subject, const TextLine& point, std::string_view label, Trust trust,
                 Diagnostic& finding);
/// Other eIds, with all that refers to them; nothing where an eId would then name two elements, or does so
/// already.
std::vector<Edit> rename_ids(const Subject& subject, const xml::Renaming& renaming);
/// Adds them to a fix. From the adoption on others may point to the eIds, so a person must look then.
void rename_ids(const Subject& subject, const xml::Renaming& renaming, Fix& fix);

}  // namespace resolute::rules
