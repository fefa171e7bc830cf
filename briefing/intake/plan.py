"""The plan of an import: which files to make, which to add to, and what to tell the editor.

A plan never takes anything away: an existing file keeps every byte, at most more quotes are added to it.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from urllib.parse import urlsplit

from briefing.intake.change import Change, Copy
from briefing.intake.doubts import Doubt, doubt_about
from briefing.intake.draft import article_file, entry_file, source_file
from briefing.intake.growth import Known, gone, grow
from briefing.intake.matching import entries_of, known_article, owners
from briefing.intake.names import known_names, proposed_names
from briefing.intake.slugs import free, slug, taken
from briefing.model.frozen import frozen
from briefing.model.ids import ArticleId, SourceId, number_of
from briefing.model.library import Library
from briefing.model.reading import Reading


@frozen
class Plan:
    """What an import would do to the content, what it has to say, and what a person should look at.

    `doubts` are about quotes that it would add, the most doubtful first.
    """

    article: ArticleId
    changes: tuple[Change, ...]
    remarks: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def plan(library: Library, texts: Mapping[str, str], reading: Reading, copy: Copy) -> Plan:
    """Plan the import of one article.

    Args:
        library: what the site holds, drafts too.
        texts: the text of each existing entry's file, by its path.
        reading: what the article's text holds.
        copy: the file that was read.
    """
    article = known_article(library, reading, copy)
    if article is None:
        return _new_article(library, reading, copy)
    same_copy = article.sha256 in (None, copy.sha256)
    entries = entries_of(library, article)
    owner = owners(reading.segments, entries, same_copy=same_copy)
    known = Known(
        entries=entries, reading=reading, owner=owner, names=known_names(reading.segments), same_copy=same_copy
    )
    grown, remarks = grow(known, texts)
    if not same_copy:
        remarks.append(
            f"the copy differs from the recorded one ({article.archive}, sha256 {article.sha256}): it is kept as "
            f"{copy.archived} (sha256 {copy.sha256}), and what is new has no spans until the record names it"
        )
    number = max((number_of(entry.id) for entry in entries), default=0)
    drafts = _drafts(library, article.id, known, copy, number)
    changes = (*drafts, *grown)
    return Plan(article=article.id, changes=changes, remarks=(*remarks, *gone(known)), doubts=_doubts(known))


def _new_article(library: Library, reading: Reading, copy: Copy) -> Plan:
    source, changes = _source(library, reading)
    id_ = _article_id(library, reading, copy, source)
    path, text = article_file(id_, source, reading, copy)
    known = Known(entries=[], reading=reading, owner={}, names=known_names(reading.segments), same_copy=True)
    changes += [Change(path=path, after=text), *_drafts(library, id_, known, copy, 0)]
    return Plan(article=id_, changes=tuple(changes), remarks=tuple(_not_said(path, reading)), doubts=_doubts(known))


def _not_said(path: str, reading: Reading) -> Iterator[str]:
    """What every article's record should have and the text does not say."""
    facts = {
        "source": ("which outlet it is of", reading.facts.source),
        "published": ("when it was published", reading.facts.published),
    }
    if lacking := {key: what for key, (what, said) in facts.items() if said is None}:
        keys = " and ".join(f"`{key}`" for key in lacking)
        yield f"the text does not say {' or '.join(lacking.values())}: write {keys} into {path}"


def _doubts(known: Known) -> tuple[Doubt, ...]:
    groups = chain((segment.quotes for segment in known.fresh), known.additions.values())
    found = (doubt_about(quote) for quote in chain.from_iterable(groups))
    return tuple(sorted((doubt for doubt in found if doubt is not None), key=lambda doubt: doubt.rank))


def _drafts(library: Library, article: ArticleId, known: Known, copy: Copy, number: int) -> list[Change]:
    """An entry for each segment that none tells yet, numbered on, and the actors that they need."""
    proposed, changes = proposed_names(library, known.fresh)
    names = {**proposed, **known.names}
    for at, segment in enumerate(known.fresh, start=number + 1):
        words = known.reading.words(segment, copy.text)
        path, text = entry_file(article, at, segment, words, names, with_spans=known.same_copy)
        changes.append(Change(path=path, after=text))
    return changes


def _source(library: Library, reading: Reading) -> tuple[SourceId | None, list[Change]]:
    name = reading.facts.source
    if name is None:
        return None, []
    for source in library.sources.values():
        if name.casefold() in {known.casefold() for known in (source.name, *source.aliases, source.id)}:
            return source.id, []
    id_ = SourceId(free(slug(name), taken(library.sources)))
    host = urlsplit(reading.facts.url or "").hostname
    path, text = source_file(id_, name, host.removeprefix("www.") if host else None)
    return id_, [Change(path=path, after=text)]


def _article_id(library: Library, reading: Reading, copy: Copy, source: SourceId | None) -> ArticleId:
    facts = reading.facts
    last = urlsplit(facts.url or "").path.rstrip("/").rpartition("/")[2].partition(".")[0]
    words = last or facts.title or (source and facts.published and facts.published[:10]) or copy.name.rpartition(".")[0]
    return ArticleId(free(slug(f"{source} {words}" if source else words), taken(library.articles)))
