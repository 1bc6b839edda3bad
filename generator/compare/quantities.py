"""How two numbers stand to each other, as exactly as their wordings are meant."""

from __future__ import annotations

from generator.model import Figure, Qualifier

ABOUT = 0.1
"""So far from its number a figure with "about" may lie, as a share of it."""
OPEN = 0.25
"""So far "more than" and "at least" reach up, "fewer than" and "at most" down: whoever knows of a half more says so."""
SAME_THING = 2.0
"""Numbers of which one is more than so many times the other are taken for numbers of different things."""
SAME_LIFE = 1.1
"""The same for what is told of one person, such as an age."""
SAME_MEASURE = 1.02
"""The same for what is measured and not counted, such as the magnitude of an earthquake."""


def reach(figure: Figure) -> tuple[float, float] | None:
    """Return the least and the greatest number that a figure's wording allows; none if it has no number."""
    if figure.low is None or figure.high is None:
        return None
    low, high = sorted((figure.low, figure.high))
    match figure.qualifier:
        case Qualifier.ABOUT:
            return low * (1 - ABOUT), high * (1 + ABOUT)
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return low, high * (1 + OPEN)
        case Qualifier.AT_MOST | Qualifier.FEWER_THAN:
            return low * (1 - OPEN), high
        case _:
            return low, high


def compatible(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be of one number: their numbers are equal or what their wordings allow overlaps."""
    if same_number(one, other):
        return True
    a, b = reach(one), reach(other)
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]


def same_wording(one: Figure, other: Figure) -> bool:
    """Tell whether two figures give the same number with the same qualifier."""
    return same_number(one, other) and one.qualifier == other.qualifier


def same_number(one: Figure, other: Figure) -> bool:
    """Tell whether two figures give the same number, whatever qualifies it."""
    return (one.low, one.high) == (other.low, other.high)
