/** What a command or a query says, between two `: left as it is. */
const CODE = /`([^`]*)`/;

/**
 * French spaces: before « : », « ; », « ? », « ! », inside quotation marks, and between a number and
 * its article. Sources are written with plain spaces, which are the ones people can see.
 */
export function typeset(text: string): string {
	return text
		.split(CODE)
		.map((part, index) => (index % 2 === 1 ? part : spaced(part)))
		.join('');
}

function spaced(text: string): string {
	return text
		.replace(/ ([:;?!])/g, '\u00a0$1')
		.replace(/« /g, '«\u202f')
		.replace(/ »/g, '\u202f»')
		.replace(/(articles?|paragraphe|n°|place de|cedex) (?=\d)/g, '$1\u00a0');
}
