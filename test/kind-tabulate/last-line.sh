# A complete last line may lack its newline.
printf 'q,weight\nYes,1\nNo,1' | kind-tabulate -w weight -q q -f csv |
	head -n 3
