"""The table of checks: rules that look at the whole linked site, each under the name that its findings carry."""

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType

from briefing.checks.articles import entries_do_not_overlap, entry_copies_follow_article_copies
from briefing.checks.bodies import (
    anchors_are_on_their_pages,
    headings_follow_each_other,
    links_lead_to_pages,
    own_pictures_are_small,
    pictures_are_described,
    pictures_are_there,
    things_linked_to_are_published,
)
from briefing.checks.characters import templates_keep_their_direction, texts_keep_their_direction
from briefing.checks.check import Check, ruled
from briefing.checks.dates import nothing_is_of_the_future
from briefing.checks.drafts import addresses_lead_readers_here, drafts_are_edited
from briefing.checks.duplicates import entries_are_told_once, summaries_are_written_once
from briefing.checks.figures import (
    figures_are_as_in_the_copy,
    figures_are_in_the_copy,
    figures_are_where_they_are_said_to_be,
)
from briefing.checks.lineage import copies_are_called_copies
from briefing.checks.loading import LOADING
from briefing.checks.names import aliases_belong_to_one_actor
from briefing.checks.questions import questions_have_two_sides
from briefing.checks.quotes import (
    quotes_are_as_in_the_copy,
    quotes_are_compared,
    quotes_are_in_the_copy,
    records_are_of_the_copy,
    spans_lead_to_the_words,
)
from briefing.checks.reuse import quotes_are_no_whole_texts, summaries_are_the_editors_words
from briefing.checks.running import RUNNING
from briefing.checks.speakers import entries_name_a_speaker
from briefing.checks.statements import (
    numbers_that_differ_are_asked_about,
    quotes_are_in_or_apart,
    quotes_are_of_one_statement,
    ruled_quotes_have_a_speaker,
    rulings_are_about_one_speaker,
    rulings_are_on_a_quote,
    wordings_on_record_are_of_the_statement,
)
from briefing.checks.use import actors_are_used, topics_are_used

_SPAN = "write the span that the message names, or take `span` out: the words are looked for in the whole copy"
_REUSE = "say it in your own words, or quote less; if the source allows more, say so by `reuse` in its file"
_LINK = "link to things by their ids, `[words](actor:ada-exampleby)`: such links hold when the site moves"
_TURNING = "take it out: a browser knows by itself in which direction a language is written"

CHECKS: tuple[Check, ...] = (
    ruled("shared-alias", aliases_belong_to_one_actor, "take the name out of `aliases` of the one it fits less"),
    ruled("unused-actor", actors_are_used, "name the actor in `actors` of a published entry, or remove the file"),
    ruled("unused-topic", topics_are_used, "name the topic in `topics` of a published entry, or remove the file"),
    ruled("overlapping-spans", entries_do_not_overlap, "end the one where the other begins, or join the two entries"),
    ruled("duplicate-entry", entries_are_told_once, "join the two, or give each the span and the title of its own"),
    ruled("duplicate-summary", summaries_are_written_once, "say what is new here, or call it a copy by `copy_of`"),
    ruled("stray-copy", entry_copies_follow_article_copies, "write `copy_of` into the article, or take it out here"),
    ruled("likely-copy", copies_are_called_copies, "copies count as one witness: `copy_of` or `lineage` says so",
          needs="copies"),
    ruled("nobody-speaks", entries_name_a_speaker, "add `speaker`, or a `note` that tells readers why nobody is named"),
    ruled("missing-quote", quotes_are_in_the_copy, "put the quote right by the archived copy, or take it out",
          severity="error", steady=False),
    ruled("altered-quote", quotes_are_as_in_the_copy, "put the words right, or say in a `note` why they differ",
          steady=False),
    ruled("stale-span", spans_lead_to_the_words, _SPAN, steady=False),
    ruled("not-compared", quotes_are_compared, "run `check` where the archive is, and commit what it records",
          steady=False),
    ruled("stale-record", records_are_of_the_copy, "run `check` where that copy is, and commit what it records",
          steady=False),
    ruled("reuse-limit", summaries_are_the_editors_words, _REUSE, needs="copies"),
    ruled("reuse-limit", quotes_are_no_whole_texts, _REUSE),
    ruled("one-sided", questions_have_two_sides, "add the answer of another publisher, or make the question a draft"),
    ruled("two-statements", quotes_are_of_one_statement, "leave the quote to one of the two statements",
          severity="error"),
    ruled("both-in-and-apart", quotes_are_in_or_apart, "take the quote out of `quotes` or out of `apart`",
          severity="error"),
    ruled("no-speaker", ruled_quotes_have_a_speaker, "give the quote its `speaker`, or take it out of the statement",
          severity="error"),
    ruled("two-speakers", rulings_are_about_one_speaker, "write a statement for each speaker", severity="error"),
    ruled("empty-statement", rulings_are_on_a_quote, "a quote is named `<article>/<nn>-<slug>#q1`, counted from 1"),
    ruled("foreign-wording", wordings_on_record_are_of_the_statement, "name one of its quotes, or add this one to them",
          severity="error"),
    ruled("numbers-differ", numbers_that_differ_are_asked_about, "a question shows readers both numbers side by side"),
    ruled("missing-figure", figures_are_in_the_copy, "write the article's own words, letter by letter",
          severity="error", needs="copies"),
    ruled("altered-figure", figures_are_as_in_the_copy, "put the words right, or say in a `note` why they differ",
          needs="copies"),
    ruled("stale-span", figures_are_where_they_are_said_to_be, _SPAN, needs="copies"),
    ruled("future-date", nothing_is_of_the_future, "look at the year, and at day and month: 2025-02-13 is year first"),
    ruled("broken-link", links_lead_to_pages, _LINK),
    ruled("broken-picture", pictures_are_there, "write the whole address, https://…, at which the picture stands"),
    ruled("unpublished-link", things_linked_to_are_published, "publish what it leads to, or take the link out"),
    ruled("broken-anchor", anchors_are_on_their_pages, "quotes are #q1, #q2 …; or link to the page alone"),
    ruled("heading-order", headings_follow_each_other, "screen readers jump by headings: leave no level out"),
    ruled("no-alt", pictures_are_described, "write what it shows: `![The minister at the gate](https://…)`"),
    ruled("large-picture", own_pictures_are_small, "save it smaller: 1,600 pixels wide, as JPEG or WebP"),
    ruled("bidi-control", texts_keep_their_direction, _TURNING),
    ruled("bidi-control", templates_keep_their_direction, _TURNING),
    ruled("untouched-draft", drafts_are_edited, "read it against the article, put it right, take the remark out"),
    ruled("local-address", addresses_lead_readers_here, "write the site's address as `base_url`, or build with "
          "--base-url"),
)  # fmt: skip
"""In the order in which they are run; a name may have several rules."""

KNOWN: Mapping[str, Check] = MappingProxyType(
    {check.name: check for check in reversed([*chain(LOADING, CHECKS, RUNNING)])}
)
"""Every name that a finding can carry."""


def hint(name: str) -> str:
    """How to mend what is found under this name."""
    return KNOWN[name].mend if name in KNOWN else ""
