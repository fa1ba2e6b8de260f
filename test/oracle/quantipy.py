# SPDX-License-Identifier: GPL-3.0-or-later
# python3 quantipy.py make FOLDER: from the example data of quantipy, a survey
# stream (stream.csv), a codebook (codebook.csv) and the tables to ask for
# (runs), for test/kind-tabulate/quantipy.sh.  Each set is there twice: a
# column for each option (q2), and a column for each answer that was given
# (q2 as "q2 given").
#
# python3 quantipy.py compare FOLDER: are the tables in the files that runs
# names those of FOLDER/oracle-tables.csv, to 1e-9?
#
# make also says what to ask for as banner tables (banners), one for each
# weight with all breaks, for test/kind-crosstab/quantipy.sh.
# python3 quantipy.py banners FOLDER: are their cells those of
# FOLDER/oracle-tables.csv, all of them and no others, to 1e-9?
import csv
import json
import os
import re
import sys

folder = sys.argv[2]
oracle = list(csv.DictReader(open(os.path.join(folder, 'oracle-tables.csv'))))
names = list(dict.fromkeys(r['question'] for r in oracle))
multi = {r['question'] for r in oracle if r['type'] == 'multi'}
banners = list(dict.fromkeys((r['banner'], r['banner_code'])
                             for r in oracle))
weights = list(dict.fromkeys(r['weight'] for r in oracle))
breaks = list(dict.fromkeys(b for b, code in banners if code))


def files():
    for weight in weights:
        for banner, code in banners:
            for kind in ('single', 'flags', 'given', 'responses'):
                yield weight, banner, code, kind


def name_of(weight, banner, code, kind):
    return '-'.join((weight or 'none', banner, code or 'all', kind)) + '.csv'


def banner_of(weight):
    return 'banner-' + (weight or 'none') + '.csv'


def number(text):
    return re.sub(r'\.0$', '', text)


def make():
    meta = json.load(open(os.path.join(folder, 'example-a.json')))
    data = list(csv.DictReader(open(os.path.join(folder, 'example-a.csv'))))
    widest = {n: max(r[n].count(';') for r in data) for n in multi}
    with open('codebook.csv', 'w', newline='') as f:
        book = csv.writer(f, lineterminator='\n')
        book.writerow('name type title value label missing role group '
                      'score'.split())
        for name in dict.fromkeys(names + ['q4']):
            column = meta['columns'][name]
            title = column['text']['en-GB']
            values = column['values']
            if isinstance(values, str):
                values = meta['lib']['values'][values.split('@')[2]]
            values = [(str(v['value']), v['text']['en-GB']) for v in values]
            if name not in multi:
                book.writerow([name, 'single', title] + 6 * [''])
                for code, label in values:
                    book.writerow([name, '', '', code, label] + 4 * [''])
                continue
            book.writerow([name, 'set', title] + 6 * [''])
            book.writerow([name + ' given', 'set', title] + 6 * [''])
            for code, label in values:
                book.writerow(['%s_%s' % (name, code), 'flag', label, '', '',
                               '', '', name, ''])
            for i in range(widest[name]):
                given = '%s.%d' % (name, i + 1)
                book.writerow([given, 'multi', '', '', '', '', '',
                               name + ' given', ''])
                for code, label in values:
                    book.writerow([given, '', '', code, label] + 4 * [''])
            meta['columns'][name]['codes'] = [c for c, _ in values]
    with open('stream.csv', 'w', newline='') as f:
        out = csv.writer(f, lineterminator='\n')
        single = [n for n in dict.fromkeys(names + ['q4'])
                  if n not in multi]
        header = single + weights[1:]
        for n in sorted(multi):
            header += ['%s_%s' % (n, c) for c in meta['columns'][n]['codes']]
            header += ['%s.%d' % (n, i + 1) for i in range(widest[n])]
        out.writerow(header)
        for r in data:
            row = [number(r[n]) for n in single]
            row += [r[w] for w in weights[1:]]
            for n in sorted(multi):
                given = [number(c) for c in r[n].split(';') if c]
                row += ['' if not given else '1' if c in given else '0'
                        for c in meta['columns'][n]['codes']]
                row += given + [''] * (widest[n] - len(given))
            out.writerow(row)
    with open('runs', 'w') as f:
        for weight, banner, code, kind in files():
            asked = [n + (' given' if kind == 'given' else '') for n in names
                     if (n in multi) == (kind != 'single')]
            f.write('|'.join((name_of(weight, banner, code, kind),
                               weight or '-', ','.join(asked),
                               '' if not code else '%s == "%s"' %
                               (banner, code),
                               '--of-responses' if kind == 'responses'
                               else '')) + '\n')


    with open('banners', 'w') as f:
        asked = [n + given for given in ('', ' given') for n in names
                 if not given or n in multi]
        for weight in weights:
            f.write('|'.join((banner_of(weight), weight or '-',
                              ','.join(asked), ' '.join(breaks))) + '\n')


