"""``python -m generator`` is the console script ``briefing``."""

from generator.cli import main

main(prog_name="briefing")
