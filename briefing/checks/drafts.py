"""Checks of how far files and settings have come on their way to readers."""

from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import urlsplit

from briefing.checks.given import Given
from briefing.content.remarks import ACTOR_REMARK, ENTRY_REMARK
from briefing.linking.link import actors_in_use
from briefing.linking.selection import select
from briefing.model.finding import Finding, Origin, Severity


def drafts_are_edited(given: Given) -> Iterator[Finding]:
    """Ensure that somebody has looked at what an import proposed: its remark has been taken out."""
    library, shown = given.site.library, select(given.site.library, drafts=False).library
    proposed = [(entry.origin, entry.id in shown.entries, ENTRY_REMARK) for entry in library.entries.values()]
    in_use = actors_in_use(shown)
    proposed += [(actor.origin, actor.id in in_use, ACTOR_REMARK) for actor in given.site.actors.values()]
    for origin, is_shown, remark in proposed:
        if as_imported(given, origin, remark):
            severity: Severity = "warning" if is_shown else "note"
            message = "it is as the import left it, with the remark that somebody is to look at it"
            yield Finding(origin=origin, check="untouched-draft", message=message, severity=severity)


def as_imported(given: Given, origin: Origin, remark: str) -> bool:
    """Whether a file still has the remark with which it was imported."""
    document = given.documents.get(origin.path)
    return document is not None and f"# {remark}" in document.yaml


def addresses_lead_readers_here(given: Given) -> Iterator[Finding]:
    """Ensure that a site that others edit or follow does not send its readers to this machine."""
    settings = given.site.library.settings
    own = given.documents.get(settings.origin.path)
    is_written = own is not None and "base_url" in own.data  # else whoever builds it for readers says where
    keys = ("edit_url", "feed_id", "digest_from") if is_written else ("digest_from",)
    meant = next((key for key in keys if getattr(settings, key)), None)
    host = urlsplit(settings.base_url).hostname or ""
    if meant and _is_here(host):
        message = f"`{host}` is each reader's own machine, and `{meant}` says that the site is for others"
        origin, where = settings.origin, ("base_url",)
        yield Finding(origin=origin, check="local-address", message=message, severity="warning", where=where)


def _is_here(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))
    return address.is_private or address.is_unspecified
