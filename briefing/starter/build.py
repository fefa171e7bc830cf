"""The command: `python build.py` builds the site; `python build.py --help` tells the rest."""

import sys

from briefing.cli import main

if __name__ == "__main__":
    sys.exit(main())
