"""The stop list in Spanish: the words of talks.md, section 7, as people in the Americas would say them.

After the same rules as the English list: no blame, no fear, no hopelessness. Accents may be missing in what is typed.
"""

from __future__ import annotations

import re

from kit.review.stop import YOUNG, Stop, stop

_SMALL = r"(?:\d+|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|sesenta|cien)"

STOPS: tuple[Stop, ...] = (
    stop(r"(?:para|por) siempre|eternamente", "Pictures can be taken down, and people do get help."),
    stop(
        r"arruin\w+|destroz\w+|(?:sin|no hay|no tiene) (?:vuelta atr[áa]s|salida|remedio)|game over|fin del juego",
        "Give hope: say what helps now.",
    ),
    stop(r"depredador(?:es|as?)?", 'Say "alguien que quiere hacer daño".', YOUNG),
    stop(r"v[íi]ctimas?", 'Say "persona", "niño" or "niña".', YOUNG),
    stop(r"pervertid[oa]s?|degenerad[oa]s?|ped[óo]fil[oa]s?|pederastas?", "Name what the person did, not the person."),
    stop(
        r"(?:peligro:?|cuidado) (?:con )?(?:los |las )?(?:desconocid|extrañ)[oa]s"
        r"|no habl\w+ con (?:los )?(?:desconocid|extrañ)os",
        'Say "alguien en línea" or "cualquiera, también una amistad".',
    ),
    stop(r"porno(?:graf[íi]a)? (?:infantil|de niños)", 'Say "imágenes sexuales de un niño".'),
    stop(r"red(?:es)? de sexting", "Say what happened in plain words."),
    stop(
        r"debiste|(?:debi[óo]|debieron|deb[íi]as?|deber[íi]as?|deber[íi]an) (?:de )?haber\w*|ten[íi]as? que haber\w*",
        "The one who did harm is to blame. Say what can be done now.", blame=True,
    ),
    stop(
        r"(?:se|te) lo busc(?:[óo]|aron|aste|aba|abas)|(?:se|te) lo merec\w+",
        "The one who did harm is to blame.", blame=True,
    ),
    stop(
        r"se dej(?:[óo]|aron|an?) (?:engañar|convencer|llevar|manipular)|te dejaste|no seas (?:t[úu] )?(?:el|la|quien)",
        "The one who did harm is to blame.", blame=True,
    ),
    stop(
        r"tont(?:[oa]s?|er[íi]as?)|est[úu]pid[oa]s?|idiotas?|bob[oa]s?|ingenu[oa]s?",
        "Say it without judging.", blame=True,
    ),
    stop(rf"cada (?:{_SMALL} )?segundos?", "Leave it out, or cite a figure with its year."),
)  # fmt: skip

NUMBERS: tuple[re.Pattern[str], ...] = (
    re.compile(r"\d+(?:[.,]\d+)?\s(?:por ciento)\b", re.IGNORECASE),
    re.compile(
        rf"\b{_SMALL} de cada {_SMALL}\b(?!\s+(?:segundos|minutos|horas|d[íi]as|semanas))", re.IGNORECASE
    ),
    re.compile(r"\d+(?:[.,]\d+)*\s(?:mil|mill[óo]n|millones)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:la mitad|(?:un|dos) tercios?|(?:un|tres) cuartos?|la tercera parte|la cuarta parte) de (?:tod[oa]s )?"
        r"(?:(?:los|las|sus|nuestr[oa]s) )?(?:niñ[oa]s|adolescentes|j[óo]venes|menores|padres|madres|adultos|alumn[oa]s"
        r"|estudiantes|usuarios|personas)\b",
        re.IGNORECASE,
    ),
)
