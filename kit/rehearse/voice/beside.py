"""The microphone beside a rehearsal: a Show in; a panel on its console, and what was heard in the records at the end.

    beside = Beside(show, on=settings.microphone)
    beside.turned.connect(remember)    the speaker turned the microphone on or off

The Show itself knows nothing of it. Its run is kept before it says that it has ended; then the voice is added to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kit.errors import KitbagError

if TYPE_CHECKING:  # it is made before the room has its first picture
    from kit.present.show import Show
    from kit.rehearse.voice.keeping import VoiceKeeper
    from kit.rehearse.voice.listening import Listening
    from kit.talk.model import View


_IDLE_MS = 200  # after a change of slide


class Beside(QObject):
    """`fault` is a sentence and its hint if something of the voice could not be kept.

    Signals:
        turned(bool): the speaker turned the microphone on or off: to be remembered.
    """

    turned = Signal(bool)

    def __init__(self, show: Show, *, on: bool) -> None:
        super().__init__(show)
        self._show, self._on = show, on
        self.listening: Listening | None = None
        self.fault: tuple[str, str] | None = None
        self._slide, self._redone = "", 0
        self._keeper: VoiceKeeper | None = None
        self._over = False
        show.ready.connect(self._begin)
        show.ended.connect(self._end)

    def _begin(self) -> None:
        """The talk runs: the panel goes beside its plan."""
        from kit.look.look import Look
        from kit.look.tokens import CONSOLE
        from kit.rehearse.voice.listening import listening_for
        from kit.rehearse.voice.panel import VoicePanel

        session, console = self._show.session, self._show.console
        assert session is not None
        assert console is not None
        listening = self.listening = listening_for(session.view.deck, self)
        panel = VoicePanel(Look(CONSOLE, self._show.settings.text_scale), listening)
        panel.turned.connect(self.turned)
        console.talk.set_beside(panel, panel.turn)
        panel.resized.connect(console.talk.arrange)
        session.subscribe(self._follow)
        self._follow(session.view)
        if self._on:
            QTimer.singleShot(0, listening.start)

    def _follow(self, view: View) -> None:
        """At each key: which slide it is, and whether the clock runs."""
        listening, session, at = self.listening, self._show.session, view.room.cursor.slide
        if listening is None or session is None or not 0 <= at < len(view.deck.slides):
            return
        if view.redone != self._redone:
            self._redone = view.redone
            listening.forget(view.deck.slides[view.cursor.slide].id)
            self._slide = ""
        if view.paused and not session.spoken():
            listening.forget("")  # the clock was set back
            self._slide = ""
        slide = view.deck.slides[at].id
        listening.hold(view.paused or view.disclosure)  # what a child says is for nobody's record
        if slide != self._slide:
            self._slide = slide
            listening.mark(slide)
            QTimer.singleShot(_IDLE_MS, self, self._keep)

    def _keep(self) -> None:
        """When the room has its slide and what comes next is painted."""
        recorder = self._show.recorder
        if self._over:  # all of it is kept already, with its recording
            return
        if self.listening is not None and self.listening.has_heard and recorder is not None:
            self._keeper_now().slide_changed(recorder.journal.run, self.listening.parts.meter)

    def _keeper_now(self) -> VoiceKeeper:
        if self._keeper is None:
            from kit.rehearse.voice.keeping import VoiceKeeper

            self._keeper = VoiceKeeper()
        return self._keeper

    def _end(self) -> None:
        """Sums up and adds it to the run; a run too short to be kept leaves no recording either."""
        self._over = True
        listening, run = self.listening, self._show.run
        if listening is None:
            return
        listening.say.connect(self._take_fault)
        listening.keep = listening.keep and run is not None
        summary = listening.finish()
        if summary is None or run is None:
            return
        try:
            self._keeper_now().finish(run, summary, listening.kept.name if listening.kept else "")
        except KitbagError as fault:
            self._take_fault(fault.message, fault.hint)

    def _take_fault(self, words: str, hint: str) -> None:
        self.fault = (words, hint)
