/** Letters that French says alike, in the order they are rewritten. */
const SAID_ALIKE: [RegExp, string][] = [
	[/ph/g, 'f'],
	[/(?:qu|q|ck|ch(?=[rl])|c(?=[^eihy]|$))/g, 'k'],
	[/c(?=[eiy])|ç|sc(?=[ei])/g, 's'],
	[/g(?=[eiy])/g, 'j'],
	[/gu(?=[eiy])/g, 'g'],
	[/z/g, 's'],
	[/t(?=ion)/g, 's'],
	[/(?:ent|ez|er|es|ee|et)$/g, 'e'],
	[/eaux?|aux?/g, 'o'],
	[/(?:ain|ein|aim|im|ym|yn)(?![aeiouymn])/g, 'in'],
	[/(?:am|en|em)(?![aeiouymn])/g, 'an'],
	[/om(?=[bp])/g, 'on'],
	[/ai|ei|ay|ey/g, 'e'],
	[/y/g, 'i'],
	[/(?<!c|s)h/g, ''],
	[/(.)\1+/g, '$1'],
	[/[tdspx]+$/g, ''],
	[/e$/g, '']
];

/**
 * How a word sounds, for those who write as they speak (« inpo », « kantine », « sekurité »): two
 * words of the same sound are taken for one another only when nothing else recognised them.
 */
export function soundOf(word: string): string {
	return SAID_ALIKE.reduce((said, [letters, sound]) => said.replace(letters, sound), word);
}
