import type { Cast } from './cast.ts';
import type { Ledger, Sent } from './ledger.ts';
import type { Action } from './list-actions.ts';
import { OPEN } from './open-actions.ts';
import type { Answer, Visitor } from './visitor.ts';
import { PASSER_BY, ROLES, type Somebody, whoMay } from './who-may.ts';

const EVERYBODY: readonly Somebody[] = [...ROLES, PASSER_BY];

/** Somebody who may not has sent what somebody who may had sent. */
export type Attempt = { label: string; who: Somebody; answer: Answer; isTurnedAway: boolean };

/** Those who may not do an action send the very same form. */
export async function sendAsOthers(
	actions: readonly Action[],
	{ comeInAs }: Cast,
	ledger: Ledger
): Promise<Attempt[]> {
	const sent = new Map<string, Sent>();
	for (const one of [...ledger.refusals, ...ledger.plays]) sent.set(one.label, one);
	const all = EVERYBODY.map(async (who) => {
		const visitor = await comeInAs(who);
		const attempts: Attempt[] = [];
		for (const action of actions) {
			const same = sent.get(action.label);
			const may = whoMay(action);
			if (!same || !may || may.includes(who) || OPEN[action.label]?.whose === 'anybody') continue;
			const answer = await send(visitor, same, who);
			ledger.count(who, action.label, answer.status);
			const isTurnedAway = isRefusal(answer, action.label in OPEN);
			attempts.push({ label: action.label, who, answer, isTurnedAway });
		}
		return attempts;
	});
	return (await Promise.all(all)).flat();
}

/** A passer-by is sent to the door, which a script would only be told of. */
function send(visitor: Visitor, { address, body }: Sent, who: Somebody): Promise<Answer> {
	return who === PASSER_BY ? visitor.post(address, body) : visitor.postByScript(address, body);
}

/** What asks for a deed says 403, and nothing else; what is hers alone may say it otherwise. */
function isRefusal({ status, location }: Answer, isOpen: boolean): boolean {
	if (status === 303) return location !== null && /^\/($|connexion|\?)/.test(location);
	return isOpen ? status >= 400 && status < 500 : status === 403;
}
