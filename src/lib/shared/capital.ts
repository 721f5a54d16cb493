/** As a sentence begins: « vérifié il y a un an » is « Vérifié il y a un an ». */
export const capital = (text: string): string =>
	`${text.charAt(0).toLocaleUpperCase('fr')}${text.slice(1)}`;
