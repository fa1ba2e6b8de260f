/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "kind-read/head/personal.h"
#include "kind-read/head/personal_words.h"

#include "close.h"

static void
check(const char *const *names, size_t n, bool want)
{
	struct personal *p = personal_new();

	for (size_t i = 0; i < n; i++)
		if (personal_is(p, slice_of(names[i])) != want)
			fail_msg("\"%s\" is %s personal", names[i],
			    want ? "not taken for" : "taken for");
	personal_free(p);
}

static void
names_in_english(void **state)
{
	static const char *const names[] = { "Email", "EMAIL", "E-mail",
	    "eMail", "e_mail", "email_address", "EmailAddress",
	    "E-Mail Address", "email.address", "IPAddress", "IP Address",
	    "ipAddress", "IP_address", "ip-address", "ipaddr", "IPaddress",
	    "Phone", "phone_number", "telephone", "Tel.", "Phone No.",
	    "Name", "NAME", "full name", "first_name", "FirstName",
	    "firstname", "name_first", "last_name", "LastName", "Surname",
	    "fname", "username", "User name", "Address", "street_address",
	    "Address line 1", "address2", "Postcode", "post code", "ZIP",
	    "zip_code", "ZIP/Postal Code", "Postal", "dob", "DOB",
	    "date_of_birth", "Birth date", "birthdate", "Birthday",
	    "Latitude", "longitude", "lat", "GPS", "_geolocation",
	    "Passport number", "Social Security Number" };

	(void)state;
	check(names, LENGTH(names), true);
}

static void
whose_it_is_does_not_matter(void **state)
{
	static const char *const names[] = { "Your name", "Your e-mail:",
	    "Respondent email", "RecipientFirstName", "contact_email",
	    "Home phone", "Work phone", "mobile phone number", "home_address",
	    "Participant's name", "Email (optional)", "Confirm email",
	    "What is your name?", "What is your email address?",
	    "Please enter your phone number", "1. What is your name?",
	    "Contact Information - Email Address", "email1", "Email 2",
	    " Name ", "Preferred name", "LocationLatitude",
	    "Full name of the respondent", "Name of member",
	    "Mobile number of respondent", "phone_for_follow_up",
	    "Email address for the prize draw", "Name der Befragten",
	    "E-Mail-Adresse für das Gewinnspiel", "Nom du répondant",
	    "Nombre del encuestado" };

	(void)state;
	check(names, LENGTH(names), true);
}

static void
answers_are_not(void **state)
{
	static const char *const names[] = { "brand_name", "name of the party",
	    "Which address do you use most?", "How do you get email?",
	    "username_policy", "first_name_terms", "town", "City", "State",
	    "Region", "Country", "county", "age", "yob", "year of birth",
	    "birth_year", "Geburtsjahr", "Respondent ID", "record_id",
	    "redcap_data_access_group", "id", "token", "gender", "company name",
	    "school_name", "Event Name", "use_email", "email_sent",
	    "emails per day", "phone_use", "smartphone", "Mobile", "WhatsApp",
	    "home", "contact", "contact information", "your", "1", "", " ",
	    "_", "?", "rename", "named", "ship", "zipper", "postal voting",
	    "postcode_area", "latitude of judges", "email___1", "phone___2",
	    "Do you know the name of your member of parliament?",
	    "What is your name for a person who lives next door to you?",
	    "Name of the organisation", "Follow-up", "Prize draw",
	    "name_of_clinic", "Email for marketing", "Nom du quartier",
	    "first", "last", "street", "handy", "ad", "cap", "mel" };

	(void)state;
	check(names, LENGTH(names), false);
}

