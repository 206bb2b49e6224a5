# SPDX-License-Identifier: Apache-2.0
"""Second set: words, letters, marks, dates and numbers in running text, most of them told by patterns."""
import re

from official import Damage
from paper import one_of, rewritten, second

BODY = ("preamble", "body")
LATIN = ("en", "fr", "es")
SPACED = ("en", "fr", "es", "ru", "ar")


def same(languages, *pairs):
    return {each: list(pairs) for each in languages}


# Letters and words.
rewritten("EDIT", "Latin letter in a Cyrillic word", {"ru": [
    (r"(?<=[а-я]{2})[аеосрху](?=[а-я]{2})", lambda m, d: dict(zip("аеосрху", "aeocpxy"))[m[0]])]})
rewritten("EDIT", "Ukrainian or Greek letter in a word", {
    "ru": [(r"(?<=[а-я])и(?=[а-я]{2})", "і"), (r"(?<=[а-я])о(?=[а-я]{2})", "ο")],
    **same(LATIN, (r"(?<=[a-z])o(?=[a-z]{2})", "ο"), (r"(?<=[a-z])i(?=[a-z]{2})", "і"))})
rewritten("EDIT", "Persian letter in an Arabic word", {"ar": [("ي(?=[\u0621-\u064a])", "ی"), ("ك(?=[\u0621-\u064a])",
        "ک")]})
rewritten("EDIT", "traditional character", {"zh": [
    ("国", "國"), ("会", "會"), ("关", "關"), ("发", "發"), ("议", "議"), ("对", "對"), ("际", "際")]})
rewritten("EDIT", "Arabic-Indic digits", {"ar": [(r"(?<!\d)\d{1,2}(?!\d)", lambda m, d: "".join(
    chr(0x660 + int(each)) for each in m[0]))]}, BODY)
rewritten("EDIT", "full-width digits", {"zh": [(r"(?<!\d)\d{1,2}(?!\d)", lambda m, d: "".join(
    chr(0xff10 + int(each)) for each in m[0]))]}, BODY)
rewritten("EDIT", "full-width brackets", {"zh": [(r"\(\d+\)", lambda m, d: f"（{m[0][1:-1]}）")]}, BODY)
rewritten("EDIT", "half-width comma in Chinese", {"zh": [(r"(?<=[一-龥])，(?=[一-龥])", ",")]})
rewritten("EDIT", "French accent on a capital lost", {"fr": [(r"\bÉtats?\b", lambda m, d: m[0].replace("É", "E"))]})
rewritten("EDIT", "French ligature lost", {"fr": [(r"œ", "oe")]})
rewritten("EDIT", "accent lost in Spanish", {"es": [
    (r"\b(?:resolución|cooperación|desarrollo y la cooperación|aplicación|región|período|también|así|países|según)\b",
     lambda m, d: m[0].translate(str.maketrans("óíéá", "oiea")))]})
rewritten("EDIT", "slip in an everyday word", {
    "en": [("Nations", "Natoins"), ("resolution", "resoluton"), ("implementation", "implementaton"),
           ("international", "internatonal"), ("development", "developement"), ("Government", "Goverment"),
           ("including", "inculding"), ("support", "suport"), ("report", "reprot"), ("States", "Sates")],
    "fr": [("développement", "dévelopement"), ("résolution", "résoluton"), ("international", "internatonal"),
           ("Nations", "Natoins"), ("coopération", "coopértaion")],
    "es": [("desarrollo", "desarollo"), ("resolución", "resolcuión"), ("internacional", "internaciona"),
           ("Naciones", "Nacoines"), ("cooperación", "coperación")],
    "ru": [("резолюци", "резлюци"), ("международн", "междунаордн"), ("развити", "рзавити"), ("государств",
            "госудраств")]})
rewritten("EDIT", "slip in an Arabic word", {"ar": [
    (r"(?<!\w)الجمعية(?!\w)", "الجميعة"), (r"(?<!\w)المتحدة(?!\w)", "المتحده"), (r"(?<!\w)الدولية(?!\w)", "الدوولية"),
    (r"(?<!\w)القرارات(?!\w)", "القرارت"), (r"(?<!\w)الأعضاء(?!\w)", "الاعضاء"), (r"(?<!\w)التعاون(?!\w)", "التعاوون"),
    (r"(?<!\w)المستدامة(?!\w)", "المستدماة"), (r"(?<!\w)أو(?!\w)", "او")]})
