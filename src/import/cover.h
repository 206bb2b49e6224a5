// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>
#include <string>

#include "import/inlines.h"
#include "import/metadata.h"

namespace resolute::importing {

/// Makes the parts with fixed wording: cover page, preface, conclusions. The concepts they refer to are added
/// to `used`.
class CoverMaker {
public:
    CoverMaker(const Manuscript& from, const Identity& identity, InlineMaker& inlines,
               std::set<std::string>& used)
        : from_(from), identity_(identity), inlines_(inlines), used_(used) {}
    model::Part cover();
    model::Part preface();
    model::Part conclusions();
    bool has_preface() const;
    bool has_conclusions() const;

private:
    std::string use(std::string id);
    void required_lines(model::Blocks& lines);
    bool has(Kind kind) const;
    bool names_council(const Paragraph& paragraph) const;
    model::Inlines line(const Paragraph& paragraph);
    model::Inlines distribution(const Paragraph& paragraph);
    model::Inlines dated(const Paragraph& paragraph, std::string_view role);
    model::Inlines session(const Paragraph& paragraph);
    model::Inlines session_dates(const Paragraph& paragraph);
    model::Inlines agenda_item(const Paragraph& paragraph);
    model::Inlines adoption(const Paragraph& paragraph);
    model::Inlines council_adoption(const Paragraph& paragraph);
    model::Inlines proponent(const Paragraph& paragraph);
    model::Inlines title(const Paragraph& paragraph);
    model::Inlines vote(const std::vector<const Paragraph*>& lines);
    model::Inlines closing(const std::vector<const Paragraph*>& lines);

    const Manuscript& from_;
    const Identity& identity_;
    InlineMaker& inlines_;
    std::set<std::string>& used_;
};

}  // namespace resolute::importing
