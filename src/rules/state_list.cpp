// SPDX-License-Identifier: Apache-2.0
#include "rules/state_list.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <utility>

#include "citations/folded.h"
#include "text/find.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

using citations::Language;

/// The first parts of names that hold the joining word: what stands before and behind it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 32> names_with_and{{
    {"Antigua", "Barbuda"},
    {"Bosnia", "Herzegovina"},
    {"Kitts", "Nevis"},
    {"Vincent", "the Grenadines"},
    {"Tome", "Principe"},
    {"Trinidad", "Tobago"},
    {"Great Britain", "Northern Ireland"},
    {"Antigua", "Barbuda"},
    {"Bosnia", "Herzegovina"},
    {"Kitts", "Nevis"},
    {"Vicente", "las Granadinas"},
    {"Tomé", "Príncipe"},
    {"Trinidad", "Tabago"},
    {"Trinidad", "Tobago"},
    {"Gran Bretaña", "Irlanda del Norte"},
    {"Grande-Bretagne", "d’Irlande du Nord"},
    {"Grande-Bretagne", "d'Irlande du Nord"},
    {"Антигуа", "Барбуда"},
    {"Босния", "Герцеговина"},
    {"Китс", "Невис"},
    {"Винсент", "Гренадины"},
    {"Томе", "Принсипи"},
    {"Тринидад", "Тобаго"},
    {"Великобритании", "Северной Ирландии"},
    {"安提瓜", "巴布达"},
    {"波斯尼亚", "黑塞哥维那"},
    {"基茨", "尼维斯"},
    {"文森特", "格林纳丁斯"},
    {"圣多美", "普林西比"},
    {"特立尼达", "多巴哥"},
    {"中非共", "国"},
    {"大不列颠", "北爱尔兰"},
}};

bool inside_name(std::string_view text, std::size_t at, std::size_t end) {
    const auto before = text.substr(0, at), after = text.substr(end);
    // 和 is also in 共和国, "republic".
    if (before.ends_with("共") && after.starts_with("国")) return true;
    return std::ranges::any_of(names_with_and, [&](const auto& name) {
        return before.ends_with(name.first) && after.starts_with(name.second);
    });
}

/// Where the word that joins the last two names begins; npos where there is none outside a name.
std::size_t joint(std::string_view text, std::string_view word) {
    if (word.empty()) return std::string_view::npos;
    for (auto at = text.rfind(word); at != std::string_view::npos;
         at = at == 0 ? std::string_view::npos : text.rfind(word, at - 1)) {
        const auto open = text.rfind('(', at), close = text.rfind(')', at);
        const bool bracketed =
            open != std::string_view::npos && (close == std::string_view::npos || close < open);
        if (!bracketed && !inside_name(text, at, at + word.size())) return at;
    }
    return std::string_view::npos;
}

/// The length of a separator at the place, else 0.
std::size_t separator(std::string_view text, std::size_t at) {
    static constexpr ByteSet first(",;\xD8\xE3\xEF");
    if (!first.holds(text[at])) return 0;
    for (const std::string_view mark : {",", ";", "،", "、", "，"})
        if (text.substr(at).starts_with(mark)) return mark.size();
    return 0;
}

Extent name_within(std::string_view text, std::size_t begin, std::size_t end) {
    auto inner = trimmed(text.substr(begin, end - begin));
    while (!inner.empty()) {
        const auto name = text.substr(begin + inner.begin, inner.end - inner.begin);
        if (name.ends_with('.') || name.ends_with(']'))
            --inner.end;
        else if (name.ends_with("。"))
            inner.end -= 3;
        else
            break;
    }
    const auto tight = trimmed(text.substr(begin + inner.begin, inner.end - inner.begin));
    return {begin + inner.begin + tight.begin, begin + inner.begin + tight.end};
}

constexpr std::array<std::pair<std::string_view, char>, 28> accents{
    {{"à", 'a'}, {"á", 'a'}, {"â", 'a'}, {"ã", 'a'}, {"ä", 'a'}, {"ç", 'c'}, {"è", 'e'},
     {"é", 'e'}, {"ê", 'e'}, {"ë", 'e'}, {"í", 'i'}, {"î", 'i'}, {"ï", 'i'}, {"ñ", 'n'},
     {"ó", 'o'}, {"ô", 'o'}, {"ö", 'o'}, {"õ", 'o'}, {"ù", 'u'}, {"ú", 'u'}, {"û", 'u'},
     {"ü", 'u'}, {"À", 'a'}, {"É", 'e'}, {"Î", 'i'}, {"Ô", 'o'}, {"Ü", 'u'}, {"İ", 'i'}}};

