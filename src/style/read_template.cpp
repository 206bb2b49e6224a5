// SPDX-License-Identifier: Apache-2.0
#include "style/read_template.h"

#include <algorithm>

#include "style/fields.h"
#include "text/cat.h"
#include "xml/read.h"

namespace resolute::style {

namespace {

class Reader {
public:
    Reader(const xml::Tree& tree, Draft& draft, Diagnostics& out) : tree_(tree), draft_(draft), out_(out) {}

    void read(xml::NodeId root) {
        Fields fields(tree_, root, out_);
        if (!tree_.is(root, "style")) {
            unknown(root);
            return;
        }
        draft_.organs.clear();
        fields.read("name", draft_.name);
        fields.read("based-on", draft_.based_on);
        fields.read("organs", draft_.organs);
        draft_.from.clear();
        draft_.until.clear();
        fields.read_date("from", draft_.from);
        fields.read_date("until", draft_.until);
        fields.read("breaking", draft_.breaking);
        fields.finish();
        for (auto child = tree_[root].first_child; child != xml::none; child = tree_[child].next)
            if (tree_.is_element(child)) read_element(child);
        check_letters(root);
    }

private:
    struct Handler {
        std::string_view element;
        void (Reader::*read)(xml::NodeId, Fields&);
    };
    static constexpr std::size_t handler_count = 17;
    static const std::array<Handler, handler_count> handlers;

    void read_element(xml::NodeId node) {
        for (const auto& handler : handlers) {
            if (!tree_.is(node, handler.element)) continue;
            Fields fields(tree_, node, out_);
            (this->*handler.read)(node, fields);
            fields.finish();
            return;
        }
        unknown(node);
    }

    /// Sets of letters may be named before they are described, so this comes last.
    void check_letters(xml::NodeId node) {
        for (auto child = tree_[node].first_child; child != xml::none; child = tree_[child].next) {
            if (!tree_.is_element(child)) continue;
            for (const auto name : {"letters", "initial", "marker", "call"}) {
                const auto value = tree_.value(child, name);
                if (!value || draft_.letters.contains(std::string(*value))) continue;
                Fields fields(tree_, child, out_);
                fields.report("TPL003", "template-value-not-understood", fields.span_of(name),
                              cat("`", *value, "` as `", name, "`, where the name of letters was expected"));
            }
            check_letters(child);
        }
    }

    void unknown(xml::NodeId node) {
        Fields(tree_, node, out_)
            .report("TPL001", "unknown-template-element", tree_[node].name,
                    cat("`", tree_.name(node), "`, which no template has"));
    }

    void read_page(xml::NodeId, Fields& fields) {
        auto& page = draft_.page;
        fields.read("width", page.width);
        fields.read("height", page.height);
        fields.read("left", page.left);
        fields.read("right", page.right);
        fields.read("tab", page.tab);
        fields.read("frame-left", page.frame_left);
        fields.read("frame-right", page.frame_right);
        fields.read("top", page.top);
        fields.read("bottom", page.bottom);
        fields.read("first-top", page.first_top);
        fields.read("first-bottom", page.first_bottom);
    }

    void read_grid(xml::NodeId, Fields& fields) {
        fields.read("columns", draft_.grid.columns);
        fields.read("lines", draft_.grid.lines);
        fields.read("note-rule", draft_.grid.note_rule);
        fields.read("end-rule", draft_.grid.end_rule);
    }

    void read_link(xml::NodeId, Fields& fields) { fields.read_color("color", draft_.link_color); }

