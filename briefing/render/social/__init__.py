"""Pictures for sharing: which there are, and what stands on each; `pipeline` draws them."""
