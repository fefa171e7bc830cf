"""Who and what the samples name."""

from briefing.render.dates import When
from briefing.render.views.parts import Link

PLACE = "#samples"
"""Where all links of the samples lead: to the page itself."""
WHEN = When(iso="2025-02-13T12:41+00:00", text="13 February 2025, 12:41 GMT")


def to(text: str, lang: str | None = None) -> Link:
    """A sample link."""
    return Link(text=text, href=PLACE, lang=lang)


ADA, BO = to("Ada Exampleby"), to("Bo Sampleson")
BORDURIA, SYLDAVIA = to("Borduria"), to("Syldavia")
GAZETTE, WIRE, TIMES = to("Klow Gazette"), to("Szohod Wire"), to("Gate Times")
NOWHERE = Link(text="A source without a page", href=None)
