"""Remarks that an import leaves in the files that it proposes: whoever looked at a file takes its remark out."""

ENTRY_REMARK = "A draft: write a title and a summary of your own, check the quotes, then set status: published."
ACTOR_REMARK = "Proposed when an article was imported: check the kind, add aliases and roles."
