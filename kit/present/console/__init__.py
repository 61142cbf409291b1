"""The console: what the presenter sees. Dark, quiet, readable at arm's length."""
