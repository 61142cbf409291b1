"""Take-home sheets: text and the help lines of a place in, Sheets and their problems out. No Qt."""
