"""The command line: arguments in, one call, findings and an exit code out."""

from briefing.cli.main import main

__all__ = ["main"]
