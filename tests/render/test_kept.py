"""What many pages ask for is found once, and whoever gets it has read what was read for it."""

from briefing.render.context import Context
from briefing.render.kept import kept
from tests.render.conftest import MakeSite

CALLS: list[str] = []


@kept
def _title(context: Context, id_: str) -> str:
    CALLS.append(id_)
    return context.site.library.settings.title + "".join(actor.name for actor in context.site.actors.values())


@kept
def _other(context: Context, id_: str) -> str:
    return f"other {id_}{context.site.library.settings.title}"


def test_a_function_is_called_once_for_each_key_and_context(site: MakeSite) -> None:
    CALLS.clear()
    one, other = Context.of(site()), Context.of(site(title="Another"))
    found = [_title(context, key) for context in (one, one, other, one.whole()) for key in ("a", "b", "a")]
    assert CALLS == ["a", "b"] * 3
    assert (found[0], found[6]) == (_title(one, "a"), _title(other, "a"))
    assert found[0] != found[6]
    assert _other(one, "a").startswith("other")


def test_whoever_gets_what_is_known_has_read_what_was_read_for_it(site: MakeSite) -> None:
    context = Context.of(site())
    (first, read), (again, read_again) = (context.reads.of(lambda: _title(context, "a")) for _ in range(2))
    assert (again, read_again) == (first, read)
    assert ("actors", "all", None) in read
