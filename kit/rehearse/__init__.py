"""After a rehearsal: what the runs say, as a page to look at, to print and to save; two runs beside each other."""
