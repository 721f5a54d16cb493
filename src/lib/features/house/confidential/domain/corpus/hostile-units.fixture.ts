/** What begins like a secret everywhere, to make a careless search start again and again. */
export const HOSTILE = [
	...['4', '4 ', '1 ', ' ', '-', 'A', '1.', '12 ', '5018 ', 'FR76 ', 'FR1', 'DE1', 'n°1'],
	...[
		'mdp ',
		'mdp "',
		'mdp:a',
		'mot de passe ',
		'mot ',
		'mdp commence par a ',
		'code : ',
		'code 1 ',
		'le code de '
	],
	...['code secret un ', 'code secret 4 5 ', 'login a / ', 'carte 4 ', 'secu 1 85 12 62 '],
	...['4973371884985003 ', '49 73 37 18 84 98 50 03 ', '12345 banque guichet ', '20041 01005 '],
	...[
		'151086204137820 ',
		'1 85 ',
		'4\u200b',
		'0\u00ad',
		'\u00a04',
		'😀4',
		'e\u0301',
		'é',
		'４',
		'١ '
	],
	...['0O', 'O0 ', '1,', 'Bonjour madame, ']
];
