// SPDX-License-Identifier: Apache-2.0
#include "citations/treaty.h"

#include <algorithm>
#include <array>

#include "citations/note_reader.h"
#include "citations/note_words.h"
#include "citations/scanner.h"

namespace resolute::citations {
namespace {

constexpr TreatyWords english{"vol.", "vols.", "No.", "Nos."}, french{"vol.", "vol.", "no", "nos"},
    spanish{"vol.", "vols.", "núm.", "núms."}, arabic{"المجلد", "المجلدات", "الرقم", "الأرقام"}, chinese{};

constexpr std::array<std::string_view, 3> titles{"Treaty Series", "Recueil des Traités", "条约汇编"};

/// Russian and Arabic leave the title in the language of the series, and with it the words behind it.
TreatyWords words_behind(std::string_view title, Language language) {
    if (language == Language::zh) return chinese;
    if (title == titles[1]) return french;
    return language == Language::es ? spanish : english;
}

TreatyWords words_behind_ibid(std::string_view part, Language language) {
    if (language == Language::fr) return french;
    if (language == Language::es) return spanish;
    if (language == Language::zh) return chinese;
    if (language == Language::ar && !part.starts_with("vol")) return arabic;
    return language == Language::ru && part.find(", no ") != std::string_view::npos ? french : english;
}

bool joins(Scanner& in) {
    const auto begin = in.at;
    while (in.accept(',') || in.accept("،") || in.accept("，") || in.accept(' ') || in.accept("》")) {
    }
    return in.at > begin;
}

/// A short word, then numbers; in Chinese numbers between 第 and the counter.
bool read_part(Scanner& in, Language language, std::string_view counter, CountedPart& part) {
    Scanner look = in;
    part.word.begin = look.at;
    if (language == Language::zh) {
        part.numbers.begin = part.word.end = look.at;
        if (!look.accept("第")) return false;
        part.values = number_list(look);
        if (part.values.empty() || !look.accept(counter)) {
            part = {};
            return false;
        }
    } else {
        while (!look.done() && !is_digit(look.peek()) && look.peek() != ' ' && look.peek() != ',') ++look.at;
        part.word.end = look.at;
        if (part.word.end - part.word.begin > std::string_view("المجلدات").size()) return false;
        part.apart = look.accept(' ') || part.word.empty();
        look.accept("o ");  // `n o`: the letter behind `n` is a superscript
        part.numbers.begin = look.at;
        part.values = number_list(look);
        if (part.values.empty()) return false;
    }
    part.numbers.end = look.at;
    in = look;
    return true;
}

TreatyCitation read_parts(std::string_view text, std::size_t at, Language language) {
    TreatyCitation found;
    Scanner in{text, at};
    joins(in);
    if (!read_part(in, language, "卷", found.volume)) return found;
    Scanner next = in;
    found.joint.begin = next.at;
    if (!joins(next)) return found;
    found.joint.end = next.at;
    read_part(next, language, "号", found.registration);
    return found;
}

}  // namespace

std::vector<TreatyCitation> read_treaties(std::string_view text, Language language) {
    std::vector<TreatyCitation> found;
    for (const auto title : titles)
        for (auto at = text.find(title); at != std::string_view::npos; at = text.find(title, at + 1)) {
            found.push_back(read_parts(text, at + title.size(), language));
            found.back().title = {at, at + title.size()};
            found.back().words = words_behind(title, language);
        }
    if (!found.empty()) return found;
    const std::string low = lower(text.substr(0, 40));
    for (const auto word : note_words(language).ibid) {
        if (!low.starts_with(word)) continue;
        auto at = word.size();
        if (text.substr(at).starts_with('.')) ++at;
        if (at >= text.size() || text[at] == '\0') break;
        auto citation = read_parts(text, at, language);
        if (citation.volume.values.empty() || citation.registration.values.empty()) break;
        citation.words = words_behind_ibid(text.substr(citation.volume.word.begin), language);
        found.push_back(std::move(citation));
        break;
    }
    return found;
}

SeriesName series_name(Language language) {
    switch (language) {
        case Language::fr:
            return {"Nations Unies", "Recueil des Traités"};
        case Language::es:
            return {"Naciones Unidas", "Treaty Series"};
        case Language::zh:
            return {"联合国", "《条约汇编》"};
        default:
            return {"United Nations", "Treaty Series"};
    }
}

}  // namespace resolute::citations
