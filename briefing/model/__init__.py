"""The frozen values that every layer speaks in. Nothing here imports from above or touches the disk."""
