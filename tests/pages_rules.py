"""GitHub Pages' rules as a table of requests, against which its imitations are held: the tests' one, the preview's."""

from pathlib import Path

UNREAD = "nobody may read this"
FILES = {
    "site/index.html": '<title>Home</title><a href="actors">Actors</a>',
    "site/404.html": "<title>Lost</title>",
    "site/about.html": "<title>About</title>",
    "site/actors/index.html": "<title>Actors</title>",
    "site/actors/.index.html.swp": UNREAD,
    "site/both.html": "<title>Both, the page</title>",
    "site/both/index.html": "<title>Both, the folder</title>",
    "site/_made/index.html": "<title>Underscore</title>",
    "site/Жовтень/index.html": "<title>October</title>",
    "site/.briefing.json": UNREAD,
    "site/.git/config": UNREAD,
    "secret.txt": UNREAD,
    "private/index.html": UNREAD,
}

CASES = [
    ("/", "/", 200, "Home"),
    ("/", "/index.html", 200, "Home"),
    ("/", "/actors/", 200, "Actors"),
    ("/", "/actors", 301, "/actors/"),
    ("/", "/actors?page=2", 301, "/actors/?page=2"),
    ("/", "/actors/?page=2", 200, "Actors"),
    ("/", "/%61ctors/", 200, "Actors"),
    ("/", "/about", 200, "About"),
    ("/", "/about.html", 200, "About"),
    ("/", "/about/", 404, "Lost"),
    ("/", "/both", 200, "Both, the page"),
    ("/", "/both/", 200, "Both, the folder"),
    ("/", "/_made/", 200, "Underscore"),
    ("/", "/%D0%96%D0%BE%D0%B2%D1%82%D0%B5%D0%BD%D1%8C/", 200, "October"),
    ("/", "/%D0%96%D0%BE%D0%B2%D1%82%D0%B5%D0%BD%D1%8C", 301, "/%D0%96%D0%BE%D0%B2%D1%82%D0%B5%D0%BD%D1%8C/"),
    ("/", "/nobody/", 404, "Lost"),
    ("/", "/index.html/", 404, "Lost"),
    ("/", "/actors//", 404, "Lost"),
    ("/", "//actors/", 404, "Lost"),
    ("/", "//actors", 404, "Lost"),
    ("/", "/%FF", 404, "Lost"),
    ("/", f"/{'a' * 5000}", 404, "Lost"),
    ("/repo/", "/repo/", 200, "Home"),
    ("/repo/", "/repo/actors/", 200, "Actors"),
    ("/repo/", "/repo/actors", 301, "/repo/actors/"),
    ("/repo/", "/repo", 301, "/repo/"),
    ("/repo/", "/repo/nobody", 404, "Lost"),
    ("/my site/", "/my%20site/about", 200, "About"),
]
"""The site's path, what is asked for, the status, and what is then shown or where it is then."""

ATTEMPTS = [
    "/.briefing.json", "/.git/config", "/.git/", "/actors/.index.html.swp", "/.", "/./", "/..", "/../", "/actors/..",
    "/../secret.txt", "/actors/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt",
    "/.%2e/secret.txt", "/%252e%252e/secret.txt", "/..%5csecret.txt", "/%5c..%5csecret.txt", "/..\\secret.txt",
    "/actors/%2e%2e/%2e%2e/private/", "/../private/index.html", "/../private", "/%00", "/index.html%00",
    "/../secret.txt%00.html", "/C:/secret.txt", "/link.txt", "/linked/", "/linked/index.html", "/linked", "/loop",
    "/..;/secret.txt", "/%c0%ae%c0%ae/secret.txt", "/%uff0e%uff0e/secret.txt", "/....//secret.txt",
    "{outside}", "//{outside}", "/%2f{outside}", "/actors/%2f{outside}", "/file://{outside}",
]  # fmt: skip
"""Ways out of the folder, and to what is hidden in it; `{outside}` is the whole path of a file outside."""


def pages_folder(root: Path) -> Path:
    """The folder of the site that the cases are about, with links out of it."""
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    site = root / "site"
    (site / "link.txt").symlink_to(root / "secret.txt")
    (site / "linked").symlink_to(root / "private", target_is_directory=True)
    (site / "loop").symlink_to(site / "loop")
    return site
