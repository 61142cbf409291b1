"""What Kitbag remembers of the user's own work, in one SQLite file in their data folder. Knows no Qt."""
