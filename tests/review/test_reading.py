"""The school grade of English, held against syllables counted by hand and a grade worked out on paper."""

import pytest

from kit.review.reading import Reading, count_syllables, measure, sentences, whole_sentences

COUNTED = """
cat 1 stop 1 make 1 makes 1 table 2 little 2 places 2 changes 2 wanted 2 asked 1 tried 1 agreed 2
playing 2 doing 2 media 3 radio 3 nation 2 passion 2 special 2 social 2 quiet 2 someone 2 something 2
everyone 3 safety 2 hopeful 2 society 4 didn't 2 couldn't 2 don't 1 can’t 1 online 2 parents 2 carers 2
calm 1 listen 2 children 2 bullying 3 counselor 3 emergency 4 report 2 picture 2 pictures 2 threatened 2
embarrassed 3 family 3 together 3 evidence 3 conversation 4 password 2 location 3 privacy 3 people 2
actually 4 evaluate 4 autism 3 rhythm 2 computer 3 homework 2 telephone 3 situation 4 information 4
relationship 4 uncomfortable 5 immediately 5 responsibility 6 experience 4 audience 3 beautiful 3
serious 3 various 3 science 2 friend 1 money 2 player 2 encouragement 4 statement 2 apologize 4 minute 2
because 2 before 2 breathe 1 clothes 1 school 1 phone 1 screenshot 2 grooming 2 reply 2 replies 2
worries 2 earlier 3 guilty 2 fruit 1 building 2 quite 1 unique 2 league 1 technique 2 they're 1 child's 1
watched 1 watches 2 pushes 2 boxes 2 closes 2 ideas 3 mature 2 trusted 2 loved 1 decided 3 created 3
hundred 2 naked 2 area 3 hero 2 heroes 2 eleven 3 twelve 1 notice 2 police 2 crisis 2 suicide 3
self-harm 2 take-down 2 violent 3 violence 3 guardian 3 material 4 official 3 essential 3 artificial 4
intelligence 4 dangerous 3 voices 2 judge 1 bridge 1 safeguarding 3 Wednesday 2 opinion 3 real 1 really 2
reality 4 video 3
"""
WORDS = list(zip(COUNTED.split()[::2], map(int, COUNTED.split()[1::2]), strict=True))


@pytest.mark.parametrize(("word", "count"), WORDS, ids=[word for word, _ in WORDS])
def test_syllables_are_as_counted_by_hand(word, count):
    assert count_syllables(word) == count


def test_more_than_fifty_words_were_counted_by_hand():
    assert len(WORDS) >= 50


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("The cat sat.", Reading(3, 1, 3)),
        ("Stop. Step away. Tell.", Reading(4, 3, 5)),
        ("Who can you tell? A teacher, an aunt.", Reading(8, 2, 9)),
        ("Write to help@example.org or see https://example.org/a-b today.", Reading(5, 1, 6)),
        ("Open takeitdown.ncmec.org now.", Reading(2, 1, 3)),
        ("It is 10.5 or 24/7!", Reading(5, 1, 5)),
        ("“Calm.” (Listen.)", Reading(2, 2, 3)),
        ("", Reading(0, 0, 0)),
        ("… — !?", Reading(0, 0, 0)),
    ],
)
def test_words_sentences_and_syllables_are_counted(text, reading):
    assert measure([text]) == reading


def test_the_grade_is_flesch_and_kincaid_s():
    # 8 words, 1 sentence, 13 syllables: 0.39 * 8 + 11.8 * 13 / 8 - 15.59 = 6.705
    reading = measure(["Families agree together on a plan for phones."])
    assert reading == Reading(8, 1, 13)
    assert reading.grade == pytest.approx(6.705)


def test_nothing_to_read_has_grade_0():
    assert measure([]).grade == 0


def test_each_piece_begins_a_sentence_of_its_own():
    assert measure(["Look up", "Look out"]).sentences == 2


def test_a_sentence_s_words_are_kept_in_order():
    assert sentences("Ask first. Don't push") == [["Ask", "first"], ["Don't", "push"]]


def test_a_megabyte_without_an_end_is_measured_at_once():
    assert measure(["na" * 5_000]).words == 1


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Who to call", Reading()),  # a title
        ("Stop. Do not reply.", Reading(3, 1, 4)),  # the lead word is a label
        ("Phone: call after four; text at night.", Reading(7, 1, 8)),  # one sentence
        ("“Thank you for telling me.” I am glad", Reading(5, 1, 6)),  # what has no end is left out
        ("You may see every slide. You may keep your child out of it, and need not say why.", Reading(18, 2, 19)),
        ("It is 10.5 now.\nDate", Reading(4, 1, 4)),
        ("See https://example.org/a today. Or ask us!", Reading(5, 2, 6)),
    ],
)
def test_for_a_sheet_only_whole_sentences_count(text, reading):
    assert measure(whole_sentences([text])) == reading
