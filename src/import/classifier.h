// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "import/classify.h"
#include "import/labels.h"

namespace resolute::importing {

/// Goes through the paragraphs of a text once and says what each is; `classify` is its only caller.
class Classifier {
public:
    Classifier(std::vector<Unread> blocks, Manuscript& to);
    void run();

private:
    /// The first line with the organ's name and a comma; without one, it must say more than the cover's.
    std::size_t find_formula() const;
    void formula();
    /// "The United Nations Environment Programme," above the first recital, as students write.
    std::size_t formula_of_other_organ() const;
    /// The first block of the text itself.
    std::size_t head_end();
    Paragraph& take(Kind kind, int confidence, std::string reason);

    // The cover

    void head();
    /// "Draft Resolution 1.2"
    void complete_sponsors(Paragraph& paragraph);
    static bool is_draft_name(std::string_view words);
    bool table();
    /// "B  Twenty-four-hour radio": a resolution of its own in the same document. Its title may be on the
    /// next line.
    void part();
    bool has(Kind kind) const;
    /// "Resolution adopted by the General Assembly" and, on the next line, the day.
    void adoption();
    /// Whether a line of the cover is hardly more than one date.
    bool is_day(std::size_t at) const;
    void bracket();
    /// Of the lines that did not tell: a draft's title is the last before the formula, others follow an
    /// agenda item.
    void name_titles();

    // The text

    void preamble();
    /// "I   Activities of the Office"
    static bool begins_section(std::string_view words);
    bool number_follows() const;
    bool numbers_follow();
    /// A full stop, and closing lines or an annex behind it: the sole operative paragraph, however it opens.
    bool ends_resolution() const;
    /// An unnumbered paragraph that only the operative part opens so: the sole one.
    bool opens_operative(std::string_view words) const;
    /// Counted to `most` and one more.
    static std::size_t characters_in(std::string_view words, std::size_t most);
    bool is_heading() const;
    std::string next_label() const;
    /// A paragraph of a negotiated text, without "PP1" or "OP7"; a bracket around both stays.
    Paragraph& negotiated(Kind kind, const Label& label);
    void point(const Label& label, Levels& levels, int confidence);
    void text();
    /// "I. Secure and stable environment:" below a paragraph that announces a list, above its points: the
    /// length of the number, or 0.
    std::size_t numeral_of_list(std::string_view words);
    /// "Annex Principles on …": behind the closing lines its title may stand in the same line.
    bool names_annex() const;
    /// Also "IV. DECIDES": a Roman numeral before opening words numbers a paragraph.
    Label label_of(std::string_view words) const;
    /// "1." set in below a paragraph that announces points, as typists number them, and what counts on.
    bool is_set_in(const Label& label) const;
    void numbered(const Label& label);
    bool closing();
    /// "56º período de sesiones" above the day: a session where the meeting should stand.
    bool is_before_day(std::string_view words) const;
    /// "[Adopted by a recorded vote of …" to the bracket that closes it.
    void vote();
    void plain(const std::string& words);
    /// The number before a heading, or 0. Letters, "(a) Transport", are words of it, but for those that it
    /// repeats: "(a)  (a) Transport".
    std::size_t heading_label(std::string_view words) const;
    std::vector<Unread> blocks_;
    std::vector<std::string> words_;
    std::set<std::size_t> parts_;  // blocks that begin a part
    Manuscript& to_;
    std::size_t at_ = 0, formula_ = 0;
    std::size_t next_number_ = 0;  // no block between at_ and this one has a number
    Levels levels_{to_.language};
    int number_ = 0, indent_ = 0;                                // of the last numbered paragraph
    bool in_annex_ = false, closed_ = false, numerals_ = false;  // of points: "I."
};

}  // namespace resolute::importing
