"""Misspelled words are found in both languages; names, pronouns on verbs and the project's own words are not."""

import builtins

import pytest

from kit.review.check import check_files
from kit.review.report import as_json, as_text
from kit.review.spelling import NOT_CHECKED, Speller, load_speller, own_words, words_path


@pytest.fixture(scope="module")
def speller():
    made = load_speller()
    assert made is not None, "simplemma is a development dependency"
    return made


@pytest.mark.parametrize(
    "text",
    [
        "Someone asked her. It’s fine, don't worry; they're here and you'll see.",
        "The child’s phone, the children's phones, the helpers’ room.",
        "Ask NCMEC or the CyberTipline. Kai and Bea write an e-mail, choice A.",
        "See https://missingkids.orgg/ or write to helo@exampel.org for 24/7 help.",
        "A hijab, a wheelchair, a selfie, a screenshot, an app.",
    ],
)
def test_english_that_is_right_is_let_pass(speller, text):
    assert list(speller.unknown(text, "en")) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("You can allways tell.", ["allways"]),
        ("Freinds recieve it on thier phones", ["Freinds", "recieve", "thier"]),
        ("cybertipline", ["cybertipline"]),
    ],
)
def test_english_that_is_wrong_is_found_as_it_stands(speller, text, wrong):
    assert list(speller.unknown(text, "en")) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Cuéntalo. Díselo a alguien. Puedes contárselo, contarlo y pedirle ayuda.",
        "Háganlo, déjenlo, respire, escúchela, muéstrensela, dame, dinos, hazlo, verlo, reírme, haciéndolo.",
        "¿Qué pasó? ¡Guau! Niñas y niños, papás y mamás, imágenes y contraseñas.",
    ],
)
def test_spanish_that_is_right_is_let_pass(speller, text):
    assert list(speller.unknown(text, "es-419")) == []


WRONG = ("telefono", "cuentalo", "diselo", "contarselo", "contárlo", "hágan", "imajen", "escuelaz", "dáme", "tanbien")


@pytest.mark.parametrize("word", WRONG)
def test_spanish_that_is_wrong_is_found_accents_too(speller, word):
    assert list(speller.unknown(f"Di {word}.", "es")) == [word]


def test_each_language_has_its_own_words(speller):
    assert list(speller.unknown("escuela", "en")) == ["escuela"]
    assert list(speller.unknown("school", "es")) == ["school"]


def test_a_language_without_a_dictionary_is_not_looked_at(speller):
    assert list(speller.unknown("Ääkkösiä riittää", "fi")) == []


def test_the_project_s_words_are_words(speller):
    words, problems = own_words(words_path())
    assert problems == ()
    for language, listed in words.items():
        for word in listed:
            assert speller.knows(word, "en" if language == "all" else language), word


def test_a_word_list_that_is_wrong_is_a_problem_and_not_an_exception(tmp_path):
    file = tmp_path / "words.toml"
    file.write_text("en = 7\nfr = []\n")
    words, problems = own_words(file)
    assert words["en"] == frozenset()
    assert {problem.code for problem in problems} == {"C104", "C105"}
    assert {p.code for p in check_files([file]).problems} == {"C104", "C105"}


def test_each_word_is_looked_up_once():
    asked = []

    class Counting:
        def get_lemma(self, token, lang):
            asked.append(token)
            return token

    speller = Speller(Counting(), dict.fromkeys(("all", "en", "es"), frozenset()))
    list(speller.unknown("go go go", "en"))
    assert asked == ["go"]


def test_without_the_dictionaries_the_rule_is_skipped_and_the_check_says_so(monkeypatch, tmp_path):
    real = builtins.__import__

    def bundle(name, *more):
        if name.startswith("simplemma"):
            raise ImportError(name)
        return real(name, *more)

    monkeypatch.setattr(builtins, "__import__", bundle)
    assert load_speller() is None
    report = check_files([words_path()])
    assert report.skipped == (NOT_CHECKED,)
    assert as_text(report).splitlines()[-1] == NOT_CHECKED
    assert NOT_CHECKED in as_json(report)


def test_a_misspelled_word_is_told_at_its_line_on_slides_in_notes_and_in_alternative_texts(review, speller):
    from tests.review.conftest import slide

    body = "## Now\n\nFreinds"
    found = [p for p in review(slide(body, notes="<!-- note\nThier.\n-->"), speller=speller) if p.code == "D316"]
    assert [p.message for p in found] == ['"Freinds" is in no dictionary.', '"Thier" is in no dictionary.']
    assert found[0].line + 3 == found[1].line