rewritten("EDIT", "slip in a short word", {
    "en": [(r"\bwhich\b", "whcih"), (r"\babout\b", "aobut"), (r"\bthese\b", "thsee"), (r"\bunder\b", "uner"),
           (r"\bother\b", "otther"), (r"\bshall\b", "shlal"), (r"\bpeace\b", "paece")],
    "fr": [(r"\bleurs\b", "leusr"), (r"\bcette\b", "cete"), (r"\bavec\b", "avce"), (r"\bpaix\b", "paixx")],
    "es": [(r"\bsobre\b", "sobbre"), (r"\bentre\b", "enrte"), (r"\bcomo\b", "comoo"), (r"\bpaíses\b", "paísses")],
    "ru": [(r"\bтакже\b", "ткаже"), (r"\bсвоей\b", "совей"), (r"\bмежду\b", "мжеду"), (r"\bможет\b", "моожет")]}, BODY)
rewritten("EDIT", "slip in the ending of a Russian word", {"ru": [
    (r"(?<=\bрезолю)ци(?=[яиюей])", "иц"), (r"(?<=\bразвити)я\b", "яя"), (r"(?<=\bбезопаснос)ти\b", "ит"),
    (r"(?<=\bГенерально)й\b", "йй")]}, BODY)
rewritten("EDIT", "all accents of a word lost", {
    "fr": [("sécurité", "securite"), (r"\bgénérale\b", "generale"), ("réfugiés", "refugies"), ("égalité", "egalite")],
    "es": [("período", "periodo"), ("político", "politico"), ("también", "tambien")]}, BODY)
rewritten("EDIT", "small word that does not fit the next", {
    "fr": [(r"(?<=\s)d’(?=(?:application|action|assistance|appui|experts|autres|elle|information)\b)", "de "),
           (r"(?<=\s)l’(?=(?:application|action|assistance|appui|objectif|égalité|exercice)\b)", "le ")],
    "es": [(r"(?<=\s)e(?= (?:in|im)\w{3})", "y"), (r"(?<=\s)y(?= [dlpst][aeo]\w{3})", "e"), (r"(?<=\s)u(?= otr)", "o")]}, BODY)
rewritten("EDIT", "one capital of a name lost", {
    "en": [("United Nations", "united Nations"), ("Security Council", "Security council"),
           (r"\bthe Secretary-General(?! of)", "the Secretary General")],
    "fr": [(r"\bdes Nations Unies", "des nations Unies")], "es": [("Naciones Unidas", "naciones Unidas")],
    "ru": [("Совета Безопасности", "совета Безопасности"), ("Генеральной Ассамблеи", "Генеральной ассамблеи")]}, BODY)
rewritten("EDIT", "Chinese character twice", {"zh": [("联合国", "联联合国"), ("决议", "决决议"), ("国际", "国际际"), ("措施",
        "措措施"), ("继续", "继续续"), ("执行", "执执行")]}, BODY)
rewritten("EDIT", "two words run together", {
    **same(("en", "fr", "es"), (r"(?<=\w)(?<=[a-zà-ÿ]{4}) (?=[a-zà-ÿ]{4})", "")),
    "ru": [(r"(?<=[а-я]{4}) (?=[а-я]{4})", "")]}, BODY)
rewritten("EDIT", "word cut in two", {
    **same(("en", "fr", "es"), (r"(?<= [a-zà-ÿ]{4})(?=[a-zà-ÿ]{4,} )", " ")),
    "ru": [(r"(?<= [а-я]{4})(?=[а-я]{4,} )", " ")], "ar": [(r"(?<= [ء-ي]{3})(?=[ء-ي]{4,} )", " ")]}, BODY)
