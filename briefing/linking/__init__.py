"""The library, linked: who appears with whom, who said what, what belongs where."""
