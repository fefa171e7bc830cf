"""The whole briefing as data: one table of tables and columns, from which every file and its description come."""
