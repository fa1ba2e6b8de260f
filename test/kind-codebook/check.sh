#!/bin/sh
# Every finding; $KIND_CODEBOOK; what is no finding.
cat >cb.csv <<END
name,type,title,value,label,missing,role,group,score
*,,dmy,,,__NA__,,,
id,id,,,,,id,,
when,datetime,,,,,,,
vote,single,,,,-9,,,
vote,,,1,Conservative,,,,
vote,,,2,Labour,,,,
vote,,,99,Refused,refused,,,
open,single,,,,,,,
m,set,Which?,,,,,,
m_1,flag,Tea,,,,,m,
m_1,,,1,Selected,,,,
m_2,flag,Milk,,,,,m,
p_1,multi,,,,,,p,
p_1,,,a,,,,,
age,number,,,,,,,
age,,,99,Refused,refused,,,
why,text,,,,,,,
gone,text,,,,,,,
END
cat >good.csv <<END
id,when,vote,open,m_1,m_2,p_1,age,why,gone
1,28/04/2020,1,x,1,Milk,a,18,?,
2,2020-04-28,Labour,y,No,0,,Refused,,
3,01/02/2020 10:00,-9,__NA__,0,,a,99,,
4,,Refused,,Selected,Yes,,17.5,,
5,,Conservative,,,,,,,
END
kind-codebook --check -c cb.csv good.csv
echo "status $?"
cat >bad.csv <<END
id,when,vote,open,m_1,m_2,p_1,m,age,why,new
1,04/28/2020,3,x,Yes,Milk,a,q,18,?,
1,yesterday,Labor,y,-1,x,b,q,old,?,
1,,Labor,y,1,,,q,1e999,,
2,,1,y,1,,,q,5,,
END
KIND_CODEBOOK=cb.csv kind-codebook --check bad.csv
echo "status $?"
KIND_CODEBOOK=cb.csv kind-codebook --check - <bad.csv | head -n 1

# Of each respondent a weight is wanted; a column that nothing asks for is no
# fault, but an item of a set is.
cat >weight.csv <<END
name,type,title,value,label,missing,role,group,score
m,set,Which?,,,,,,
m_1,flag,Tea,,,,,m,
use_tv,flag,TV,,,,,use,
w,number,,,,,weight,,
END
printf '%s\n' m_1,use_tv,w,StartDate,Q9 1,1,0.5,x,y 1,,1e1,x,y >ok.csv
kind-codebook --check -c weight.csv ok.csv
echo "status $?"
printf '%s\n' m_1,use_tv,w,m_2,use_radio 1,1,,1,1 1,1,,0,1 1,1,"-1",0,1 \
    1,1,NA,0,1 >items.csv
kind-codebook --check -c weight.csv items.csv
echo "status $?"
