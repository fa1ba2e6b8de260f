* SPDX-License-Identifier: GPL-3.0-or-later.
* pspp test/oracle/delivery.sps, at the top: makes test/data/delivery.sav of
* the invented respondents in test/data/delivery-codes.csv, in the manner of a
* pollster's delivery: labels, user-missing values, a weight that is empty
* outside its sample, and four multiple-response sets, where two columns are
* in two of them.  Made with PSPP 1.6.2.
DATA LIST LIST (',') FILE='test/data/delivery-codes.csv' SKIP=1
  /id w vote age b1 b2 b3 b4 b5 b6 b7 m1 m2 m3 d1 d2 d3.
FORMATS id vote age b1 TO b7 m1 TO m3 d1 TO d3 (F8.0) w (F10.6).
VARIABLE LABELS
  vote 'Westminster voting intention' w 'Final weight'
  age 'Age last birthday' b1 'Aldi' b2 'Lidl' b3 'Tesco' b4 'Waitrose'
  b5 'Morrisons' b6 'Co-op, Spar' b7 'None of these' m1 'First mention'
  m2 'Second mention' m3 'Third mention' d1 'Gave money' d2 'Gave time'
  d3 'Gave blood'.
VALUE LABELS vote 1 'Conservative' 2 'Labour' 3 'Liberal Democrat'
    4 'Some other party' 98 "Don't know" 99 'Refused'
  /b1 TO b7 1 'Yes' 2 'No' 98 'Skipped'
  /m1 TO m3 1 'Red' 2 'Orange' 3 'Yellow' 4 'Green' 5 'Blue' 6 'Indigo'
    7 'Violet' 97 'Other' 99 "Don't know"
  /d1 TO d3 0 'Not mentioned' 1 'Mentioned' /age 999 'Refused'.
MISSING VALUES vote (99) b1 TO b7 (98) age (900 THRU HI) m1 TO m3 (97).
MRSETS
  /MDGROUP NAME=$shops LABEL='Where do you shop?'
    VARIABLES=b1 b2 b3 b4 b5 b6 b7 VALUE=1
  /MDGROUP NAME=$discount LABEL='Discounters' VARIABLES=b1 b2 VALUE=1
  /MCGROUP NAME=$colour LABEL='Which colours come to mind?'
    VARIABLES=m1 m2 m3
  /MDGROUP NAME=$gave LABEL='What did you give?' VARIABLES=d1 d2 d3 VALUE=1.
WEIGHT BY w.
SAVE OUTFILE='test/data/delivery.sav' /COMPRESSED.
