"""Files on the shelf as plain values, for the memo and between processes."""

from briefing.content.named import Names
from briefing.content.shelf import Kept, Sound
from briefing.pipeline.flat import flat, whole
from briefing.pipeline.memo import Flat


def plain(kept: Kept) -> Flat:
    """A file of the shelf as plain values."""
    look, digest, sound = kept
    return look, digest, flat(sound.record), sound.names.things, sound.names.quotes, sound.lines


def read_again(written: Flat) -> Kept:
    """What `plain` made plain."""
    look, digest, record, things, quotes, lines = written
    return look, digest, Sound(record=whole(record), names=Names(things=things, quotes=quotes), lines=lines)
