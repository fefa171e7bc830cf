"""The command: `python build.py` builds the site; `python build.py --help` tells the rest."""

from briefing.cli import run

if __name__ == "__main__":
    run()
