# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured of the window, each with its baseline and its bar. These need a display."""

import os
import subprocess
import sys
import time

from measure import environment
from works import Result, megabytes, seconds

def microseconds(value):
    return f'{value * 1e6:,.0f} µs'


LABELS = {
    'select': ('select all', 0.01, microseconds),
    'filter-prefix': ('filter by number prefix', 0.5, seconds),
    'filter-status': ('filter by status', 0.5, seconds),
    'filter-operator': ('filter by operator', 0.5, seconds),
    'filter-tag': ('filter by tag', 0.5, seconds),
    'sort-did': ('sort by number', 0.5, seconds),
    'sort-status': ('sort by status', 0.5, seconds),
    'sort-operator': ('sort by operator', 0.5, seconds),
    'sort-tag': ('sort by tag', 0.5, seconds),
    'update': ('update of the list', 0.05, microseconds),
    'jump': ('frame of a jump, of smooth scrolling', 2.0, seconds),
    'frames-filter': ('slow frame while filtering', 3.0, seconds),
    'frames-edit': ('slow frame while editing', 3.0, seconds),
    'frames-import': ('slow frame while importing', 3.0, seconds),
    'memory': ('memory of the window, of 250 MB', 1.0, megabytes),
}


def run(bench, program, *arguments):
    """Runs a measuring program to its end, and gives when it began and the lines that it printed, cut into words."""
    variables = {**environment(), 'GSETTINGS_BACKEND': 'memory', 'GTK_A11Y': 'none',
                 'XDG_DATA_HOME': bench.folder, 'XDG_CONFIG_HOME': bench.folder, 'XDG_CACHE_HOME': bench.folder,
                 'INV_BENCH_CSV': bench.path('dids.csv')}
    begin = time.monotonic()
    done = subprocess.run([program, *arguments], cwd=bench.folder, env=variables, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f'“{program} {" ".join(arguments)}” ended with {done.returncode}')
    return begin, [line.split('\t') for line in done.stdout.splitlines()]


def start(bench):
    """Until the first rows are on the screen."""
    bench.copy('full.didinventory', 'ours.didinventory')

    def measure(*command):
        begin, lines = run(bench, *command)
        return float(lines[0][1]) - begin

    pairs = [(measure('bench-window', 'start', bench.path('ours.didinventory')), measure('bench-bare-window'))
             for _ in range(1 + (bench.pairs or 11))]
    yield Result('start to the first rows', 3.0, pairs[1:], seconds)


def window(work, runs=1, times=5):
    """A work of the program that measures the window: how often to start it, and how often it measures."""
    def measure(bench):
        found = {}
        for _ in range(min(runs, bench.pairs or runs)):
            bench.copy('full.didinventory', 'ours.didinventory')
            for name, ours, baseline in run(bench, 'bench-window', work, bench.path('ours.didinventory'),
                                            str(min(times, bench.pairs or times)))[1]:
                found.setdefault(name, []).append((float(ours), float(baseline)))
        for name, pairs in found.items():
            label, bar, form = LABELS[name]
            yield Result(label, bar, pairs, form)
    return measure


WORKS = {'start': start, 'select': window('select'), 'query': window('query'), 'update': window('update'),
         'scroll': window('scroll', 2, 3), 'busy': window('busy', 3), 'memory': window('memory', 3)}
