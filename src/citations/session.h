// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "citations/folded.h"
#include "citations/language.h"
#include "citations/symbol.h"
#include "text/span.h"

namespace resolute::citations {

/// A session named in running text: `at its seventy-eighth session`, `57º período de sesiones`.
struct FoundSession {
    SessionNumber session;  // kind regular, special or emergency; never roman
    bool resumed = false;   // `resumed seventy-eighth session`, `Seventy-eighth session (resumed)`
    bool figures = false;   // the ordinal is written in figures
    Span ordinal;           // the ordinal alone
    Span span;              // ordinal and noun; of all but the last of a list, the ordinal alone
};
/// The sessions in running text, in order; of a list (`seventy-eighth and seventy-ninth sessions`) each one.
/// Ordinals go up to 199.
std::vector<FoundSession> find_sessions(const Folded& text, Language language);
inline std::vector<FoundSession> find_sessions(std::string_view text, Language language) {
    return find_sessions(Folded(text), language);
}

/// A meeting named in running text: `78th plenary meeting`, `9243-м заседании`, `第40次全体会议`.
struct FoundMeeting {
    int number = 0;
    bool plenary = false;
    bool suffix_right = true;  // false: `41th`, a Latin `e` behind a Russian figure
    Span ordinal;              // figures (or words) with their suffix
    Span span;
};
std::vector<FoundMeeting> find_meetings(const Folded& text, Language language);
inline std::vector<FoundMeeting> find_meetings(std::string_view text, Language language) {
    return find_meetings(Folded(text), language);
}

}  // namespace resolute::citations
