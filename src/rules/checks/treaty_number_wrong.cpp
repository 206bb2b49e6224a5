// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <vector>

#include "citations/treaty.h"
#include "rules/data.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

struct Known {
    std::map<int, std::vector<int>> volumes;  // by the number of the treaty
    std::map<int, std::vector<int>> numbers;  // by volume
};

const Known& known() {
    static const Known facts = [] {
        Known known;
        for (const auto& row : table("treaties.tsv")) {
            const int number = leading_number(row[0]);
            auto rest = row[1];
            while (!rest.empty()) {
                const auto end = std::min(rest.find(' '), rest.size());
                const int volume = leading_number(rest.substr(0, end));
                known.volumes[number].push_back(volume);
                known.numbers[volume].push_back(number);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return known;
    }();
    return facts;
}

/// Whether two numbers differ by one figure typed otherwise, left out or put in, or by two exchanged.
bool is_slip(int seen, int meant) {
    const std::string a = cat(seen), b = cat(meant);
    const auto first = std::ranges::mismatch(a, b);
    const std::string_view left(first.in1, a.end()), right(first.in2, b.end());
    if (left.empty() || right.empty()) return left.size() + right.size() == 1;
    if (left.size() == right.size())
        return left.substr(1) == right.substr(1) ||
               (left.size() > 1 && left[0] == right[1] && left[1] == right[0] &&
                left.substr(2) == right.substr(2));
    return left.size() > right.size() ? left.substr(1) == right : right.substr(1) == left;
}

std::string listed(const std::vector<int>& values) {
    std::string text;
    for (const int value : values) text += cat(text.empty() ? "`" : " or `", value, "`");
    return text;
}

class Comparison {
public:
    Comparison(const Subject& subject, Findings& found, const Note& note,
               const citations::TreatyCitation& citation)
        : subject_(subject), found_(found), note_(note), citation_(citation) {}

    void check() {
        for (const auto& number : citation_.registration.values) {
            const auto volumes = known().volumes.find(number.first);
            if (volumes == known().volumes.end()) {
                unknown(number.first);
                continue;
            }
            for (const auto& volume : citation_.volume.values)
                if (std::ranges::find(volumes->second, volume.first) == volumes->second.end())
                    report(citation_.volume.numbers, volume.first, volumes->second,
                           cat("treaty No. ", number.first, " is not in volume ", volume.first));
        }
    }

private:
    /// No number of this table; it may be a slip where the volume is known.
    void unknown(int number) {
        for (const auto& volume : citation_.volume.values) {
            const auto numbers = known().numbers.find(volume.first);
            if (numbers == known().numbers.end()) continue;
            report(citation_.registration.numbers, number, numbers->second,
                   cat("number ", number, " in volume ", volume.first));
        }
    }

    void report(citations::Stretch place, int seen, const std::vector<int>& meant, std::string_view what) {
        const bool slip = std::ranges::any_of(meant, [&](int each) { return is_slip(seen, each); });
        const auto span = span_of(subject_, note_, place.begin, place.end);
        auto message = cat(what, ", expected ", listed(meant));
        // Protocols of a treaty are registered under its number, in volumes of their own.
        auto& finding = slip ? found_.at(span, std::move(message)) : found_.hint(span, std::move(message));
        if (slip && meant.size() == 1 && place.of(note_.text()) == cat(seen))
            if (auto edit = rewrite(subject_, note_, place.begin, place.end, cat(meant.front())))
                finding.fixes.push_back(
                    {cat("write `", meant.front(), "`"), {*std::move(edit)}, Trust::review});
    }

    const Subject& subject_;
    Findings& found_;
    const Note& note_;
    const citations::TreatyCitation& citation_;
};

void check(const Subject& subject, Findings& found) {
    const auto language = citations::language_from_code(subject.language);
    if (!language) return;
    for (const auto& note : notes(subject))
        for (const auto& citation : citations::read_treaties(note.text(), *language))
            Comparison(subject, found, note, citation).check();
}

}  // namespace

extern constinit const Rule treaty_number_wrong{
    .code = "CITE031",
    .name = "treaty-number-wrong",
    .levels = always(Level::warning),
    .summary = "a volume and a number of the Treaty Series that do not belong together",
    .why =
        R"(The United Nations *Treaty Series* prints a treaty in the volume, and under the number, in which it is registered: the
Convention on the Rights of the Child in volume 1577 under No. 27531. The rule knows the treaties that resolutions cite
most. A figure that is a slip of the keyboard away from the known one is a warning; anything else, such as a later
protocol in a volume of its own, a hint.)",
    .authority = "United Nations Treaty Series, as cited in published texts",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Convention on the Rights of the
Child,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, <i>Treaty Series</i>,
vol. ⟦1575⟧, No. 27531.</p></authorialNote></p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Convention on the Rights of
the Child,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, <i>Treaty Series</i>,
vol. 1577, No. 27531.</p></authorialNote></p></container>)",
         .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
