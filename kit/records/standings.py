"""All approvals, read once, held against the files there are: a talk or sheet in, how it stands out.

A file of which nothing was ever approved is not read for it.
"""

from __future__ import annotations

from pathlib import Path

from kit.contacts.model import in_words
from kit.deck.model import Deck
from kit.errors import RefusedError, WorldError
from kit.records.approvals import Approval, Standing, changes_words, read_approvals, standing_of
from kit.records.fingerprints import Kind, deck_subject, item_of, sheet_subject
from kit.sheet.model import Sheet


class Standings:
    """The approvals of this computer; `problem` says why they cannot be read, "" if they can."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self.approvals: tuple[Approval, ...] = ()
        self.problem = ""
        self.reload()

    def reload(self) -> None:
        """Reads them again: one was given or taken back."""
        try:
            self.approvals, self.problem = read_approvals(self._folder), ""
        except WorldError as fault:
            self.approvals, self.problem = (), str(fault)

    def deck(self, deck: Deck) -> Standing:
        """A talk that is read already."""
        known = self._knows("talk", item_of(deck.meta.id, deck.path, ours=deck.meta.ours), deck.meta.lang)
        return standing_of(deck_subject(deck), self.approvals) if known else Standing()

    def sheet(self, sheet: Sheet) -> Standing:
        """A sheet that is read already."""
        known = self._knows("sheet", sheet.meta.id, sheet.meta.lang)
        return standing_of(sheet_subject(sheet), self.approvals) if known else Standing(kind="sheet")

    def talk_at(self, path: Path, talk_id: str, lang: str, *, ours: bool = True) -> Standing:
        """A talk by its file, which is read only if there is an approval to hold it against."""
        if not self._knows("talk", item_of(talk_id, path, ours=ours), lang):
            return Standing()
        from kit.deck.opening import read_deck

        return self.deck(read_deck(path))

    def sheet_at(self, path: Path, sheet_id: str, lang: str) -> Standing:
        """A sheet by its file, as talk_at."""
        if not self._knows("sheet", sheet_id, lang):
            return Standing(kind="sheet")
        from kit.sheet.opening import read_sheet

        return self.sheet(read_sheet(path))

    def last_approver(self) -> tuple[str, str]:
        """The name and role given last: most often the same person approves the next one."""
        return (self.approvals[-1].name, self.approvals[-1].role) if self.approvals else ("", "")

    def _knows(self, kind: Kind, item: str, lang: str) -> bool:
        return any((a.kind, a.item, a.lang) == (kind, item, lang) for a in self.approvals)


def standing_facts(standing: Standing) -> dict[str, object]:
    """The standing for programs; dates as 2026-11-24."""
    approval = standing.approval
    if approval is None:
        return {"state": standing.state}
    changed = [{"what": c.what, "id": c.part.id, "title": c.part.title, "number": c.number} for c in standing.changes]
    given = {"name": approval.name, "role": approval.role, "date": approval.date.isoformat()}
    return {"state": standing.state, **given, "changed": changed}


def refusal(title: str, standing: Standing) -> str:
    """Why it is not presented or printed where only what is approved may be; "" if it is approved."""
    if standing.state == "approved":
        return ""
    if standing.approval is None:
        return f"“{title}” is not approved yet, and here only what is approved is used."
    given = f"{standing.approval.name} approved it on {in_words(standing.approval.date)}"
    return f"“{title}” is not as {given}: {changes_words(standing)}."


WAY_OUT = "Approve it in Kitbag, or take back “only what is approved” in Settings."


def need_approved(deck: Deck, standings: Standings | None = None) -> None:
    """RefusedError if nobody here has approved the talk as it is now."""
    if words := refusal(deck.meta.title, (standings or Standings()).deck(deck)):
        raise RefusedError(words, WAY_OUT)