rewritten("EDIT", "article of the other gender", {
    "fr": [(r"\b(?:le|la|une?|au|cette)(?= [a-zà-ÿ]{5,} )", lambda m, d: {
        "le": "la", "la": "le", "un": "une", "une": "un", "au": "à la", "cette": "ce"}[m[0]])],
    "es": [(r"\b(?:el|las?|los|del|una?|al)(?= [a-zà-ÿ]{5,} )", lambda m, d: {
        "el": "la", "la": "el", "los": "las", "las": "los", "del": "de la", "un": "una", "una": "un", "al": "a la"}[m[0]])]}, BODY)
rewritten("EDIT", "preposition and article not made one", {
    "fr": [(r"\b(?:du|aux?|des)(?= [a-zà-ÿ]{4,} )", lambda m, d: {
        "du": "de le", "au": "à le", "aux": "à les", "des": "de les"}[m[0]])],
    "es": [(r"\b(?:del|al)(?= [a-zà-ÿ]{4,} )", lambda m, d: {"del": "de el", "al": "a el"}[m[0]])]}, BODY)
rewritten("EDIT", "letter of a State's name lost", {"en": [
    (rf"\b{name}\b", name[:3] + name[4:]) for name in ("Afghanistan", "Somalia", "Ukraine", "Yemen", "Myanmar", "Lebanon",
                                                       "Israel", "Cyprus", "Haiti", "Switzerland")]}, BODY)
rewritten("EDIT", "Chinese characters of a phrase changed over or twice", {"zh": [
    (r"(?<=安)全理(?=事会)", "理全"), (r"(?<=会)员国(?=的)", "国员"), ("(?<=可持)续(?=发展)", "续续"), ("(?<=联)合(?=国系统)", "合合"),
    ("(?<=会)员(?=国)", "员员"), ("(?<=人)权理(?=事会)", "理权")]}, BODY)
rewritten("EDIT", "American spelling", {"en": [
    (r"\b(behavi|lab|neighb|col|fav|hon)our", r"\1or"), (r"\bcentre", "center"), (r"\bprogramme", "program"),
    (r"\b(defen|offen)ce\b", r"\1se"), (r"\bfulfil\b", "fulfill"), (r"\benrolment", "enrollment"),
    (r"\banalys(e|ed|ing)\b", r"analyz\1"), (r"\btravelling", "traveling"), (r"\bmetres\b", "meters")]})
rewritten("EDIT", "-ise for -ize", {"en": [
    (r"\b(organ|recogn|util|mobil|prior|emphas|author|strateg|final|real|character|minim|maxim|general)iz(ation|e|ed|es|ing)\b",
     r"\1is\2")]})
rewritten("EDIT", "hyphen lost or put in", {"en": [
    (r"\bnon-(governmental|proliferation)", r"non\1"), (r"\bdecision-making", "decision making"),
    (r"\bcapacity-building", "capacity building"), (r"\bcooperation", "co-operation"), (r"\bcoordination",
            "co-ordination"),
    (r"\bpeacekeeping", "peace-keeping"), (r"\bpeacebuilding", "peace-building"), (r"\bSecretary-General",
            "Secretary General"),
    (r"\bwell-being", "wellbeing"), (r"\bfollow-up", "follow up"), (r"\bsubregional", "sub-regional")]})
rewritten("EDIT", "organ written small", {
    "en": [("General Assembly", "general assembly"), ("Security Council", "security council")],
    "fr": [("Assemblée générale", "assemblée générale"), ("Conseil de sécurité", "conseil de sécurité")],
    "es": [("Asamblea General", "asamblea general"), ("Consejo de Seguridad", "consejo de seguridad")],
    "ru": [("Совет Безопасности", "Совет безопасности"), ("Генеральная Ассамблея", "Генеральная ассамблея"),
           ("Генеральной Ассамблеи", "генеральной ассамблеи")]}, BODY)
rewritten("EDIT", "Member states", {"en": [(r"\bMember States\b(?! of the (?!United))", "Member states"),
                                           (r"\bMember States\b(?! of the (?!United))", "member states")]}, BODY,
                                                   council=False)