static void
names_in_other_languages(void **state)
{
	static const char *const names[] = {
	    "E-Mail-Adresse", "IP-Adresse", "Vorname", "Nachname",
	    "Vor- und Nachname", "Telefonnummer", "Anschrift",
	    "Straße, Hausnummer", "STRASSE HAUSNUMMER", "PLZ",
	    "Postleitzahl", "Geburtsdatum", "Längengrad", "Ihr Name",
	    "Wie lautet Ihre E-Mail-Adresse?",
	    "Adresse e-mail", "Adresse électronique", "Courriel",
	    "Adresse de messagerie", "Adresse IP", "Nom", "Prénom",
	    "prenom", "Nom et prénom", "Nom, Prénom", "Téléphone",
	    "Numéro de téléphone", "Code postal", "Date de naissance",
	    "Quel est votre nom ?",
	    "Correo electrónico", "Dirección de correo electrónico",
	    "Nombre", "Nombre y apellidos", "Apellidos", "Teléfono",
	    "Dirección", "Código postal", "Fecha de nacimiento",
	    "¿Cuál es su nombre?",
	    "Posta elettronica", "Indirizzo e-mail", "Indirizzo", "Nome",
	    "Cognome", "Nome e cognome", "Codice fiscale",
	    "Data di nascita", "Codice postale",
	    "Endereço de e-mail", "Nome completo", "Sobrenome", "Telefone",
	    "Endereço", "Morada", "Data de nascimento",
	    "E-mailadres", "Naam", "Voornaam", "Achternaam",
	    "Telefoonnummer", "Geboortedatum", "IP-adres",
	    "Adres e-mail", "Imię", "Nazwisko", "Imię i nazwisko",
	    "Numer telefonu", "Kod pocztowy", "Data urodzenia", "Adres IP",
	    "E-postadress", "Namn", "Förnamn", "Efternamn", "Postnummer",
	    "Födelsedatum", "Telefonnummer", "E-postadresse", "Navn",
	    "Fornavn", "Etternavn", "Fødselsdato", "Efternavn",
	    "Sähköposti", "Nimi", "Etunimi", "Sukunimi", "Puhelinnumero",
	    "Syntymäaika", "Osoite",
	    "E-mailová adresa", "Jméno", "Příjmení", "Telefonní číslo",
	    "Datum narození", "E-mail cím", "Név", "Telefonszám",
	    "Adresă de e-mail", "Nume și prenume", "Ime i prezime",
	    "Адрес электронной почты", "Имя", "ФАМИЛИЯ", "ФИО",
	    "Номер телефона", "Дата рождения", "Почтовый индекс",
	    "Διεύθυνση email", "Ονοματεπώνυμο",
	    "E-posta", "Ad Soyad", "Adınız Soyadınız",
	    "Telefon numarası", "Doğum tarihi",
	    "メールアドレス", "氏名", "お名前", "電話番号", "住所",
	    "郵便番号", "生年月日", "姓名", "电子邮件", "이름", "전화번호",
	    "כתובת אימייל" };

	(void)state;
	check(names, LENGTH(names), true);
}

static void
answers_in_other_languages(void **state)
{
	static const char *const names[] = { "Wohnort", "Bundesland", "Alter",
	    "Markenname", "Name der Partei", "Ville", "Région", "Âge",
	    "Nom du parti", "Ciudad", "Edad", "Nombre del partido",
	    "Città", "Cidade", "Woonplaats", "Miasto", "Ålder", "Kommune",
	    "Kaupunki", "Город", "Şehir", "年齢", "都道府県",
	    "Wie oft lesen Sie E-Mails?", "Nazwa" };

	(void)state;
	check(names, LENGTH(names), false);
}

static void
every_word_is_found(void **state)
{
	(void)state;
	for (size_t i = 0; personal_words[i] != NULL; i++)
		check(&personal_words[i], 1, true);
	for (size_t i = 0; personal_around[i] != NULL; i++)
		check(&personal_around[i], 1, false);
}

static void
bytes_that_are_no_utf8_do_no_harm(void **state)
{
	static const char *const names[] = { "\xff\xfe", "\xc3", "a\x80" };

	(void)state;
	check(names, LENGTH(names), false);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_in_english),
		cmocka_unit_test(whose_it_is_does_not_matter),
		cmocka_unit_test(answers_are_not),
		cmocka_unit_test(names_in_other_languages),
		cmocka_unit_test(answers_in_other_languages),
		cmocka_unit_test(every_word_is_found),
		cmocka_unit_test(bytes_that_are_no_utf8_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
