import { error } from '@sveltejs/kit';
import {
	gatherRecipients,
	meetingsToInviteTo,
	readModel
} from '#lib/features/learning/letters/index.server.ts';
import {
	type Addressee,
	envelopeLines,
	lettersOf,
	whenOf
} from '#lib/features/learning/letters/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { programmeOf } from '../../../groupes/former/programme-of.ts';
import { printLetters } from '../../../../print-letters.ts';
import type { RequestHandler } from './$types';

const SAMPLE = { delivery: ['12 rue de l’Exemple'], postcode: '62230', town: 'Outreau' };
const ANYBODY = { givenName: 'Prénom', familyName: 'Nom' };

/** One letter as it would be printed: to somebody of the list, or to an invented person. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'plan-workshops');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const [entryId, meetingId] = [url.searchParams.get('entree'), url.searchParams.get('reunion')];
	const isLargePrint = url.searchParams.has('gros');
	const letter = await asViewer(locals, async (db) => {
		const programme = await programmeOf(db, params.programme);
		const asked = { programmeId: programme.id, today };
		const meetings = await meetingsToInviteTo(db, asked);
		const meeting = meetings.find(({ id }) => id === meetingId) ?? meetings[0];
		const people = entryId ? await gatherRecipients(db, { ...asked, canMail: false }) : [];
		const person = people.find((one) => one.entryId === entryId);
		if (entryId && !person) return null;
		const named = person?.addressee ?? ANYBODY;
		const addressee: Addressee = {
			...(person ?? ANYBODY),
			address: envelopeLines(named, person ? (person.address ?? SAMPLE) : SAMPLE),
			isLargePrint
		};
		if (person && !person.address) addressee.address = addressee.address.slice(0, 1);
		const filled = {
			centre: viewer.centre.name,
			programme: programme.name,
			when: meeting ? whenOf(meeting) : '[jour et heure de la réunion]',
			place: meeting?.place ?? '[lieu]'
		};
		return lettersOf(await readModel(db), { day: today, filled }, [addressee]);
	});
	if (!letter) error(404, 'Cette personne n’est plus sur la liste.');
	return printLetters(letter);
};
