import type { Finding } from '../reading/finding.ts';
import { readFigures, readSpelled } from './secret-figures.ts';
import { readAhead, readBehind, readPairs } from './secret-nearby.ts';
import { readPhrase, readPieces } from './secret-pieces.ts';
import { isPlainWord, looksChosen, nextToken, type Token } from './secret-token.ts';
import { secretTriggers, type Trigger } from './secret-triggers.ts';
import { FILLERS, OTHER_CODES, SECRET_CODES, STATES, UNITS } from './secret-words.ts';

/** How far a secret may stand from the words that announce it. */
const MOST_WORDS = 7;
const FURTHEST = 120;
const SAYS = /^(?:EST|C'EST|CEST|C|CT|ETAIT|SERA|SONT|DEVIENT|C'ETAIT)$/;

type Place = { start: number; end: number; verdict: Finding['verdict'] };
/** How firmly it is told: beside it, by « est », or by « : ». */
type Link = 'beside' | 'is' | 'sign';

/**
 * Passwords and codes told in words: « mdp : … », « son code secret est … ». To ask about one, to
 * have lost it or to want another is none (confidential-numbers).
 */
export function findPasswords(folded: string, text: string): Finding[] {
	const found: Finding[] = [];
	let read = 0;
	const triggers = secretTriggers(folded);
	const isInPieces = folded.includes(' PAR ');
	for (const [rank, trigger] of triggers.entries()) {
		const next = triggers[rank + 1]?.start ?? folded.length;
		if (trigger.start < read) continue;
		const pieces = isInPieces ? readPieces(folded, trigger) : [];
		if (pieces.length > 0) {
			read = pieces.at(-1)!.end;
			found.push(...pieces.map((piece) => ({ kind: 'password' as const, ...piece })));
			continue;
		}
		let place =
			readPhrase(folded, trigger) ??
			readSecret(folded, text, trigger) ??
			readAhead(folded, trigger, next) ??
			readBehind(folded, trigger, triggers[rank - 1]?.end ?? 0);
		// « Ancien mdp … nouveau … »: in the same thought, another one may follow.
		while (place) {
			found.push({ kind: 'password', ...place });
			read = Math.max(trigger.end, place.end);
			const following = readAhead(folded, { ...trigger, end: read }, next);
			place = following?.verdict === 'refused' ? following : null;
		}
	}
	// Settled with the others: a place told twice is one.
	return [...found, ...readPairs(folded).map((place) => ({ kind: 'password' as const, ...place }))];
}

function readSecret(folded: string, text: string, trigger: Trigger): Place | null {
	const { says } = trigger;
	let [at, link, isSecret] = [trigger.end, 'beside' as Link, trigger.isPersonal];
	const limit = Math.min(folded.length, trigger.end + FURTHEST);
	for (let words = 0; words < MOST_WORDS;) {
		const sign = /^[ \n"'(\0]*(?:(=>|->|[:=>])|[-/,?] )?/.exec(folded.slice(at, at + 8))!;
		if (sign[0].length > 0) {
			// A comma ends the thought, unless « c'est » takes it up again.
			const next = folded.slice(at + sign[0].length, at + 20);
			if (
				sign[0].includes(',') &&
				!/^C'?EST\b/.test(next) &&
				!(isSecret && says === 'code' && /^\d/.test(next))
			)
				return null;
			if (sign[1]) link = 'sign';
			at += sign[0].length;
			if (says !== 'code' && link === 'sign' && sign[0].includes('"')) {
				const quoted = readQuoted(folded, at);
				if (quoted) return quoted;
			}
			continue;
		}
		if (at >= limit) return null;
		const token = nextToken(folded, at, link === 'beside');
		if (token.end <= token.start) return null;
		const place = secretAt(folded, text, trigger, token, link, isSecret);
		if (place) return place;
		const word = token.plain.replace(/^[DL]'/, '');
		if (SAYS.test(token.plain)) link = link === 'sign' ? 'sign' : 'is';
		else if (stops(word, says, link, folded.slice(token.end, token.end + 12), isSecret))
			return null;
		else if (SECRET_CODES.has(word)) isSecret = true;
		at = token.plain === 'C' ? token.end : Math.max(token.end, at + 1);
		words++;
	}
	return null;
}

/** Several words between quotes are a password too, unless they begin as a sentence about one. */
function readQuoted(folded: string, start: number): Place | null {
	const [said, first] = /^([A-Z]+) [^"\n]{1,40}(?=")/.exec(folded.slice(start, start + 60)) ?? [];
	if (!said || STATES.has(first!)) return null;
	return { start, end: start + said.trimEnd().length, verdict: 'refused' };
}

function secretAt(
	folded: string,
	text: string,
	{ says, isPersonal }: Trigger,
	token: Token,
	link: Link,
	isSecret: boolean
): Place | null {
	const isTold = link !== 'beside';
	if (says === 'pass' && !(isTold && isPersonal) && !looksChosen(token.plain)) return null;
	if (/^\d/.test(token.plain)) {
		const figures = readFigures(folded, token.start);
		if (figures && (says === 'code' || figures.length > 3)) {
			const { start, end, length } = figures;
			// « mot de passe impôts 2024 » names a year.
			if (says !== 'code' && !isTold && /^(?:19|20)\d\d$/.test(token.plain)) return null;
			if (isTold || isSecret) return { start, end, verdict: 'refused' };
			// « code 4512 », without a word more: it may be anybody's.
			if (length % 2 === 0) return { start, end, verdict: 'doubtful' };
		}
	}
	if (
		looksChosen(token.plain) &&
		(says !== 'code' || isTold || (isSecret && /\d/.test(token.plain)))
	) {
		return says === 'code' && !/\d/.test(token.plain) ? null : placeOf(folded, token);
	}
	if (says === 'code') return isSecret || isTold ? readSpelled(folded, token) : null;
	return isTold && isPlainWord(token, text) && endsThought(folded, token)
		? placeOf(folded, token)
		: null;
}

function stops(
	plain: string,
	says: Trigger['says'],
	link: Link,
	next: string,
	isSecret: boolean
): boolean {
	// A comma ends the thought, unless it is taken up again: « de sa carte, c'est … », « , 2 7 1 8 ».
	const goesOn = /^, C'?EST/.test(next) || (says === 'code' && /^, \d(?: \d){3}(?!\d)/.test(next));
	if (/^[.;,?!)]/.test(next) && !goesOn) return true;
	if (says === 'code')
		return !(FILLERS.has(plain) || /^[C\d]$/.test(plain)) || (OTHER_CODES.has(plain) && !isSecret);
	// After « : », the first words are the password itself, or say that there is none.
	if (link !== 'beside' && !FILLERS.has(plain)) return true;
	return STATES.has(plain) || UNITS.has(plain) || /\d/.test(plain);
}

/** A word alone is a password; « mot de passe : message d'erreur » is a sentence. */
function endsThought(folded: string, { end }: Token): boolean {
	const next =
		/^["')]*(?:[.,;:?!\n/]|$| {1,3}(?:[-.,;:?!/(=]|$|(?:ET|POUR|SUR|AVEC|IDENTIFIANT|LOGIN|MAIL|CODE|MDP)\b))/;
	return next.test(folded.slice(end, end + 20));
}

function placeOf(folded: string, { start, end }: Token): Place {
	// A final « ! » belongs to the password as often as to the sentence: it is hidden too.
	return { start, end: folded[end] === '!' ? end + 1 : end, verdict: 'refused' };
}
