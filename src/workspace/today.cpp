// SPDX-License-Identifier: Apache-2.0
#include "workspace/today.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

#include "citations/date.h"

namespace resolute::workspace {

std::string today() {
    using namespace std::chrono;
    auto seconds_passed = duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
    if (const char* given = std::getenv("SOURCE_DATE_EPOCH")) {
        const std::string_view text = given;
        std::from_chars(text.data(), text.data() + text.size(), seconds_passed);
    }
    const year_month_day day(floor<days>(sys_seconds(seconds(seconds_passed))));
    return citations::to_iso({static_cast<int>(day.year()),
                              static_cast<int>(static_cast<unsigned>(day.month())),
                              static_cast<int>(static_cast<unsigned>(day.day()))});
}

}  // namespace resolute::workspace
