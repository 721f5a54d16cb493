import * as v from 'valibot';
import { deskCodeSince, giveDeskCode } from '#lib/features/lobby/allow-lists/index.server.ts';
import {
	addKiosk,
	CODE_MINUTES,
	giveKioskCode,
	listKiosks,
	revokeKiosk
} from '#lib/features/lobby/kiosks/index.server.ts';
import { installAddress, kioskWords } from '#lib/features/lobby/kiosks/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { inTwoHalves } from '#lib/platform/readable-code.ts';
import { clockIn, momentIn } from '#lib/shared/french-dates.ts';
import { together } from '#lib/shared/together.ts';
import type { Actions } from './$types';

export const load = shown('keep-kiosks', async (db, { timeZone }) => {
	const { kiosks, deskSince } = await together({
		kiosks: listKiosks(db),
		deskSince: deskCodeSince(db)
	});
	return {
		minutes: CODE_MINUTES,
		kiosks: kiosks.map(({ id, name, state }) => ({
			...{ id, name, words: kioskWords(state, timeZone) },
			isInstalled: state.installedSince !== null,
			isOpen: state.installedSince !== null || state.codeUntil !== null
		})),
		deskSince: deskSince && momentIn(timeZone, deskSince)
	};
});

const Named = v.object({ nom: v.string() });
const OfKiosk = v.object({ borne: v.string() });

export const actions: Actions = deeds({
	ajouter: deed(
		'keep-kiosks',
		Named,
		(db, { nom }) => addKiosk(db, nom),
		({ name }) => ({
			done: `«\u202f${name}\u202f» est dans la liste. Donnez-lui un code, devant la machine.`
		}),
		{ otherwise: 'nom' }
	),
	code: deed(
		'keep-kiosks',
		OfKiosk,
		(db, { borne }, { locals }) =>
			giveKioskCode(db, { kioskId: borne, key: locals.world.secrets.kiosks }),
		({ kiosk, code, expiresAt }, { locals, timeZone }) => ({
			given: {
				kiosk,
				code: inTwoHalves(code),
				address: installAddress(locals.keys.origin, code),
				typedAt: installAddress(locals.keys.origin),
				until: clockIn(timeZone, expiresAt)
			}
		})
	),
	revoquer: deed(
		'keep-kiosks',
		OfKiosk,
		(db, { borne }) => revokeKiosk(db, borne),
		({ revoked }) => ({
			done: `«\u202f${revoked}\u202f» est révoquée\u00a0: cette machine n’ouvre plus rien ici.`
		})
	),
	accueil: deed(
		'keep-kiosks',
		v.object({}),
		(db, _sent, { locals }) => giveDeskCode(db, locals.world.secrets.kiosks),
		({ code }) => ({ deskCode: inTwoHalves(code) })
	)
});
