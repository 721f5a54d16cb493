import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tenth } from '../../../../../../tests/gate/night.ts';
import { ANSWERS } from './answers.fixture.ts';
import { type Reply, readReply } from './read-reply.ts';
import { COURTESY, SAID } from './reply-words.ts';

const meant = (label: string): Reply =>
	label === 'doubtful' || label === 'plain'
		? { kind: 'message', mayMeanStop: label === 'doubtful' }
		: { kind: label as 'stop' };
const labelled = Object.entries(ANSWERS).flatMap(([label, answers]) =>
	answers.map((answer): [string, Reply] => [answer, meant(label)])
);
const runs = { numRuns: tenth(20_000) };

test('there are answers enough, each once', () => {
	expect(labelled.length).toBeGreaterThan(150);
	expect(new Set(labelled.map(([answer]) => answer)).size).toBe(labelled.length);
});

test.each(labelled)('%j', (answer, reply) => {
	expect(readReply(answer)).toEqual(reply);
});

test('nothing at all is a message like another', () => {
	expect(readReply('')).toEqual({ kind: 'message', mayMeanStop: false });
	expect(readReply(' \n\ud83d')).toEqual({ kind: 'message', mayMeanStop: false });
});

describe('the words', () => {
	const kinds = Object.entries(SAID);

	test('no phrase says two things, and none is a courtesy', () => {
		const all = kinds.flatMap(([, { phrases }]) => [...phrases]);
		expect(all.filter((phrase, at) => all.indexOf(phrase) !== at)).toEqual([]);
		expect(all.filter((phrase) => COURTESY.has(phrase))).toEqual([]);
	});

	test.each(kinds)('each phrase of « %s » is read so', (kind, { phrases }) => {
		expect([...phrases].filter((phrase) => readReply(phrase).kind !== kind)).toEqual([]);
	});

	test('a courtesy alone says nothing, and beside a word changes nothing', () => {
		for (const courtesy of COURTESY) {
			expect(readReply(courtesy)).toEqual({ kind: 'message', mayMeanStop: false });
			for (const [kind, { phrases }] of kinds) {
				const [word] = phrases;
				expect(readReply(`${word} ${courtesy}`), `${word} ${courtesy}`).toEqual({ kind });
				expect(readReply(`${courtesy}, ${word}`)).toEqual({ kind });
			}
		}
	});
});

describe('whatever the hand', () => {
	const anyLabelled = fc.constantFrom(...labelled.filter(([answer]) => /\p{L}/u.test(answer)));
	const between = fc.constantFrom(
		' ',
		'  ',
		'\n',
		'\t',
		'\u00a0',
		' ! ',
		', ',
		' … ',
		' - ',
		'. ',
		' 😀 '
	);
	const around = fc.constantFrom(
		'',
		' ',
		'.',
		'!!',
		'« ',
		' »',
		'…',
		'👍',
		'🛑',
		'\u200f',
		'"',
		' 🙏 '
	);

	test('case, accents, spaces, punctuation and drawings never change the reading', () => {
		const draw = fc.infiniteStream(fc.nat(3));
		fc.assert(
			fc.property(
				anyLabelled,
				draw,
				between,
				around,
				around,
				([answer, reply], hand, gap, ...ends) => {
					const next = () => hand.next().value!;
					const letters = Array.from(answer.normalize('NFD'), (sign) => {
						const way = next();
						if (/\p{M}/u.test(sign)) return way > 1 ? sign : '';
						if (!/\p{Script=Latin}|\p{Script=Cyrillic}/u.test(sign)) return sign;
						const cased = way % 2 ? sign.toUpperCase() : sign.toLowerCase();
						return next() === 0 ? `${cased}\u0301` : cased;
					});
					const rewritten = ends[0] + letters.join('').replace(/\s+/g, gap) + ends[1];
					expect(readReply(rewritten), rewritten).toEqual(reply);
				}
			),
			runs
		);
	});

	test('a word with spaces or dots anywhere inside is still that word', () => {
		const words = ['stop', 'arret', 'oui', 'non', 'start', 'reprendre', 'unsubscribe'];
		fc.assert(
			fc.property(
				fc.constantFrom(...words),
				fc.infiniteStream(fc.constantFrom('', ' ', '.')),
				(word, gaps) => {
					const cut = Array.from(word, (letter) => letter + gaps.next().value!).join('');
					expect(readReply(cut), cut).toEqual(readReply(word));
				}
			),
			runs
		);
	});

	test('yes and no, with whatever courtesies, never stop and never start', () => {
		const said = fc.constantFrom(...SAID.yes.phrases, ...SAID.no.phrases);
		const polite = fc.array(fc.constantFrom(...COURTESY), { maxLength: 4 });
		fc.assert(
			fc.property(polite, said, polite, (before, word, after) => {
				const answer = [...before, word, ...after].join(' ');
				expect(['yes', 'no'], answer).toContain(readReply(answer).kind);
			}),
			runs
		);
	});

	test('in a longer sentence, a word that stops is never acted upon, and always read first', () => {
		const other = fc.constantFrom(
			...'demain mardi maman voiture oui non pas encore bus rue'.split(' ')
		);
		const stops = fc.constantFrom('stop', 'arrêt', 'désabonnement', 'STPO', 'قف', 'توقف');
		fc.assert(
			fc.property(fc.array(other), other, stops, fc.array(other), (before, one, stop, after) => {
				const sentence = [...before, one, stop, ...after].join(' ');
				expect(readReply(sentence), sentence).toEqual({ kind: 'message', mayMeanStop: true });
			}),
			runs
		);
	});

	test('any text has its reading', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				expect(readReply(text).kind).toMatch(/./);
			}),
			runs
		);
	});
});
