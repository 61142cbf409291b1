"""The running talk: where it is, what the room sees, how the time goes, what fits. No Qt here."""
