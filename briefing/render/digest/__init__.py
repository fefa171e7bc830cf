"""The digest: some days of the briefing as one page, and as a message to send."""
