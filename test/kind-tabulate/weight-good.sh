figures()
{
	grep -v ',,made,' | cut -d , -f 8-10,15-19,21
}

# What a weight may look like: four of five weights say Yes, by hand
# (1.5 + .25 + 2 + 0.25 = 4 of 5).
kind-tabulate -w weight -q q -f tidy <<'END' | figures
id,weight,q
1,1.5,Yes
2,.25,Yes
3,2e0,Yes
4, 0.25 ,Yes
5,+1.,No
END
# The largest weights; by hand, a third each of 9223372 * 3.
kind-tabulate -w weight -q q -f tidy <<'END' | figures
id,weight,q
1,9223372,A
2,9223372.0,B
3,9.223372e6,C
END
# More than twelve decimals are rounded, and that is said.
kind-tabulate -w weight -q q -f tidy <<'END' | figures
id,weight,q
1,0.8734512345678915,Yes
2,0.000000000000499,No
END
