"""The stop list in Spanish: what may not be typed is found, and what only looks like it is left alone."""

import pytest

from kit.review.stop_list import find_stops


def found(words, audience="carers", **more):
    return [said for said, _ in find_stops(words, audience, lang="es", **more)]


@pytest.mark.parametrize(
    "words",
    [
        "Queda ahí para siempre.", "Le arruinaron la vida", "No hay vuelta atrás", "Game over", "Es un pervertido",
        "Cuidado con los desconocidos", "No hables con extraños", "pornografía infantil", "porno infantil",
        "Debiste contarlo", "Deberías haber dicho que no", "Tenías que haberlo pensado", "Te lo buscaste",
        "Se lo merece", "Se dejó engañar", "No seas la que lo envía", "No seas tonto", "Fue una tontería",
        "cada 2 segundos", "cada segundo", "Abre Instagram", "Llame al 911", "HOME al 741741", "1-800-843-5678",
        "el 62 por ciento", "62% de ellos", "62 % de ellos", "1 de cada 5 jóvenes", "uno de cada cinco",
        "Una de cada seis",
    ],
)  # fmt: skip
def test_it_is_found(words):
    assert len(found(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Debe contarlo cuando quiera", "Deberías descansar", "Siempre puedes contarlo", "Hay una salida cerca",
        "Un juego sin fin", "Espere 30 segundos", "dos de cada mano", "Tenías que ir a clase", "24 horas",
        "Del 8 al 11 de mayo", "Lo busca su mamá", "Una de las dos", "Víctor", "botón",
    ],
)  # fmt: skip
def test_it_is_left_alone(words):
    assert found(words) == []


def test_some_words_are_for_adults_only():
    assert found("Las víctimas y los depredadores") == []
    assert len(found("Las víctimas y los depredadores", "children")) == 2


def test_blame_may_stand_where_a_slide_shows_what_not_to_say():
    assert found("“Debiste contarlo.”", refused=True) == []
    assert len(found("Es para siempre", refused=True)) == 1


def test_english_words_are_looked_for_in_english_only():
    assert found("forever") == []
    assert [said for said, _ in find_stops("forever", "carers", lang="fr")] == [
        '"forever" is on the stop list'
    ]


@pytest.mark.parametrize(
    "words", ["20.5 millones de reportes", "36 mil casos", "la mitad de los niños", "dos tercios de las jóvenes"]
)
def test_counts_and_shares_need_a_source(words):
    assert len(found(words)) == 1


@pytest.mark.parametrize("words", ["la mitad de la hoja", "un tercio del camino", "mil gracias", "un millón de besos"])
def test_a_share_of_no_people_is_left_alone(words):
    assert found(words) == []
