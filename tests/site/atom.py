"""Feeds as XML: what stands in them."""

import re
from xml.etree import ElementTree as ET

from tests.site.published import Published

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_files(site: Published, name: str = "feed.xml") -> list[str]:
    """The names of the site's feed and those of actors and topics, and the archives."""
    suffix = name.partition(".")[2]
    return [file for file in site.files if file.endswith(name) or re.fullmatch(rf"feed/archive-\d+\.{suffix}", file)]


def read_feed(site: Published, name: str) -> ET.Element:
    return ET.fromstring(site.text(name))  # noqa: S314 - made by the build under test


def texts_of(element: ET.Element, name: str) -> list[str]:
    return [each.text or "" for each in element.findall(f"{ATOM}{name}")]


def links_of(element: ET.Element) -> list[tuple[str, str]]:
    return [(link.get("rel", "alternate"), link.get("href", "")) for link in element.findall(f"{ATOM}link")]


def links_of_entries(root: ET.Element) -> list[tuple[str, str]]:
    return [link for entry in root.findall(f"{ATOM}entry") for link in links_of(entry)]
