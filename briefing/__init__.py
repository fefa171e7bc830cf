"""A static site generator for curated briefings in which every quotation can be checked."""

__version__ = "0.1.0"
