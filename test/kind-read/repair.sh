#!/bin/sh
# Quotes where none may stand are text, as libcsv takes them when it is not
# strict; what is well-formed is read as ever.  Repaired are 1, 2, 3 and 6.
kind-read -r <<'END'
id,comment,q
1,6" tall,Agree
2,say "hi",Disagree
3,"she said "hi" to me",Agree
4,"fine, ""really""", Agree 
5," kept ",  
6, "blanks around" ,"x" 
END
# A record of two lines, of which the second is not as wide as a record.
printf 'id,q,r,s\n1,"she "said" so\nyes",x,y\n2,a,b,c\n' | kind-read -r
# Of a file without stray quotes nothing has to be repaired.
printf 'id;q\r\n1;a\r\n2;"b\r\nc"\r\n' | kind-read --repair
kind-read -r "$POLL" | cmp - "$POLL"
