"""The Nu Html Checker, where there is one: it needs Java and its jar, which `npm install vnu-jar` brings."""

import os
import re
import shutil
import subprocess
from pathlib import Path

NONE = "NO NU HTML CHECKER: no Java, or VNU_JAR names no vnu.jar (npm install vnu-jar)"

PASSED_OVER = (
    # The pages are read as files, to which addresses like /assets/… and `'self'` mean nothing.
    "Resource violates Content Security Policy",
    # JSON-LD is data: no policy stops it.
    "Inline script violates Content Security Policy",
    # Properties newer than its tables.
    r"CSS: “(?:line-clamp|paint-order)”: Property “[\w-]+” doesn't exist",
)


def find() -> Path | None:
    """The checker's jar."""
    jar = Path(os.environ.get("VNU_JAR", ""))
    return jar if jar.is_file() and shutil.which("java") else None


def checked(jar: Path, *arguments: str) -> list[str]:
    """What the checker says, one line for each finding, with `--css` of stylesheets."""
    command = ["java", "-jar", str(jar), "--stdout", "--exit-zero-always", *arguments]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [line for line in said.splitlines() if line and not re.search("|".join(PASSED_OVER), line)]
