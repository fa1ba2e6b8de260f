# What compares with R's figures (test/oracle/crosstab.awk) finds what is
# wrong: each of these streams, made by hand, differs in one thing.
cat >expected.csv <<'END'
dataset,question,row,break,column,statistic,against,value
a,q,Base,sex,Men,base_weighted,,40
a,q,Yes,sex,Men,percent,,25
a,q,Yes,sex,Women,percent,,100
a,q,Yes,sex,Men,p_linearised,Women,0.02
a,q,"No, never",sex,Men,p_linearised,Women,
a,q,Yes,sex,Men,p_rest,,0.03
a,q,,sex,,chi2_F,,4
a,q,,sex,,chi2_p,,0.05
END
cat >right.csv <<'END'
question,break,column,letter,kind,row,percent,value,base_weighted,base_unweighted,base_effective,sig,p
q,sex,Men,A,answer,Yes,25,,40,4,4,,B=0.02 rest=0.03
q,sex,Men,A,answer,"No, never",75,,40,4,4,,
q,sex,Men,A,base,Base,,,40,4,4,,
q,sex,Women,B,answer,Yes,100,,60,6,6,a,A=0.020000000001
q,sex,Women,B,answer,"No, never",0,,60,6,6,,
q,sex,Women,B,base,Base,,,60,6,6,,
q,sex,,,test,Rao-Scott F,,4,,,,,0.05
END
# try WHAT SED-SCRIPT [RUN [WANTED]]
try()
{
	echo "== $1"
	sed "$2" right.csv >tidy.csv
	awk -v run="${3:-a}" -f "$KIND/test/oracle/crosstab.awk" \
	    -v wanted="${4:-figures linearised rest letters}" expected.csv \
	    tidy.csv
	echo "status $?"
}
try 'nothing wrong' ''
try 'no table' d
try 'a run that is not expected' '' b
try 'figures of which there are none' '' a spss
try 'a figure' 's/Yes,25,/Yes,25.0000001,/'
try 'a figure that is no number' 's/Yes,25,/Yes,nan,/'
try 'a figure that is empty' 's/Yes,25,/Yes,,/'
try 'a p-value, in one of the two cells' 's/A=0.02/A=0.0200001/'
try 'a p-value missing' 's/B=0.02 //'
try 'a p-value that should not be there' 's/75,,40,4,4,,/&B=0.5/'
try 'a p-value of the rest' 's/rest=0.03/rest=0.04/'
try 'a small letter' 's/,a,A/,A,A/'
try 'a letter missing' 's/,a,A/,,A/'
try 'a letter in the wrong cell' 's/,,B=0.02/,b,B=0.02/'
try 'a row missing' '/Yes,25,/d'
try 'a row twice' '/Yes,25,/p'
try 'the base of a cell' 's/Yes,25,,40/Yes,25,,41/'
try 'the base' 's/40,/41,/g'
try 'the test' 's/4,,,,,0.05/5,,,,,0.06/'
