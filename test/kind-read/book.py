# SPDX-License-Identifier: GPL-3.0-or-later
"""book.py FILE [MEMBER=TEXT]...: make a workbook out of XML.

FILE is .xlsx or .ods; standard input is what stands between the tags of its
first sheet's data.  A member of the archive is that text in place of what it
would be; -MEMBER is left out.  "sheets" is not a member: it is what stands
between the tags of the list of sheets, each of which is the second.
"""
import sys
import zipfile

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OFFICE = ('http://schemas.openxmlformats.org/officeDocument/2006/'
          'relationships')
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
ODF = 'urn:oasis:names:tc:opendocument:xmlns:'


def relations(*pairs):
    items = ''.join(
        f'<Relationship Id="r{i + 1}" Type="{OFFICE}/{kind}" '
        f'Target="{target}"/>' for i, (kind, target) in enumerate(pairs))
    return f'<Relationships xmlns="{PACKAGE}">{items}</Relationships>'


def xlsx(data, sheets):
    return {
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': relations(('officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml':
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            f'<sheet name="Data" sheetId="1" r:id="r1"/>{sheets}</sheets>'
            '</workbook>',
        'xl/_rels/workbook.xml.rels': relations(
            ('worksheet', 'worksheets/sheet1.xml'),
            ('worksheet', '/xl/worksheets/sheet2.xml'),
            ('sharedStrings', 'sharedStrings.xml'),
            ('styles', 'styles.xml'),
            ('chartsheet', 'chartsheets/sheet1.xml')),
        'xl/worksheets/sheet1.xml':
            f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>'
            '</worksheet>',
        'xl/worksheets/sheet2.xml':
            f'<worksheet xmlns="{MAIN}"><sheetData><row><c t="inlineStr">'
            '<is><t>second</t></is></c></row></sheetData></worksheet>',
        'xl/sharedStrings.xml': f'<sst xmlns="{MAIN}"/>',
        'xl/styles.xml': f'<styleSheet xmlns="{MAIN}"/>',
    }


def ods(data, sheets):
    names = ' '.join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in
                     ('office', 'table', 'text', 'style'))
    return {
        'mimetype': 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml':
            f'<office:document-content {names} xmlns:calcext="c">'
            '<office:automatic-styles><style:style style:name="hidden">'
            '<style:table-properties table:display="false"/></style:style>'
            '</office:automatic-styles><office:body><office:spreadsheet>'
            f'<table:table table:name="Data">{data}</table:table>{sheets}'
            '</office:spreadsheet></office:body></office:document-content>',
    }


def main():
    path, changes = sys.argv[1], sys.argv[2:]
    given = dict(c.split('=', 1) for c in changes if not c.startswith('-'))
    make = xlsx if path.endswith('.xlsx') else ods
    members = make(sys.stdin.read(), given.pop('sheets', ''))
    members.update(given)
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            if '-' + name not in changes:
                archive.writestr(zipfile.ZipInfo(name), text)


main()
