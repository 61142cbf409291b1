"""The help lines of this place and the figures that may be said: packs in, a `Place` out. No Qt here."""
