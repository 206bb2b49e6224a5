// SPDX-License-Identifier: Apache-2.0
#include "rules/word_list.h"

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "rules/name_set.h"

using namespace resolute;

TEST_CASE("every slip behind the first letter leads back to the word in daily use") {
    const auto& list = *rules::WordList::of("en");
    for (const std::string word : {"implementation", "government", "responsibilities"}) {
        CHECK_FALSE(list.meant(word));
        for (std::size_t at = 1; at < word.size(); ++at) {
            CAPTURE(word, at);
            CHECK(list.meant(std::string(word).erase(at, 1)) == word);
            CHECK(list.meant(std::string(word).insert(at, 1, 'q')) == word);
            CHECK(list.meant(std::string(word).replace(at, 1, 1, 'q')) == word);
            if (at + 1 == word.size() || word[at] == word[at + 1]) continue;
            auto changed = word;
            std::swap(changed[at], changed[at + 1]);
            CHECK(list.meant(changed) == word);
        }
    }
}

TEST_CASE("the signs of Arabic endings do not hide a slip, those of vowels tell words apart") {
    const auto& arabic = *rules::WordList::of("ar");
    CHECK(arabic.meant("أيضضاً") == "أيضا");
    CHECK_FALSE(arabic.meant("أيضاً"));
    CHECK_FALSE(arabic.meant("المُخطر"));
}

TEST_CASE("words with two slips, of other letters and far from any are left alone, asked once or twice") {
    const auto& list = *rules::WordList::of("en");
    for (const std::string word : {"implqmentatqon", "qovernment", "governmenté", "Kyrgyzstan", "gove"})
        for (int times = 0; times < 2; ++times) CHECK_FALSE(list.meant(word));
    CHECK(rules::WordList::of("zh") == nullptr);
}

TEST_CASE("a space left out or put in leads back to the words in daily use") {
    const auto& english = *rules::WordList::of("en");
    CHECK(english.meant("ofthe") == "of the");
    CHECK(english.meant("theUnited") == "the United");
    CHECK(english.meant("MemberStates") == "Member States");
    CHECK(english.meant("resolutionconcerning") == "resolution concerning");
    CHECK(english.cut_in_two("reso", "lution") == "resolution");
    CHECK(rules::WordList::of("ru")->cut_in_two("в", "первые").empty());
    // Words are made of others; little ones begin names; a name is none of two.
    for (const std::string word : {"underrepresented", "onto", "Newport", "interagency"}) {
        CAPTURE(word);
        CHECK_FALSE(english.meant(word));
    }
    CHECK(english.look("under") == rules::WordList::Look::known);
    for (const std::string piece : {"lution", "reso"})
        CHECK(english.look(piece) == rules::WordList::Look::strange);
    CHECK(english.look("xylophones") == rules::WordList::Look::known);
    CHECK(rules::WordList::of("es")->meant("lospaíses") == "los países");
    CHECK_FALSE(rules::WordList::of("es")->meant("empoderarlas"));
    CHECK(rules::WordList::of("fr")->is_foreign("declaration"));
}

TEST_CASE("a set of names holds them and no others, of the same first letter and size neither") {
    constexpr rules::NameSet names(std::to_array<std::string_view>({"paragraph", "point", "p"}));
    for (const std::string_view name : {"paragraph", "point", "p"}) CHECK(names.holds(name));
    for (const std::string_view name : {"", "q", "piont", "prolongue", "paragrapH", "points", "span"})
        CHECK_FALSE(names.holds(name));
}
