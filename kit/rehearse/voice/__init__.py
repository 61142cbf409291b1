"""The voice in a rehearsal: sound in; how fast, with which pauses and how loud out. Offline, nothing kept unasked."""
