"""The preview: a server on this machine that builds anew when a file changes and tells the open page."""
