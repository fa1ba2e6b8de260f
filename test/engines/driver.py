#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""driver.py ROUNDS SEED: count surveys as an engine does that promises little.

It behaves as Hadoop Streaming and pipe() of Spark do, at their worst: splits
have no header, or the first one has, are torn at line ends and may be empty;
an attempt that was killed leaves a part of its output behind, another one runs
twice and both outputs stay, one is lost, one has counted the data of
yesterday; a combiner runs never, once or three times, on some of the lines;
each line goes to a reducer by the hash of its key, in any order; nobody looks
at an exit status.  In the end the merge has to print what one run over the
whole prints, or to refuse.  With no fault it must not refuse.

Prints a line of TAP for each kind of fault.
"""
import hashlib
import os
import random
import subprocess
import sys
import tempfile

FAULTS = ['none', 'torn', 'killed', 'killed alone', 'twice', 'lost', 'stale',
          'reducer killed', 'reducer twice']
ANSWERS = ['Yes', 'No', '"Yes, but"', '"""Perhaps"""', "Don't know", '']
COLUMNS = 'id,vote,why,age,m_a,m_b,weight'
COMMANDS = [
    ['kind-tabulate', '-q', 'vote', '-w', 'weight'],
    ['kind-tabulate', '-q', 'vote,m_a', '-f', 'tidy'],
    ['kind-tabulate', '-q', 'vote', '--where', 'age >= 30', '-f', 'csv'],
    ['kind-tabulate', '-q', 'age', '--mean', '-w', 'weight'],
    ['kind-tabulate', '--multi', 'm=m_*', '-q', 'm'],
    ['kind-crosstab', '-q', 'vote', '-b', 'm_a', '-w', 'weight'],
    ['kind-crosstab', '-q', 'm_b', '-b', 'age:18-34,35-54,55+',
     '-f', 'tidy'],
]


def run(command, data=b''):
    done = subprocess.run(command, input=data, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60)
    return done.returncode, done.stdout, done.stderr


def remarks(said):
    return [line for line in said.split(b'\n') if b': note: ' in line]


class Round:
    def __init__(self, seed, fault, directory):
        self.chance = random.Random(seed)
        self.fault = fault
        self.path = lambda name: os.path.join(directory, name)
        self.command = self.chance.choice(COMMANDS)
        self.header = COLUMNS.encode() + b'\n'
        self.records = self.survey(self.chance.choice([1, 5, 40, 200]))
        self.write('header', self.header)
        self.write('all', self.header + b''.join(self.records))

    def write(self, name, data):
        with open(self.path(name), 'wb') as file:
            file.write(data)

    def rarely(self):
        return self.chance.random() < 0.2

    def survey(self, n):
        c = self.chance
        records = []
        for i in range(n):
            why = c.choice(['', 'so', '"a, b"', '"it says ""no"""'])
            if self.fault == 'torn' and (i == 0 or self.rarely()):
                why = c.choice(['"line\nbreak"', '"\n"', '"x\n1,Yes,,3,4"',
                                '"3,No,x,30,No,No,1\n4,No,,50,No,No,1"'])
            weight = c.choice(['1', '0.5', '1.25', '0', '2.000001'])
            line = [str(i), c.choice(ANSWERS), why, str(c.randint(18, 90)),
                    c.choice(['Yes', 'No']), c.choice(['Yes', 'No', '']),
                    weight]
            records.append((','.join(line) + '\n').encode())
        return records

    def splits(self, records):
        """The data in pieces, cut between lines or between records."""
        units = records
        if self.fault == 'torn':
            units = b''.join(records).splitlines(keepends=True)
        cuts = sorted(self.chance.choices(range(len(units) + 1),
                                          k=self.chance.randint(0, 7)))
        cuts = [0] + cuts + [len(units)]
        return [b''.join(units[a:b]) for a, b in zip(cuts, cuts[1:])]

    def map(self, split):
        """What an attempt prints; its status is nobody's business."""
        return run(self.command + ['--header', self.path('header'),
                                   '--partial'], split)[1]

    def cut(self, output):
        return output[:self.chance.randrange(len(output) or 1)]

    def attempts(self):
        """The outputs of all attempts, those of the failed included."""
        c = self.chance
        splits = self.splits(self.records)
        victim = c.choice([i for i in range(len(splits)) if splits[i]])
        if c.random() < 0.5:
            splits[0] = self.header + splits[0]
        outputs = []
        for i, split in enumerate(splits):
            output = self.map(split)
            if i != victim:
                outputs.append(output)
            elif self.fault == 'killed':
                outputs += [self.cut(output), output]
            elif self.fault == 'killed alone':
                outputs.append(self.cut(output))
            elif self.fault == 'twice':
                outputs += [output, output]
            elif self.fault == 'stale':
                outputs.append(self.map(self.yesterday(split)))
            elif self.fault != 'lost':
                outputs.append(output)
        c.shuffle(outputs)
        return outputs

    @staticmethod
    def yesterday(split):
        return split.replace(b'Yes,', b'No,').replace(b'No,No', b'Yes,No')

    def combine(self, lines):
        """Never, once or three times, on a part of the lines."""
        for _ in range(self.chance.choice([0, 1, 3])):
            self.chance.shuffle(lines)
            n = self.chance.randint(0, len(lines))
            mine = b''.join(lines[:n])
            out = run([self.command[0], '--combine'], mine)[1]
            lines = lines[n:] + out.splitlines(keepends=True)
        return lines

    def reduce(self, outputs):
        """Files of reducers, to which lines went by the hash of the key."""
        reducers = [[] for _ in range(self.chance.randint(1, 4))]
        for output in outputs:
            lines = [line if b'\t' in line else line + b'\t'
                     for line in output.split(b'\n') if line]
            for line in self.combine([line + b'\n' for line in lines]):
                key = hashlib.sha256(line.split(b'\t')[0]).digest()
                reducers[key[0] % len(reducers)].append(line)
        files = []
        for lines in reducers:
            self.chance.shuffle(lines)
            files.append(b''.join(lines))
            if self.chance.random() < 0.7:
                files[-1] = run([self.command[0], '--combine'], files[-1])[1]
        victim = max(range(len(files)), key=lambda i: len(files[i]))
        if self.fault == 'reducer killed':
            files[victim] = self.cut(files[victim])
        elif self.fault == 'reducer twice':
            files.append(files[victim])
        self.chance.shuffle(files)
        return files

    def merge(self):
        """With reducers all is one stream; without, each part is a file."""
        merge = [self.command[0], '--merge', '--receipt', self.path('receipt')]
        outputs = self.attempts()
        if self.fault.startswith('reducer') or self.chance.random() < 0.7:
            return run(merge, b''.join(self.reduce(outputs)))
        names = [self.path('part%d' % i) for i in range(len(outputs))]
        for name, output in zip(names, outputs):
            self.write(name, output)
        return run(merge + names)

    def play(self):
        """'right', 'refused', or what is wrong."""
        sound, wanted, notes = run(self.command + [self.path('all')])
        status, _, said = run(['kind-split', '-n', '1', '-o',
                               self.path('piece'), '--receipt',
                               self.path('receipt'), self.path('all')])
        if status != 0:
            return 'kind-split fails: ' + said.decode()
        status, out, said = self.merge()
        if (status, out, remarks(said)) == (sound, wanted, remarks(notes)):
            return 'right'
        if status == 2 and out == b'' and said and self.fault != 'none':
            return 'refused'
        return 'status %d, printed %r, said %r' % (status, out, said)


def main():
    rounds, seed = int(sys.argv[1]), int(sys.argv[2])
    for fault in FAULTS:
        ends = {'right': 0, 'refused': 0}
        wrong = []
        for n in range(rounds):
            name = '%d-%s-%d' % (seed, fault, n)
            with tempfile.TemporaryDirectory() as directory:
                end = Round(name, fault, directory).play()
            if end in ends:
                ends[end] += 1
            else:
                wrong.append('# round %d: %s' % (n, end))
        # A fault that is never found was none.
        good = not wrong and (fault == 'none' or ends['refused'] > 0)
        print('%s - driver: %s: %d right, %d refused, %d wrong' %
              ('ok' if good else 'not ok', fault, ends['right'],
               ends['refused'], len(wrong)), flush=True)
        for line in wrong:
            print(line.replace('\n', '\n# '))


main()
