"""The program's own few words on slides, in the language of the slide; an unknown language reads English."""

from __future__ import annotations

_PHRASES = {
    "en": {
        "source": "Source",
        "on_sheet": "On your sheet",
        "for_carers": "For parents and carers",
        "for_staff": "For school staff",
        "not_shown": "Picture not shown",
        "clip": "Clip",
    },
    "es": {
        "source": "Fuente",
        "on_sheet": "En su hoja",
        "for_carers": "Para madres, padres y cuidadores",
        "for_staff": "Para el personal escolar",
        "not_shown": "Imagen no disponible",
        "clip": "Video",
    },
}


def phrase(name: str, lang: str) -> str:
    """The words called `name` in the language, by its first part."""
    return _PHRASES.get(lang.split("-", maxsplit=1)[0], _PHRASES["en"])[name]
