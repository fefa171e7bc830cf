"""The nearest allowed word: “did you mean …?”."""

from collections.abc import Iterable

_LONGEST = 100
"""Characters; what is longer is no word that was written wrong."""


def did_you_mean(written: str, allowed: Iterable[str]) -> str:
    """A phrase that names the nearest allowed word, or nothing where none is near."""
    from difflib import get_close_matches  # needed only where something is wrong

    if len(written) > _LONGEST:
        return ""
    near = get_close_matches(written, sorted(allowed), n=1, cutoff=0.6)
    return f" – did you mean `{near[0]}`?" if near else ""
