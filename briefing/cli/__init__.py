"""The command line: arguments in, one call, findings and an exit code out."""

import os
import sys
from contextlib import suppress
from typing import NoReturn

from briefing.cli.main import main

__all__ = ["main", "run"]


def run() -> NoReturn:
    """Run the command that the program's arguments ask for, and leave at once.

    Python would take a large site apart value by value, which takes a tenth of the time of a build.
    """
    code = main()
    if sys.getprofile() or sys.gettrace():  # whoever watches wants to tell what was seen
        sys.exit(code)
    with suppress(OSError):  # whoever read has gone
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)
