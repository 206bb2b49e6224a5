# SPDX-License-Identifier: Apache-2.0
"""The words that outputs of the program show, and how they are held against those of a document."""
import collections
import html.parser
import itertools
import subprocess
import unicodedata

from said import RAISED, words_in

# Letters of ASCII output that are no letter with an accent.
ASCII = str.maketrans({"Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "ß": "ss", "Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "Đ": "D", "đ": "d",
                       "Ð": "D", "ð": "d", "ı": "i", "º": " o ", "ª": " a ", "×": " x ", "½": " 1/2 ", "¼": " 1/4 ", "¾": " 3/4 ",
                       "′": "'", "″": '"'})

ASCII_SIGNS = {"deg", "x"}  # what signs became, which are no words: degrees, times


def ascii_words(words):
    """What the words are in ASCII output: Latin letters without their accents; other scripts as they are."""
    found = collections.Counter()
    for word, count in words.items():
        plain = "".join(base if ord(base := unicodedata.normalize("NFD", sign)[0]) < 128 else sign for sign in word)
        for each in words_in(plain.translate(ASCII)):
            found[each] += count
    return found


class Page(html.parser.HTMLParser):
    """The text of a web page; tags of blocks part words. Not what the page says by itself: contents, foot, headings
    of its own."""
    INLINE = frozenset("a abbr b bdi bdo cite code data dfn em i ins del kbd mark q s small span strong sub sup time u var".split())
    UNSEEN = frozenset("script style title template head nav footer fieldset".split())
    OWN = frozenset("skip unseen notes-title".split())
    VOID = frozenset("br img input meta hr".split())

    def __init__(self):
        super().__init__()
        self.text, self.open = [], [False]  # whether what stands in each open element is unseen

    def part(self, tag):
        self.text.append(RAISED if tag in ("sup", "sub") else "" if tag in self.INLINE else " ")

    def handle_starttag(self, tag, attributes):
        if tag not in self.VOID:
            self.open.append(self.open[-1] or tag in self.UNSEEN or dict(attributes).get("class") in self.OWN)
        self.part(tag)

    def handle_endtag(self, tag):
        if len(self.open) > 1:
            self.open.pop()
        self.part(tag)

    def handle_data(self, data):
        if not self.open[-1]:
            self.text.append(data)


def without_marks(words):
    """Readers of a PDF give vowel marks of Arabic in an order of their own."""
    found = collections.Counter()
    for word, count in words.items():
        plain = "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))
        found[plain] += count
    return found


def words_of_text(path):
    return [collections.Counter(words_in(path.read_text(encoding="utf-8")))]


def words_of_pdf(path):
    """What pdftotext reads, in two ways: in the order of the content, which keeps hyphens at ends of lines, and by the
    places on the page, which keeps Arabic words together whose letters stand at different heights."""
    readings = []
    for order in ["-raw"], []:
        done = subprocess.run(["pdftotext", "-q", *order, "-enc", "UTF-8", path, "-"], capture_output=True, check=True)
        text = done.stdout.decode("utf-8", "replace")
        readings.append(without_marks(collections.Counter(words_in(text))))
        if not any("\u0600" <= sign <= "\u06ff" for sign in text):
            break
    return readings


def in_one_piece(words, path):
    """Those of some words that a PDF has when blanks do not count: where letters are raised, readers part a word or miss
    the space beside it."""
    done = subprocess.run(["pdftotext", "-q", "-enc", "UTF-8", path, "-"], capture_output=True, check=True)
    text = "".join(without_marks(collections.Counter(["".join(words_in(done.stdout.decode("utf-8", "replace")))])))
    return {word for word in words if word in text}


def words_of_html(path):
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return [collections.Counter(words_in("".join(page.text)))]


def take(pool, word):
    if pool[word] <= 0:
        return False
    pool[word] -= 1
    return True


def joined(word, pool):
    """Takes the pieces of a word that was torn, from the left, longest first; gives back what it took in vain."""
    taken, rest = [], word
    while rest:
        piece = next((rest[:end] for end in range(len(rest), 0, -1) if pool[rest[:end]] > 0), None)
        if piece is None:
            pool.update(taken)
            return False
        take(pool, piece)
        taken.append(piece)
        rest = rest[len(piece):]
    return True


def glued(word, pool, notes):
    """A number with the call of a note behind it: in a PDF nothing stands between them."""
    if not word.isdigit():
        return False
    for number in range(1, notes + 1):
        if take(pool, word + str(number)):
            return True
    return False


def compare(said, shown, notes):
    """Words that are said more often than shown, then those that are shown more often than said. A word that is too
    wide for its column may be torn."""
    missing, pool = said - shown, shown - said
    numbers = sorted(word for word in missing if word.isdigit())
    for number, power in itertools.product(numbers, numbers):  # of `10¹⁴` a PDF makes 1014
        while missing[number] and missing[power] and take(pool, number + power):
            missing.subtract([number, power])
    lost = collections.Counter()
    for word, count in sorted((+missing).items(), key=lambda item: (-len(item[0]), item[0])):
        for _ in range(count):
            if not joined(word, pool) and not glued(word, pool, notes):
                lost[word] += 1
    return lost, +pool


def is_mark(word, said):
    return word in said.marks or (word.isdecimal() and int(word) <= said.notes)
