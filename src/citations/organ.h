// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "citations/folded.h"
#include "citations/language.h"
#include "text/span.h"

namespace resolute::citations {

/// Who numbers resolutions. `council`: the word alone, which the context explains; `other`: a named body
/// whose numbers have the shape of the General Assembly's but are none of these (Editorial Manual,
/// resolutions and decisions).
enum class Organ : std::uint8_t {
    none,
    general_assembly,
    security_council,
    economic_and_social_council,
    human_rights_council,
    trusteeship_council,
    commission_on_human_rights,
    commission_on_the_status_of_women,
    commission_on_narcotic_drugs,
    commission_on_crime_prevention,
    council,
    other,
};

/// The official name; empty for `none`, `council` and `other`.
std::string_view organ_name(Organ organ, Language language);

}  // namespace resolute::citations
