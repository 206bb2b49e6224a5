// SPDX-License-Identifier: Apache-2.0
#include "import/mail_quotes.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "citations/folded.h"
#include "import/openings.h"

namespace resolute::importing {

namespace {

/// Answers to answers have several: ">> ", "> > ".
void take_quote(SourceLine& line) {
    std::size_t begin = 0;
    while (begin < line.text.size() && line.text[begin] == '>') {
        ++begin;
        if (begin < line.text.size() && line.text[begin] == ' ') ++begin;
    }
    const auto text = std::min(line.text.find_first_not_of(" \t", begin), line.text.size());
    line.indent += static_cast<int>(text - begin);
    line.text.erase(0, text);
}

}  // namespace

namespace {

/// Names of the fields of a mail, RFC 5322, as programs write them in languages of the United Nations; those
/// in the first row say who wrote it.
constexpr auto writers = std::to_array<std::string_view>({"from", "de", "от", "من", "发件人"});
constexpr auto others = std::to_array<std::string_view>(
    {"sent",           "date",        "to",         "cc",     "bcc",  "subject",
     "reply-to",       "attachments", "importance", "envoyé", "à",    "objet",
     "pièces jointes", "enviado",     "enviado el", "fecha",  "para", "asunto",
     "отправлено",     "дата",        "кому",       "копия",  "тема", "إلى",
     "تاريخ",          "الموضوع",     "发送时间",   "收件人", "抄送", "主题"});
constexpr auto partings = std::to_array<std::string_view>(
    {"original message", "forwarded message", "begin forwarded message", "message d'origine",
     "message original", "mensaje original", "mensaje reenviado", "пересылаемое сообщение"});

/// The name before the colon, in small letters; "De : X" has a space.
std::string field_name(std::string_view line) {
    constexpr std::size_t longest = 40;
    auto end = line.substr(0, longest).find(':');
    std::size_t sign = 1;
    if (end == std::string_view::npos) {
        constexpr std::string_view wide = "：";
        end = line.substr(0, longest).find(wide);
        sign = wide.size();
    }
    if (end == std::string_view::npos || end + sign > line.size()) return {};
    auto name = line.substr(0, end);
    while (name.starts_with('*')) name.remove_prefix(1);
    while (name.ends_with(' ') || name.ends_with('*') || name.ends_with("\xA0") || name.ends_with('\xC2'))
        name.remove_suffix(1);
    return citations::lower(name);
}

bool is_one_of(std::string_view name, auto&& names) {
    return std::ranges::find(names, name) != std::ranges::end(names);
}

bool is_writer(std::string_view line) {
    return is_one_of(field_name(line), writers);
}

bool is_field(std::string_view line) {
    const auto name = field_name(line);
    return is_one_of(name, writers) || is_one_of(name, others);
}

/// "-----Original Message-----", "Begin forwarded message:"
bool is_parting(std::string_view line) {
    constexpr std::string_view around = "-_ :";
    const auto begin = line.find_first_not_of(around);
    if (begin == std::string_view::npos) return false;
    const auto end = line.find_last_not_of(around);
    return is_one_of(citations::lower(line.substr(begin, end - begin + 1)), partings);
}

/// Where a head of a mail that begins at `at` ends, or `at`. Long fields go on in lines that are set in.
std::size_t end_of_head(const std::vector<SourceLine>& lines, std::size_t at) {
    if (!is_field(lines[at].text)) return at;
    std::size_t fields = 0, end = at;
    bool writer = false;
    for (auto i = at; i < lines.size(); ++i) {
        const auto& line = lines[i];
        if (line.blank()) continue;
        const bool goes_on = fields > 0 && i == end && line.indent > lines[at].indent;
        if (!is_field(line.text) && !goes_on) break;
        if (is_field(line.text)) ++fields;
        writer = writer || is_writer(line.text);
        end = i + 1;
    }
    return writer && fields > 1 ? end : at;
}

}  // namespace

void leave_out_mail_heads(std::vector<SourceLine>& lines, Manuscript& to) {
    std::vector<SourceLine> kept;
    constexpr std::size_t furthest = 200;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > furthest || read_formula(lines[i].text)) {
            kept.insert(kept.end(), lines.begin() + static_cast<std::ptrdiff_t>(i), lines.end());
            break;
        }
        const auto end = is_parting(lines[i].text) ? i + 1 : end_of_head(lines, i);
        if (end == i) {
            kept.push_back(lines[i]);
            continue;
        }
        const Span source{lines[i].source.begin, lines[end - 1].source.end};
        to.leftovers.push_back({source, "head of a mail"});
        to.warnings.push_back({source, "the head of a mail is left out"});
        i = end - 1;
    }
    lines = std::move(kept);
}

void take_mail_quotes(std::vector<SourceLine>& lines) {
    const auto filled = std::ranges::count_if(lines, [](const auto& line) { return !line.blank(); });
    const auto is_quoted = [](const SourceLine& line) { return line.text.starts_with('>'); };
    constexpr std::ptrdiff_t least = 3;
    const auto quoted = std::ranges::count_if(lines, is_quoted);
    if (quoted < least || quoted * 2 <= filled) return;
    for (auto& line : lines)
        if (is_quoted(line)) take_quote(line);
}

}  // namespace resolute::importing
