"""The archive: each copy under a name of its own."""

from hashlib import sha256
from pathlib import Path

from briefing.pipeline.archive import stored
from briefing.pipeline.article_file import article_file

WORDS = b"The gates of Klow are open."


def test_a_text_whose_name_is_taken_by_another_gets_one_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_bytes(b"Something else.")
    kept = stored(article_file("talks.txt", WORDS), WORDS.decode(), tmp_path)
    name = f"talks-{sha256(WORDS).hexdigest()[:8]}.txt"
    assert (kept.copy.archived, kept.copy.sha256) == (name, sha256(WORDS).hexdigest())
    assert kept.fresh == ((tmp_path / name, WORDS),)


def test_a_text_that_is_there_is_not_stored_again(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_bytes(WORDS)
    kept = stored(article_file("talks.txt", WORDS), WORDS.decode(), tmp_path)
    assert (kept.copy.archived, kept.fresh) == ("talks.txt", ())