rewritten("EDIT", "abbreviation for a name", {"en": [
    (r"\bUnited Nations\b(?! [A-Z])", "UN"), (r"\bSustainable Development Goals\b", "SDGs"),
    (r"\bGeneral Assembly\b", "UNGA"), (r"\bSecurity Council\b", "UNSC")]}, BODY, council=False)
rewritten("SPON", "former name of a State", {
    "en": [("Türkiye", "Turkey"), ("Viet Nam", "Vietnam"), ("Côte d’Ivoire", "Ivory Coast"), ("Czechia",
            "Czech Republic"),
           ("Cabo Verde", "Cape Verde"), ("Eswatini", "Swaziland"), ("Timor-Leste", "East Timor"), ("Kyiv", "Kiev")],
    "fr": [("Türkiye", "Turquie"), ("Viet Nam", "Vietnam"), ("Eswatini", "Swaziland")],
    "es": [("Türkiye", "Turquía"), ("Viet Nam", "Vietnam"), ("Eswatini", "Swazilandia")]}, BODY)
rewritten("EDIT", "word repeated", same(SPACED, (r"(?<=\s)[^\W\d_]{3,12}(?=\s[^\W\d_])", r"\g<0> \g<0>")), BODY)
rewritten("EDIT", "capital inside a word", same(("en", "fr", "es", "ru"), (
    r"(?<![\w-])([a-zа-я]{3,5})([a-zа-я])(?=[a-zа-я]{3,9}\s)", lambda m, d: m[1] + m[2].upper())), BODY)
rewritten("EDIT", "two long words repeated", same(SPACED, (
    r"(?<=\s)[^\W\d_]{5,12} [^\W\d_]{5,12}(?=\s[^\W\d_])", r"\g<0> \g<0>")), BODY)

# Marks and spaces.
rewritten("EDIT", "stop doubled at the end of a note", {"*": [(r"(?<=\w)[.。](?=\s*$)", r"\g<0>\g<0>")]}, ("note",))
rewritten("EDIT", "comma and semicolon together", {"*": [(r"(?<=\w)[;；؛](?=\s*$)", lambda m, d: {";": ",;", "；": "，；",
        "؛": "،؛"}[m[0]])]}, BODY)
rewritten("EDIT", "space before a mark", same(("en", "es", "ru", "ar"), (r"(?<=[^\W\d])[,;.،؛](?=\s)", r" \g<0>")),
        BODY)
rewritten("EDIT", "space after an opening bracket", same(SPACED, (r"(?<=\s)\((?=\w)", "( ")), BODY)
rewritten("EDIT", "space before a closing bracket", same(SPACED, (r"(?<=\w)\)(?=[\s,;])", " )")), BODY)
rewritten("EDIT", "space missing before a bracket", same(("en", "es", "ru"), (r"(?<=[^\W\d]) \((?=[^\W\d])", "(")),
        BODY)
rewritten("EDIT", "space missing after a semicolon or a bracket", same(
    ("en", "fr", "es", "ru"), (r"(?<=[^\W\d]); (?=[^\W\d])", ";"), (r"(?<=[^\W\d]\)) (?=[^\W\d])", "")), BODY)
rewritten("EDIT", "tab for a space", same(SPACED, (r"(?<=[^\W\d_]{3}) (?=[a-zа-яء-ي]{3})", "\t")), BODY)
rewritten("EDIT", "space in Chinese", {"zh": [(r"(?<=[一-龥])(?=[一-龥]{3})", " ")]}, BODY)
rewritten("EDIT", "space inside French marks lost", {"fr": [(r"(?<=«)\u00a0", ""), (r"\u00a0(?=»)", ""),
        (r"\u00a0(?=[;:])", "")]})
rewritten("EDIT", "closing quotation mark lost", {
    **same(("en", "es"), (r"(?<=“)([^“”]{4,80})”", r"\1")), "fr": [(r"(?<=«)([^«»]{4,80})»", r"\1")],
    "ru": [(r"(?<=«)([^«»]{4,80})»", r"\1")], "zh": [(r"(?<=《)([^《》]{4,80})》", r"\1")]}, BODY)
