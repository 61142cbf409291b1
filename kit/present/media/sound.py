"""How loud clips are and where their sound goes; an output that is unplugged or comes back is noticed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kit.media.outputs import Output, find_output, output_of, outputs
from kit.media.player import ClipPlayer
from kit.settings import Settings


class Sound(QObject):
    """Signals:
    changed(str): loudness or output are others; a sentence where the presenter should know.
    """

    changed = Signal(str)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtMultimedia import QMediaDevices

        self.output = Output(settings.sound_output, settings.sound_output_name)
        self.volume = 1.0
        self.name = ""  # of the output that is used, "" for none
        self._player: ClipPlayer | None = None
        self._said, self._told = "", False
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._find)
        self._find()

    def take(self, player: ClipPlayer | None) -> None:
        """This clip's sound from now on."""
        self._player = player
        if player is not None:
            player.set_volume(self.volume)
            player.set_device(self._device)
            if self._said and not self._told:
                self._told = True
                self.changed.emit(self._said)

    def turn(self, by: float) -> None:
        """Louder or softer."""
        self.volume = round(min(1.0, max(0.0, self.volume + by)), 2)
        if self._player is not None:
            self._player.set_volume(self.volume)
        self.changed.emit("")

    def next_output(self) -> str:
        """The next of the outputs there are, from now on and in later talks; gives the sentence about it."""
        found = outputs()
        if not found:
            return self._said
        ids = [output.id for output in found]
        used = output_of(self._device).id if self._device is not None else ""
        at = ids.index(used) if used in ids else -1
        self.output = found[(at + 1) % len(found)]
        self._find()
        only = " It is the only one." if len(found) == 1 else ""
        return f'Clips sound from "{self.output.name}".{only}'

    def close(self) -> None:
        self._player = None
        self._devices.audioOutputsChanged.disconnect(self._find)

    def _find(self) -> None:
        self._device, said = find_output(self.output)
        self.name = self._device.description() if self._device is not None else ""
        if self._player is not None:
            self._player.set_device(self._device)
        news, self._said = said if said != self._said else "", said
        self.changed.emit(news if self._player is not None else "")
