// SPDX-License-Identifier: Apache-2.0
#include "bones.h"

#include <algorithm>
#include <map>
#include <utility>

#include "import/labels.h"
#include "model/views.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::tests {

namespace {

bool is_blank(char32_t code) {
    return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0xA0 || code == 0x202F ||
           code == 0x2003;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string evened(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (is_blank(next.code)) {
            if (!result.empty() && !result.ends_with(' ')) result += ' ';
        } else if (next.code != 0xAD && next.code != 0xFEFF && next.code != 0x200B) {
            result += text.substr(at, next.length);
        }
        at += next.length;
    }
    while (result.ends_with(' ')) result.pop_back();
    // At the end of a line nothing tells whether a space stands behind a solidus.
    replace_all(result, "/ ", "/");
    return result;
}

class Skeleton {
public:
    std::vector<Bone> run(const model::Document& document) {
        language_ =
            citations::language_from_code(model::language(document)).value_or(citations::Language::en);
        for (const auto& placed : model::documents(document)) visit(*placed.document);
        level();
        return std::move(bones_);
    }

private:
    void visit(const model::Document& document) {
        for (const auto& member : document.members) {
            const auto* part = std::get_if<model::Part>(&member);
            if (!part || part->name == "coverPage") continue;
            if (part->name == "preface" || part->name == "conclusions")
                framed(*part);
            else
                text(*part);
        }
    }

    /// The words with calls, and the notes that are called first in them.
    std::string words(const model::Inlines& content) {
        std::string result;
        for (const auto& run : model::runs(content)) {
            const bool sign =
                run.style.superscript && run.text.find_first_not_of("()[] ") == std::string_view::npos;
            const bool digits = run.style.superscript && !run.text.empty() &&
                                run.text.find_first_not_of("0123456789") == std::string_view::npos;
            if (run.note) {
                result += cat("[^", mark(*run.note), "]");
            } else if (run.call) {
                result += cat("[^", shown(std::string(model::value(run.call->attributes, "marker"))), "]");
            } else if (run.line_break) {
                result += ' ';
            } else if (digits) {
                result += cat("[^", shown(std::string(run.text)), "]");
            } else if (!sign) {
                result += run.text;
            }
        }
        auto even = evened(result);
        replace_all(even, " [^", "[^");
        return even;
    }

    void add(Bone bone) {
        if (bone.kind == "preamble" && has_number(bone.label)) body_ = true;
        // Some published preambles go on with numbered paragraphs, some bodies begin with recitals.
        if (bone.kind == "preamble" && body_) bone.kind = "text";
        if (bone.kind == "text" && !body_ && recital_ && ends_with_comma(bone.text)) bone.kind = "preamble";
        const bool nothing = bone.text.empty() && bone.label.empty();
        if (nothing) return;
        bones_.push_back(std::move(bone));
        for (const auto* note : std::exchange(notes_, {})) {
            std::string joined;
            for (const auto& block : note->content)
                if (const auto* line = std::get_if<model::Line>(&block.value))
                    joined += " " + words(line->content);
            auto text = evened(joined);
            // Arabic notes begin with the parentheses of their mark.
            if (text.starts_with("()")) text = evened(text.substr(2));
            bones_.push_back({"note", 0, marks_[note], text});
        }
    }

    static bool has_number(std::string_view label) {
        return !label.empty() && label[0] >= '0' && label[0] <= '9';
    }
    static bool ends_with_comma(std::string_view text) {
        return text.ends_with(',') || text.ends_with("،") || text.ends_with("，");
    }

    /// Numbers of notes are those in the order of their calls, as print shows them.
    std::string mark(const model::Footnote& note) {
        const auto found = marks_.find(&note);
        if (found != marks_.end()) return found->second;
        const auto written = std::string(model::value(note.attributes, "marker"));
        const bool number = written.find_first_not_of("0123456789") == std::string::npos;
        const auto made = number ? cat(++numbers_) : written;
        shown_[written] = made;
        marks_[&note] = made;
        notes_.push_back(&note);
        return made;
    }
    std::string shown(const std::string& written) const {
        const auto found = shown_.find(written);
        return found == shown_.end() ? written : found->second;
    }

    void framed(const model::Part& part) {
        std::string joined;
        for (const auto& step : model::steps(part)) {
            if (!step.line) continue;
            joined += " " + words(step.line->content);
            if (part.name == "preface") framed(part, std::exchange(joined, {}));
        }
        framed(part, joined);
    }

    void framed(const model::Part& part, const std::string& joined) {
        auto text = evened(joined);
        // Whether lists of voters begin on new lines does not count.
        if (part.name == "conclusions") std::erase_if(text, [](char c) { return c == ' '; });
        const bool numbered = !text.empty() && text.front() >= '0' && text.front() <= '9';
        // Titles of statements and letters of parts stand now in a preface, now in the body.
        add({part.name == "conclusions" ? "closing" : numbered ? "title" : "text", 0, "", text});
    }

