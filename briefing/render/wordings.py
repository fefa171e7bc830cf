"""Wordings in words: how one differs from another, and how far a statement was carried."""

from dataclasses import replace

from briefing.linking.variants import variants, words_of
from briefing.linking.wording import Difference, differences
from briefing.model.statement import Statement
from briefing.render.quotation import paragraphs
from briefing.render.views.parts import Wording
from briefing.render.words import Words


def beside(given: str, other: str, lang: str | None = None) -> Wording:
    """Another wording beside a given one. That it begins later or ends earlier is a cut, no difference in words."""
    words, others = f" {words_of(given)} ", f" {words_of(other)} "
    same = Wording(
        paragraphs=paragraphs(other), relation="same", cut_before=False, cut_after=False, differences=(), lang=lang
    )
    if words == others:
        return same
    if others in words:
        cut_before, cut_after = not words.startswith(others), not words.endswith(others)
        return replace(same, relation="part", cut_before=cut_before, cut_after=cut_after)
    runs = differences(given, other)
    if all(run.op != "same" for run in runs):
        return replace(same, relation="changed", differences=runs)
    runs, cut_before = _uncut(runs)
    back, cut_after = _uncut(runs[::-1])
    return replace(same, relation="changed", cut_before=cut_before, cut_after=cut_after, differences=back[::-1])


def _uncut(runs: tuple[Difference, ...]) -> tuple[tuple[Difference, ...], bool]:
    """Differences without the words at their edge that only the first wording has, and whether there were any.

    As many of them as the second has others there stay: they were replaced. The edge is the first run; where that
    is the end of the words, `runs` come in reverse.
    """
    edge = [run for run in runs[:2] if run.op != "same"] if runs[0].op != "same" else []
    out = next((run for run in edge if run.op == "taken out"), None)
    if out is None:
        return runs, False
    put_in = next((run for run in edge if run.op == "put in"), None)
    words, kept = out.words.split(), len(put_in.words.split()) if put_in else 0
    if len(words) <= kept:
        return runs, False
    at_end = put_in is not None and runs[0] is put_in
    left = " ".join(words[:kept] if at_end else words[len(words) - kept :])
    if put_in is None:
        return runs[1:], True
    if words_of(left) == words_of(put_in.words):
        return (replace(put_in, op="same"), *runs[2:]), True
    return tuple(replace(out, words=left) if run is out else run for run in runs), True


def carried(statement: Statement, words: Words) -> str:
    """How far a statement was carried, as a sentence: `In 3 wordings, quoted by 3 independent outlets`."""
    by, wordings = len(statement.witnesses), len(variants(statement))
    if wordings > 1:
        return words.gettext(
            "In %(wordings)s, %(quoted)s",
            wordings=words.ngettext("%(num)s wording", "%(num)s wordings", wordings),
            quoted=words.ngettext("quoted by one outlet", "quoted by %(num)s independent outlets", by),
        )
    if by > 1:
        return words.ngettext(
            "Quoted by one outlet in the same words", "Quoted by %(num)s independent outlets in the same words", by
        )
    entries = len({citation.entry.id for citation in statement.citations})
    if entries > 1:
        return words.ngettext(
            "Quoted by one outlet in %(num)s entry", "Quoted by one outlet in %(num)s entries", entries
        )
    return words.gettext("Quoted by one outlet")


def carried_in_short(statement: Statement, words: Words) -> str:
    """How far a statement was carried, for lists: `3 outlets, 2 wordings`."""
    by, wordings = len(statement.witnesses), len(variants(statement))
    outlets = words.ngettext("%(num)s outlet", "%(num)s outlets", by)
    return f"{outlets}, {words.ngettext('%(num)s wording', '%(num)s wordings', wordings)}" if wordings > 1 else outlets
