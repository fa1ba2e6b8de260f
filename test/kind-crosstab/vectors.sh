# K1, whose 24 respondents are too few to be tested unless --test-base says
# so, against figures computed at 45 digits outside the project: shares, errors
# and statistics of Y, of those who use m1 and of all, p-values of each test,
# to 1e-9.  p-values that are not in the comments of compare.h follow from its
# statistics by R: 2 * pt(-abs(t), df), 2 * pnorm(-abs(z)).
set -- -w w --test-base 0 --flag 0 --hide 0 -b age \
    --multi 'm=m1,m2,m3' -b m -f tidy
k1=$KIND/test/data/k1.csv

# compare WHAT OPTION...: with the lines of standard input
compare()
{
	what=$1
	shift
	{
		echo dataset,question,row,break,column,statistic,against,value
		sed 's/^/k1,/'
	} >expected.csv
	kind-crosstab "$@" "$k1" >tidy.csv || echo "status $?"
	awk -v run=k1 -v wanted="$what" -v p_within=1e-9 \
	    -f "$KIND/test/oracle/crosstab.awk" expected.csv tidy.csv
}

# Y: 3.3 of 7.7; the part is a domain, so n / (n - 1) is of all 24.  t has the
# degrees of freedom of those in either column, 16 - 1 and 19 - 1.
compare 'figures linearised rest' "$@" -q vote --chi2 --versus total <<'END2'
vote,A,age,Y,percent,,42.8571428571429
vote,A,age,Y,se,,17.5364042949543
vote,A,age,Y,weighted,,3.3
vote,Base,age,Y,base_weighted,,7.7
vote,Base,age,Y,base_unweighted,,9
vote,A,age,Y,p_linearised,M,0.49785684116985573
vote,A,m,m1,p_linearised,m2,0.020717023830815109
vote,A,age,Y,p_rest,,0.786976101106008
vote,,age,,chi2_F,,0.373686374976767
vote,,age,,chi2_df1,,3.89128183423999
vote,,age,,chi2_df2,,89.4994821875198
vote,,age,,chi2_p,,0.821819986334145
END2

# Each method; m1 and m2 have respondents in common.
compare pooled "$@" -q vote --test pooled <<'END2'
vote,A,age,Y,p_pooled,M,0.4931128769837
END2
compare unpooled "$@" -q vote --test unpooled <<'END2'
vote,A,age,Y,p_unpooled,M,0.485518118146905
END2
compare spss "$@" -q vote --test spss <<'END2'
vote,A,age,Y,p_spss,M,0.462870399084936
END2
compare reporter "$@" -q vote --test reporter <<'END2'
vote,A,age,Y,p_reporter,M,0.50565016234519
vote,A,m,m1,p_reporter,m2,0.0279195446953727
END2

# Numbers: mean, its error, SD with n / (n - 1) / W, median of the inverse
# distribution function (3.5: the half is not hit).
compare 'figures linearised' "$@" -q hrs --stats mean,median,sd <<'END2'
hrs,Mean,Total,Total,mean,,3.88811881188119
hrs,Mean,Total,Total,mean_se,,0.422642317983133
hrs,Mean,Total,Total,median,,3.5
hrs,Mean,Total,Total,sd,,2.11991538726264
hrs,Mean,age,Y,p_linearised,M,0.18462822703977694
END2
compare reporter "$@" -q hrs --stats mean --test reporter <<'END2'
hrs,Mean,age,Y,p_reporter,M,0.232458204389231
END2
compare unpooled "$@" -q hrs --stats mean --test unpooled <<'END2'
hrs,Mean,age,Y,p_unpooled,M,0.222905345808174
END2
compare figures "$@" -q sat --stats nps <<'END2'
sat,NPS,Total,Total,nps,,-2.77227722772277
sat,NPS,Total,Total,nps_se,,19.9360585991659
END2

# A set: shares of respondents, and the net, which is not their sum.
compare figures "$@" -q m --net 'Any=m1|m2|m3' <<'END2'
m,m1,Total,Total,percent,,60.7920792079208
m,m2,Total,Total,percent,,53.4653465346535
m,m3,Total,Total,percent,,48.1188118811881
m,Any,Total,Total,percent,,94.6534653465347
m,Any,Total,Total,se,,3.95469030146563
END2
# Shares of the 41 weighted ticks.
compare figures "$@" -q m --of-responses <<'END2'
m,m1,Total,Total,percent,,37.4390243902439
m,Base,Total,Total,base_weighted,,41
END2
