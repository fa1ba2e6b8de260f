# SPDX-License-Identifier: GPL-3.0-or-later
"""Write invented answers as the workbooks that survey platforms give."""
import datetime

import openpyxl


def save(name, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(name)
    return book


def at(minute, second=0):
    return datetime.datetime(2024, 3, 5, 9, minute, second)


PEOPLE = [  # drinks, agreement, age, weight
    (['Tea', 'Milk'], 'Agree', 34, 0.9), (['Milk'], 'Disagree', 52, 1.2),
    (['Tea'], 'Agree', 41, 0.7), ([], "Don't know", 28, 1.3),
    (['Coffee', 'Tea'], 'Agree', 63, 0.9)]

save('microsoft.xlsx', [('Sheet1', [
    ['ID', 'Start time', 'Completion time', 'Email', 'Name',
     'What do you drink?', 'Should we be kind?', 'Age', 'weight']] + [
    [i + 1, at(i, 5), at(i + 1, 30), 'anonymous', None,
     ''.join(d + ';' for d in drinks) or None, kind, age, weight]
    for i, (drinks, kind, age, weight) in enumerate(PEOPLE)])])

save('google.xlsx', [('Form Responses 1', [
    ['Timestamp', 'What do you drink?', 'Should we be kind?', 'Age',
     'weight']] + [
    [at(i, 5) + datetime.timedelta(milliseconds=250),
     ', '.join(drinks) or None, kind, age, weight]
    for i, (drinks, kind, age, weight) in enumerate(PEOPLE)])])

names = ['Tea', 'Milk', 'Coffee']
book = save('surveymonkey.xlsx', [('Sheet', [
    ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address',
     'What do you drink?', None, None, 'Should we be kind?', 'Age',
     'weight'],
    [None] * 5 + names + ['Response'] * 3] + [
    [118000000000 + i, 4, at(i), at(i + 1), '192.0.2.%d' % i] +
    [n if n in drinks else None for n in names] + [kind, age, weight]
    for i, (drinks, kind, age, weight) in enumerate(PEOPLE)])])
book['Sheet'].merge_cells('F1:H1')
book.save('surveymonkey.xlsx')

save('kobo.xlsx', [
    ('Kindness', [
        ['start', 'end', 'drink', 'drink/tea', 'drink/milk', 'drink/coffee',
         'kind', 'age', 'weight', '_id', '_uuid', '_submission_time',
         '_index']] + [
        [at(i).isoformat(), at(i + 1).isoformat(),
         ' '.join(d.lower() for d in drinks) or None] +
        [int(n in drinks) if drinks else None for n in names] +
        [kind, age, weight, 500 + i, 'u%d' % i, at(i + 1), i + 1]
        for i, (drinks, kind, age, weight) in enumerate(PEOPLE)]),
    ('household', [['person', '_parent_index'], ['child', 1]])])

save('qualtrics.xlsx', [('Sheet0', [
    ['StartDate', 'Status', 'IPAddress', 'ResponseId', 'Q1_1', 'Q1_2',
     'Q1_3', 'Q2', 'Q3', 'weight'],
    ['Start Date', 'Response Type', 'IP Address', 'Response ID'] +
    ['What do you drink? - ' + n for n in names] +
    ['Should we be kind?', 'Age', 'weight'],
    ['{"ImportId":"startDate","timeZone":"Europe/London"}',
     '{"ImportId":"status"}', '{"ImportId":"ipAddress"}',
     '{"ImportId":"_recordId"}', '{"ImportId":"QID1","choiceId":"1"}',
     '{"ImportId":"QID1","choiceId":"2"}',
     '{"ImportId":"QID1","choiceId":"3"}', '{"ImportId":"QID2"}',
     '{"ImportId":"QID3_TEXT"}', '{"ImportId":"weight"}']] + [
    [at(i), 'IP Address', '192.0.2.%d' % i, 'R_%d' % i] +
    [n if n in drinks else None for n in names] + [kind, age, weight]
    for i, (drinks, kind, age, weight) in enumerate(PEOPLE)] + [
    [at(9), 'Survey Preview', None, 'R_9', 'Tea', None, None, 'Disagree',
     99, 5.0]])])
