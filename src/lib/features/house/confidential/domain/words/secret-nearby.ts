import type { Finding } from '../reading/finding.ts';
import type { Trigger } from './secret-triggers.ts';
import { isMadeUp, nextToken } from './secret-token.ts';

type Place = { start: number; end: number; verdict: Finding['verdict'] };

/** A sentence about a password seldom goes further. */
const AHEAD = 100;
const BEHIND = 40;
/** What tells a secret rather than a fact about it. */
const TELLS =
	/(?:[:=>]|\b(?:EST|C'?EST|EN|PAR|AVEC|MIS|DEVIENT|NOUVEAU|ANCIEN|MDP|CHOISI)) ?["'(]?$/;
/** Words after which letters and figures name something else. */
const NAMES_ANOTHER =
	/\b(?:SALLE|DOSSIER|N|NO|NUMERO|REF|REFERENCE|POSTE|MODELE|ARTICLE|FACTURE|LIGNE|BUS|VERSION|CERFA|FORMULAIRE|VOITURE|PLAQUE)[ :°¤.]{1,3}$/;

/**
 * Further on in the same thought, a word that nobody writes but as a password: « oublié, nouveau
 * mis ce jour : … ». Refused when something tells it, doubtful when it only stands there
 * (confidential-numbers).
 */
export function readAhead(folded: string, { says, end }: Trigger, next: number): Place | null {
	if (says !== 'password') return null;
	const thought = /^[^.;!?\n]*(?:(?:[.!?](?=[^ \n])|(?<=\b[A-Z]{1,2})\.)[^.;!?\n]*){0,4}/.exec(
		folded.slice(end, Math.min(next, end + AHEAD))
	)![0];
	for (const { 0: word, index } of thought.matchAll(/[^ ]+/g)) {
		const token = nextToken(folded, end + index, word.length < 3 || /^[A-Z]+[:=]/.test(word));
		if (!isMadeUp(token.plain)) continue;
		const before = folded.slice(Math.max(0, token.start - 24), token.start);
		if (NAMES_ANOTHER.test(before)) continue;
		const last = folded[token.end] === '!' ? token.end + 1 : token.end;
		return { start: token.start, end: last, verdict: TELLS.test(before) ? 'refused' : 'doubtful' };
	}
	return readAheadFigures(thought, end);
}

/** « Mot de passe = date de naissance : … »: figures in one go, in the same breath. */
function readAheadFigures(thought: string, end: number): Place | null {
	const said = /^[A-Z '"=-]{0,40}[:=] ?(?!0[67]\d{8})(?=\d{4,12}(?: |$))/.exec(thought);
	if (!said || /\b(?:TEL|TELEPHONE|PORTABLE|APPELER|NUMERO|OUBLIE|PERDU|RDV)\b/.test(said[0]))
		return null;
	const start = end + said[0].length;
	return {
		start,
		end: start + /^\d+/.exec(thought.slice(said[0].length))![0].length,
		verdict: 'doubtful'
	};
}

/** Said before it is named: « … comme mot de passe », « … (mdp) », « j’ai mis … en mot de passe ». */
export function readBehind(
	folded: string,
	{ says, start }: Trigger,
	previous: number
): Place | null {
	if (says !== 'password') return null;
	const from = Math.max(previous, start - BEHIND);
	const said =
		/([^ \n]{4,32}) (?:(?:COMME|EN|EST (?:LE|SON|MON))(?: NOUVEAU)? (?:LE |SON |MON )?|\()$/.exec(
			folded.slice(from, start)
		);
	if (!said) return null;
	const token = nextToken(folded, from + said.index, false);
	return isMadeUp(token.plain) ? { start: token.start, end: token.end, verdict: 'refused' } : null;
}

const ACCOUNT_AND =
	/\b(?:LOGIN|IDENTIFIANTS?|ID|USER|COMPTE|CONNECTER|FRANCECONNECT|EDUCONNECT|PRONOTE|ENT|ANTS|AMELI|CAF|IMPOTS|GMAIL|ORANGE|FACEBOOK)\b[^\n/]{0,24}[ :]([^ \n/:]{3,40}) ?(?:\/| ET )(?: ?)(?=[^ \n]{5})/g;

/** An account and its password side by side: « FranceConnect : … / … ». */
export function readPairs(folded: string): Place[] {
	return [...folded.matchAll(ACCOUNT_AND)].flatMap(({ 0: said, 1: account, index }): Place[] => {
		const { plain, start, end } = nextToken(folded, index + said.length, false);
		return /[A-Z]/.test(account!) && isMadeUp(plain) ? [{ start, end, verdict: 'refused' }] : [];
	});
}
