# Breaks of a banner by what people were asked, in any wording; not what only
# has the word in it.
head='name,type,title,value,label,missing,role,group,score'
# try WORDING NAME: the banner of a codebook with that question.
try()
{
	{
		echo "$head"
		printf '%s,single,"%s",,,,,,\n' "$2" "$1"
		printf '%s,,,%s,,,,,\n' "$2" a "$2" b
	} >cb.csv
	printf '%s | %s: ' "$1" "$2"
	kind-codebook --plan -c cb.csv | sed -n 2p | cut -d , -f 3
}
for wording in 'Please select your gender' 'What is your gender?' \
    'Which of the following best describes your gender identity?' \
    'Are you male or female?' 'Q3. Please tell us your sex at birth' \
    'What is your sex?' 'How old are you?' 'Please indicate your age group.' \
    'What was your age last birthday?' 'Which age band do you fall into?' \
    'In which region of the UK do you live?' 'Your region' "What's your age?" \
    'D1 Social grade' 'SOCIAL_GRADE' \
    "What is your partner's gender?" 'Age of your youngest child' \
    'Is gender important to you?' 'How is your sex life?' \
    'What is the region of your office?' 'How old is your car?' \
    'At what age did you start to smoke?' 'Gender and age' 'Management'; do
	try "$wording" q1
done
for name in gender Q1_gender ageGroup age_band US.region yourAge sexism; do
	try '' "$name"
done
# Two that ask for the same leave it open which is meant.
{
	echo "$head"
	for n in 1 2; do
		printf 'q%s,single,Please select your gender,,,,,,\n' $n
		printf 'q%s,,,%s,,,,,\n' $n a $n b
	done
} >cb.csv
kind-codebook --plan -c cb.csv | sed -n 2p