/// The long forms of names that the order takes by their last word: "Bolivarian Republic of Venezuela".
constexpr std::array<std::string_view, 7> titles{
    "bolivarian republic of ",    "plurinational state of ", "islamic republic of ",
    "federated states of ",       "kingdom of the ",         "kingdom of ",
    "republique bolivarienne du "};

/// In French a hyphen does not count: `Sainte-Lucie` stands before `Saint-Marin`.
std::string latin_key(std::string_view name, bool hyphen_counts) {
    std::string key;
    const auto small = citations::lower(name.substr(0, name.find('(')));
    for (std::size_t i = 0; i < small.size();) {
        const auto rest = std::string_view(small).substr(i);
        const auto accent = static_cast<unsigned char>(small[i]) < 0x80
                                ? accents.end()
                                : std::ranges::find_if(accents, [&](const auto& each) {
                                      return rest.starts_with(each.first);
                                  });
        if (accent != accents.end()) {
            key += accent->second;
            i += accent->first.size();
            continue;
        }
        const bool hyphen = small[i] == '-' && hyphen_counts;
        if ((small[i] >= 'a' && small[i] <= 'z') || ((small[i] == ' ' || hyphen) && !key.empty()))
            key += hyphen ? ' ' : small[i];
        ++i;
    }
    while (key.ends_with(' ')) key.pop_back();
    for (const auto title : titles)
        if (key.starts_with(title)) return key.substr(title.size());
    return key;
}

/// One byte a letter, in the order of the alphabet: hamza and madda do not count.
std::string arabic_key(std::string_view name) {
    std::string key;
    auto plain = to_utf32(name.substr(0, name.find('(')));
    std::erase_if(plain, [](char32_t c) { return c == 0x640 || (c >= 0x64B && c <= 0x652); });
    std::size_t begin = 0;
    if (plain.size() > 3 && plain[0] == 0x648) begin = 1;  // the joining waw; both readings are tried
    if (plain.size() > begin + 3 && plain[begin] == 0x627 && plain[begin + 1] == 0x644) begin += 2;
    for (auto i = begin; i < plain.size(); ++i) {
        auto c = plain[i];
        if (c == 0x622 || c == 0x623 || c == 0x625) c = 0x627;
        if (c >= 0x621 && c <= 0x64A) key += static_cast<char>(c - 0x600);
    }
    return key;
}

}  // namespace

std::string_view joining_word(Language language) {
    switch (language) {
        case Language::en:
            return " and ";
        case Language::fr:
            return " et ";
        case Language::es:
            return " y ";
        case Language::ru:
            return " и ";
        case Language::zh:
            return "和";
        case Language::ar:
            break;
    }
    return {};
}

StateList state_list(std::string_view text, Language language) {
    StateList list;
    const auto word = joining_word(language);
    const auto last = joint(text, word);
    const auto add = [&](std::size_t begin, std::size_t end) {
        const auto name = name_within(text, begin, end);
        if (!name.empty()) list.names.push_back(name);
    };
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '(') ++depth;
        if (text[i] == ')') --depth;
        const auto length = i == last ? word.size() : depth <= 0 ? separator(text, i) : 0;
        if (length == 0) {
            ++i;
            continue;
        }
        if (i == last) list.joined = true;
        add(begin, i);
        begin = i += length;
    }
    add(std::min(begin, text.size()), text.size());
    return list;
}

std::vector<std::size_t> out_of_order(const std::vector<std::string>& keys) {
    const auto key_of = [&](std::size_t place) -> const std::string& { return keys[place]; };
    // Where the longest row in order ends with a name, it has one name more than its place here; the keys of
    // those with rows of one length are ever smaller.
    std::vector<std::vector<std::size_t>> ends;
    std::vector<std::size_t> before(keys.size(), keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto next = std::ranges::upper_bound(
            ends, keys[i], {}, [&](const auto& each) -> const std::string& { return key_of(each.back()); });
        if (next != ends.begin()) {
            const auto& shorter = *std::prev(next);
            before[i] = *std::ranges::lower_bound(shorter, keys[i], std::ranges::greater(), key_of);
        }
        if (next == ends.end())
            ends.push_back({i});
        else
            next->push_back(i);
    }
    std::vector<bool> kept(keys.size(), false);
    for (auto i = ends.empty() ? keys.size() : ends.back().front(); i < keys.size(); i = before[i])
        kept[i] = true;
    std::vector<std::size_t> moved;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (!kept[i]) moved.push_back(i);
    return moved;
}

std::string order_key(std::string_view name, Language language) {
    switch (language) {
        case Language::zh:
            return {};
        case Language::ar:
            return arabic_key(name);
        case Language::ru:
            return citations::lower(trimmed_text(name.substr(0, name.find('('))));
        case Language::en:
        case Language::fr:
        case Language::es:
            break;
    }
    return latin_key(name, language != Language::fr);
}

}  // namespace resolute::rules
