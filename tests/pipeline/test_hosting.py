"""What hosts read beside the pages."""

from pathlib import Path

from briefing.pipeline.build import build
from tests.site_folder import GOOD, SITE, good_site, write_files


def test_no_host_runs_jekyll_over_the_pages(tmp_path: Path) -> None:
    build(good_site(tmp_path))
    assert (tmp_path / "public/.nojekyll").read_bytes() == b""
    assert not (tmp_path / "public/CNAME").exists()


def test_the_domain_stands_in_a_file_while_it_is_set(tmp_path: Path) -> None:
    root = good_site(tmp_path)
    write_files(root, {SITE: f"domain: briefing.example.org\n{GOOD[SITE]}"})
    build(root)
    assert (root / "public/CNAME").read_bytes() == b"briefing.example.org\n"
    write_files(root, {SITE: GOOD[SITE]})
    build(root)
    assert not (root / "public/CNAME").exists()
