// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "style/draft.h"

namespace resolute::style {

namespace {

class Resolver {
public:
    explicit Resolver(const Draft& draft) : draft_(draft) {}

    Style resolve() {
        style_.name = draft_.name;
        style_.breaking = draft_.breaking;
        style_.page = page();
        style_.grid = draft_.grid;
        for (std::size_t i = 0; i < role_count; ++i) style_.paragraphs[i] = paragraph(draft_.paragraphs[i]);
        for (const auto& [role, fixed] : draft_.masthead) style_.masthead[role] = place(fixed);
        for (const auto& rule : draft_.rules) style_.masthead_rules.push_back(line(rule));
        const auto symbol = draft_.masthead.find(Role::symbol);
        if (symbol != draft_.masthead.end()) style_.symbol_initial = letters(symbol->second.initial);
        style_.emblem = frame(draft_.emblem);
        style_.table = table();
        style_.running = running();
        style_.notes = notes();
        style_.end_rule = line(draft_.end_rule);
        style_.faces = draft_.faces;
        style_.hyphenation = draft_.hyphenation;
        style_.link_color = draft_.link_color;
        style_.words = draft_.words;
        style_.leading_percent = draft_.leading_percent;
        return std::move(style_);
    }

private:
    Points points(const Measure& measure) const {
        const auto& page = style_.page;
        const auto times = [](int count, Points mark) { return std::int64_t{count} * mark.thousandths; };
        const auto sum = measure.fixed.thousandths + times(measure.left, page.left) +
                         times(measure.right, page.right) + times(measure.tabs, page.tab) +
                         times(measure.frame_left, page.frame_left) +
                         times(measure.frame_right, page.frame_right);
        constexpr std::int64_t largest = 28'346'457;  // ten metres
        return {static_cast<std::int32_t>(std::clamp(sum, -largest, largest))};
    }

    /// A template may ask for letters that no one could read, but not for none.
    Letters letters(const std::string& name) const {
        auto found = draft_.letters.find(name);
        if (found == draft_.letters.end()) found = draft_.letters.find("text");
        auto letters = found == draft_.letters.end() ? Letters{} : found->second;
        letters.size.thousandths = std::clamp(letters.size.thousandths, 1'000, 1'000'000);
        letters.width_percent = std::clamp(letters.width_percent, 10, 1'000);
        letters.spacing.thousandths = std::clamp(letters.spacing.thousandths, -1'000, 100'000);
        return letters;
    }

    // Marks of the page are plain lengths themselves.
    Page page() const {
        const auto& page = draft_.page;
        return {.width = points(page.width),
                .height = points(page.height),
                .left = points(page.left),
                .right = points(page.right),
                .frame_left = points(page.frame_left),
                .frame_right = points(page.frame_right),
                .tab = points(page.tab),
                .top = points(page.top),
                .bottom = points(page.bottom),
                .first_top = points(page.first_top),
                .first_bottom = points(page.first_bottom)};
    }

    Paragraph paragraph(const DraftParagraph& draft) const {
        return {.letters = letters(draft.letters),
                .leading = points(draft.leading),
                .before = points(draft.before),
                .after = points(draft.after),
                .between = draft.has_between ? std::optional(points(draft.between)) : std::nullopt,
                .top = points(draft.top),
                .left = points(draft.left),
                .right = points(draft.right),
                .first = points(draft.first),
                .label = points(draft.label),
                .text = points(draft.has_text ? draft.text : draft.first),
                .label_ends = draft.label_ends,
                .align = draft.align,
                .keep_with_next = draft.keep_with_next};
    }

    Fixed place(const DraftFixed& draft) const {
        return {.letters = letters(draft.letters),
                .x = points(draft.x),
                .y = points(draft.y),
                .leading = points(draft.leading),
                .apart = points(draft.apart),
                .align = draft.align};
    }

    Rule line(const DraftRule& draft) const {
        return {points(draft.from), points(draft.to), points(draft.y), points(draft.width)};
    }

    Frame frame(const DraftFrame& draft) const {
        return {points(draft.x), points(draft.y), points(draft.width), points(draft.height)};
    }

    Table table() const {
        const auto& draft = draft_.table;
        return {.rule = points(draft.rule),
                .heavy_rule = points(draft.heavy_rule),
                .before = points(draft.before),
                .after = points(draft.after),
                .head_space = points(draft.head_space),
                .gap = points(draft.gap),
                .inset = points(draft.inset)};
    }

    Running running() const {
        const auto& draft = draft_.running;
        return {.symbol = place(draft.symbol),
                .page = place(draft.page),
                .job = place(draft.job),
                .first_job = place(draft.first_job),
                .bar_code = frame(draft.bar_code),
                .qr_code = frame(draft.qr_code),
                .recycle_mark = frame(draft.recycle_mark),
                .recycle = place(draft.recycle),
                .rule_from = points(draft.rule_from),
                .rule_to = points(draft.rule_to),
                .rule_y = points(draft.rule),
                .rule_width = points(draft.rule_width),
                .title_space = points(draft.title_space),
                .has_title = draft.title,
                .has_total = draft.total,
                .has_job = draft.job_later,
                .has_bar_code = draft.has_bar_code,
                .has_qr_code = draft.has_qr_code,
                .has_recycle = draft.has_recycle};
    }

    Notes notes() const {
        const auto& draft = draft_.notes;
        return {.marker = letters(draft.marker),
                .call = letters(draft.call),
                .call_rise = points(draft.call_rise),
                .marker_rise = points(draft.marker_rise),
                .rule_from = points(draft.rule_from),
                .rule_to = points(draft.rule_to),
                .rule_width = points(draft.rule_width),
                .rule_above = points(draft.rule_above),
                .space = points(draft.space)};
    }

    const Draft& draft_;
    Style style_;
};

}  // namespace

Style resolve(const Draft& draft) {
    return Resolver(draft).resolve();
}

}  // namespace resolute::style
