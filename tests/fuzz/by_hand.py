"""Fuzzes one target as long as is wished: `python -m tests.fuzz.by_hand yaml 600`, with the package atheris.

The program's own branches lead it. It ends at the first crash, at whatever takes longer than ten seconds, or at more
than a gigabyte of memory, and leaves the bytes in a file of the folder where it runs.
"""

import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

LONGEST = 4_000
"""Bytes; longer ones find little more and take long."""


def main(name: str, seconds: int) -> None:
    """Fuzz a target for so many seconds."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["briefing", "markdown"]):
        targets = import_module("tests.fuzz.targets")
    with TemporaryDirectory() as folder:
        words = Path(folder, "words")
        words.write_text("".join(f'"{_quoted(word)}"\n' for word in targets.WORDS[name]), encoding="ascii")
        limits = (f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=10", "-rss_limit_mb=1024")
        atheris.Setup([sys.argv[0], f"-dict={words}", *limits], targets.TARGETS[name])
        atheris.Fuzz()


def _quoted(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8", "surrogatepass"))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
