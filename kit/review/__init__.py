"""The content rules that no parser can see: reading grade, words, figures, dates, notes. No Qt here."""