    void text(const model::Part& part) {
        const std::string kind = part.name == "preamble" ? "preamble" : "text";
        if (part.name == "preamble") {
            body_ = false;
            recital_ = true;
        }
        const auto steps = model::steps(part);
        std::string lost_number;
        for (const auto& step : steps) {
            if (step.kind == model::Step::Kind::table) {
                add({"table", 0, "", ""});
                continue;
            }
            auto label = step.number ? words(step.number->content) : std::string();
            std::erase_if(label, [](char c) { return c == ' '; });
            const auto content = step.line      ? words(step.line->content)
                                 : step.heading ? words(step.heading->content)
                                                : std::string();
            if (step.kind == model::Step::Kind::heading || !step.line) {
                add({kind, 0, "", label});
                split_heading(kind, content);
                continue;
            }
            const auto* next = &step == &steps.back() ? nullptr : &step + 1;
            if (!label.empty() && content.empty() && step.level == 0 && next && begins_text(*next)) {
                lost_number = std::move(label);
                continue;
            }
            if (label.empty()) label = std::exchange(lost_number, {});
            // Headings of which published files make points or sections.
            if (step.number && label.size() < 6 && label.find_first_not_of("IVXABCDEFGH.") == label.npos) {
                add({kind, 0, "", std::exchange(label, {})});
            }
            Bone bone{step.kind == model::Step::Kind::formula ? "formula" : kind, step.level + sublists(step),
                      label, content};
            if (label.empty() && bone.kind != "formula" && content.find(". ") < 6 &&
                content.find_first_not_of("IVXABCDEFGH") == content.find(". ")) {
                split_heading(kind, content);
                continue;
            }
            if (label.empty() && bone.kind != "formula") {
                const auto typed = importing::read_label(content, language_);
                if (typed.length > 0) {
                    bone.label = typed.text;
                    std::erase_if(bone.label, [](char c) { return c == ' '; });
                    bone.text = content.substr(typed.length);
                }
            }
            add(std::move(bone));
        }
    }

    /// Some published files have the number of a paragraph in one of its own; a page shows them as one.
    static bool begins_text(const model::Step& step) {
        const bool text = step.kind == model::Step::Kind::paragraph && step.line && !step.number;
        if (!text || step.closing || step.level > 0 || !step.division) return false;
        const auto words = model::text(step.line->content);
        const auto begin = words.find_first_not_of(" \t\n\r");
        const bool numbered = begin != std::string::npos && words[begin] >= '0' && words[begin] <= '9';
        return !numbered && !model::value(step.division->attributes, "class").starts_with("H");
    }

    /// "IV. Measures": the number and the words.
    void split_heading(const std::string& kind, const std::string& content) {
        const auto end = content.find(". ");
        const bool number =
            end != std::string::npos && end < 6 && content.find_first_not_of("IVXABCDEFGH") == end;
        if (number) add({kind, 0, "", content.substr(0, end + 1)});
        add({kind, 0, "", number ? content.substr(end + 2) : content});
    }

    /// A published `sublist` stands behind the point it belongs to, not inside; its identifiers tell.
    static int sublists(const model::Step& step) {
        if (!step.division) return 0;
        const auto id = model::value(step.division->attributes, "eId");
        int count = 0;
        for (auto at = id.find("sublist"); at != id.npos; at = id.find("sublist", at + 1)) ++count;
        return count;
    }

    bool is_point(const Bone& bone) const {
        const auto label = importing::read_label(cat(bone.label, " x"), language_);
        using Type = importing::Label::Type;
        return label.type == Type::point || label.type == Type::bullet;
    }

    /// The levels of points, where some of a list stand as paragraphs.
    void level() {
        for (std::size_t i = 0; i < bones_.size();) {
            if (!is_point(bones_[i]) || bones_[i].kind == "note") {
                if (bones_[i].kind != "note") bones_[i].level = 0;
                ++i;
                continue;
            }
            std::vector<Bone*> points;
            for (; i < bones_.size() && (bones_[i].kind == "note" || is_point(bones_[i])); ++i)
                if (bones_[i].kind != "note") points.push_back(&bones_[i]);
            if (std::ranges::none_of(points, [](const Bone* each) { return each->level == 0; })) continue;
            importing::Levels levels(language_);
            for (std::size_t k = 0; k < points.size(); ++k)
                points[k]->level =
                    levels.level(points[k]->label, k + 1 < points.size() ? points[k + 1]->label : "");
        }
    }

    citations::Language language_ = citations::Language::en;
    std::vector<Bone> bones_;
    std::map<const model::Footnote*, std::string> marks_;
    std::map<std::string, std::string> shown_;  // of marks as written
    int numbers_ = 0;
    bool recital_ = false, body_ = false;  // behind a preamble; behind the first numbered paragraph
    std::vector<const model::Footnote*> notes_;
};

}  // namespace

std::vector<Bone> skeleton(const model::Document& document) {
    return Skeleton().run(document);
}

std::string show(const Bone& bone) {
    return cat(bone.kind, " ", bone.level, " |", bone.label, "| ", bone.text);
}

}  // namespace resolute::tests
