"""Samples of quotes: every grade, wordings and how they differ."""

from briefing.linking.wording import differences
from briefing.model.entry import QuoteKind
from briefing.model.verdict import Grade
from briefing.render.grades import LABELS, SHORT
from briefing.render.samples.names import ADA, BO, BORDURIA, GAZETTE, SYLDAVIA, TIMES, WHEN, WIRE, to
from briefing.render.views.parts import Elsewhere, GradeView, Link, QuoteView, Wording
from briefing.render.words import Words

SAID = "Neither gate shall stay shut longer than one winter"
_IN_THE_COPY = "“Neither gate shall stay shut longer than a single winter”"


def grades(words: Words) -> tuple[GradeView, ...]:
    """All grades; what differs is shown, and so is a copy that is not here."""
    return tuple(_grade(words, grade) for grade in LABELS)


def _grade(words: Words, grade: Grade) -> GradeView:
    return GradeView(
        grade=grade,
        label=words.gettext(LABELS[grade]),
        short=words.gettext(SHORT[grade]),
        last_compared="as last compared with the copy 0f1e2d3c…" if grade == "normalised" else None,
        span=(1204, 1255) if grade in {"verbatim", "normalised", "altered"} else None,
        differences=differences(_IN_THE_COPY, SAID) if grade == "altered" else (),
        lang=None,
    )


def quotes(words: Words) -> tuple[QuoteView, ...]:
    """Each grade once; then paragraphs, another language, other outlets' words, and no speaker."""
    found = grades(words)
    long = (SAID, "We have said so in every village on the river, and we shall say so again.")
    return (
        *(_quote(f"graded-{grade.grade}", (SAID,), grade, ADA) for grade in found),
        _quote("long", long, found[0], ADA, note="Said at the bridge, before the talks began."),
        _quote("other-language", ("Жодна брама не стоятиме зачинена довше за одну зиму",), found[0], BO, lang="uk"),
        _quote("compared", (SAID,), found[0], ADA, elsewhere=_elsewhere()),
        _quote("unnamed", ("not one winter more",), found[0], None, kind="fragment"),
        _quote("scare", ("temporary",), found[0], None, kind="scare"),
    )


def _quote(  # noqa: PLR0913 - what the samples differ in
    anchor: str,
    paragraphs: tuple[str, ...],
    grade: GradeView,
    speaker: Link | None,
    *,
    kind: QuoteKind = "full",
    lang: str | None = None,
    note: str | None = None,
    elsewhere: tuple[Elsewhere, ...] = (),
) -> QuoteView:
    return QuoteView(
        anchor=anchor,
        paragraphs=paragraphs,
        lang=lang,
        kind=kind,
        speaker=speaker,
        speaker_role="Keeper of the gate, Borduria" if speaker else "",
        verb="said" if speaker else None,
        via=BO if elsewhere else None,
        about=(BORDURIA, SYLDAVIA) if speaker else (),
        entry=to("Both gates open at noon"),
        source=GAZETTE,
        original=to("the original"),
        edit=to("edit line 14"),
        when=WHEN,
        note=note,
        grade=grade,
        statement=to("In 3 wordings, quoted by 3 independent outlets") if elsewhere else None,
        elsewhere=elsewhere,
    )


def _elsewhere() -> tuple[Elsewhere, ...]:
    return tuple(
        Elsewhere(wording=wording, carriers=(link,))
        for wording, link in zip(wordings(), (GAZETTE, TIMES, WIRE), strict=True)
    )


def wordings() -> tuple[Wording, ...]:
    """The same words, a part of them, and others."""
    other = "No gate shall stay shut longer than one winter"
    return (
        Wording(paragraphs=(SAID,), relation="same", cut_before=False, cut_after=False, differences=(), lang=None),
        Wording(
            paragraphs=("shall stay shut",), relation="part", cut_before=True, cut_after=True, differences=(), lang=None
        ),
        Wording(
            paragraphs=(other,),
            relation="changed",
            cut_before=False,
            cut_after=True,
            differences=differences(SAID, other),
            lang=None,
        ),
    )