rewritten("EDIT", "opening quotation mark lost", {
    **same(("en", "es"), (r"“(?=[^“”]{4,80}”)", "")), "fr": [(r"«(?=[^«»]{4,80}»)", "")],
    "ru": [(r"«(?=[^«»]{4,80}»)", "")], "zh": [(r"《(?=[^《》]{4,80}》)", "")]}, BODY)
rewritten("EDIT", "quotation marks of another language", {
    "en": [(r"“([^“”]{4,80})”", "«\\1»")], "es": [(r"“([^“”]{4,80})”", "«\\1»")],
    "fr": [("«\u00a0([^«»“]{4,80})\u00a0»", r"“\1”")], "ru": [(r"«([^«»“]{4,80})»", r"“\1”")]}, BODY)
rewritten("EDIT", "straight marks", {**same(("en", "es"), (r"“([^“”]{4,80})”", r'"\1"')),
                                     **same(("en", "fr"), (r"(?<=\w)’(?=\w)", "'"))})
rewritten("EDIT", "bracket of another shape", same(SPACED, (r"\((\w{3,30})\)", r"(\1]")), BODY)
rewritten("EDIT", "invisible character", {"*": [(r"(?<=\w)(?=\w{3})", lambda m,
        d: d.choice("\u200b\u00ad\ufeff\u2060\u2063"))]})
rewritten("EDIT", "typed hyphens for a dash", {"*": [(r"(?<=[^\W\d]) [–—] (?=[^\W\d])", " -- ")]}, BODY)
rewritten("EDIT", "two hyphens in a word", same(("en", "fr"), (r"(?<=[a-z]{3})-(?=[a-z]{3})", "--")), BODY)
rewritten("EDIT", "broken characters", {"*": [
    (r"’", "â€™"), (r"é", "Ã©"), (r"[“”]", "â€œ"), (r"(?<=[а-я])ш(?=[а-я])", "Ñˆ"), (r"(?<=\w)–(?=\w)", "â€“")]})
rewritten("EDIT", "entity written out", {"*": [(r"(?<=[^\W\d]{2}) (?=[^\W\d]{2})|(?<=[一-龥])，(?=[一-龥])", "&amp;nbsp;")]})
rewritten("EDIT", "full stop inside a paragraph's list of words", same(("en", "fr", "es"),
        (r"(?<=[a-z]{3}), (?=[a-z]{4})", ". ")), BODY)

# Numbers and dates.
rewritten("EDIT", "per cent sign", {"en": [(r"(?<=\d)[ \u00a0]per cent\b", "%")]}, BODY)
rewritten("EDIT", "thousands without their comma", {"en": [(r"\b(\d{1,3}),(\d{3})(?=[ \u00a0][a-z])", r"\1\2"),
                                                         (r"\b(\d{1,3}),(\d{3})(?=[ \u00a0][a-z])", r"\1.\2")]}, BODY)
rewritten("EDIT", "ordinal or short month in a date", {"en": [
    (r"(?<!\d)(\d{1,2})[ \u00a0](?=(?:January|March|June|July|September|October|December) \d{4})", r"\1th "),
    (r"(?<=\d)([ \u00a0])(January|October|November|December|September|February)(?= \d{4})", lambda m,
            d: m[1] + m[2][:3])]}, BODY)
rewritten("EDIT", "month misspelt", {
    "en": [(r"\bFebruary\b", "Febuary"), (r"\bSeptember\b", "Septembre"), (r"\bDecember\b", "Decmber"),
            (r"\bOctober\b", "Octuber")],
    "fr": [("décembre", "decembre"), ("février", "fevrier"), ("septembre", "Septembre"), ("octobre", "octobr")],
    "es": [("diciembre", "diciembe"), ("septiembre", "setiembre"), ("octubre", "Octubre"), ("febrero", "febrero.")],
    "ru": [("декабря", "декября"), ("сентября", "сентябрь"), ("октября", "Октября"), ("февраля", "феврал")],
    "ar": [("ديسمبر", "دسمبر"), ("تشرين", "تشرن"), ("سبتمبر", "سبتمر")]}, BODY)
