"""How far a file has come."""

from typing import Literal

Status = Literal["published", "draft"]
"""A draft is built in preview only."""
