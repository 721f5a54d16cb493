import * as v from 'valibot';
import {
	cutBond,
	enterCode,
	giveCode,
	noteWrongCode,
	readBond
} from '#lib/features/people/bonds/index.server.ts';
import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { asViewer, beforehand } from '#lib/features/house/staff/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { tick } from '#lib/shared/typed-values.ts';
import type { Actions, RequestEvent } from './$types';

type OnPerson = Doing<'personne'>;

export const load = shown('write-people', async (db, { params, timeZone }: Asked<'personne'>) => {
	const { linkedAt, codeUntil } = await readBond(db, params.personne);
	return {
		personId: params.personne,
		linkedOn: linkedAt && todayIn(timeZone, linkedAt),
		codeUntil: codeUntil && todayIn(timeZone, codeUntil)
	};
});

const enter = deed(
	'write-people',
	v.object({ accord: tick, code: v.pipe(v.string(), v.trim()) }),
	async (db, { accord, code }, { params }: OnPerson) => {
		const linked = await enterCode(db, { personId: params.personne, agreed: accord, typed: code });
		// The guard leaves a code to this page: what is none, and nobody keeps, is not written back.
		const isSecret = findConfidential(code).findings.length > 0;
		return 'refusal' in linked ? { ...linked, code: isSecret ? '' : code } : linked;
	},
	() => ({
		done: 'C’est fait\u00a0: cette personne ne sera plus comptée deux fois dans le réseau.'
	}),
	{ otherwise: 'code' }
)('entrer');

/** A wrong code is noted apart: what was refused leaves nothing. */
async function entrer(event: RequestEvent) {
	const answer = await enter(event);
	const isWrong = 'data' in answer && answer.data.why?.refusal === 'wrong-code';
	if (isWrong) await asViewer(beforehand(event.locals), noteWrongCode);
	return answer;
}

export const actions: Actions = {
	...deeds({
		donner: deed(
			'write-people',
			v.object({ accord: tick }),
			(db, { accord }, { params }: OnPerson) =>
				giveCode(db, { personId: params.personne, agreed: accord }),
			({ code, expiresAt }, { timeZone }) => ({ code, until: todayIn(timeZone, expiresAt) }),
			{ otherwise: 'accord' }
		),
		retirer: deed(
			'write-people',
			v.object({}),
			(db, _nothing, { params }: OnPerson) => cutBond(db, params.personne),
			() => ({ done: 'Le lien est coupé, des deux côtés.' })
		)
	}),
	entrer
};
