/** What a programme calls its people, with what French needs to agree with it. */
export type PeopleNoun = { one: string; many: string; gender: 'masculine' | 'feminine' };

const FEMININE = /(^personnes?$|^familles?$|(ées?|ntes?|trices?|euses?|ères?|ennes?)$)/;
/** Ends like a feminine, is used for everybody. */
const EPICENE = /^(bénévoles?|élèves?|adultes?|jeunes?|stagiaires?)$/;

/**
 * A centre types one word ("stagiaires", "adhérent", "personnes"): its number and gender are
 * inferred, so that the sentence of `Chiffres` agrees ("réparties", "inscrits"; study-2.6).
 */
export function peopleNounOf(word: string): PeopleNoun {
	const typed = word.normalize('NFC').trim().toLowerCase() || 'participants';
	const one = typed.endsWith('s') ? typed.slice(0, -1) : typed;
	const isFeminine = FEMININE.test(one) && !EPICENE.test(one);
	return { one, many: `${one}s`, gender: isFeminine ? 'feminine' : 'masculine' };
}
