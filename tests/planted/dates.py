# SPDX-License-Identifier: Apache-2.0
"""Dates as the six languages print them: where day, month and year stand, and how months are called."""
import re

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "ar": ["كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه", "تموز/يوليه",
           "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"],
}
_NAMES = {language: "|".join(each.replace("/", "/ ?") for each in months) for language, months in MONTHS.items()}
FORMS = {
    "en": rf"(?P<day>\d{{1,2}})[ \u00a0](?P<month>{_NAMES['en']})[ \u00a0](?P<year>(?:19|20)\d\d)\b",
    "fr": rf"(?P<day>\d{{1,2}})(?:er)?[ \u00a0](?P<month>{_NAMES['fr']})[ \u00a0](?P<year>(?:19|20)\d\d)\b",
    "es": rf"(?P<day>\d{{1,2}})[ \u00a0]de[ \u00a0](?P<month>{_NAMES['es']})[ \u00a0]de[ \u00a0](?P<year>(?:19|20)\d\d)\b",
    "ru": rf"(?P<day>\d{{1,2}})[ \u00a0](?P<month>{_NAMES['ru']})[ \u00a0](?P<year>(?:19|20)\d\d)\b",
    "zh": r"(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日",
    "ar": rf"(?P<day>\d{{1,2}})[ \u00a0](?P<month>{_NAMES['ar']})[ \u00a0](?P<year>(?:19|20)\d\d)\b",
}
# Between a resolution number and its date; in Chinese the date stands in front of the number.
_JOIN = {"en": r" of ", "fr": r"(?: du|, du|, en date du) ", "es": r",? de ", "ru": r" от ", "ar": r" المؤرخ ", "zh": ""}
_NUMBER = r"(?P<number>(?:S-|ES-)?\d{1,2}/[1-9]\d{0,2}(?: [A-Z])?|\d{3,4} \((?:19|20)\d\d\))"


def dates(language):
    return FORMS.get(language)


def after_number(language, text):
    """Matches of a resolution's number with its date: (number, match of the date) over `text` without tags."""
    if language not in FORMS:
        return []
    if language == "zh":
        pattern = rf"{FORMS['zh']}第{_NUMBER}"
    else:
        pattern = rf"(?<![\w/.-])(?<!No\. ){_NUMBER}{_JOIN[language]}{FORMS[language]}"
    return list(re.finditer(pattern, text))


def month_number(language, name):
    return int(name) if language == "zh" else [each.replace(" ", "") for each in MONTHS[language]].index(
        re.sub(r"/ ", "/", name).replace(" ", "")) + 1