    void read_face(xml::NodeId, Fields& fields) {
        Face face;
        fields.read("script", face.script);
        fields.read("path", face.path);
        fields.read("family", face.family);
        fields.read("index", face.index);
        fields.read("package", face.package);
        fields.read("bold", face.bold);
        fields.read("italic", face.italic);
        fields.read("scale", face.scale_percent);
        face.scale_percent = std::clamp(face.scale_percent, 10, 1'000);
        // Those of a template come before those of what it is based on.
        draft_.faces.insert(draft_.faces.begin() + own_faces_++, std::move(face));
    }

    void read_language(xml::NodeId, Fields& fields) {
        std::string name;
        int percent = 100;
        fields.read("name", name);
        fields.read("leading", percent);
        draft_.leading_percent[name] = std::clamp(percent, 10, 1'000);
    }

    void read_hyphenation(xml::NodeId, Fields& fields) {
        Hyphenation dictionary;
        fields.read("language", dictionary.language);
        fields.read("path", dictionary.path);
        fields.read("package", dictionary.package);
        // A template's own comes before those of what it is based on.
        draft_.hyphenation.insert(draft_.hyphenation.begin(), std::move(dictionary));
    }

    void read_words(xml::NodeId, Fields& fields) {
        std::string language;
        fields.read("language", language);
        for (auto& [key, word] : fields.rest()) draft_.words[language][key] = std::move(word);
    }

    void read_letters(xml::NodeId, Fields& fields) {
        std::string name;
        fields.read("name", name);
        Letters letters;
        fields.read("size", letters.size);
        fields.read("width", letters.width_percent);
        fields.read("spacing", letters.spacing);
        fields.read("bold", letters.bold);
        fields.read("italic", letters.italic);
        fields.read("kerning", letters.kerning);
        draft_.letters[name] = letters;
    }

    std::optional<Role> read_role(Fields& fields) {
        std::string name;
        fields.read("role", name);
        const auto role = role_named(name);
        if (!role)
            fields.report("TPL004", "unknown-template-role", fields.span_of("role"),
                          cat("`", name, "`, which is no kind of text"));
        return role;
    }

    void read_paragraph(xml::NodeId, Fields& fields) {
        DraftParagraph unused;
        const auto role = read_role(fields);
        auto& paragraph = role ? draft_.paragraphs[static_cast<std::size_t>(*role)] : unused;
        fields.read("letters", paragraph.letters);
        fields.read("leading", paragraph.leading);
        fields.read("before", paragraph.before);
        fields.read("after", paragraph.after);
        fields.read("between", paragraph.between);
        paragraph.has_between = paragraph.has_between || fields.has("between");
        fields.read("top", paragraph.top);
        fields.read("left", paragraph.left);
        fields.read("right", paragraph.right);
        fields.read("first", paragraph.first);
        fields.read("label", paragraph.label);
        fields.read("text", paragraph.text);
        paragraph.has_text = paragraph.has_text || fields.has("text");
        fields.read("align", paragraph.align);
        fields.read("keep", paragraph.keep_with_next);
        std::string label_at = paragraph.label_ends ? "end" : "begin";
        fields.read("label-at", label_at);
        if (label_at != "end" && label_at != "begin")
            fields.report("TPL003", "template-value-not-understood", fields.span_of("label-at"),
                          cat("`", label_at, "` as `label-at`, where `begin` or `end` was expected"));
        paragraph.label_ends = label_at == "end";
    }

    void read_place(Fields& fields, DraftFixed& fixed) {
        fields.read("letters", fixed.letters);
        fields.read("initial", fixed.initial);
        fields.read("x", fixed.x);
        fields.read("y", fixed.y);
        fields.read("leading", fixed.leading);
        fields.read("apart", fixed.apart);
        fields.read("align", fixed.align);
    }

    void read_fixed(xml::NodeId, Fields& fields) {
        DraftFixed unused;
        const auto role = read_role(fields);
        read_place(fields, role ? draft_.masthead[*role] : unused);
    }

    void read_line(Fields& fields, DraftRule& rule) {
        fields.read("from", rule.from);
        fields.read("to", rule.to);
        fields.read("y", rule.y);
        fields.read("width", rule.width);
    }

    void read_rule(xml::NodeId, Fields& fields) {
        DraftRule rule;
        read_line(fields, rule);
        draft_.rules.push_back(rule);
    }

    void read_rules(xml::NodeId, Fields& fields) {
        bool clear = false;
        fields.read("clear", clear);
        if (clear) draft_.rules.clear();
    }

    void read_end_rule(xml::NodeId, Fields& fields) { read_line(fields, draft_.end_rule); }

    void read_notes(xml::NodeId, Fields& fields) {
        auto& notes = draft_.notes;
        fields.read("marker", notes.marker);
        fields.read("call", notes.call);
        fields.read("marker-rise", notes.marker_rise);
        fields.read("call-rise", notes.call_rise);
        fields.read("rule-from", notes.rule_from);
        fields.read("rule-to", notes.rule_to);
        fields.read("rule-width", notes.rule_width);
        fields.read("rule-above", notes.rule_above);
        fields.read("space", notes.space);
    }

    void read_box(Fields& fields, DraftFrame& frame) {
        fields.read("x", frame.x);
        fields.read("y", frame.y);
        fields.read("width", frame.width);
        fields.read("height", frame.height);
    }

    void read_emblem(xml::NodeId, Fields& fields) { read_box(fields, draft_.emblem); }

    void read_table(xml::NodeId, Fields& fields) {
        auto& table = draft_.table;
        fields.read("rule", table.rule);
        fields.read("heavy-rule", table.heavy_rule);
        fields.read("before", table.before);
        fields.read("after", table.after);
        fields.read("head-space", table.head_space);
        fields.read("gap", table.gap);
        fields.read("inset", table.inset);
    }

    void read_running(xml::NodeId node, Fields& fields) {
        auto& running = draft_.running;
        fields.read("title", running.title);
        fields.read("title-space", running.title_space);
        fields.read("total", running.total);
        fields.read("job", running.job_later);
        fields.read("bar-code", running.has_bar_code);
        fields.read("qr-code", running.has_qr_code);
        fields.read("recycle", running.has_recycle);
        fields.read("rule", running.rule);
        fields.read("rule-width", running.rule_width);
        fields.read("rule-from", running.rule_from);
        fields.read("rule-to", running.rule_to);
        for (auto child = tree_[node].first_child; child != xml::none; child = tree_[child].next)
            if (tree_.is_element(child)) read_running_place(child, running);
    }

    void read_running_place(xml::NodeId node, DraftRunning& running) {
        const std::pair<std::string_view, DraftFixed*> places[]{{"symbol", &running.symbol},
                                                                {"page", &running.page},
                                                                {"job", &running.job},
                                                                {"first-job", &running.first_job},
                                                                {"recycle", &running.recycle}};
        const std::pair<std::string_view, DraftFrame*> frames[]{{"bar-code", &running.bar_code},
                                                                {"qr-code", &running.qr_code},
                                                                {"recycle-mark", &running.recycle_mark}};
        Fields fields(tree_, node, out_);
        for (const auto& [name, place] : places) {
            if (!tree_.is(node, name)) continue;
            read_place(fields, *place);
            return fields.finish();
        }
        for (const auto& [name, frame] : frames) {
            if (!tree_.is(node, name)) continue;
            read_box(fields, *frame);
            return fields.finish();
        }
        unknown(node);
    }

    const xml::Tree& tree_;
    Draft& draft_;
    Diagnostics& out_;
    std::ptrdiff_t own_faces_ = 0;
};

const std::array<Reader::Handler, Reader::handler_count> Reader::handlers{{
    {"page", &Reader::read_page},
    {"grid", &Reader::read_grid},
    {"link", &Reader::read_link},
    {"face", &Reader::read_face},
    {"hyphenation", &Reader::read_hyphenation},
    {"words", &Reader::read_words},
    {"language", &Reader::read_language},
    {"letters", &Reader::read_letters},
    {"paragraph", &Reader::read_paragraph},
    {"fixed", &Reader::read_fixed},
    {"rule", &Reader::read_rule},
    {"rules", &Reader::read_rules},
    {"end-rule", &Reader::read_end_rule},
    {"notes", &Reader::read_notes},
    {"table", &Reader::read_table},
    {"running", &Reader::read_running},
    {"emblem", &Reader::read_emblem},
}};

}  // namespace

void read_template(const xml::Tree& tree, Draft& draft, Diagnostics& out) {
    Reader(tree, draft, out).read(tree.root);
}

}  // namespace resolute::style
