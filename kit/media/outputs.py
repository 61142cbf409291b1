"""Where the sound of clips goes: the output that was chosen, else the system's usual one and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.media.engine import load_engine
from kit.values import value

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice

NO_OUTPUT = "This computer has no sound output: clips play without sound."


@value
class Output:
    """A sound output by the id that the system gives it; `name` is for people. "" is the system's usual one."""

    id: str = ""
    name: str = ""


def outputs() -> tuple[Output, ...]:
    """The sound outputs there are now, the usual one first."""
    load_engine()
    from PySide6.QtMultimedia import QMediaDevices

    usual = QMediaDevices.defaultAudioOutput()
    found = [output_of(device) for device in QMediaDevices.audioOutputs()]
    return tuple(sorted(found, key=lambda output: output.id != output_of(usual).id))


def output_of(device: QAudioDevice) -> Output:
    return Output(bytes(device.id().data()).decode("utf-8", "replace"), device.description())


def find_output(wanted: Output) -> tuple[QAudioDevice | None, str]:
    """The device to play on (None: there is none), and a sentence where it is not the one that was chosen."""
    load_engine()
    from PySide6.QtMultimedia import QMediaDevices

    devices = QMediaDevices.audioOutputs()
    if not devices:
        return None, NO_OUTPUT
    usual = QMediaDevices.defaultAudioOutput()
    if not wanted.id:
        return usual, ""
    for device in devices:
        if output_of(device).id == wanted.id:
            return device, ""
    name = wanted.name or wanted.id
    return usual, f'The sound output "{name}" is not there: clips play on "{usual.description()}".'
