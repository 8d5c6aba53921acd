"""Figures of repeated runs, and the table that shows them."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: seconds of a single run, and runs for each second where it serves."""

    name: str
    p50: float
    p95: float
    per_second: float | None = None
    note: str = ""


def timed(name: str, run: Callable[[], object], times: int, note: str = "") -> Figure:
    """Run a thing once to warm it, then so many times by the clock."""
    run()
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    return figure(name, seconds, note=note)


def figure(
    name: str, seconds: Sequence[float], *, per_second: float | None = None, note: str = ""
) -> Figure:
    """The median and the 95th percentile of the seconds measured."""
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return Figure(name, statistics.median(ordered), p95, per_second, note)


def table(figures: Sequence[Figure]) -> str:
    """The figures as aligned lines: milliseconds, requests for each second, a remark."""
    width = max(len(one.name) for one in figures)
    head = f"{'':<{width}}  {'p50 ms':>9}  {'p95 ms':>9}  {'req/s':>7}  "
    lines = [head.rstrip()]
    for one in figures:
        rate = f"{one.per_second:7.0f}" if one.per_second else " " * 7
        line = (
            f"{one.name:<{width}}  {one.p50 * 1000:9.1f}  {one.p95 * 1000:9.1f}  {rate}  {one.note}"
        )
        lines.append(line.rstrip())
    return "\n".join(lines)
