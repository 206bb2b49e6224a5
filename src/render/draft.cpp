// SPDX-License-Identifier: Apache-2.0
#include "render/draft.h"

#include <array>
#include <map>
#include <utility>

#include "model/views.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::render {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// White space as single spaces; a no-break space stays.
std::string evened(std::string_view text) {
    std::string result;
    for (const auto c : text) {
        if (!is_blank(c))
            result += c;
        else if (!result.empty() && !result.ends_with(' '))
            result += ' ';
    }
    while (result.ends_with(' ')) result.pop_back();
    return result;
}

/// The signs that mean something in running text.
std::string escaped(std::string_view text) {
    std::string result;
    for (const auto c : text) {
        if (c == '*' || c == '\\' || c == '|' || c == '^') result += '\\';
        result += c;
    }
    return result;
}

/// What a line of the cover is called in the head, by the inline element that says so.
struct Mark {
    std::string_view element, attribute, value, key;
};
constexpr std::array cover_marks{
    Mark{"docAuthority", "refersTo", "publisher", "publisher"},
    Mark{"docAuthority", "refersTo", "issuingBody", "organ"},
    Mark{"docAuthority", "refersTo", "subsidiaryBody", "body"},
    Mark{"docTitle", "refersTo", "resolutionNumber", "number"},
    Mark{"docTitle", "refersTo", "adoption", "council adoption"},
    Mark{"docTitle", "", "", "adoption"},
    Mark{"docProponent", "", "", "report"},
    Mark{"docNumber", "", "", "symbol"},
    Mark{"docStatus", "", "", "distribution"},
    Mark{"docDate", "", "", "issued"},
    Mark{"docType", "", "", "type"},
    Mark{"inline", "name", "originalLanguage", "original"},
    Mark{"inline", "name", "agenda item name", "agenda title"},
    Mark{"inline", "name", "agenda item", "agenda item"},
    Mark{"event", "", "", "session dates"},
    Mark{"session", "", "", "session"},
};

std::string_view key_of(const model::Inlines& content) {
    for (const auto& mark : cover_marks)
        for (const auto* found : model::markup(content, mark.element)) {
            auto value =
                mark.attribute.empty() ? std::string_view{} : model::value(found->attributes, mark.attribute);
            if (value.starts_with('#')) value.remove_prefix(1);
            if (value == mark.value) return mark.key;
        }
    return "line";
}

std::string_view kind_name(model::DocumentKind kind) {
    switch (kind) {
        case model::DocumentKind::draft_resolution:
            return "draft resolution";
        case model::DocumentKind::decision:
            return "decision";
        case model::DocumentKind::presidential_statement:
            return "statement";
        default:
            return "resolution";
    }
}

class Writer {
public:
    std::string write(const model::Document& document) {
        head(document);
        for (const auto& placed : model::documents(document))
            parts(placed, placed.depth > 0 && placed.document->name != "statement");
        for (std::size_t i = 0; i < notes_.size(); ++i) {
            const auto [note, key] = notes_[i];
            std::string text;
            for (const auto& block : note->content)
                if (const auto* line = std::get_if<model::Line>(&block.value))
                    text += cat(" ", words(line->content));
            out_ += cat("[^", key, "]: ", evened(text), "\n\n");
        }
        while (out_.ends_with("\n\n")) out_.pop_back();
        return std::move(out_);
    }

private:
    void head(const model::Document& document) {
        out_ += cat("---\ndocument: ", kind_name(model::kind(document)),
                    "\nlanguage: ", model::language(document), "\n");
        for (const auto* part : model::parts(model::main_document(document), "coverPage"))
            for (const auto& step : model::steps(*part)) {
                const auto text = step.line ? words(step.line->content) : std::string();
                if (!text.empty()) out_ += cat(key_of(step.line->content), ": ", text, "\n");
            }
        const auto* meta = model::meta(model::main_document(document));
        const auto* job = meta ? model::find_element(*meta, "docketNumber") : nullptr;
        if (job && !evened(model::text(*job)).empty()) out_ += cat("job: ", evened(model::text(*job)), "\n");
        for (const auto* part : model::parts(model::main_document(document), "preface"))
            for (const auto& step : model::steps(*part))
                if (step.line && is_sponsors(step.line->content))
                    out_ += cat("sponsors: ", words(step.line->content), "\n");
        out_ += "---\n\n";
    }

