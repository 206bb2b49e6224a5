// SPDX-License-Identifier: Apache-2.0
#include "citations/organ.h"

#include <array>
#include <bitset>
#include <span>

#include "citations/folded.h"
#include "citations/ordinal_reader.h"
#include "citations/organ_reader.h"
#include "citations/scanner.h"
#include "text/utf8.h"

namespace resolute::citations {
namespace {

/// Words of a name in small letters, longer names before those they begin with; `*` stands for any ending.
struct Name {
    std::string_view words;
    Organ organ;
};
using enum Organ;

constexpr Name english[] = {
    {"general assembly", general_assembly},
    {"security council", security_council},
    {"economic and social council", economic_and_social_council},
    {"human rights council", human_rights_council},
    {"trusteeship council", trusteeship_council},
    {"commission on human rights", commission_on_human_rights},
    {"commission on the status of women", commission_on_the_status_of_women},
    {"commission on narcotic drugs", commission_on_narcotic_drugs},
    {"commission on crime prevention and criminal justice", commission_on_crime_prevention},
    {"world health assembly", other},
    {"health assembly", other},
    {"united nations environment assembly", other},
    {"environment assembly", other},
    {"governing council", other},
    {"conference", other},
    {"congress", other},
    {"commission", other},
    {"assembly", general_assembly},
    {"council", council}};
constexpr Name french[] = {
    {"assemblée générale", general_assembly},
    {"conseil de sécurité", security_council},
    {"conseil économique et social", economic_and_social_council},
    {"conseil des droits de l'homme", human_rights_council},
    {"conseil de tutelle", trusteeship_council},
    {"conseil d'administration", other},
    {"commission des droits de l'homme", commission_on_human_rights},
    {"commission de la condition de la femme", commission_on_the_status_of_women},
    {"commission des stupéfiants", commission_on_narcotic_drugs},
    {"commission pour la prévention du crime et la justice pénale", commission_on_crime_prevention},
    {"assemblée mondiale de la santé", other},
    {"assemblée des nations unies pour l'environnement", other},
    {"assemblée pour l'environnement", other},
    {"conférence", other},
    {"congrès", other},
    {"commission", other},
    {"assemblée", general_assembly},
    {"conseil", council}};
constexpr Name spanish[] = {
    {"asamblea general", general_assembly},
    {"consejo de seguridad", security_council},
    {"consejo económico y social", economic_and_social_council},
    {"consejo de derechos humanos", human_rights_council},
    {"consejo de administración fiduciaria", trusteeship_council},
    {"consejo de administración", other},
    {"comisión de derechos humanos", commission_on_human_rights},
    {"comisión de la condición jurídica y social de la mujer", commission_on_the_status_of_women},
    {"comisión de estupefacientes", commission_on_narcotic_drugs},
    {"comisión de prevención del delito y justicia penal", commission_on_crime_prevention},
    {"asamblea mundial de la salud", other},
    {"asamblea de las naciones unidas sobre el medio ambiente", other},
    {"asamblea sobre el medio ambiente", other},
    {"conferencia", other},
    {"congreso", other},
    {"comisión", other},
    {"asamblea", general_assembly},
    {"consejo", council}};
constexpr Name russian[] = {
    {"генеральн* ассамбле*", general_assembly},
    {"совет* безопасности", security_council},
    {"экономическ* и социальн* совет*", economic_and_social_council},
    {"совет* по правам человека", human_rights_council},
    {"совет* по опеке", trusteeship_council},
    {"совет* управляющих", other},
    {"комисси* по правам человека", commission_on_human_rights},
    {"комисси* по положению женщин", commission_on_the_status_of_women},
    {"комисси* по наркотическим средствам", commission_on_narcotic_drugs},
    {"комисси* по предупреждению преступности и уголовному правосудию", commission_on_crime_prevention},
    {"всемирн* ассамбле* здравоохранения", other},
    {"ассамбле* организации объединенных наций по окружающей среде", other},
    {"ассамбле* по окружающей среде", other},
    {"конференци*", other},
    {"конгресс*", other},
    {"комисси*", other},
    {"ассамбле*", general_assembly},
    {"совета", council},
    {"совет", council},
    {"советом", council}};
constexpr Name arabic[] = {{"جمعية العامة", general_assembly},
                           {"مجلس الأمن", security_council},
                           {"مجلس الاقتصادي والاجتماعي", economic_and_social_council},
                           {"مجلس حقوق الإنسان", human_rights_council},
                           {"مجلس الوصاية", trusteeship_council},
                           {"مجلس إدارة", other},
                           {"لجنة حقوق الإنسان", commission_on_human_rights},
                           {"لجنة وضع المرأة", commission_on_the_status_of_women},
                           {"لجنة المخدرات", commission_on_narcotic_drugs},
                           {"لجنة منع الجريمة والعدالة الجنائية", commission_on_crime_prevention},
                           {"جمعية الصحة العالمية", other},
                           {"جمعية الأمم المتحدة للبيئة", other},
                           {"جمعية البيئة", other},
                           {"مؤتمر", other},
                           {"لجنة", other},
                           {"جمعية", general_assembly},
                           {"مجلس", council}};
constexpr Name chinese[] = {{"安全理事会", security_council},
                            {"安理会", security_council},
                            {"经济及社会理事会", economic_and_social_council},
                            {"经社理事会", economic_and_social_council},
                            {"人权理事会", human_rights_council},
                            {"托管理事会", trusteeship_council},
                            {"人权委员会", commission_on_human_rights},
                            {"妇女地位委员会", commission_on_the_status_of_women},
                            {"麻醉药品委员会", commission_on_narcotic_drugs},
                            {"预防犯罪和刑事司法委员会", commission_on_crime_prevention},
                            {"世界卫生大会", other},
                            {"联合国环境大会", other},
                            {"环境大会", other},
                            {"缔约方大会", other},
                            {"缔约方会议", other},
                            {"缔约国会议", other},
                            {"大会", general_assembly},
                            {"理事会", council},
                            {"委员会", other}};

constexpr std::array<std::span<const Name>, 6> names{english, french, spanish, russian, arabic, chinese};

constexpr std::string_view official[6][9] = {
    {"General Assembly", "Security Council", "Economic and Social Council", "Human Rights Council",
     "Trusteeship Council", "Commission on Human Rights", "Commission on the Status of Women",
     "Commission on Narcotic Drugs", "Commission on Crime Prevention and Criminal Justice"},
    {"Assemblée générale", "Conseil de sécurité", "Conseil économique et social",
     "Conseil des droits de l’homme", "Conseil de tutelle", "Commission des droits de l’homme",
     "Commission de la condition de la femme", "Commission des stupéfiants",
     "Commission pour la prévention du crime et la justice pénale"},
    {"Asamblea General", "Consejo de Seguridad", "Consejo Económico y Social", "Consejo de Derechos Humanos",
     "Consejo de Administración Fiduciaria", "Comisión de Derechos Humanos",
     "Comisión de la Condición Jurídica y Social de la Mujer", "Comisión de Estupefacientes",
     "Comisión de Prevención del Delito y Justicia Penal"},
    {"Генеральная Ассамблея", "Совет Безопасности", "Экономический и Социальный Совет",
     "Совет по правам человека", "Совет по Опеке", "Комиссия по правам человека",
     "Комиссия по положению женщин", "Комиссия по наркотическим средствам",
     "Комиссия по предупреждению преступности и уголовному правосудию"},
    {"الجمعية العامة", "مجلس الأمن", "المجلس الاقتصادي والاجتماعي", "مجلس حقوق الإنسان", "مجلس الوصاية",
     "لجنة حقوق الإنسان", "لجنة وضع المرأة", "لجنة المخدرات", "لجنة منع الجريمة والعدالة الجنائية"},
    {"大会", "安全理事会", "经济及社会理事会", "人权理事会", "托管理事会", "人权委员会", "妇女地位委员会",
     "麻醉药品委员会", "预防犯罪和刑事司法委员会"}};

constexpr std::size_t pair_of(char first, char second) {
    return static_cast<std::size_t>(static_cast<unsigned char>(first) << 8 |
                                    static_cast<unsigned char>(second));
}

/// Where `words` end when they stand at `at`; 0 when they do not.
std::size_t match(std::string_view lower, std::size_t at, std::string_view words) {
    Scanner in{lower, at};
    while (!words.empty()) {
        const auto star = words.find('*');
        if (!in.accept(words.substr(0, star))) return 0;
        if (star == std::string_view::npos) break;
        for (int count = 0; count < 8 && word_at(lower, in.at); ++count)
            in.at += character_at(lower, in.at).length;
        words.remove_prefix(star + 1);
    }
    return in.at;
}

}  // namespace

std::string_view organ_name(Organ organ, Language language) {
    const auto index = static_cast<std::size_t>(organ);
    if (organ == none || index > std::size(official[0])) return {};
    return official[static_cast<std::size_t>(language)][index - 1];
}

namespace {

/// Which pairs of bytes a name begins with.
const std::bitset<0x10000>& first_pairs(Language language) {
    static const auto all = [] {
        std::array<std::bitset<0x10000>, all_languages.size()> pairs;
        for (const auto each : all_languages)
            for (const auto& [words, organ] : names[static_cast<std::size_t>(each)])
                pairs[static_cast<std::size_t>(each)].set(pair_of(words[0], words[1]));
        return pairs;
    }();
    return all[static_cast<std::size_t>(language)];
}

}  // namespace

std::optional<ReadOrgan> organ_at(std::string_view lower, std::size_t at, Language language) {
    if (at + 1 >= lower.size() || !first_pairs(language)[pair_of(lower[at], lower[at + 1])])
        return std::nullopt;
    const bool glued = language == Language::ar || language == Language::zh;
    if (!glued && word_before(lower, at)) return std::nullopt;
    for (const auto& [words, organ] : names[static_cast<std::size_t>(language)]) {
        const std::size_t end = match(lower, at, words);
        if (end == 0 || (language != Language::zh && word_at(lower, end))) continue;
        return ReadOrgan{organ, at, end};
    }
    return std::nullopt;
}

namespace {

/// The first place from `at` on where a name may begin, `to` where there is none.
std::size_t next_place(std::string_view lower, std::size_t at, std::size_t to, Language language) {
    const auto& pairs = first_pairs(language);
    while (at < to && (at + 1 >= lower.size() || !pairs[pair_of(lower[at], lower[at + 1])])) ++at;
    return at;
}

}  // namespace

std::optional<ReadOrgan> organ_within(std::string_view lower, std::size_t from, std::size_t to,
                                      Language language) {
    std::optional<ReadOrgan> last;
    for (auto at = next_place(lower, from, to, language); at < to;) {
        const auto organ = organ_at(lower, at, language);
        if (organ && organ->end <= to) last = organ;
        at = next_place(lower, organ ? organ->end : at + 1, to, language);
    }
    return last;
}

}  // namespace resolute::citations
