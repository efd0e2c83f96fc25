# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs programs, measures them, and prints what came of it."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass
class Run:
    """What one run of a program took: seconds on the clock and of the processor, and bytes of memory at its peak."""
    seconds: float
    cpu: float
    memory: int


def environment():
    """What the environment says to programs that are measured."""
    return {**os.environ, 'LC_ALL': 'C.UTF-8', 'SQLITE_HISTORY': '/dev/null'}


def run(command, folder, script=None, expect=0):
    """Runs a program to its end in a folder, with a script as its standard input."""
    with open(script or os.devnull, 'rb') as stdin, open(os.devnull, 'wb') as stdout:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment(), stdin=stdin, stdout=stdout)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != expect:
        sys.exit(f'“{" ".join(command)}” ended with {process.returncode}')
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def quartiles(values):
    """The lower quartile, the median and the upper quartile."""
    if len(values) < 2:
        return values * 3
    return statistics.quantiles(values, n=4, method='inclusive')


class Table:
    """A table of texts for people: the first column is aligned to the left, the others to the right."""

    def __init__(self, *header):
        self.rows = [header]

    def add(self, *row):
        self.rows.append(row)

    def _widths(self):
        return [max(len(row[i]) for row in self.rows) for i in range(len(self.rows[0]))]

    def _line(self, row):
        widths = self._widths()
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        return '  '.join(cells).rstrip()

    def last(self):
        return self._line(self.rows[-1])

    def __str__(self):
        return '\n'.join(self._line(row) for row in self.rows)
