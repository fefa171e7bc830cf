"""What takes long and is seldom looked at: pages must not wait for it at each save."""

from briefing.render.addresses import PATHS
from briefing.render.search import INDEX

LATE = (INDEX, PATHS["data"])
"""Folders of the site, which are also the names of the tasks that make them."""
