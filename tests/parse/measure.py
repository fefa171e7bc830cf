"""`make measure`: what reading costs and brings, on gold. `python -m tests.parse.measure --misses dev` lists misses."""

from collections import defaultdict

import click

from briefing.parse.article import read_article
from briefing.parse.speakers import RULES
from tests.parse.gold import all_gold
from tests.parse.golden import cases
from tests.parse.scores import Count, Score, compare, rules_in

HEAD = (
    f"{'':34}{'spans':^19}{'speakers':^18}{'segments':^19}{'actors':^19}\n"
    f"{'':34}{'P     R     F1':^19}{'all   named n':^18}{'P     R     F1':^19}{'P     R     F1':^19}"
)


@click.command()
@click.option("--misses", multiple=True, help="A set of which every miss is told: seeds, dev, blind; or a file's name.")
def measure(misses: tuple[str, ...]) -> None:
    """Read all gold and print precision, recall and F1 for each file and set, and for each rule that names speakers."""
    sets: dict[str, Score] = defaultdict(Score)
    click.echo(HEAD)
    for gold in all_gold():
        reading = read_article(gold.text, actors=gold.registry, sources=gold.sources)
        score = compare(gold, reading)
        sets[gold.set].add(score)
        click.echo(_line(f"  {gold.set.split(',')[0]} {gold.name}", score))
        if gold.set in misses or gold.name in misses:
            click.echo("\n".join(f"      {miss}" for miss in score.misses))
    for name, score in sets.items():
        click.echo(_line(name, score) + f"via {score.via.both} of {score.via.found}, {score.via.wanted} wanted")
    sets["cases"] = Score()
    for case in cases():
        fired, right = rules_in(case, read_article(case.text))
        sets["cases"].fired += fired
        sets["cases"].right += right
    _rules(sets)


def _line(name: str, score: Score) -> str:
    speakers = f"{score.speakers.recall:.3f} {score.when_named:.3f} {score.speakers.wanted:3}"
    return f"{name[:33]:34}{_three(score.spans):19}{speakers:18}{_three(score.segments):19}{_three(score.actors):19}"


def _three(count: Count) -> str:
    return f"{count.precision:.3f} {count.recall:.3f} {count.f1:.3f}"


def _rules(sets: dict[str, Score]) -> None:
    """For each rule how often it was right of how often it named somebody; the golden cases come last."""
    click.echo("\n" + f"{'rule':20}" + "".join(f"{name:>22}" for name in sets))
    for name, _ in RULES:
        cells = (f"{score.right[name]} of {score.fired[name]}" for score in sets.values())
        click.echo(f"{name:20}" + "".join(f"{cell:>22}" for cell in cells))


if __name__ == "__main__":
    measure()
