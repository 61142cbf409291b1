"""How easy Spanish is to read, held against syllables counted by hand and values worked out on paper."""

import pytest

from kit.review.reading import Reading
from kit.review.spanish import count_syllables, ease_of, level_of, measure_spanish

COUNTED = """
sol 1 pan 1 y 1 hoy 1 muy 1 ley 1 rey 1 luz 1 que 1 guion 1 pausa 2 elige 3 cuéntalo 3 cuenta 2 niño 2 niña 2 niños 2
escuela 3 maestra 3 maestro 3 ayuda 3 ayudar 3 adulto 3 confianza 3 celular 3 teléfono 4 computadora 5 familia 3
familias 3 video 3 juego 2 juegos 2 amiga 3 amigo 3 amistad 3 gracias 2 calma 2 escucha 3 escuche 3 acción 2
mensaje 3 mensajes 3 imagen 3 imágenes 4 línea 3 seguridad 4 contraseña 4 bloquear 3 bloquea 3 bloquee 3 reportar 3
guarda 2 guarde 2 guitarra 3 guerra 2 agua 2 pingüino 3 vergüenza 3 queda 2 quien 1 quién 1 equipo 3 pequeño 3
ahora 3 ahí 2 ahumado 3 prohibir 2 prohíbe 3 búho 2 vehículo 4 alcohol 3 cohete 3 rehén 2 ahijado 3
país 2 países 3 día 2 días 2 tía 2 tío 2 oír 2 oído 3 leer 2 lee 2 leo 2 cree 2 creer 2 reír 2 sonríe 3 raíz 2
maíz 2 baúl 2 reúne 3 actúa 3 actúe 3 continúa 4 todavía 4 alegría 4 policía 4 compañía 4 envía 3 enviar 2 envié 2
cambio 2 cambiar 2 estudiáis 3 cuidado 3 ciudad 2 viuda 2 construir 2 construí 2 fui 1 fue 1 huir 1 juicio 2
aéreo 4 poeta 3 teatro 3 caos 2 héroe 3 real 2 idea 3 ideas 3 área 3 museo 3 toalla 3 peor 2 caer 2 cae 2
Uruguay 3 Paraguay 3 buey 1 limpiáis 2 miau 1 cuerpo 2 bueno 2 buena 2 puerta 2 fuera 2 muestra 2 nuevo 2 huevo 2
aire 2 baile 2 causa 2 deuda 2 seis 1 veinte 2 treinta 2 boina 2 hoja 2 hijo 2 hija 2 hacer 2 hablar 2
responsable 4 responsabilidad 6 conversación 4 información 4 situación 3 configuración 5 preocupación 5
consejera 4 consejero 4 cuidadores 4 orientación 4 presión 2 secreto 3 regalo 3 trampa 2 prisa 2 esconder 3
clic 1 chat 1 app 1 tecnológico 5 adolescente 5 adolescentes 5 experiencia 4 ubicación 4 privacidad 4
crisis 2 suicidio 3 emergencia 4 peligro 3 delito 3 amenaza 4 amenazas 4 dinero 3 gratis 2 denuncia 3
quiero 2 pide 2 dile 2 tú 1 sí 1 él 1 más 1 está 2 también 2 después 2 jamás 2 fácil 2 difícil 3 último 3
"""
WORDS = list(zip(COUNTED.split()[::2], map(int, COUNTED.split()[1::2]), strict=True))


@pytest.mark.parametrize(("word", "count"), WORDS, ids=[word for word, _ in WORDS])
def test_syllables_are_as_counted_by_hand(word, count):
    assert count_syllables(word) == count


def test_a_compound_is_counted_part_by_part_and_digits_are_one():
    assert count_syllables("físico-químico") == 6
    assert count_syllables("2024") == 1
    assert count_syllables("ESCUELA") == 3


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("El gato come.", Reading(3, 1, 5)),  # El ga-to co-me
        ("Pausa. Elige. Cuéntalo.", Reading(3, 3, 8)),  # Pau-sa E-li-ge Cuén-ta-lo
        # ¿Pue-des mi-rar es-to? Al-go me ha-ce sen-tir mal
        ("¿Puedes mirar esto? Algo me hace sentir mal.", Reading(8, 2, 14)),
        # Gra-cias por con-tár-me-lo: no es tu cul-pa
        ("“Gracias por contármelo: no es tu culpa”.", Reading(7, 2, 12)),
        ("Escriba a ayuda@ejemplo.org o vea takeitdown.ncmec.org hoy.", Reading(5, 1, 8)),
        ("", Reading(0, 0, 0)),
    ],
)
def test_words_sentences_and_syllables_are_counted(text, reading):
    assert measure_spanish([text]) == reading


def test_the_ease_is_szigriszt_pazos():
    # Las familias hacen un plan para sus teléfonos: 8 words, 1 sentence,
    # Las fa-mi-lias ha-cen un plan pa-ra sus te-lé-fo-nos = 15 syllables; 206.835 - 62.3 * 15 / 8 - 8 = 82.0225
    reading = measure_spanish(["Las familias hacen un plan para sus teléfonos."])
    assert reading == Reading(8, 1, 15)
    assert ease_of(reading) == pytest.approx(82.0225)


def test_a_hard_text_is_hard():
    # La res-pon-sa-bi-li-dad ins-ti-tu-cio-nal re-quie-re pro-ce-di-mien-tos de a-ten-ción es-pe-cia-li-za-da:
    # 8 words, 1 + 6 + 5 + 3 + 5 + 1 + 3 + 6 = 30 syllables; 206.835 - 62.3 * 30 / 8 - 8 < 0
    reading = measure_spanish(
        ["La responsabilidad institucional requiere procedimientos de atención especializada."]
    )
    assert (reading, ease_of(reading)) == (Reading(8, 1, 30), 0)


@pytest.mark.parametrize(
    ("ease", "level"),
    [
        (100, "very_easy"),
        (80, "very_easy"),
        (79, "easy"),
        (65, "easy"),
        (55, "normal"),
        (40, "rather_hard"),
        (9, "hard"),
    ],
)
def test_the_scale_has_five_words(ease, level):
    assert level_of(ease) == level


def test_nothing_to_read_is_easy():
    assert level_of(ease_of(measure_spanish([]))) == "very_easy"
