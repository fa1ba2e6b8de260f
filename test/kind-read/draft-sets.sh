#!/bin/sh
# What is made a set, what is none and why, and what is not in it: in -n.
show() {
	kind-read -n --draft - "$1" | grep -E ',(flag|single|set|text),'
	kind-read -n "$1" | grep -A 9 -E '^  (sets|no set|not in it)'
}
# Options with signs in their names; "none of these" is one of them.
cat >needs.csv <<'END'
id,needs_food,needs_clean_water,needs_none_of_these,needs_other
1,1,0,0,
2,0,1,0,soap
3,0,0,1,
4,0,0,1,fuel
END
show needs.csv
# Questions of one form, one of which not everybody was asked.
cat >house.csv <<'END'
id,house.water,house.power,house.moved
1,yes,yes,no
2,yes,no,
3,no,yes,yes
END
show house.csv
# Labels of KoboToolbox, with a slash in an option.
cat >kobo.csv <<'END'
What do you need?;What do you need?/Food/drink;What do you need?/Cash;_uuid;_index
Food/drink;1;0;u1;1
Cash;0;1;u2;2
;;;u3;3
END
show kobo.csv
# Headings of LimeSurvey with code and text; a grid beside the set.
cat >lime.csv <<'END'
"id. Response ID","submitdate. Date submitted","lastpage. Last page","Q2[SQ001]. Which do you own? [Car]","Q2[SQ002]. Which do you own? [Bike]","Q3[SQ001]. Rate these [Roads]","Q3[SQ002]. Rate these [Parks]"
"1","2024-01-02 10:00:00","4","Yes","No","A1","A2"
"2","2024-01-02 11:00:00","4","No","Yes","A2","A1"
"3","2024-01-02 12:00:00","4","Yes","Yes","A2","A2"
END
show lime.csv
# Numbers of the questions before options with dashes.
cat >number.csv <<'END'
id,6. Docker,6. Cloud - A,6. Cloud - B
1,Docker,,Cloud - B
2,,Cloud - A,Cloud - B
3,Docker,,
END
show number.csv
# Several answers in one field are no set yet; towns and countries never are.
cat >joined.csv <<'END'
id,Q5,town
1,"1,3","Leeds, UK"
2,3,"York, UK"
3,"1,2,3",UK
4,2,"Bath, UK"
5,"2,3",Leeds
END
kind-read -n joined.csv | grep joined
kind-read --split Q5 --draft - -n joined.csv | grep flag
# Times, and what only repeated rows have.
cat >redcap.csv <<'END'
record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,time_start,time_end,q1
1,base,,,,,1
1,base,visit,1,10:00,11:00,0
2,base,,,,,1
3,base,,,,,0
END
show redcap.csv
# Two sets below one name with signs; by hand, a has 2 and 1, b 1 and 3 of 3.
cat >below.csv <<'END'
id,use_at_a_tv,use_at_a_radio,use_at_b_tv,use_at_b_radio
1,Yes,No,No,Yes
2,Yes,Yes,Yes,Yes
3,No,No,No,Yes
END
show below.csv
kind-read --draft below.codebook.csv below.csv >below.stream.csv
kind-tabulate -c below.codebook.csv -q use_at_a,use_at_b -f csv below.stream.csv |
    cut -d , -f 1-4
