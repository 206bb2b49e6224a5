// SPDX-License-Identifier: Apache-2.0
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "citations/calendar.h"
#include "citations/date.h"
#include "citations/note.h"
#include "citations/reference.h"
#include "citations/register.h"
#include "citations/resolution_number.h"
#include "citations/session.h"
#include "citations/symbol.h"
#include "citations/symbol_spelling.h"
#include "citations/symbol_url.h"

using namespace resolute;
using namespace resolute::citations;

namespace {

void inside(std::string_view text, Span span) {
    assert(span.begin <= span.end && span.end <= text.size());
}

void stable(const Symbol& symbol) {
    const std::string text = to_string(symbol);
    const auto again = parse_symbol(text);
    assert(again && to_string(*again) == text && again->kind == symbol.kind);
    (void)registered_date(symbol);
    (void)adoption(symbol, {2000, 10, 31});
    (void)to_url(symbol, "en");
}

void check(std::string_view text, const std::vector<FoundSymbol>& symbols) {
    for (const auto& found : symbols) {
        inside(text, found.span);
        stable(found.symbol);
    }
}

void check(std::string_view text, const std::vector<FoundNumber>& numbers) {
    for (const auto& found : numbers) {
        for (const Span span :
             {found.span, found.noun_span, found.organ_span, found.date_span, found.date_phrase})
            inside(text, span);
        for (const auto& symbol : readings(found, Organ::general_assembly).symbols) stable(symbol);
    }
}

void check(std::string_view text, const std::vector<FoundSession>& sessions) {
    for (const auto& found : sessions) {
        inside(text, found.span);
        inside(text, found.ordinal);
    }
}

void in_any_language(std::string_view text) {
    check(text, find_symbols(text));
    for (const auto& found : find_misspelled_symbols(text)) {
        inside(text, found.span);
        stable(found.spelling.symbol);
        for (const auto& fault : found.spelling.faults) inside(text, fault.span);
    }
    if (const auto symbol = parse_symbol(text)) stable(*symbol);
    if (const auto spelling = diagnose_symbol(text)) {
        stable(spelling->symbol);
        for (const auto& fault : spelling->faults) inside(text, fault.span);
    }
    const auto url = parse_url(text);
    inside(text, url.symbol_span);
    if (url.symbol) stable(*url.symbol);
    if (const auto number = parse_number(text))
        assert(to_string(*parse_number(to_string(*number))) == to_string(*number));
}

void in_language(std::string_view text, Language language) {
    for (const auto& found : find_dates(text, language)) {
        inside(text, found.span);
        if (found.date.valid())
            assert(parse_date(format_date(found.date, language), language)->date == found.date);
    }
    check(text, find_sessions(text, language));
    for (const auto& found : find_meetings(text, language)) inside(text, found.span);
    check(text, find_numbers(text, language));
    for (const auto& found : find_references(text, language)) {
        inside(text, found.span);
        inside(text, found.noun);
        inside(text, found.where_span);
        for (const auto& place : found.places) inside(text, place.span);
    }
    const auto note = parse_note(text, language);
    inside(text, note.full_stop);
    for (const auto& item : note.items) {
        for (const Span span : {item.span, item.see, item.sales_span, item.rest}) inside(text, span);
        for (const Span span : item.locators) inside(text, span);
        check(text, item.symbols);
        check(text, item.numbers);
        check(text, item.sessions);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 1 << 16) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    in_any_language(text);
    for (const auto language : all_languages) in_language(text, language);
    return 0;
}
