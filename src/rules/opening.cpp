// SPDX-License-Identifier: Apache-2.0
#include "rules/opening.h"

#include <array>

#include "citations/folded.h"

namespace resolute::rules {

namespace {

struct Formula {
    model::Organ organ;
    std::string_view language, text;
};

using enum model::Organ;
// As printed in official documents; those of the Economic and Social Council by the Editorial Manual.
constexpr std::array<Formula, 27> formulas{
    {{general_assembly, "en", "The General Assembly"},
     {general_assembly, "fr", "L’Assemblée générale"},
     {general_assembly, "es", "La Asamblea General"},
     {general_assembly, "ru", "Генеральная Ассамблея"},
     {general_assembly, "ar", "إن الجمعية العامة"},
     {general_assembly, "zh", "大会"},
     {general_assembly, "de", "Die Generalversammlung"},
     {security_council, "en", "The Security Council"},
     {security_council, "fr", "Le Conseil de sécurité"},
     {security_council, "es", "El Consejo de Seguridad"},
     {security_council, "ru", "Совет Безопасности"},
     {security_council, "ar", "إن مجلس الأمن"},
     {security_council, "zh", "安全理事会"},
     {security_council, "de", "Der Sicherheitsrat"},
     {human_rights_council, "en", "The Human Rights Council"},
     {human_rights_council, "fr", "Le Conseil des droits de l’homme"},
     {human_rights_council, "es", "El Consejo de Derechos Humanos"},
     {human_rights_council, "ru", "Совет по правам человека"},
     {human_rights_council, "ar", "إن مجلس حقوق الإنسان"},
     {human_rights_council, "zh", "人权理事会"},
     {human_rights_council, "de", "Der Menschenrechtsrat"},
     {economic_and_social_council, "en", "The Economic and Social Council"},
     {economic_and_social_council, "fr", "Le Conseil économique et social"},
     {economic_and_social_council, "es", "El Consejo Económico y Social"},
     {economic_and_social_council, "ru", "Экономический и Социальный Совет"},
     {economic_and_social_council, "ar", "إن المجلس الاقتصادي والاجتماعي"},
     {economic_and_social_council, "zh", "经济及社会理事会"}}};

}  // namespace

std::string_view opening_formula(model::Organ organ, std::string_view language) {
    for (const auto& each : formulas)
        if (each.organ == organ && each.language == language) return each.text;
    return {};
}

std::pair<std::string_view, std::string_view> opening_tags(const Subject& subject) {
    if (subject.language == "zh") return {"<b>", "</b>"};
    if (subject.language == "ar" && subject.organ != human_rights_council) return {"<b><i>", "</i></b>"};
    return {"<i>", "</i>"};
}

bool looks_opening(const Subject& subject, const model::Style& style) {
    if (subject.language == "zh") return style.bold;
    if (subject.language == "ar" && subject.organ != human_rights_council) return style.bold && style.italic;
    return style.italic;
}

std::string plain_words(std::string_view text) {
    const citations::Folded folded(text);
    auto words = trimmed_text(folded.text());
    for (const std::string_view comma : {",", "،", "，"})
        if (words.ends_with(comma)) words.remove_suffix(comma.size());
    return std::string(trimmed_text(words));
}

}  // namespace resolute::rules
