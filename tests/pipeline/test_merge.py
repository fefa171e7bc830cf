"""Merging two actors: what named the one names the other, and nothing that an editor wrote is lost in silence."""

from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.model.ids import ActorId
from briefing.pipeline.merge import merge
from briefing.pipeline.rename import RenameProblem
from tests.architecture.tree import ROOT
from tests.pipeline.test_rename import CRLF, MINI, copied, told_by_check
from tests.site_folder import ENTRY, PERSON, contents, good_site, write_files


@pytest.mark.parametrize(
    ("site", "old", "kept"),
    [
        (MINI, "bo-sampleson", "ada-exampleby"),
        (MINI, "ferrymen", "river-commission"),
        (MINI, "sleeping-society", "ferrymen"),
        (ROOT, "kremlin", "russia"),
        (ROOT, "mark-rutte", "john-healey"),
    ],
)
def test_merging_leaves_no_trace_and_check_finds_nothing_new(tmp_path: Path, site: Path, old: str, kept: str) -> None:
    root = copied(site, tmp_path)
    before, told = load(root)[0], told_by_check(root)
    assert before is not None
    merge(root, "actor", old, kept)
    after, findings = load(root)
    assert after is not None, findings
    assert set(before.actors) - set(after.actors) == {old}
    gone, stays = before.actors[ActorId(old)], after.actors[ActorId(kept)]
    assert {gone.name, *gone.aliases} <= {stays.name, *stays.aliases}
    assert {role for role in gone.roles if role.of != kept} <= {*stays.roles}
    assert {*gone.same_as} <= {*stays.same_as}
    for entry in after.entries.values():
        assert len(set(entry.actors)) == len(entry.actors)
        for quote in entry.quotes:
            assert len(set(quote.about)) == len(quote.about)
    assert {name for name, _ in told_by_check(root)} <= {name for name, _ in told}


def test_merging_takes_the_second_of_two_out_of_a_list_and_keeps_its_remark(tmp_path: Path) -> None:
    root = write_files(good_site(tmp_path), {ENTRY: CRLF, PERSON: "---\nname: Ada Exampleby\nkind: person\n---\n"})
    merge(root, "actor", "ada-exampleby", "borduria")
    text = (root / ENTRY).read_text(encoding="utf-8")
    assert "actors: [borduria] # who\n" in text
    assert "    about:  # whom\n      # herself\n      - 'borduria'\n" in text
    assert "[Ada Exampleby](actor:borduria)" in text


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("roles: [{title: Mayor, of: borduria}]", "`ada-exampleby` would hold a role at itself: take out that role"),
        ("country: borduria", "`ada-exampleby` would be its own country: take out `country` first"),
    ],
)
def test_an_actor_is_not_made_its_own(tmp_path: Path, kept: str, told: str) -> None:
    root = write_files(good_site(tmp_path), {PERSON: f"---\nname: Ada\nkind: person\n{kept}\n---\n"})
    before = contents(root)
    with pytest.raises(RenameProblem, match=told):
        merge(root, "actor", "borduria", "ada-exampleby")
    assert contents(root) == before


def test_what_the_other_was_to_the_one_that_stays_is_left_out(tmp_path: Path) -> None:
    root = good_site(tmp_path)
    done = merge(root, "actor", "ada-exampleby", "borduria")
    text = (root / "content/actors/borduria.md").read_text(encoding="utf-8")
    assert text == (
        "---\nname: Borduria\nkind: country\naliases: [Ada Exampleby, Exampleby]\npronoun: she\n"
        "formerly: [ada-exampleby]\n---\n"
        "Speaks for [her country](actor:borduria).\n"
    )
    assert "not taken over: the role “Foreign Minister”, held at `borduria`" in done.remarks


def test_what_only_the_other_file_says_is_taken_over_ortold_by_check(tmp_path: Path) -> None:
    gone = (
        "---\n# Found in the Gazette.\nname: A. Exampleby\nkind: group\naliases: [Exampleby, The Minister]\n"
        "roles:\n  - title: Poet  # since when?\n  - title: Foreign Minister\n    of: borduria\n    since: 2024-12\n"
        "member_of: [poets, ada-exampleby]\nsame_as: ['https://example.org/ada']\npronoun: they\nnote: A poet, too.\n"
        "---\nWrites [herself](actor:poet).\n"
    )
    poets = "---\nname: Poets\nkind: group\n---\n"
    root = write_files(good_site(tmp_path), {"content/actors/poet.md": gone, "content/actors/poets.md": poets})
    done = merge(root, "actor", "poet", "ada-exampleby")
    assert (root / PERSON).read_text(encoding="utf-8") == (
        "---\nname: Ada Exampleby\nkind: person\naliases: [Exampleby, A. Exampleby, The Minister]\nroles:\n"
        "  - title: Foreign Minister\n    of: borduria\n    since: 2024-12\n  - title: Poet\ncountry: borduria\n"
        'pronoun: she\nmember_of: [poets]\nsame_as: ["https://example.org/ada"]\nnote: "A poet, too."\n---\n'
        "Speaks for [her country](actor:borduria).\n\nWrites [herself](actor:ada-exampleby).\n"
    )
    assert done.remarks == (
        "not taken over: kind: group",
        "not taken over: pronoun: they",
        "not taken over: # Found in the Gazette.",
        "not taken over: # since when?",
        "its words stand at the end now: read them together",
    )
