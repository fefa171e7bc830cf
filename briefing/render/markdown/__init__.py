"""The editors' Markdown as HTML: Python-Markdown decides what it means, a short path is quick where that is plain."""
