// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "citations/date.h"
#include "rules/claims.h"
#include "rules/edits.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// What stands behind number and language in an address of that level. `annex`: 0 for the resolution itself,
/// 1 for its first annex; each further one has its number in its name, so that no two have one address.
std::string tail(const Address& address, int annex) {
    if (address.element == "FRBRuri")
        return address.level == "FRBRWork" ? "/" : address.level == "FRBRExpression" ? "@/" : "@.xml";
    const auto part = annex == 0 ? std::string() : annex == 1 ? "/annex" : cat("/annex_", annex);
    if (address.level == "FRBRWork") return cat("/!main", annex == 0 ? "/" : part);
    if (address.level == "FRBRExpression") return cat("@!main", annex == 0 ? "/" : part);
    return cat("@/!main", part, ".xml");
}

/// The value that most addresses of the document have in one piece.
std::string_view usual(const std::vector<Address>& all, Address::Piece Address::*member) {
    std::map<std::string_view, int> votes;
    for (const auto& address : all)
        if (address.shaped) ++votes[(address.*member).text];
    const auto best = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
    return best == votes.end() ? std::string_view() : best->first;
}

bool is_known_author(std::string_view author) {
    constexpr std::array<std::string_view, 5> known{"unga", "unsc", "unga-hrc", "unecosoc", "un"};
    return std::ranges::find(known, author) != known.end();
}

/// What is wrong in the addresses of one document; the same thing in several of them is one finding.
class Faults {
public:
    void add(const Address& address, const Address::Piece& piece, std::string message) {
        const auto span = piece.text.empty() ? address.whole.span : piece.span;
        const auto known = std::ranges::find(faults_, message, &Fault::message);
        if (known == faults_.end())
            faults_.push_back({span, std::move(message), {}, std::nullopt});
        else
            known->further.push_back(span);
    }
    void offer_last(std::optional<Edit> edit) { faults_.back().edit = std::move(edit); }
    void report(Findings& found) const {
        for (const auto& fault : faults_) {
            auto& finding = found.at(fault.span, fault.message);
            for (const auto span : fault.further) finding.labels.push_back({span, "and here"});
            if (fault.edit && fault.further.empty())
                offer(finding, cat("write `", fault.edit->text, "`"), fault.edit, Trust::review);
        }
    }

private:
    struct Fault {
        Span span;
        std::string message;
        std::vector<Span> further;
        std::optional<Edit> edit;
    };
    std::vector<Fault> faults_;
};

/// `stage`: until it is adopted, a draft without a symbol says `draft` in place of a number.
void check_shaped(const Address& address, std::string_view author, std::string_view end, Stage stage,
                  Faults& faults) {
    constexpr std::string_view prefix = "/akn/un/statement/deliberation";
    if (address.prefix.text != prefix)
        faults.add(address, address.prefix,
                   cat("`", address.prefix.text, "` at the start of the address, expected `", prefix, "`"));
    if (!is_known_author(address.author.text) || address.author.text != author)
        faults.add(address, address.author,
                   cat("author `", address.author.text, "` in the address, expected `",
                       is_known_author(author) ? author : "unga", "`"));
    const auto day = citations::parse_iso(address.date.text);
    if (!day || !day->valid())
        faults.add(address, address.date,
                   address.date.text.empty() ? std::string("no date in the address")
                                             : cat("`", address.date.text, "` in the address is no date"));
    const bool unnumbered = stage <= Stage::submission && address.number.text == "draft";
    if (!unnumbered && address.number.text.find_first_of("0123456789") == std::string_view::npos)
        faults.add(address, address.number,
                   cat("`", address.number.text, "` in the address is no number of a resolution"));
    else if (address.number.text.find(' ') != std::string_view::npos)
        faults.add(address, address.number, cat("a space in `", address.number.text, "` of the address"));
    if (address.rest.text == end) return;
    faults.add(address, address.rest,
               cat("`", address.rest.text, "` at the end of the address, expected `", end, "`"));
    if (!address.rest.text.empty() && address.rest.span.size() == address.rest.text.size())
        faults.offer_last(Edit{address.rest.span, std::string(end)});
}

void check(const Subject& subject, Findings& found) {
    int annex = 0;
    for (const auto& placed : model::documents(subject.document)) {
        annex = placed.document->name == "doc" ? annex + 1 : 0;
        const auto all = addresses(*placed.document);
        const auto author = usual(all, &Address::author);
        Faults faults;
        for (const auto& address : all)
            if (address.shaped)
                check_shaped(address, author, tail(address, annex), subject.stage, faults);
            else
                faults.add(address, address.whole,
                           cat("`", address.whole.text,
                               "` lacks a part, expected `/akn/un/statement/deliberation/…`"));
        faults.report(found);
    }
}

}  // namespace

extern constinit const Rule address_malformed{
    .code = "META011",
    .name = "address-malformed",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "an address of work, expression or manifestation in another form than published texts have",
    .why =
        R"(The addresses in the metadata name the text (work: `/akn/un/statement/deliberation/unga/2023-12-19/78-120/`), its version in
one language (expression: `…/fra@/`) and its file (manifestation: `…/fra@.xml`), each as a whole (`FRBRuri`) and its main
part (`FRBRthis`, with `!main`). Programs build one from the other, so that every slash counts.)",
    .authority = "Akoma Ntoso Naming Convention 1.0, 4; published texts of the United Nations",
    .example = {.bad =
                    R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999⟦/main/⟧"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
                .good =
                    R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
                .slot = Slot::identification},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