    static bool is_sponsors(const model::Inlines& content) {
        for (const auto* title : model::markup(content, "docTitle"))
            if (model::value(title->attributes, "refersTo").ends_with("sponsors")) return true;
        return false;
    }

    void paragraph(std::string_view text) { out_ += cat(text, "\n\n"); }

    /// The headings of an attachment that stand before its text; whether there are any.
    bool headings(const model::Component* attachment) {
        bool any = false;
        if (!attachment) return any;
        for (const auto& member : attachment->members)
            if (const auto* heading = std::get_if<model::Heading>(&member))
                paragraph(cat(std::exchange(any, true) ? "## " : "# ", words(heading->content)));
        return any;
    }

    void parts(const model::Placed& placed, bool annex) {
        bool numbered = false, text = headings(placed.frame);
        for (const auto& member : placed.document->members) {
            const auto* part = std::get_if<model::Part>(&member);
            if (!part || part->name == "coverPage") continue;
            if (part->name == "preface") {
                for (const auto& step : model::steps(*part))
                    if (step.line && !is_sponsors(step.line->content))
                        if (const auto title = words(step.line->content); !title.empty())
                            paragraph(cat("# ", title));
            } else if (part->name == "conclusions") {
                for (const auto& step : model::steps(*part))
                    if (step.line) closing(step.line->content);
            } else {
                const auto steps = model::steps(*part);
                find_levels(part->content, 0);
                numbered = !steps.empty() && steps.front().number && !steps.front().section;
                if (part->name == "mainBody" && !numbered && !annex) paragraph("----");
                for (std::size_t i = 0; i < steps.size(); ++i)
                    step(steps[i], annex && !std::exchange(text, true));
            }
        }
    }

    void closing(const model::Inlines& content) {
        std::string line;
        const auto flush = [&] {
            if (const auto text = evened(std::exchange(line, {})); !text.empty()) paragraph(cat("> ", text));
        };
        for (const auto& run : model::runs(content)) {
            if (run.line_break)
                flush();
            else
                line += escaped(run.text);
        }
        flush();
    }

    void step(const model::Step& step, bool begins_annex) {
        if (step.kind == model::Step::Kind::table) return table(*step.table);
        const auto label = step.number ? words(step.number->content) : std::string();
        const auto text = step.line      ? words(step.line->content)
                          : step.heading ? words(step.heading->content)
                                         : "";
        if (begins_annex) return paragraph(cat("# ", label, label.empty() ? "" : " ", text));
        const bool section = step.section && step.number && step.section == step.division;
        if (section)
            return paragraph(cat("## § ", label, text.empty() || !step.heading ? "" : cat(" ", text)) +
                             (step.heading || text.empty() ? "" : cat("\n\n", text)));
        const auto found = levels_.find(step.division);
        const auto level = found == levels_.end() ? step.level : found->second;
        const auto indent = std::string(static_cast<std::size_t>(level) * 4, ' ');
        if (step.kind == model::Step::Kind::heading)
            return paragraph(
                cat(found == levels_.end() ? "" : indent, "## ", label, label.empty() ? "" : " ", text));
        if (text.empty() && label.empty()) return;
        if (step.closing && label.empty()) return paragraph(cat(indent, "& ", text));
        paragraph(cat(indent, shown_label(label), label.empty() ? protect(text) : text));
    }

    /// A label that could be read as text stands in braces: all but `12.`, `(a)`, `a)` and `a.`.
    static std::string shown_label(const std::string& label) {
        if (label.empty()) return {};
        constexpr std::size_t longest = 4;
        const auto inner = std::string_view(label).substr(0, label.size() - 1);
        const bool number = label.ends_with('.') && inner.find_first_not_of("0123456789") == inner.npos;
        const bool bracketed = label.ends_with(')') && (label.starts_with('(') || label.size() <= longest);
        const bool letter = label.ends_with('.') && label.size() <= longest &&
                            inner.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == inner.npos;
        return number || bracketed || letter ? cat(label, " ") : cat("{", label, "} ");
    }