def near(a, b):
    return abs(a - b) <= 1e-9 * max(1, abs(b))


def compare():
    cells = {k: 0 for k in ('single', 'flags', 'given', 'responses')}
    bad = 0
    for weight, banner, code, kind in files():
        table = {}
        with open(name_of(weight, banner, code, kind)) as f:
            for r in csv.DictReader(f):
                question = r['question'].replace(' given', '')
                table[question, r['kind'], r['row']] = r
        for want in oracle:
            if (want['weight'], want['banner'], want['banner_code']) != (
                    weight, banner, code) or (
                    want['question'] in multi) != (kind != 'single'):
                continue
            got = table.pop((want['question'], 'answer', want['label']))
            pairs = [('unweighted', 'unweighted_count'),
                     ('weighted', 'weighted_count')]
            if kind == 'responses':
                pairs += [('percent', 'percent_of_responses'),
                          ('base_effective', 'kish_neff')]
            else:
                pairs += [('percent', 'percent_of_cases'),
                          ('base_unweighted', 'unweighted_base'),
                          ('base_weighted', 'weighted_base'),
                          ('base_effective', 'kish_neff')]
            off = [p for p in pairs
                   if (got[p[0]] == '') != (want[p[1]] in ('', 'NA', 'nan'))
                   or (got[p[0]] != '' and
                       not near(float(got[p[0]]), float(want[p[1]])))]
            cells[kind] += not off
            bad += bool(off)
            for a, b in off:
                print(name_of(weight, banner, code, kind), want['question'],
                      want['label'], a, got[a], 'expected', want[b])
        bad += sum(k[1] == 'answer' for k in table)
    for kind in cells:
        print(kind + ':', cells[kind], 'cells agree')
    print(bad, 'do not')


def labels():
    """The labels of the breaks' codes; Total of none."""
    found = {('total', ''): ('Total', 'Total')}
    with open('codebook.csv') as f:
        for r in csv.DictReader(f):
            if r['name'] in breaks and r['value']:
                found[r['name'], r['value']] = (r['name'], r['label'])
    return found


def compare_banners():
    column_of = labels()
    fields = [('unweighted', 'unweighted_count'),
              ('weighted', 'weighted_count'),
              ('percent', 'percent_of_cases'),
              ('base_unweighted', 'unweighted_base'),
              ('base_weighted', 'weighted_base'),
              ('base_effective', 'kish_neff')]
    for given in ('', ' given'):
        agree = bad = 0
        for weight in weights:
            table = {}
            with open(banner_of(weight)) as f:
                for r in csv.DictReader(f):
                    key = r['question'], r['break'], r['column'], r['row']
                    if r['kind'] == 'answer' and (
                            r['question'].endswith(' given') == bool(given)):
                        bad += key in table
                        table[key] = r
            for want in oracle:
                if want['weight'] != weight or (
                        given and want['question'] not in multi):
                    continue
                key = (want['question'] + given, *column_of[
                    want['banner'], want['banner_code']], want['label'])
                got = table.pop(key, None)
                off = ['not there'] if got is None else [
                    '%s %s expected %s' % (a, got[a], want[b])
                    for a, b in fields
                    if (got[a] == '') != (want[b] in ('', 'NA', 'nan'))
                    or (got[a] != '' and
                        not near(float(got[a]), float(want[b])))]
                agree += not off
                bad += bool(off)
                for text in off:
                    print(banner_of(weight), *key, text)
            for key in table:
                bad += 1
                print(banner_of(weight), *key, 'not expected')
        print(given.strip() or 'all', agree, 'cells agree,', bad, 'do not')


{'make': make, 'compare': compare, 'banners': compare_banners}[sys.argv[1]]()
