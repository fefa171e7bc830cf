"""The findings of what is run around the checks: archive, remarks that allow, links to other sites, templates."""

from briefing.checks.check import Check

RUNNING: tuple[Check, ...] = (
    Check(name="bad-allow", ensures="Ensure that a remark that allows a finding names a check and gives a reason.",
          severity="warning", mend="# allow: unused-actor – she speaks in next week's article"),
    Check(name="unused-allow", ensures="Ensure that a remark that allows a finding still has one to allow.",
          severity="warning", mend="take it out: what it allowed has been mended, or stands on another line"),
    Check(name="bad-not", ensures="Ensure that a remark that declines a suggestion says which: a kind and an id.",
          severity="warning", mend="# not: actors borduria – only its port"),
    Check(name="bad-archive", ensures="Ensure that an archived copy can be read, and stands in the archive folder.",
          mend="put the file right, or `archive` in the article's record"),
    Check(name="changed-copy", ensures="Ensure that an archived copy is the one in its article's record.",
          mend="its quotes keep their recorded grades until then"),
    Check(name="not-recorded", ensures="Ensure that the grades of quotes can be written into their article's file.",
          severity="note", mend="the grades are as told; write one key a line, or run `check` again"),
    Check(name="dead-link", ensures="Ensure that an address of another site can still be read (with --external).",
          severity="warning", allowable=True, needs="network",
          mend="look for its new address; the archived copy and its digest stay valid"),
    Check(name="uncited", ensures="Ensure that a summary says what it rests on (with --report provenance).",
          severity="note", mend="write [^q1] behind the words that rest on the first quote"),
    Check(name="template", ensures="Ensure that every template can be filled (when the site is built).",
          mend="docs/templates.md lists what each template is given"),
    Check(name="bad-catalogue", ensures="Ensure that a catalogue of words is one (when the site is built).",
          mend="a catalogue has msgid and msgstr by turns: docs/templates.md"),
    Check(name="search", ensures="Ensure that the search index can be made (when the site is built).",
          severity="warning", mend="the site is built without its search"),
    Check(name="large-site", ensures="Ensure that hosts publish a site of this size (when it is built).",
          severity="warning", mend="link to large files elsewhere; switch `social` or `data` off under `pages`"),
    Check(name="slow-build", ensures="Ensure that a build is done before hosts give up (when it is built).",
          severity="warning", mend="keep `.cache/` from one build to the next, as the workflow does"),
)  # fmt: skip