    /// How deep points stand: in published files a `sublist` stands behind the point that it belongs to.
    void find_levels(const model::Blocks& blocks, int level) {
        for (const auto& block : blocks) {
            const auto* division = std::get_if<model::Division>(&block.value);
            if (!division) continue;
            const bool list =
                division->name == "list" || division->name == "sublist" || division->name == "blockList";
            if (division->name == "point" || division->name == "item") levels_[division] = level;
            find_levels(division->content, list ? level + 1 : level);
        }
    }

    /// The beginning of a text that would be taken for a sign of the markup.
    static std::string protect(const std::string& text) {
        constexpr std::string_view signs = "#>&|{-";
        const bool sign = !text.empty() && signs.find(text.front()) != std::string_view::npos;
        return sign ? cat("\\", text) : text;
    }

    void table(const model::Table& table) {
        for (const auto& member : table.rows) {
            if (const auto* caption = std::get_if<model::Line>(&member))
                paragraph(cat("## ", words(caption->content)));
            const auto* row = std::get_if<model::Row>(&member);
            if (!row) continue;
            out_ += "|";
            for (const auto& each : row->cells) {
                const auto* cell = std::get_if<model::Cell>(&each);
                if (!cell) continue;
                std::string text;
                for (const auto& block : cell->content)
                    if (const auto* line = std::get_if<model::Line>(&block.value))
                        text += cat(" ", words(line->content));
                out_ += cat(" ", evened(text), " |");
            }
            out_ += "\n";
        }
        out_ += "\n";
    }

    /// The key of a note: its mark; of further notes with the same mark, `1-2`.
    std::string key(const model::Footnote& note) {
        if (const auto found = keys_.find(&note); found != keys_.end()) return found->second;
        const auto mark = std::string(model::value(note.attributes, "marker"));
        const auto count = ++marks_[mark];
        const auto made = count == 1 ? mark : cat(mark, "-", count);
        keys_[&note] = made;
        notes_.emplace_back(&note, made);
        return made;
    }

    std::string words(const model::Inlines& content) {
        std::string result;
        bool italic = false, bold = false, raised = false;
        const auto change = [&](const model::Style& style) {
            std::string spaces;
            const bool closes =
                (italic && !style.italic) || (bold && !style.bold) || (raised && !style.superscript);
            if (closes)
                while (result.ends_with(' ')) {
                    result.pop_back();
                    spaces += ' ';
                }
            if (raised != style.superscript && raised) result += '^';
            if (italic != style.italic && italic) result += '*';
            if (bold != style.bold) result += "**";
            if (italic != style.italic && !italic) result += '*';
            if (raised != style.superscript && !raised) result += '^';
            italic = style.italic;
            bold = style.bold;
            raised = style.superscript;
            result += spaces;
        };
        for (const auto& run : model::runs(content)) {
            if (run.note || run.call) {
                change({});
                const auto mark =
                    run.note ? key(*run.note) : std::string(model::value(run.call->attributes, "marker"));
                result += cat("[^", mark, "]");
            } else if (run.line_break) {
                change({});
                result += "\\n";
            } else {
                auto text = run.text;
                // Signs of emphasis stand at words, not at spaces.
                while (!text.empty() && is_blank(text.front()) &&
                       (run.style.italic || run.style.bold || run.style.superscript)) {
                    if (!result.ends_with(' ')) result += ' ';
                    text.remove_prefix(1);
                }
                if (evened(text).empty()) {
                    if (!text.empty()) result += ' ';
                    continue;
                }
                change(run.style);
                result += escaped(text);
            }
        }
        change({});
        return evened(result);
    }

    std::string out_;
    std::vector<std::pair<const model::Footnote*, std::string>> notes_;
    std::map<const model::Footnote*, std::string> keys_;
    std::map<std::string, int> marks_;
    std::map<const model::Division*, int> levels_;
};

}  // namespace

std::string render_draft(const model::Document& document) {
    return Writer().write(document);
}

}  // namespace resolute::render
