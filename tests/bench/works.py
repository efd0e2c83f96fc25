# SPDX-License-Identifier: GPL-3.0-or-later
"""The works that are measured, each with its baseline and its bar."""

import os
import random
import shutil
import statistics
from dataclasses import dataclass
from typing import Callable

from measure import run

SCRIPTS = os.path.dirname(os.path.abspath(__file__))
CLI = 'did-inventory-cli'

# Peak memory of an import of any size that is measured here.
IMPORT_MEMORY = 400 * 1024 * 1024


@dataclass
class Result:
    """Pairs of ours and the baseline, and what their ratio must not pass."""
    label: str
    bar: float
    pairs: list
    form: Callable[[float], str]
    cpu: float = None


def seconds(value):
    return f'{value * 1000:.1f} ms' if value < 0.1 else f'{value:.2f} s'


def megabytes(value):
    return f'{value / 1024 / 1024:.0f} MB'


class Bench:
    """One folder with the data that the works share, for one number of rows."""

    def __init__(self, folder, rows, pairs):
        self.folder = folder
        self.rows = rows
        self.pairs = pairs
        self._make_data()

    def path(self, name):
        return os.path.join(self.folder, name)

    def ours(self, inventory, *arguments):
        return run([CLI, '--quiet', '--inventory', inventory, *arguments], self.folder)

    def sqlite(self, inventory, script):
        return run(['sqlite3', '-batch', '-bail', '-cmd', f'.parameter set @N {self.rows}', inventory],
                   self.folder, os.path.join(SCRIPTS, script))

    def copy(self, source, target):
        """A fresh copy that is on the disk already, so that no run pays for writing it."""
        for suffix in ('', '-wal', '-shm'):
            if os.path.exists(self.path(target) + suffix):
                os.remove(self.path(target) + suffix)
        shutil.copyfile(self.path(source), self.path(target))
        with open(self.path(target), 'rb+') as file:
            os.fsync(file)

    def measure(self, pair, fast=7):
        """Calls PAIR, which runs both sides once and gives [(ours, baseline), …], as often as the rules say."""
        series = [pair()]
        slow = max(one.seconds for both in series[0] for one in both) >= 5
        for _ in range((self.pairs or (3 if slow else fast)) - 1):
            series.append(pair())
        return list(zip(*series))

    def _make_data(self):
        run([CLI, 'new', 'seed.didinventory'], self.folder)
        self.sqlite('seed.didinventory', 'seed.sql')
        dice = random.Random(self.rows)
        numbers = dice.sample(range(12_000_000_000, 12_000_000_000 + 300 * self.rows), self.rows)
        self.prefix = str(numbers[0])[:5]
        tags = ['', '', '', 'geo', 'gold', 'mobile', 'vip', '"geo,vip"', '"gold,mobile"', '"geo,gold,vip"']
        statuses = ['instock', 'instock', 'instock', 'reserved', 'archive']
        with open(self.path('dids.csv'), 'w') as mixed, open(self.path('stock.csv'), 'w') as stock:
            for file in mixed, stock:
                file.write('Status,Operator,DID,Tag,Notes,After Hold\n')
            for i, number in enumerate(numbers):
                note = f'ticket {dice.randrange(100000)} of customer {i}' if i % 3 == 0 else ''
                row = f'Carrier {dice.randrange(20) + 1:02d},{number},{dice.choice(tags)},{note},' \
                      f'{dice.choice(statuses)}\n'
                mixed.write(f'{dice.choice(statuses)},{row}')
                stock.write(f'instock,{row}')
        self.copy('seed.didinventory', 'full.didinventory')
        self.ours('full.didinventory', 'import', 'stock.csv')


def to_results(series, *labels_and_bars):
    for pairs, (label, bar) in zip(series, labels_and_bars):
        yield Result(label, bar, [(ours.seconds, baseline.seconds) for ours, baseline in pairs], seconds,
                     statistics.median(ours.cpu / max(baseline.cpu, 0.0001) for ours, baseline in pairs))


def import_(bench):
    memory = []

    def pair():
        bench.copy('seed.didinventory', 'ours.didinventory')
        ours = bench.ours('ours.didinventory', 'import', 'dids.csv')
        bench.copy('seed.didinventory', 'base.didinventory')
        memory.append((ours.memory, IMPORT_MEMORY))
        return [(ours, bench.sqlite('base.didinventory', 'import.sql'))]

    yield from to_results(bench.measure(pair), ('import of a CSV', 0.55))
    yield Result('peak memory of it, of 400 MB', 1.0, memory, megabytes)


def create(bench):
    numbers = f'442000000000-{442000000000 + bench.rows - 1}'

    def pair():
        bench.copy('seed.didinventory', 'ours.didinventory')
        ours = bench.ours('ours.didinventory', 'create', numbers, '--operator', 'Carrier 01')
        bench.copy('seed.didinventory', 'base.didinventory')
        return [(ours, bench.sqlite('base.didinventory', 'create.sql'))]

    yield from to_results(bench.measure(pair), ('create of a range', 1.4))


def edit(bench):
    def pair():
        bench.copy('full.didinventory', 'ours.didinventory')
        edited = bench.ours('ours.didinventory', 'edit', '*', 'status=reserved')
        bench.copy('full.didinventory', 'base.didinventory')
        updated = bench.sqlite('base.didinventory', 'edit.sql')
        undone = bench.ours('ours.didinventory', 'undo')
        return [(edited, updated), (undone, bench.sqlite('base.didinventory', 'undo.sql'))]

    yield from to_results(bench.measure(pair), ('edit of the status of all', 1.3), ('undo of that edit', 1.5))


def delete(bench):
    bench.copy('full.didinventory', 'selected.didinventory')
    bench.sqlite('selected.didinventory', 'delete-prepare.sql')

    def pair():
        bench.copy('full.didinventory', 'ours.didinventory')
        ours = bench.ours('ours.didinventory', 'delete', '*')
        bench.copy('selected.didinventory', 'base.didinventory')
        return [(ours, bench.sqlite('base.didinventory', 'delete.sql'))]

    yield from to_results(bench.measure(pair), ('delete of all', 1.5))


def export(bench):
    def pair():
        ours = bench.ours('full.didinventory', 'export', 'ours.csv', '--preset', 'jerasoft')
        return [(ours, bench.sqlite('full.didinventory', 'export.sql'))]

    yield from to_results(bench.measure(pair), ('export to CSV', 0.6))


def list_(bench):
    for label, query in (('by prefix', f'{bench.prefix}*'),
                         ('by status', 'status:instock'),
                         ('by operator', 'operator:"Carrier 07"')):
        def pair():
            ours = bench.ours('full.didinventory', 'list', query, '--limit', '100')
            return [(ours, run(['sqlite3', 'full.didinventory', 'select 1'], bench.folder))]

        # What takes a hundredth of a second needs more than seven.
        yield from to_results(bench.measure(pair, fast=35), (f'list {label}', 6.0))


def size(bench):
    bench.copy('full.didinventory', 'ours.didinventory')
    bench.ours('ours.didinventory', 'edit', '*', 'status=reserved')
    bench.copy('seed.didinventory', 'base.didinventory')
    bench.sqlite('base.didinventory', 'bare.sql')
    sizes = []
    for name in 'ours.didinventory', 'base.didinventory':
        bench.sqlite(name, 'checkpoint.sql')
        sizes.append(os.path.getsize(bench.path(name)))
    yield Result('file size after import and edit', 1.3, [tuple(sizes)], megabytes)


WORKS = {'import': import_, 'create': create, 'edit': edit, 'delete': delete, 'export': export, 'list': list_,
         'size': size}
