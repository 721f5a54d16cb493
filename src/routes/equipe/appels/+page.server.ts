import * as v from 'valibot';
import { sayDay, sayDayCall, sayOpenCall } from '#lib/features/lobby/help-calls/index.ts';
import {
	answerCall,
	callsOfDay,
	openCalls,
	requestFromCall,
	settleCall,
	takeBackAnswer
} from '#lib/features/lobby/help-calls/index.server.ts';
import { listKiosks } from '#lib/features/lobby/kiosks/index.server.ts';
import { endVisit } from '#lib/features/lobby/visit-ends/index.server.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

const read = shown('receive-requests', async (db, { now, timeZone, today, url }) => {
	const open = await openCalls(db);
	const day = await callsOfDay(db, { today, timeZone });
	const kiosks = await listKiosks(db);
	return {
		open: open.map((call) => sayOpenCall(call, now)),
		day: day.map((call) => sayDayCall(call, timeZone)),
		said: sayDay(day),
		kiosks: kiosks
			.filter(({ state }) => state.installedSince !== null)
			.map(({ id, name }) => ({ id, name })),
		/** Without a script, the page asks for itself again, until it is told not to. */
		isStill: url.searchParams.has('fixe')
	};
});

export const load: PageServerLoad = (event) => {
	// What the bell asks for again when it is told that something changed.
	event.depends('declic:appels');
	return read(event);
};

const Named = v.object({ appel: chosenId() });
const OfKiosk = v.object({ borne: chosenId() });
const beside = { otherwise: '' } as const;

export const actions: Actions = deeds({
	arriver: deed('receive-requests', Named, (db, { appel }) => answerCall(db, appel), here, beside),
	reprendre: deed(
		'receive-requests',
		Named,
		(db, { appel }) => takeBackAnswer(db, appel),
		here,
		beside
	),
	regler: deed('receive-requests', Named, (db, { appel }) => settleCall(db, appel), here, beside),
	effacer: deed(
		'receive-requests',
		OfKiosk,
		(db, { borne }) => endVisit(db, borne),
		({ ended }) => ({
			done: `C’est demandé\u00a0: «\u202f${ended}\u202f» s’efface dans les secondes qui viennent. Si son écran ne change pas, touchez son bouton rouge.`
		}),
		beside
	),
	demande: deed(
		'receive-requests',
		Named,
		(db, { appel }, { today }) => requestFromCall(db, { id: appel, day: today }),
		({ request }) => `/equipe/accueil/demandes/${request}`,
		{ otherwise: '' }
	)
});
