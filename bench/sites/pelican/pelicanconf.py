"""Pelican's settings: the pages that the bench compares, and no other; what was read is kept from build to build."""

import json
from datetime import datetime

SITENAME = "A made-up briefing"
SITEURL = "https://bench.example"
PATH = "content"
OUTPUT_PATH = "public"
THEME = "theme"
THEME_STATIC_DIR = "assets"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
STATIC_PATHS: list[str] = []
ARTICLE_PATHS = ["entries"]
PAGE_PATHS = ["pages"]
ARTICLE_URL, ARTICLE_SAVE_AS = "entries/{slug}/", "entries/{slug}/index.html"
PAGE_URL, PAGE_SAVE_AS = "{slug}/", "{slug}/index.html"
AUTHOR_URL, TAG_URL = "actors/{slug}/", "topics/{slug}/"
AUTHOR_SAVE_AS = TAG_SAVE_AS = CATEGORY_SAVE_AS = ""
DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
TEMPLATE_PAGES: dict[str, str] = {}
DEFAULT_PAGINATION = False
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_ALL_ATOM = "feed.xml"
FEED_MAX_ITEMS = 50
FEED_APPEND_REF = False
SUMMARY_MAX_LENGTH = 0
TYPOGRIFY = False
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "entries"
MARKDOWN = {"extension_configs": {"markdown.extensions.meta": {}}, "output_format": "html5"}
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CHECK_MODIFIED_METHOD = "mtime"
CACHE_PATH = "cache"


def _when(value: str) -> str:
    return f"{datetime.fromisoformat(value):%-d %B %Y, %H:%M}"


JINJA_FILTERS = {"from_json": json.loads, "when": _when}
