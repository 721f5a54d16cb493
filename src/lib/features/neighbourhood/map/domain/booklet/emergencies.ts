/** Numbers that answer at once, everywhere in France and for nothing: the same on every paper. */
export const EMERGENCIES: readonly { number: string; words: string }[] = [
	{ number: '15', words: 'Le Samu\u00a0: une vie est en danger, un médecin répond jour et nuit.' },
	{ number: '17', words: 'La police\u00a0: quelqu’un vous menace ou vous frappe.' },
	{ number: '18', words: 'Les pompiers\u00a0: un feu, un accident, un malaise.' },
	{ number: '112', words: 'Toutes les urgences, partout en Europe.' },
	{
		number: '114',
		words: 'Par SMS\u00a0: pour qui entend mal, parle mal, ou ne peut pas parler tout haut.'
	},
	{ number: '115', words: 'Dormir ou manger ce soir, jour et nuit.' },
	{ number: '119', words: 'Un enfant est en danger\u00a0: jour et nuit.' },
	{
		number: '3919',
		words: 'Violences faites aux femmes\u00a0: jour et nuit, rien sur la facture.'
	},
	{ number: '3114', words: 'Ne plus avoir envie de vivre, ou s’inquiéter pour quelqu’un.' }
];