SHORT = {"en": "(April|June|September|November)", "fr": "(avril|juin|septembre|novembre)",
         "es": "de (abril|junio|septiembre|noviembre)", "ru": "(апреля|июня|сентября|ноября)",
         "ar": "(نيسان/أبريل|حزيران/يونيه|أيلول/سبتمبر|تشرين الثاني/نوفمبر)"}
rewritten("EDIT", "day 31 of a short month", {
    **{language: [(rf"(?<!\d)\d{{1,2}}(?=[ \u00a0]{names}\b)", "31")] for language, names in SHORT.items()},
    "zh": [(r"(?<=\d{4}年)(4|6|9|11)月\d{1,2}日", r"\1月31日")]})
rewritten("EDIT", "day beyond any month", {
    **{language: [(rf"(?<![\d–-])\d{{1,2}}(?=[ \u00a0]{names}\b)", lambda m, d: d.choice(["0", "32", "45"]))]
            for language, names in SHORT.items()},
    "zh": [(r"(?<=月)\d{1,2}日", "32日"), (r"(?<=年)\d{1,2}月", "13月")]})
rewritten("EDIT", "Spanish month with a capital", {"es": [(r"(?<= de )(enero|marzo|mayo|julio|octubre|diciembre)(?= de)",
                                                           lambda m, d: m[0].capitalize())]})
rewritten("EDIT", "Russian date without its year's word", {"ru": [(r"(?<=(?:19|20)\d\d)[ \u00a0]года\b", "")]}, BODY)
rewritten("EDIT", "Chinese date with spaces", {"zh": [(r"(?<=\d年)(?=\d{1,2}月)", " ")]}, BODY)
rewritten("EDIT", "Arabic month by one name", {"ar": [
    (r"(?<=\d )(?:كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول)/(?=\w+ \d{4})", "")]}, BODY)
rewritten("EDIT", "spaces around the dash of a range", {language: [
    (r"(?<=\b20\d\d)–(?=20\d\d\b)", " – ")] for language in ("en", "ru")}, BODY)
rewritten("EDIT", "years of a range turned round", {"*": [(r"(?<!\d)(20\d\d)([–-])(20\d\d)(?!\d)", r"\3\2\1")]}, BODY)
rewritten("EDIT", "wrong dash in a range of years", {
    "en": [(r"(?<=\b20\d\d)–(?=20\d\d)", "-")], "ru": [(r"(?<=\b20\d\d)–(?=20\d\d)", "-")],
    **same(("fr", "es", "zh"), (r"(?<=20\d\d)-(?=20\d\d)", "–"))}, BODY)


@second("EDIT", "capital for a small letter", ("ru",))
def russian_capital(paper, dice):
    starts = [match for each in paper.named("container", zones=("preamble",))
              for match in [re.compile(r"(?:\s|<[^>]*>)*([а-я])").match(paper.text, each.inner)] if match]
    match = one_of(dice, starts)
    return Damage((*match.span(1), match[1].upper())) if match else None


# Sessions, and full stops where none belongs.
rewritten("CITE", "session that is over", {
    "en": [(r"(?<=provisional agenda of its )(?:seventy|eighty)[- ]?\w*(?= session)", "forty-first")],
    "fr": [(r"(?<=ordre du jour provisoire de sa )(?:soixante|quatre)-[\w-]+(?= session)", "quarante et unième")],
    "es": [(r"(?<=programa provisional de su )(?:septu|octo)agésimo \w+(?= período)", "cuadragésimo primer")],
    "ru": [(r"(?<=повестку дня своей )(?:семьдесят|восемьдесят) \w+(?= сессии)", "сорок первой")]}, ("body",),
    council=False)
rewritten("CITE", "session without its hyphen or in figures", {"en": [
    (r"(?<= its )(?:fifty|sixty|seventy|eighty)-(?:first|second|third|\w+th)(?= session)", lambda m, d: m[0].replace("-", " "))]},
    ("body",))
rewritten("EDIT", "full stop before a comma", same(LATIN, (r"(?<=\b[a-z]{4}),(?= [a-z])", ".,")), BODY)
rewritten("EDIT", "full stop inside a sentence", same(LATIN, (r"(?<=\w [a-z]{4}) (?=[a-z]{3})", ". ")), BODY)
