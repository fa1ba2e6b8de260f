#!/bin/sh
# Questions with options in names of one row: what the draft makes of them.
draft()
{
	echo "$1:"
	cat >"$1.csv"
	kind-read -n --draft - "$1.csv" 2>/dev/null | cut -d , -f 1-3,5,8 |
		grep ',\(flag\|single\|set\|number\),'
}
draft limesurvey <<'EOF'
"id. Response ID","submitdate. Date submitted","lastpage. Last page","ipaddr. IP address","Q1. How do you travel?","Q2[SQ001]. Which do you own? [Car]","Q2[SQ002]. Which do you own? [Bike]","Q3[SQ001]. Rate these [Roads]","Q3[SQ002]. Rate these [Parks]"
1,2024-01-02 10:00:00,4,192.0.2.1,A1,Yes,No,Good,Bad
2,,2,192.0.2.1,A2,No,Yes,Bad,Bad
3,,2,192.0.2.1,A2,No,No,Bad,Good
EOF
draft limesurvey-blanks <<'EOF'
Response_ID,Date_submitted,Last_page,IP_address,Which_do_you_own?_[Car],Which_do_you_own?_[Bike]
1,2024-01-02 10:00:00,4,192.0.2.1,Yes,No
2,,2,192.0.2.1,No,Yes
EOF
draft limesurvey-german <<'EOF'
Antwort ID,Datum Abgeschickt,Letzte Seite,Start-Sprache,Was haben Sie? [Auto],Was haben Sie? [Rad]
1,2024-01-02 10:00:00,4,de,Ja,Nein
2,,2,de,Nein,Ja
EOF
draft redcap <<'EOF'
Record ID,Survey Identifier,Which? (choice=Guitar),Which? (choice=Ukulele),Complete?
1,a@example.org,Checked,Unchecked,Complete
2,b@example.org,Checked,Checked,Complete
EOF
draft alchemer <<'EOF'
Response ID,Time Started,Date Submitted,Tea:Which do you drink?,Milk: hot:Which do you drink?,Tea:How is it?,Milk:How is it?
1,2024-01-01 10:00:00,2024-01-01 10:01:00,Tea,,Good,Bad
2,2024-01-01 10:00:00,2024-01-01 10:01:00,,Milk: hot,Bad,Bad
3,2024-01-01 10:00:00,2024-01-01 10:01:00,,,Bad,Good
EOF
draft kobo <<'EOF'
needs;needs/food;needs/clean water;_uuid;_index
food clean;1;1;u1;1
cash;0;0;u2;2
EOF
