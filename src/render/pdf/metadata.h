// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace resolute::render::pdf {

/// What the file tells about the document; the information dictionary and the XMP packet say the same.
struct Description {
    std::string title;     // never empty
    std::string language;  // BCP 47
    std::string subject;   // may be empty
    std::string producer;
    std::string date;      // ISO 8601 day, or empty
    int archive_part = 2;  // of ISO 19005: 3 where files are attached
};

/// The date's year, month and day where it begins with them as `2023-12-19`; else nothing.
std::string day_of(std::string_view date);
/// `2023-12-19` as the date string of ISO 32000-1, 7.9.4.
std::string date_string(std::string_view day);

std::string information_dictionary(const Description& description);
/// The metadata stream's XML, with PDF/A and PDF/UA identification (ISO 19005-2, 6.6; ISO 14289-1, 5).
std::string xmp_packet(const Description& description);

}  // namespace resolute::render::pdf
